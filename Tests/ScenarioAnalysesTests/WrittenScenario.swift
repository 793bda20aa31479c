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

/// A value as it would stand in a scenario file, written as a literal.
indirect enum Written: Sendable {
  case text(String)
  case list([Written])
  case keys([(String, Written)])

  /// As it is read: each key and each entry of a list stands in a line of its own.
  var node: SourceNode {
    var line = 0
    return node(&line)
  }

  private func node(_ line: inout Int) -> SourceNode {
    let place = SourcePosition(line: max(1, line), column: 3)
    switch self {
    case .text(let text): return .scalar(text, place)
    case .list(let items):
      var nodes: [SourceNode] = []
      for item in items {
        line += 1
        nodes.append(item.node(&line))
      }
      return .sequence(nodes, place)
    case .keys(let entries):
      var nodes: [SourceNode.Entry] = []
      for (key, value) in entries {
        line += 1
        let keyPlace = SourcePosition(line: line, column: 1)
        nodes.append(
          SourceNode.Entry(key: key, keyPosition: keyPlace, value: value.node(&line)))
      }
      return .mapping(nodes, place)
    }
  }
}

extension Written: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self = .text(text) }
}

extension Written: ExpressibleByIntegerLiteral {
  init(integerLiteral number: Int) { self = .text(String(number)) }
}

extension Written: ExpressibleByArrayLiteral {
  init(arrayLiteral items: Written...) { self = .list(items) }
}

extension Written: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral entries: (String, Written)...) { self = .keys(entries) }
}

extension SyntaxShape {
  /// What is read, and what is said of it.
  func reading(_ written: Written) -> (value: Value?, findings: SyntaxFindings) {
    var findings = SyntaxFindings(SourceText(path: "scenario.yaml", text: ""))
    let place = SyntaxPlace(Phrase("`it`"), key: SourcePosition(line: 1, column: 1))
    let value = read(written.node, place, &findings)
    return (value, findings)
  }
}

/// A scenario with the files that it reads.
struct WrittenScenario {
  /// `answers`, `tables`, `analyses` and `documents`.
  var keys: Written
  /// By their names.
  var files: [String: String] = [:]
  /// A file of customers, whose ids stand in the column `customer`.
  var customers: String?
  var classes: [CustomerClass] = []
  var segments: [CustomerClass] = []
  var periods: [Period] = []
  /// Whether there is data that an evaluation would score.
  var evaluates = false

  static let place = SourcePosition(line: 1, column: 1)

  /// The plan, with what was said of the keys, once the files are written.
  func plan(
    in folder: borrowing TemporaryFolder
  ) throws -> (plan: AnalysisPlan, findings: SyntaxFindings) {
    var written = files
    written["customers.csv"] = customers
    for (name, text) in written {
      try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
    }
    let source = SourceText(path: folder.url.path + "/scenario.yaml", text: "")
    var data = DataPlan(
      model: EvaluationModel(
        tree: HierarchyNode(id: "goal"), classes: classes, periods: periods),
      customerFile: customers.map { _ in
        CustomerFile(
          path: "customers.csv", encoding: "utf-8", separator: nil, idColumn: "customer",
          place: Self.place)
      },
      dataFiles: evaluates ? [Self.scores] : [], checks: [],
      places: DataPlaces(data: nil, comparison: nil, indicators: [:]), source: source)
    data.segments = segments
    var findings = SyntaxFindings(source)
    let shape = SyntaxShape.mapping(AnalysesSyntax()) { AnalysesSyntax.fields }
    let place = SyntaxPlace(Phrase("`analyses`"), key: Self.place)
    let syntax = try #require(shape.read(keys.node, place, &findings))
    let plan = AnalysisPlan(syntax, data: data, &findings)
    return (plan, findings)
  }

  private static var scores: DataFile {
    DataFile(
      path: "scores.csv", encoding: "utf-8", separator: nil, layout: .wide,
      idColumn: "customer", periodColumn: nil, missingTokens: [""], columns: [:],
      indicatorColumn: "indicator", valueColumn: "value", place: place)
  }

  /// Everything that is said stands in `diagnostics`, the keys first.
  func run(_ chosen: [String]? = nil) throws -> AnalysisRun {
    let folder = try TemporaryFolder()
    let read = try plan(in: folder)
    var run = read.plan.run(chosen)
    run.diagnostics = read.findings.diagnostics + run.diagnostics
    return run
  }

  func documents(
    _ chosen: [String]? = nil, evaluation: EvaluationSection? = nil
  ) throws -> DocumentRun {
    let folder = try TemporaryFolder()
    let read = try plan(in: folder)
    var run = read.plan.documents(chosen, evaluation: evaluation)
    run.diagnostics = read.findings.diagnostics + run.diagnostics
    return run
  }

  /// Where names are looked up; of the customers only the fields are known.
  func context(in folder: borrowing TemporaryFolder) throws -> AnalysisContext {
    let read = try plan(in: folder)
    let plan = read.plan
    var loader = DataLoader(plan: plan.data, allowsOutside: false)
    let outline = loader.openCustomers()?.outline
    let open = plan.definitions.map { loader.openTable($0.source) }
    let frame = TableFrame(
      customers: outline, classes: classes.map(\.id), segments: segments.map(\.id),
      periods: periods)
    return AnalysisContext(
      read.findings, definitions: plan.definitions, open: open, scales: plan.scales,
      evaluates: evaluates, frame: frame, classLabels: classes.map(\.label),
      segmentLabels: segments.map(\.label), analyses: plan.syntax.analyses)
  }
}

extension AnalysisContext {
  /// The rows of a table, which must be few enough to be read at once.
  func chunk(_ query: TableQuery) throws -> TableChunk {
    let table = try #require(open[query.table])
    var pass = TablePass(table, for: [query], frame: frame)
    var chunks: [TableChunk] = []
    try pass.forEachChunk {
      $0
    } consume: {
      chunks.append($0)
    }
    #expect(chunks.count == 1)
    return try #require(chunks.first)
  }

  /// The task of an analysis that has no mistakes.
  mutating func soundTask(_ name: String) throws -> any AnalysisTask {
    let found = task(named: name, at: WrittenScenario.place)
    return try #require(found ?? nil)
  }

  var codes: [DiagnosticCode] { findings.diagnostics.map(\.code) }
}

extension AnalysisRun {
  var codes: [DiagnosticCode] { diagnostics.map(\.code) }

  func result(_ name: String) -> (any AnalysisResult)? {
    analyses.first { $0.id == name }?.result
  }

  /// `nps.net`, as analyses refer to each other.
  func measure(_ name: String) -> Double? {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    return parts.count == 2 ? result(parts[0])?.measure(parts[1])?.value : nil
  }
}

extension Keyed<String> {
  /// A name somewhere in the file.
  init(_ name: String) {
    let place = SourcePosition(line: 7, column: 3)
    self.init(name, key: SourcePosition(line: 7, column: 1), position: place)
  }
}
