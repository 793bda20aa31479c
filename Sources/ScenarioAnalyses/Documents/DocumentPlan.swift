import BilingualText
import Diagnostics
import ReportForms
import ScenarioData
import ScenarioShape
import ServiceAnalyses

/// A document whose names are found.
struct DocumentPlan: Sendable {
  /// What it shows.
  enum Part: Sendable {
    case analysis(String)
    /// By the name of its task.
    case rows(String)
    case text(zh: [TextPiece], en: [TextPiece])
    /// The evaluation of the same scenario.
    case evaluation
  }

  /// A stretch of a sentence.
  enum TextPiece: Sendable {
    case words(String)
    case measure(MeasureReference)
  }

  var id: String
  var title: Label
  var parts: [Part] = []
  /// Tables that it lists rows of, by names that no analysis has.
  var listings: [(name: String, task: ListingTask)] = []

  /// The tasks that it takes results of.
  var sources: [String] {
    parts.flatMap { part -> [String] in
      switch part {
      case .analysis(let name), .rows(let name): [name]
      case .evaluation: []
      case .text(let zh, let en):
        (zh + en).compactMap {
          if case .measure(let measure) = $0 { measure.analysis } else { nil }
        }
      }
    }
  }

  /// - Parameters:
  ///   - finished: Results by task; one with mistakes is left out.
  ///   - evaluation: Of the same scenario; left out where there is none.
  func document(
    _ finished: [String: ServiceReport.Entry], _ evaluation: EvaluationSection?
  ) -> ServiceDocument {
    ServiceDocument(
      id: id, title: Phrase(title, id: id),
      blocks: parts.compactMap { part in
        switch part {
        case .analysis(let name): finished[name].map { .analysis($0) }
        case .rows(let name): (finished[name]?.result as? ListingResult).map { .rows($0.rows) }
        case .evaluation: evaluation.map { .evaluation($0) }
        case .text(let zh, let en):
          .text(
            Phrase(
              zh: zh.map { Self.text(of: $0, finished) }.joined(),
              en: en.map { Self.text(of: $0, finished) }.joined()))
        }
      })
  }

  private static func text(
    of piece: TextPiece, _ finished: [String: ServiceReport.Entry]
  ) -> String {
    switch piece {
    case .words(let words): words
    case .measure(let reference):
      finished[reference.analysis]?.result.measure(reference.key).map {
        $0.form.text($0.value)
      } ?? "–"
    }
  }
}

extension BundleSyntax {
  /// The documents with their names found; mistakes are said.
  func plans(_ context: inout AnalysisContext) -> [DocumentPlan] {
    parts.compactMap { part in
      part.value.map { syntax in plan(part.name, syntax, &context) }
    }
  }

  private func plan(
    _ name: String, _ syntax: DocumentSyntax, _ context: inout AnalysisContext
  ) -> DocumentPlan {
    var plan = DocumentPlan(id: name, title: syntax.title)
    for shown in syntax.show {
      switch shown {
      case .analysis(let analysis):
        if context.isAnalysis(analysis.value) {
          plan.parts.append(.analysis(analysis.value))
        } else if analysis.value == ShownSyntax.evaluation {
          guard context.evaluates else {
            context.findings.error(
              .documentPartUnknown, at: analysis.position,
              Phrase(
                zh: "没有可显示的评价：场景没有 `tree` 与 `data`",
                en: "there is no evaluation to show: the scenario has no `tree` with `data`"))
            continue
          }
          plan.parts.append(.evaluation)
        } else {
          context.findings.unknown(
            .documentPartUnknown,
            Phrase(
              zh: "没有名为 `\(analysis.value)` 的分析", en: "there is no analysis `\(analysis.value)`"),
            analysis.value, at: analysis.position,
            among: context.analysisNames + [ShownSyntax.evaluation])
        }
      case .rows(let table, let title, let columns):
        guard let task = listing(table, title, columns, &context) else { continue }
        let id = "\(name)/\(plan.listings.count)"
        plan.listings.append((id, task))
        plan.parts.append(.rows(id))
      case .text(let text):
        // A sentence in one language stands for both; what is wrong in it is said once.
        let (zh, en) = (text.value.chinese, text.value.english)
        let first = pieces(zh ?? en ?? "", at: text.position, &context)
        let second =
          zh == nil || en == nil || zh == en
          ? first : pieces(en ?? "", at: text.position, &context)
        plan.parts.append(.text(zh: first, en: second))
      }
    }
    return plan
  }

  private func listing(
    _ table: Keyed<String>, _ title: Label, _ columns: [Keyed<String>],
    _ context: inout AnalysisContext
  ) -> ListingTask? {
    guard let position = context.table(table), let open = context.open[position] else { return nil }
    for column in columns {
      guard context.has(column.value, at: column.position, in: position) else { return nil }
    }
    let names = columns.isEmpty ? open.names : columns.map(\.value)
    return ListingTask(
      title: Phrase(title, id: table.value), columns: names, place: table.key,
      query: TableQuery(table: position, columns: names.map { ColumnDemand($0, .text) }))
  }

  /// The words and measures of a sentence.
  private func pieces(
    _ text: String, at place: SourcePosition, _ context: inout AnalysisContext
  ) -> [DocumentPlan.TextPiece] {
    var pieces: [DocumentPlan.TextPiece] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "{"),
      let end = rest[start...].firstIndex(of: "}")
    {
      pieces.append(.words(String(rest[..<start])))
      let name = String(rest[rest.index(after: start)..<end])
      if let measure = context.documentMeasure(name, at: place) {
        pieces.append(.measure(measure))
      }
      rest = rest[rest.index(after: end)...]
    }
    pieces.append(.words(String(rest)))
    return pieces
  }
}

extension AnalysisContext {
  var analysisNames: [String] { names }

  func isAnalysis(_ name: String) -> Bool { names.contains(name) }

  /// A measure that a document names; nil with the mistake said.
  fileprivate mutating func documentMeasure(
    _ name: String, at place: SourcePosition
  ) -> MeasureReference? {
    let reference = reference(name)
    // An analysis with mistakes has none that could be checked.
    if let reference, case .some(.none) = tasks[reference.analysis] { return nil }
    let known = tasks.flatMap { name, task in
      (task?.measureKeys ?? []).map { name + "." + $0 }
    }.sorted()
    if let reference, known.contains(name) { return reference }
    findings.unknown(
      .documentMeasureUnknown,
      Phrase(zh: "未知的指标值 `\(name)`", en: "unknown measure `\(name)`"), name, at: place,
      among: known)
    return nil
  }
}

/// Rows of a table that a document lists.
struct ListingTask: AnalysisTask {
  /// What people read above it.
  let title: Phrase
  let columns: [String]
  let place: SourcePosition
  let query: TableQuery

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] { [] }

  func tally(ofQuery position: Int) -> any TableTally {
    let demands = query.columns
    return RowTally(query, AppendedRows<[String]>()) { chunk, rows, state in
      let columns = demands.map { chunk.strings($0) }
      for row in rows { state.append(columns.map { $0[row] ?? "" }) }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    (tallies.first as? RowTally<AppendedRows<[String]>>).map {
      ListingResult(
        rows: ListedRows(title: title, columns: columns, rows: $0.state.rows))
    }
  }
}

/// Listed rows on their way into a document; no report of analyses has them.
struct ListingResult: AnalysisResult {
  static let kind = "listing"
  static let meaning = "Rows of a table."
  static var members: [AnalysisMember] { [] }

  let rows: ListedRows
  var measures: [AnalysisMeasure] { [] }
  var parts: [AnalysisPart] { [] }
}
