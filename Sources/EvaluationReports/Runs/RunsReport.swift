public import BilingualText
import DelimitedText
public import IndicatorEvaluation
public import ReportForms

/// The evaluations that a place keeps: what `ahp runs` shows.
public struct RunsReport: Report {
  let runs: [EvaluationRun]
  /// Where they are kept.
  let place: String

  public init(_ runs: [EvaluationRun], in place: String) {
    self.runs = runs
    self.place = place
  }

  /// The report for people.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(Phrase(zh: "\(place) 中的运行", en: "Runs in \(place)"), level: 1)
    guard !runs.isEmpty else {
      document.paragraph(ReportText(Phrase(zh: "尚无运行。", en: "There are none.")))
      return document
    }
    var table = ReportTable([
      .number(Phrase(zh: "运行", en: "Run")), .text(Phrase(zh: "写入时间（UTC）", en: "Written (UTC)")),
      .text(Phrase(zh: "场景", en: "Scenario")), .number(Phrase(zh: "客户数", en: "Customers")),
      .number(Phrase(zh: "行数", en: "Rows")),
      .number(Phrase(zh: "方案数", en: "Alternatives")),
      .number(Phrase(zh: "分析数", en: "Analyses")), .number("CR"),
      .text(Phrase(zh: "场景 SHA-256", en: "SHA-256 of the scenario")),
      .text(Phrase(zh: "数据 SHA-256", en: "SHA-256 of the data")),
    ])
    for run in runs {
      let digests = run.provenance.files.map { ($0.role, $0.shortDigest) }
      table.append([
        .init(run.number), .init(Phrase(run.writtenAt)), .init(run.name),
        .init(count(run.customerCount)), .init(count(run.rowCount)),
        .init(count(run.alternativeCount)), .init(count(run.analysisCount)),
        .init(run.overallRatio, .fixed(4)),
        .init(Phrase(digests.filter { $0.0 == .scenario }.map(\.1).joined(separator: ", "))),
        .init(Phrase(digests.filter { $0.0 == .data }.map(\.1).joined(separator: ", "))),
      ])
    }
    document.table(table)
    return document
  }

  /// A run has customers, alternatives or analyses.
  private func count(_ number: Int) -> Phrase {
    Phrase(number == 0 ? NumberText.absent : "\(number)")
  }

  /// One row per run.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    var csv = DelimitedTextWriter(format)
    csv.record([
      "run", "written_at", "scenario", "title_zh", "title_en", "customers", "rows", "overall_cr",
      "program", "options", "scenario_sha256", "alternatives", "analyses", "kind",
    ])
    for run in runs {
      csv.field(run.number)
      csv.field(run.writtenAt)
      csv.field(run.scenario)
      csv.field(run.title.chinese ?? "")
      csv.field(run.title.english ?? "")
      csv.field(run.customerCount)
      csv.field(run.rowCount)
      csv.field(run.overallRatio)
      csv.field(run.provenance.program)
      csv.field(run.provenance.options.joined(separator: " "))
      csv.field(run.provenance.files.first { $0.role == .scenario }?.digest ?? "")
      csv.field(run.alternativeCount)
      csv.field(run.analysisCount)
      csv.field(run.kind.rawValue)
      csv.endRecord()
    }
    return csv.bytes
  }
}

extension EvaluationRun {
  /// Title, else id, else path.
  var name: Phrase {
    let path = provenance.files.first { $0.role == .scenario }?.path ?? ""
    return Phrase(title, id: scenario.isEmpty ? path : scenario)
  }
}

extension SourceFile {
  /// Enough of the hash for people.
  var shortDigest: String { digest.map { String($0.prefix(12)) } ?? NumberText.absent }
}
