public import BilingualText
import DelimitedText
import IndicatorEvaluation
public import ReportForms

extension AlternativesReport {
  /// One row per alternative, best first: rank, priority, contribution and priority under each
  /// criterion. All digits.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    var csv = DelimitedTextWriter(format)
    let ids = result.leaves.map { leafID($0) }
    csv.record(
      ["alternative", "label_zh", "label_en", "rank", "priority", "unnormalised"]
        + ids.map { "contribution_\($0)" } + ids.map { "priority_\($0)" })
    for score in ranking {
      let label = alternatives.name(score.alternative)
      csv.field(id(score.alternative))
      csv.field(label.zh)
      csv.field(label.en)
      csv.field(score.rank)
      csv.field(score.priority)
      csv.field(score.unnormalised)
      for leaf in result.leaves.indices { csv.field(score.contributions[at: leaf]) }
      for leaf in result.leaves { csv.field(leaf.priorities[at: score.alternative]) }
      csv.endRecord()
    }
    return csv.bytes
  }
}
