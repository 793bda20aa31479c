public import BilingualText
import DelimitedText
import IndicatorEvaluation
public import ReportForms

extension EvaluationReport {
  /// One row per customer and period: score, band, ranks, class, coverage, then for each indicator
  /// its contribution, score and raw value. All digits; empty where there is no value.
  ///
  /// Customers picked by rank stand best first, others in the data's order.
  ///
  /// The header is the same in both languages unless the format asks for titles; `language` is that
  /// of the labels.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    var writer = DelimitedTextWriter(format)
    let table = EvaluationTable(
      index.model, weights: index.result.weights, columns: columns, in: language)
    table.writeHeader(to: &writer, format.headers)
    writer.append(table.records(of: index, table.layout()), rows: index.listedRows)
    return writer.bytes
  }
}

extension EvaluationIndex: EvaluatedTable {
  var customerIDs: TextList { TextList((0..<rows.count).map { customerID(customer($0)) }) }

  func customerName(ofRow row: Int) -> String? { customerName(customer(row)) }

  func customerClass(ofRow row: Int) -> Int? { customerClass(customer(row)) }

  func change(ofRow row: Int) -> CustomerChange? { change(row) }
}
