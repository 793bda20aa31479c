public import BilingualText
import DelimitedText
import IndicatorEvaluation
public import ReportForms

extension DifferenceReport {
  /// One row per customer and period of either run. All digits; empty where there is no value.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    var csv = DelimitedTextWriter(format)
    csv.record([
      "customer", "period", "status", "score_before", "score_after", "change", "data", "rules",
      "weights", "rest", "band_before", "band_after", "rank_before", "rank_after", "values",
      "availability",
    ])
    for position in listed {
      let change = attribution.changes[position]
      csv.field(after.customerID(change.afterRow))
      csv.field(after.period(change.afterRow)?.id ?? "")
      csv.field("both")
      csv.field(before.score(change.beforeRow))
      csv.field(after.score(change.afterRow))
      csv.field(change.change)
      for cause in ChangeCause.allCases { csv.field(change[cause]) }
      csv.field(change.rest)
      csv.field(before.band(change.beforeRow)?.id ?? "")
      csv.field(after.band(change.afterRow)?.id ?? "")
      csv.field(before.rank(change.beforeRow))
      csv.field(after.rank(change.afterRow))
      csv.field(change.values)
      csv.field(change.availability)
      csv.endRecord()
    }
    for row in arrived { only(after, row, "came", into: &csv) }
    for row in departed { only(before, row, "went", into: &csv) }
    return csv.bytes
  }

  private func only(
    _ side: KeptEvaluation, _ row: Int, _ status: String, into csv: inout DelimitedTextWriter
  ) {
    let came = status == "came"
    csv.field(side.customerID(row))
    csv.field(side.period(row)?.id ?? "")
    csv.field(status)
    csv.field(came ? nil : side.score(row))
    csv.field(came ? side.score(row) : nil)
    for _ in 0..<5 { csv.field("") }
    csv.field(came ? "" : side.band(row)?.id ?? "")
    csv.field(came ? side.band(row)?.id ?? "" : "")
    csv.field(came ? nil : side.rank(row))
    csv.field(came ? side.rank(row) : nil)
    for _ in 0..<2 { csv.field("") }
    csv.endRecord()
  }
}
