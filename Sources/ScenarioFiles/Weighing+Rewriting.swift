public import BilingualText
public import Diagnostics
import IndicatorEvaluation
import PairwiseComparisons

/// A judgment that is to become another one.
public struct JudgmentEdit: Sendable, Hashable {
  /// The id of the judgment set.
  public var set: String
  /// Empty for judgments without a name.
  public var expert: String
  /// Position of one item among those of the set, from 0.
  public var first: Int
  /// Position of the other one.
  public var second: Int
  /// How many times as important `first` becomes.
  public var ratio: Double

  public init(set: String, expert: String, first: Int, second: Int, ratio: Double) {
    self.set = set
    self.expert = expert
    self.first = first
    self.second = second
    self.ratio = ratio
  }
}

/// A scenario file with some of its judgments changed.
public struct ScenarioRewriting: Sendable {
  /// The whole file; only the cells in `changes` differ.
  public var bytes: [UInt8]
  /// In the order of the file.
  public var changes: [Change]

  /// One cell that changes.
  public struct Change: Sendable, Hashable {
    /// Of the first character that changes, an opening quote included.
    public var position: SourcePosition
    /// As it is written, quotes included.
    public var old: String
    /// A grade of the scale, without quotes: `3` or `1/3`.
    public var new: String
  }
}

/// Why a file was left as it is.
public enum RewritingError: Error, Sendable, Hashable {
  /// The judgment does not stand in a cell of the scenario file.
  case noCell(set: String, expert: String)
  /// The new ratio is none of the scale's grades.
  case notOnScale(set: String, ratio: Double)
  /// The file is not the one that was read.
  case changedMeanwhile(path: String)
  /// The changed file would be in error, for example because of an `expect`.
  case invalidAfterwards(Diagnostic)
  /// The changed text does not read back as was meant.
  case unexpectedResult(path: String)

  public var message: Phrase {
    switch self {
    case .noCell(let set, let expert):
      Phrase(
        zh: "`\(set)` 中 `\(expert)` 的判断不在场景文件内，未写入",
        en:
          "a judgment of `\(expert)` in `\(set)` does not stand in the scenario file; nothing was "
          + "written")
    case .notOnScale(let set, let ratio):
      Phrase(
        zh: "`\(set)`：\(ratio) 不是标度上的等级，未写入",
        en: "`\(set)`: \(ratio) is no grade of the scale; nothing was written")
    case .changedMeanwhile(let path):
      Phrase(zh: "\(path) 在此期间被修改，未写入", en: "\(path) was changed meanwhile; nothing was written")
    case .invalidAfterwards(let diagnostic):
      Phrase(
        zh: "修改后文件将有错误（\(diagnostic.message.zh)），未写入",
        en: "the changed file would be in error (\(diagnostic.message.en)); nothing was written")
    case .unexpectedResult(let path):
      Phrase(
        zh: "\(path) 的写法无法安全改写，未写入",
        en: "\(path) is written in a way that cannot be changed safely; nothing was written")
    }
  }
}

extension Weighing {
  /// The file with these judgments changed: their cells are rewritten (in a whole matrix both the
  /// cell and its mirror), every other byte stays.
  ///
  /// The result is read again before it is returned: it must hold the changed judgments and
  /// otherwise the same model.
  ///
  /// - Throws: `RewritingError`
  /// - Complexity: O(bytes of the file)
  public func rewriting(
    _ edits: [JudgmentEdit]
  ) throws(RewritingError) -> ScenarioRewriting {
    guard let present = try? FileBytes.read(path, limit: SafeYAML.maximumBytes),
      present == source.bytes
    else { throw .changedMeanwhile(path: path) }
    var cells: [(range: Range<Int>, change: ScenarioRewriting.Change)] = []
    for edit in edits { cells += try changes(for: edit, in: present) }
    cells.sort { $0.range.lowerBound < $1.range.lowerBound }
    var bytes: [UInt8] = []
    var copied = 0
    for (range, change) in cells {
      guard range.lowerBound >= copied else { throw .unexpectedResult(path: path) }
      bytes += present[copied..<range.lowerBound]
      bytes += Array(change.new.utf8)
      copied = range.upperBound
    }
    bytes += present[copied...]
    let reading = Scenario.read(bytes, path: path, allowingOutside: true)
    if let error = reading.diagnostics.first(where: { $0.severity == .error }) {
      throw .invalidAfterwards(error)
    }
    guard isExpected(reading.scenario?.weighing, after: edits) else {
      throw .unexpectedResult(path: path)
    }
    return ScenarioRewriting(bytes: bytes, changes: cells.map(\.change))
  }

