public import BilingualText
import DelimitedText
import IndicatorEvaluation
public import PairwiseComparisons
public import ReportForms

/// The audit of a published table of which only the column sums are known: what `ahp audit` shows.
public struct ColumnSumReport: Report {
  let sums: [Double]
  let decimals: Int?
  let scale: JudgmentScale
  let audit: HarmonicConsistency

  /// - Parameters: as `HarmonicConsistency.init`.
  /// - Throws: as `HarmonicConsistency.init`.
  public init(
    columnSums: [Double], decimals: Int? = nil, scale: JudgmentScale = .saaty
  ) throws(JudgmentError) {
    sums = columnSums
    self.decimals = decimals
    self.scale = scale
    audit = try HarmonicConsistency(columnSums: columnSums, decimals: decimals, scale: scale)
  }

  /// The report for people.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(
      Phrase(zh: "由列和审核判断表", en: "Audit of a table from its column sums"), level: 1)
    document.harmonicAudit(audit, titled: false)
    document.paragraph(
      ReportText(
        Phrase(
          zh: "列和的倒数给出的权重（判断一致时精确）：",
          en: "Weights in proportion to 1 / sum, exact where the judgments are consistent:")))
    var table = ReportTable([
      .number(Phrase(zh: "列", en: "Column")), .number(Phrase(zh: "列和", en: "Sum")),
      .number(Phrase(zh: "权重", en: "Weight")),
    ])
    for (column, weight) in audit.weights.enumerated() {
      table.append([
        .init(column + 1), .init(sums[column], .significant(NumberText.significantDigits)),
        .init(weight, .fixed(4)),
      ])
    }
    document.table(table)
    return document
  }

  /// One row a column, all digits; the audit's figures are repeated in each.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    var csv = DelimitedTextWriter(format)
    csv.record(["column", "sum", "weight", "hci", "hci_low", "hci_high", "hri", "ratio"])
    for (column, weight) in audit.weights.enumerated() {
      csv.field(column + 1)
      csv.field(sums[column])
      csv.field(weight)
      csv.field(audit.index)
      csv.field(audit.indexRange.lowerBound)
      csv.field(audit.indexRange.upperBound)
      csv.field(audit.randomIndex)
      csv.field(audit.ratio)
      csv.endRecord()
    }
    return csv.bytes
  }
}

// MARK: JSON

extension ColumnSumReport {
  /// Of the JSON that holds the audit.
  public static let schemaName = "ahp-audit/1"

  /// For the schema of its JSON.
  public static let meaning =
    "What the column sums of a table say about its consistency."

  @JSONFields<ColumnSumReport> public static var fields: [JSONField<ColumnSumReport>] {
    JSONField("column_sums", "As they were given.", .list(of: .number)) { $0.sums }
    JSONField(
      "decimals", "Digits that the sums were rounded to; null for exact sums.",
      .optional(.integer)
    ) { $0.decimals }
    JSONField("scale", "The judgment scale.", .string) { $0.scale.name }
    JSONField("audit", "The harmonic index.", .harmonic) { $0.audit }
    JSONField("verdict", "Against 0.10, within the sums' rounding.", .rawValue) {
      $0.audit.verdict
    }
    JSONField("weights", "In proportion to 1 / sum, column by column.", .list(of: .number)) {
      $0.audit.weights
    }
  }
}

/// Whether a ratio is within 0.10 whatever was rounded.
enum AuditVerdict: String, Sendable, CaseIterable {
  case acceptable
  case overLimit = "over-limit"
  case undecided
}

extension HarmonicConsistency {
  var verdict: AuditVerdict {
    if ratioRange.upperBound <= 0.1 { return .acceptable }
    return ratioRange.lowerBound > 0.1 ? .overLimit : .undecided
  }
}
