import BilingualText
import Diagnostics
import ScenarioData
import ScenarioShape
import ServiceAnalyses

/// A table with the answer scales of its columns.
struct TableDefinition: Sendable {
  var source: TableSource
  /// The scales of columns, by the patterns that name them, in the order of the source's rules; nil for
  /// columns without one.
  private var scales: [(pattern: ColumnPattern, scale: AnswerScale?)] = []

  /// The scale of a column by the first rule that names it; nil where that gives it none.
  func scale(of column: String) -> AnswerScale? {
    scales.first { $0.pattern.matches(column) }?.scale
  }

  /// The customer file as a table, each row of it a customer.
  init(customers file: CustomerFile) {
    source = TableSource(id: Self.customers, path: file.path, place: file.place)
    source.sheet = file.sheet
    source.encoding = file.encoding
    source.separator = file.separator
    source.litter = file.litter
    source.idColumn = file.idColumn
    source.customerColumn = file.idColumn
  }

  /// What the customer file is called among the tables.
  static let customers = "customers"

  /// - Parameter known: The scales under `answers`, and those built in.
  init(_ name: String, _ syntax: TableSyntax, known: AnswerScales, _ findings: inout SyntaxFindings)
  {
    source = TableSource(id: name, path: syntax.path.value, place: syntax.path.position)
    source.sheet = syntax.sheet
    source.encoding = syntax.encoding
    source.separator = syntax.separator
    source.idColumn = syntax.id
    source.customerColumn = syntax.customer
    source.dateColumn = syntax.date
    source.missingTokens = syntax.missing
    for column in syntax.columns {
      guard let value = column.value else { continue }
      let pattern = ColumnPattern(column.name)
      guard let kind = kind(value, at: column.key, pattern, known, &findings) else { continue }
      source.columns.append(ColumnRule(pattern, kind))
    }
  }

  private mutating func kind(
    _ syntax: ColumnSyntax, at key: SourcePosition, _ pattern: ColumnPattern,
    _ known: AnswerScales, _ findings: inout SyntaxFindings
  ) -> ColumnKind? {
    let scale: AnswerScale?
    switch syntax {
    case .named(let name):
      if let kind = Self.kinds.first(where: { $0.word == name.value }) {
        scales.append((pattern, nil))
        return kind.kind
      }
      scale = known.scale(name.value)
      if scale == nil, !known.isFaulty(name.value) {
        findings.unknown(
          .answerScaleUnknown,
          Phrase(
            zh: "未知的答案标度 `\(name.value)`", en: "unknown answer scale `\(name.value)`"),
          name.value, at: name.position, among: known.names + Self.kinds.map(\.word))
      }
    case .levels(let levels):
      var syntax = AnswersSyntax()
      syntax.levels = Keyed(levels, key: key, position: key)
      scale = syntax.scale(&findings, at: key)
    case .scale(let syntax): scale = syntax.scale(&findings, at: key)
    }
    guard let scale else { return nil }
    scales.append((pattern, scale))
    return .levels(scale.levels.map { [$0.name] + $0.otherNames })
  }

  private static let kinds: [(word: String, kind: ColumnKind)] = [
    ("number", .number), ("amount", .number), ("text", .text), ("date", .date),
  ]
}

/// The scales under `answers`, and those built in.
struct AnswerScales: Sendable {
  private var scales: [String: AnswerScale]
  private var faulty: Set<String> = []

  init(_ syntax: [Named<AnswersSyntax>], _ findings: inout SyntaxFindings) {
    scales = Dictionary(
      uniqueKeysWithValues: AnswerScale.builtIn.map { ($0.name, $0.scale) })
    for answers in syntax {
      if let scale = answers.value?.scale(&findings, at: answers.key) {
        scales[answers.name] = scale
      } else {
        faulty.insert(answers.name)
      }
    }
  }

  func scale(_ name: String) -> AnswerScale? { scales[name] }

  /// Whether a scale of this name was declared and could not be read: that has been said.
  func isFaulty(_ name: String) -> Bool { faulty.contains(name) }

  var names: [String] { scales.keys.sorted() }
}