  private func changes(
    for edit: JudgmentEdit, in bytes: [UInt8]
  ) throws(RewritingError) -> [(range: Range<Int>, change: ScenarioRewriting.Change)] {
    let set = model.everyJudgmentSet.first { $0.id == edit.set }
    let pair = ItemPair(edit.first, edit.second)
    let cells = (places.judgmentSets[edit.set]?.cells[edit.expert] ?? []).filter {
      ItemPair($0.first, $0.second) == pair
    }
    guard let set, !cells.isEmpty else { throw .noCell(set: edit.set, expert: edit.expert) }
    var result: [(range: Range<Int>, change: ScenarioRewriting.Change)] = []
    for cell in cells {
      let ratio = cell.first == edit.first ? edit.ratio : 1 / edit.ratio
      guard let text = set.scale.gradeText(ratio, order: set.items.count) else {
        throw .notOnScale(set: edit.set, ratio: ratio)
      }
      guard let start = source.offset(of: cell.position),
        let end = Self.end(of: cell.text, at: start, in: bytes)
      else { throw .unexpectedResult(path: path) }
      let old = String(decoding: bytes[start..<end], as: UTF8.self)
      result.append(
        (start..<end, ScenarioRewriting.Change(position: cell.position, old: old, new: text)))
    }
    return result
  }

  /// Where a scalar ends: behind its closing quote, or behind its text.
  private static func end(of text: String, at start: Int, in bytes: [UInt8]) -> Int? {
    guard start < bytes.count else { return nil }
    if bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") {
      return bytes[(start + 1)...].firstIndex(of: bytes[start]).map { $0 + 1 }
    }
    return bytes[start...].starts(with: text.utf8) ? start + text.utf8.count : nil
  }

  /// Whether what was read is this with these judgments changed.
  private func isExpected(_ read: Weighing?, after edits: [JudgmentEdit]) -> Bool {
    guard let read, read.model.tree == model.tree else { return false }
    let (new, old) = (read.model.everyJudgmentSet, model.everyJudgmentSet)
    guard new.count == old.count else { return false }
    return zip(new, old).allSatisfy { new, old in
      var expected = old
      for (position, response) in old.responses.enumerated() {
        for (place, judgment) in response.judgments.enumerated() {
          guard
            let edit = edits.first(where: {
              $0.set == old.id && $0.expert == response.expert
                && ItemPair($0.first, $0.second) == judgment.pair
            })
          else { continue }
          expected.responses[position].judgments[place].ratio =
            judgment.first == edit.first ? edit.ratio : 1 / edit.ratio
        }
      }
      return new.agrees(with: expected)
    }
  }
}

extension JudgmentSet {
  /// Equal up to the side from which a judgment is read and its last digits.
  fileprivate func agrees(with other: JudgmentSet) -> Bool {
    guard id == other.id, items == other.items, expertWeights == other.expertWeights,
      responses.count == other.responses.count
    else { return false }
    return zip(responses, other.responses).allSatisfy { a, b in
      a.expert == b.expert && a.weight == b.weight && a.judgments.count == b.judgments.count
        && zip(a.judgments, b.judgments).allSatisfy { x, y in
          let ratio = x.first == y.first ? y.ratio : 1 / y.ratio
          return x.pair == y.pair && abs(x.ratio / ratio - 1) < 1e-12
        }
    }
  }
}

extension JudgmentScale {
  /// The grade that stands for a ratio, as it is written in a scenario: `3` or `1/3`.
  func gradeText(_ ratio: Double, order: Int) -> String? {
    guard maximum <= 1000 else { return nil }
    for grade in grades {
      let value = apply(to: grade, order: order)
      if abs(ratio / value - 1) < 1e-9 { return plainText(grade) }
      if abs(ratio * value - 1) < 1e-9 { return "1/" + plainText(grade) }
    }
    return nil
  }
}
