package import BilingualText

/// One figure of an analysis, over all rows or of a group.
package struct Measure: Sendable, Hashable {
  /// Such as `net`; with the analysis' id `nps.net`.
  package var key: String
  package var title: Phrase
  /// Nil for all rows.
  package var group: String?
  package var unit: MeasureUnit
  /// Nil where there is none: nobody answered.
  package var value: Double?
  package var lower: Double?
  package var upper: Double?
  /// The answers that it rests on; nil for what is no sample.
  package var base: Int?

  package init(
    _ key: String, _ title: Phrase, group: String? = nil, unit: MeasureUnit, value: Double?,
    lower: Double? = nil, upper: Double? = nil, base: Int? = nil
  ) {
    self.key = key
    self.title = title
    self.group = group
    self.unit = unit
    self.value = value
    self.lower = lower
    self.upper = upper
    self.base = base
  }
}

/// What a measure counts in.
package enum MeasureUnit: String, Sendable, Hashable, CaseIterable {
  case count
  /// Of 1.
  case share
  /// 0…100
  case points
}

/// The measures of the analyses that were computed so far, by the analysis' id.
package struct AnalysisMeasures: Sendable {
  private var measures: [String: [Measure]] = [:]

  mutating func add(_ result: any AnalysisResult, of analysis: String) {
    measures[analysis] = result.measures
  }

  /// A measure over all rows; nil where there is none.
  package func measure(_ reference: MeasureReference) -> Measure? {
    measures[reference.analysis]?.first { $0.key == reference.key && $0.group == nil }
  }
}

/// A measure of another analysis, `nps.net`.
package struct MeasureReference: Sendable, Hashable {
  package var analysis: String
  package var key: String

  /// As it is written.
  package var name: String { analysis + "." + key }
}
