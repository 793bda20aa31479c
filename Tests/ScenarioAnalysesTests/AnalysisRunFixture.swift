import BilingualText
import Diagnostics
import Foundation
import IndicatorEvaluation
import ScenarioData
import ScenarioShape
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

/// Analyses over small tables in a folder of their own.
struct AnalysisRunFixture {
  /// The text of each table, by the name of its file; `customers.csv` holds the customers by `id`.
  var files: [String: String]
  var periods: [Period] = []
  var classes: [CustomerClass] = []
  var segments: [CustomerClass] = []

  init(_ files: [String: String]) { self.files = files }

  /// What came out, and what was said on the way.
  struct Outcome {
    let entries: [ServiceReport.Entry]
    let diagnostics: [Diagnostic]

    var codes: [DiagnosticCode] { diagnostics.map(\.code) }
    var errors: [DiagnosticCode] { diagnostics.filter { $0.severity == .error }.map(\.code) }

    /// A measure, such as `a.net`.
    func value(_ name: String) -> Double? {
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      return entries.first { $0.id == parts[0] }?.result.measure(parts[1])?.value
    }

    /// The result of an analysis, of the form that is expected.
    func result<Result: AnalysisResult>(
      _ type: Result.Type = Result.self, of name: String = "a"
    ) throws -> Result {
      try #require(entries.first { $0.id == name }?.result as? Result)
    }
  }

  /// Runs every analysis of a scenario, written in the flow style of YAML without its outer braces.
  func run(_ scenario: String) throws -> Outcome {
    try withPlan(scenario) { plan, findings in
      let run = plan.run()
      return Outcome(
        entries: run.analyses, diagnostics: findings.diagnostics + run.diagnostics)
    }
  }

  /// An analysis whose names are found, of the type that is expected.
  func task<Found: AnalysisTask>(
    _ type: Found.Type, _ scenario: String, named name: String = "a"
  ) throws -> Found {
    try withPlan(scenario) { plan, _ in
      var runner = AnalysisRunner(plan, allowingOutside: false)
      let tasks = runner.resolve()
      return try #require(tasks.first { $0.name == name }?.task as? Found)
    }
  }

  /// Hands over the plan while its tables are there.
  func withPlan<Value>(
    _ scenario: String, _ body: (AnalysisPlan, inout SyntaxFindings) throws -> Value
  ) throws -> Value {
    let folder = try TemporaryFolder()
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
    }
    let text = "{" + scenario + "}"
    let source = SourceText(path: folder.url.path + "/s.yaml", text: text)
    var findings = SyntaxFindings(source)
    let start = SourcePosition(line: 1, column: 1)
    let shape = SyntaxShape.mapping(AnalysesSyntax()) { AnalysesSyntax.fields }
    let syntax = shape.read(FlowText.node(text), SyntaxPlace("`s`", key: start), &findings)
    var model = EvaluationModel(tree: HierarchyNode(id: "goal"))
    model.periods = periods
    model.classes = classes
    var data = DataPlan(
      model: model,
      customerFile: files["customers.csv"].map { _ in
        CustomerFile(
          path: "customers.csv", encoding: "utf-8", separator: nil, idColumn: "id", place: start)
      },
      dataFiles: [], checks: [], places: DataPlaces(data: nil, comparison: nil, indicators: [:]),
      source: source)
    data.segments = segments
    let plan = AnalysisPlan(try #require(syntax), data: data, &findings)
    return try body(plan, &findings)
  }

  /// What a task takes in of texts that are cut in parts, each a table with the same header.
  static func tally(
    _ task: some AnalysisTask, over parts: [String]
  ) throws -> any TableTally {
    var total = task.tally(ofQuery: 0)
    for part in parts {
      var tally = task.tally(ofQuery: 0)
      for chunk in try chunks(of: part, for: task.queries[0]) {
        tally.append(chunk)
      }
      total.addRows(of: tally)
    }
    return total
  }

  /// The rows of a table, as they are read for a query.
  static func chunks(of text: String, for query: TableQuery) throws -> [TableChunk] {
    var found: [TableChunk] = []
    try AnalysisRunFixture(["t.csv": text]).withPlan("") { plan, _ in
      let source = TableSource(
        id: "t", path: "t.csv", place: SourcePosition(line: 1, column: 1))
      var loader = DataLoader(plan: plan.data, allowsOutside: false)
      let opened = loader.openTable(source)
      let table = try #require(opened)
      var pass = TablePass(
        table, for: [query], frame: TableFrame(customers: nil, classes: [], periods: []))
      try pass.forEachChunk {
        $0
      } consume: {
        found.append($0)
      }
    }
    return found
  }
}

extension CalendarDay {
  /// The day that a text such as `2015-07-01` means.
  static func of(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }
}

/// Text in the flow style of YAML: `{key: value, list: [1, 2]}`.
struct FlowText {
  private let characters: [Character]
  private var place = 0

  /// The node with the places of its parts.
  static func node(_ text: String) -> SourceNode {
    var reader = FlowText(characters: Array(text))
    return reader.value()
  }

  private init(characters: [Character]) { self.characters = characters }

  private var next: Character? { place < characters.count ? characters[place] : nil }

  private var position: SourcePosition {
    let before = characters[..<place]
    let line = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return SourcePosition(line: before.count { $0 == "\n" } + 1, column: place - line + 1)
  }

  private mutating func skipBlanks() {
    while let character = next, character.isWhitespace { place += 1 }
  }

  private mutating func value() -> SourceNode {
    skipBlanks()
    let start = position
    switch next {
    case "{":
      var entries: [SourceNode.Entry] = []
      advance()
      while let character = next, character != "}" {
        let key = position
        let name = scalar()
        advance()
        entries.append(SourceNode.Entry(key: name, keyPosition: key, value: value()))
        skipComma()
      }
      advance()
      return .mapping(entries, start)
    case "[":
      var items: [SourceNode] = []
      advance()
      while let character = next, character != "]" {
        items.append(value())
        skipComma()
      }
      advance()
      return .sequence(items, start)
    default: return .scalar(scalar(), start)
    }
  }

  /// Over one mark and the blanks behind it.
  private mutating func advance() {
    place += 1
    skipBlanks()
  }

  private mutating func skipComma() {
    skipBlanks()
    if next == "," { advance() }
  }

  private mutating func scalar() -> String {
    var text = ""
    while let character = next, !",:{}[]\n".contains(character) {
      text.append(character)
      place += 1
    }
    return text.trimmingCharacters(in: .whitespaces)
  }
}
