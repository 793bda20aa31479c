public import BilingualText
import DelimitedText
import IndicatorEvaluation
public import ReportForms

extension WeightsReport {
  /// One row per node: id, parent, depth, labels, weights, all digits.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    var csv = DelimitedTextWriter(format)
    csv.record([
      "node", "parent", "depth", "label_zh", "label_en", "local_weight", "global_weight",
      "judgment_set",
    ])
    for named in weights.named(names) {
      csv.field(named.node.id)
      csv.field(named.parent ?? "")
      csv.field(named.node.depth)
      csv.field(named.label.zh)
      csv.field(named.label.en)
      csv.field(named.node.local)
      csv.field(named.node.global)
      csv.field(named.node.judgmentSet ?? "")
      csv.endRecord()
    }
    return csv.bytes
  }
}
