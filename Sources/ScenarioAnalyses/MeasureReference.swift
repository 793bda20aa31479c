package import BilingualText
import ServiceAnalyses

/// A measure of another analysis, `nps.net`.
package struct MeasureReference: Sendable, Hashable {
  package var analysis: String
  package var key: String

  /// As it is written.
  package var name: String { analysis + "." + key }
}

/// The results of the analyses that were computed so far, by the analysis' name.
package struct AnalysisMeasures: Sendable {
  private var results: [String: any AnalysisResult] = [:]
  private var labels: [String: Label] = [:]

  mutating func add(_ result: any AnalysisResult, of analysis: String, label: Label) {
    results[analysis] = result
    labels[analysis] = label
  }

  /// What people call the measure: the analysis and what it measures.
  package func name(_ reference: MeasureReference) -> Phrase {
    let analysis = Phrase(labels[reference.analysis] ?? Label(), id: reference.analysis)
    guard let title = results[reference.analysis]?.measure(reference.key)?.title else {
      return analysis
    }
    return analysis.remark(title)
  }

  /// The measure; nil where there is none, because nobody answered.
  package func value(_ reference: MeasureReference) -> Double? {
    value(reference.key, of: reference)
  }

  /// The ends of the measure's interval, `net_lower` and `net_upper`; nil where it has none.
  package func interval(_ reference: MeasureReference) -> ClosedRange<Double>? {
    guard let lower = value(reference.key + "_lower", of: reference),
      let upper = value(reference.key + "_upper", of: reference), lower <= upper
    else { return nil }
    return lower...upper
  }

  private func value(_ key: String, of reference: MeasureReference) -> Double? {
    results[reference.analysis]?.measure(key)?.value
  }
}
