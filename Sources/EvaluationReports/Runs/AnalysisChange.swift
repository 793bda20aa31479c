import BilingualText
import ReportForms
import ServiceAnalyses
import Statistics

/// A number of an analysis in two runs.
struct AnalysisChange: Sendable {
  enum Status: String, Sendable { case both, came, went }

  let analysis: String
  let key: AnalysisValue.Key
  let before: AnalysisValue?
  let after: AnalysisValue?
  /// Nil where nothing can be tested.
  let test: MeasureTest?
  /// Raised by Holm's method for the tests of the same measure over all rows of a table; nil for the
  /// only one.
  var adjustedPValue: Double?

  init(_ analysis: String, _ before: AnalysisValue?, _ after: AnalysisValue?) {
    self.analysis = analysis
    self.before = before
    self.after = after
    key = after?.key ?? before?.key ?? AnalysisValue.Key(measure: "")
    test = MeasureTest(from: before?.sample, to: after?.sample)
  }

  /// The numbers of an analysis of either run.
  static func all(from before: KeptAnalysis?, to after: KeptAnalysis?) -> [AnalysisChange] {
    let id = after?.id ?? before?.id ?? ""
    // A kind of another name answers another question.
    if let before, let after, before.kind != after.kind {
      return all(from: nil, to: after) + all(from: before, to: nil)
    }
    let old = Dictionary(
      (before?.values ?? []).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Set((after?.values ?? []).map(\.key))
    var changes =
      (after?.values ?? []).map { AnalysisChange(id, old[$0.key], $0) }
      + (before?.values ?? []).filter { !new.contains($0.key) }.map {
        AnalysisChange(id, $0, nil)
      }
    let tested = changes.indices.filter { changes[$0].test != nil }
    let families = Dictionary(grouping: tested) { position in
      [changes[position].key.part, changes[position].key.measure]
    }
    for family in families.values where family.count > 1 {
      let adjusted = family.compactMap { changes[$0].test?.pValue }.holmAdjusted
      for (position, p) in zip(family, adjusted) { changes[position].adjustedPValue = p }
    }
    return changes
  }

  var status: Status { before == nil ? .came : after == nil ? .went : .both }

  private var shown: AnalysisValue? { after ?? before }
  var form: NumberForm { shown?.form ?? .count }

  /// Later less earlier; nil where either is missing.
  var change: Double? {
    guard let old = before?.value, let new = after?.value else { return nil }
    return new - old
  }

  /// Over the earlier value; nil where that is not positive.
  var relativeChange: Double? {
    guard let old = before?.value, old > 0, let change else { return nil }
    return change / old
  }

  /// What it is, with the row it stands in.
  var name: Phrase {
    let row = [key.group, key.item, key.period].filter { !$0.isEmpty }
    let title = shown?.title ?? Phrase(key.measure)
    return row.isEmpty
      ? title
      : title
        + Phrase(zh: "（\(row.joined(separator: "，"))）", en: " (\(row.joined(separator: ", ")))")
  }

  /// Whether the two differ in anything.
  var isDifferent: Bool { status != .both || before?.value != after?.value }

  /// The probability that counts: of several tests at once the raised one.
  var decisivePValue: Double? { adjustedPValue ?? test?.pValue }
}
