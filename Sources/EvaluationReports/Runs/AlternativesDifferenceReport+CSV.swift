public import BilingualText
import DelimitedText
import IndicatorEvaluation
public import ReportForms

extension AlternativesDifferenceReport {
  /// One row per alternative of either run. All digits; empty where there is no value.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    var csv = DelimitedTextWriter(format)
    csv.record([
      "alternative", "status", "priority_before", "priority_after", "change", "comparisons",
      "weights", "rest", "rank_before", "rank_after",
    ])
    for change in ranking {
      let (old, new) = (before.score(change.before), after.score(change.after))
      csv.field(after.alternativeID(change.after))
      csv.field("both")
      csv.field(old?.priority)
      csv.field(new?.priority)
      for part in [change.change, change.comparisons, change.weights, change.rest] {
        csv.field(part)
      }
      csv.field(old?.rank)
      csv.field(new?.rank)
      csv.endRecord()
    }
    for position in attribution.arrived { only(after, position, came: true, into: &csv) }
    for position in attribution.departed { only(before, position, came: false, into: &csv) }
    return csv.bytes
  }

  private func only(
    _ side: KeptRanking, _ position: Int, came: Bool, into csv: inout DelimitedTextWriter
  ) {
    let score = side.score(position)
    csv.field(side.alternativeID(position))
    csv.field(came ? "came" : "went")
    csv.field(came ? nil : score?.priority)
    csv.field(came ? score?.priority : nil)
    for _ in 0..<4 { csv.field("") }
    csv.field(came ? nil : score?.rank)
    csv.field(came ? score?.rank : nil)
    csv.endRecord()
  }
}
