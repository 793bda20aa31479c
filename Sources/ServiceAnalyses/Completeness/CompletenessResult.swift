public import BilingualText
public import ReportForms

/// Which required fields of a register are missing, with the line of each gap.
public struct CompletenessResult: AnalysisResult {
  /// What was counted over the rows of the register.
  public let tally: CompletenessTally
  /// The required fields, in the order of the tally's counts.
  public let fields: [(id: String, label: Label)]
  /// What each row is called, in the order of the file.
  public let rows: [String]
  /// What each known content is called; empty where any content will do.
  public let contents: [String]
  /// The line of each row in its file.
  public let lines: [Int]

  /// - Precondition: one name for each field, and a name and a line for each row.
  public init(
    _ tally: CompletenessTally, fields: [(id: String, label: Label)], rows: [String], lines: [Int],
    contents: [String] = []
  ) {
    precondition(tally.filled.count == fields.count && tally.contents.count == contents.count)
    precondition(tally.rows == rows.count && tally.rows == lines.count)
    self.tally = tally
    self.fields = fields
    self.rows = rows
    self.lines = lines
    self.contents = contents
  }
}

extension CompletenessResult {
  /// `completeness`, with a single form of result.
  public static let kind = "completeness"
  /// For the schema of its JSON.
  public static let meaning = "Which required fields are filled."
  /// The tables `missing` and `fields`.
  public static var members: [AnalysisMember] {
    [AnalysisMember(gapRows), AnalysisMember(fieldRows)]
  }

  /// `rows`, and `complete`, those without a gap.
  public var measures: [AnalysisMeasure] {
    [
      AnalysisMeasure("rows", Phrase(zh: "条数", en: "Rows"), count: tally.rows),
      AnalysisMeasure("complete", Phrase(zh: "完整", en: "Complete"), count: tally.complete),
    ]
  }

  /// A row for each empty field with its line, then how many rows fill each field.
  public var parts: [AnalysisPart] {
    let gaps = tally.gaps.flatMap { gap in
      gap.missing.map { field in
        GapRow(
          row: rows[gap.row], field: fields[field].id, name: name(of: field), line: lines[gap.row])
      }
    }
    return [Self.gapRows(gaps), Self.fieldRows(filled)]
  }

  private var filled: [FieldRow] {
    let shares = tally.shares ?? []
    return shares.indices.map {
      FieldRow(
        field: fields[$0].id, name: name(of: $0), filled: tally.filled[$0], share: shares[$0])
    }
  }

  private func name(of field: Int) -> Phrase { Phrase(fields[field].label, id: fields[field].id) }

  /// Bars of the share of rows that fill each field, 0...1; nil without rows.
  public func figure(id: String, title: Phrase) -> Figure? {
    let rows = filled
    guard !rows.isEmpty else { return nil }
    let chart = BarChart(
      rows.map { .init($0.name, $0.share, tone: $0.share < 1 ? .caution : .plain) },
      form: .percent(0), maximum: 1)
    return Figure(
      id: id, title: title, chart: .bars(chart), data: Self.fieldRows.shape.table(rows))
  }

  /// One for each row with a gap, with its line; then one for each known content that no row has.
  public var findings: [AnalysisFinding] {
    let gaps = tally.gaps.map { gap in
      let missing = gap.missing.map { name(of: $0) }
      return AnalysisFinding(
        .standardIncomplete,
        gap.isUnknown
          ? Phrase(
            zh: "第 \(lines[gap.row]) 行 \(rows[gap.row])：内容不在已知之列",
            en: "line \(lines[gap.row]), \(rows[gap.row]): its content is none of the known ones")
          : Phrase(
            zh:
              "第 \(lines[gap.row]) 行 \(rows[gap.row])：缺 \(missing.map(\.zh).joined(separator: "、"))",
            en:
              "line \(lines[gap.row]), \(rows[gap.row]): without "
              + missing.map(\.en).joined(separator: ", ")
          ))
    }
    let without = tally.withoutRow.map { content in
      AnalysisFinding(
        .standardIncomplete,
        Phrase(zh: "“\(contents[content])”没有标准", en: "no row has `\(contents[content])`"))
    }
    return gaps + without
  }

  /// A field that is empty.
  struct GapRow: Sendable {
    let row: String
    let field: String
    let name: Phrase
    let line: Int
  }

  static var gapRows: AnalysisRows<GapRow> {
    AnalysisRows(
      "missing", Phrase(zh: "缺项", en: "Missing"), meaning: "A field that is empty.",
      [
        .id("row", "条目", "Row", Phrase(zh: "条目的名称。", en: "Its id.")) { $0.row },
        .id("field", "字段", "Field", Phrase(zh: "空缺的字段。", en: "The field.")) { $0.field }
          .forMachines,
        .text("label", "字段", "Field", Phrase(zh: "字段的中英文名称。", en: "What people call it.")) {
          $0.name
        },
        .count("line", "行号", "Line", Phrase(zh: "在文件中的行号。", en: "In the file.")) { $0.line },
      ])
  }

  /// A field and how many rows fill it.
  struct FieldRow: Sendable {
    let field: String
    let name: Phrase
    let filled: Int
    let share: Double
  }

  static var fieldRows: AnalysisRows<FieldRow> {
    AnalysisRows(
      "fields", Phrase(zh: "字段", en: "Fields"), meaning: "A required field.",
      [
        .id("field", "字段", "Field", Phrase(zh: "字段的名称。", en: "Its id.")) { $0.field }.forMachines,
        .text("label", "字段", "Field", Phrase(zh: "字段的中英文名称。", en: "What people call it.")) {
          $0.name
        },
        .count("filled", "已填", "Filled", Phrase(zh: "填写的行数。", en: "Rows that fill it.")) {
          $0.filled
        },
        .number("share", "占比", "Share", .percent(1), Phrase(zh: "占全部行。", en: "Of all rows.")) {
          $0.share
        },
      ])
  }
}
