import DelimitedText
import IndicatorEvaluation

/// What the texts of a categories column mean: the position of a category, not-a-number where there
/// is no value, −1 for an unknown text.
struct CategoryTexts: Sendable {
  let names: [String]
  /// The texts that mean something, and what.
  private let texts: TextInterner
  /// The same texts in the same order, where they are few and short.
  private let shortTexts: ShortTexts?
  private let meanings: [Double]

  init(_ categories: [ScoreCategory], missing: [String]) {
    names = categories.map(\.name)
    var texts = TextInterner()
    var meanings: [Double] = []
    for (position, name) in names.enumerated() where texts.code(of: name) == meanings.count {
      meanings.append(Double(position))
    }
    for token in missing where texts.code(of: token) == meanings.count { meanings.append(.nan) }
    self.texts = texts
    shortTexts = ShortTexts(texts.texts)
    self.meanings = meanings
  }

  func append(_ batch: RecordBatch, column: Int, to values: inout [Double]) {
    var codes: [Int] = []
    codes.reserveCapacity(batch.count)
    if let shortTexts {
      batch.appendPositions(inColumn: column, among: shortTexts, to: &codes)
    } else {
      batch.appendExistingCodes(inColumn: column, of: texts, to: &codes)
    }
    values.append(
      contentsOf: codes.enumerated().lazy.map { record, code in
        // A known text may be written in another of Unicode's forms.
        code < 0 ? batch[record, column].withContent { value(of: $0) } : meanings[code]
      })
  }

  func value(of content: Span<UInt8>) -> Double {
    let trimmed = content.extracting(Trimming.spaces.range(in: content))
    return texts.existingCode(of: trimmed).map { meanings[$0] } ?? -1
  }
}
