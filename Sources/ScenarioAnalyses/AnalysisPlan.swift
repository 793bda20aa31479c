import BilingualText
public import Diagnostics
public import IndicatorEvaluation
public import ScenarioData
package import ScenarioShape
public import ServiceAnalyses

/// What a scenario asks of its tables, ready to be checked and run.
public struct AnalysisPlan: Sendable {
  let syntax: AnalysesSyntax
  let definitions: [TableDefinition]
  /// The scales under `answers`, and those built in.
  let scales: AnswerScales
  /// The customer file, classes and periods that rows refer to.
  let data: DataPlan

  /// - Parameter findings: Takes the mistakes in answers and tables.
  package init(
    _ syntax: AnalysesSyntax, data: DataPlan, _ findings: inout SyntaxFindings
  ) {
    self.syntax = syntax
    self.data = data
    let scales = AnswerScales(syntax.answers, &findings)
    var definitions = syntax.tables.compactMap { table in
      table.value.map { TableDefinition(table.name, $0, known: scales, &findings) }
    }
    let isNamed = syntax.tables.contains { $0.name == TableDefinition.customers }
    let isAsked = syntax.analyses.contains {
      $0.value?.common.table?.value == TableDefinition.customers
    }
    if let file = data.customerFile, isAsked, !isNamed {
      definitions.append(TableDefinition(customers: file))
    }
    self.definitions = definitions
    self.scales = scales
  }

  /// The word after `kind` of an analysis; empty for one that could not be read.
  func kind(of name: String) -> String {
    let analysis = syntax.analyses.first { $0.name == name }?.value
    return analysis.map { type(of: $0).kind.word } ?? ""
  }

  /// The names of the analyses, in their order.
  public var names: [String] { syntax.analyses.map(\.name) }

  /// The tables that it reads, as they are opened.
  public var paths: [String] {
    definitions.map(\.source.path).map { DataPath.place($0, in: data.folder) }
  }

  /// The customers that rows refer to; nil without a customer file.
  public var customerFile: CustomerFile? { data.customerFile }

  /// The classes of customers.
  public var classes: [CustomerClass] { data.model.classes }

  /// Every file that it reads, each once: the customers, then the tables.
  public var inputs: [(role: SourceFile.Role, path: String)] {
    let customers = data.customerFile.map { DataPath.place($0.path, in: data.folder) }
    var seen = Set([customers].compactMap { $0 })
    return [customers].compactMap { $0 }.map { (.customers, $0) }
      + paths.filter { seen.insert($0).inserted }.map { (.data, $0) }
  }

  /// The name of the bundle of documents; nil without documents.
  public var bundle: String? { syntax.documents.map { $0.name ?? "documents" } }

  /// The names of the documents, in their order.
  public var documentNames: [String] { syntax.documents?.parts.map(\.name) ?? [] }

  /// The documents, with every mistake in what they show.
  ///
  /// - Parameters:
  ///   - chosen: Names of documents; nil for all.
  ///   - evaluation: Of the same scenario, for documents that show it.
  /// - Complexity: As `run`; rows that documents list are kept.
  public func documents(
    _ chosen: [String]? = nil, evaluation: EvaluationSection? = nil, allowingOutside: Bool = false
  ) -> DocumentRun {
    var run = AnalysisRunner(self, allowingOutside: allowingOutside)
    return run.documents(chosen, evaluation: evaluation)
  }

  /// Whether one of these documents shows the evaluation of the scenario.
  ///
  /// - Parameter chosen: Names of documents; nil for all.
  public func showsEvaluation(_ chosen: [String]? = nil) -> Bool {
    guard !names.contains(ShownSyntax.evaluation), !data.dataFiles.isEmpty else { return false }
    return syntax.documents?.parts.contains { part in
      guard chosen?.contains(part.name) ?? true else { return false }
      return part.value?.show.contains { shown in
        if case .analysis(let name) = shown { name.value == ShownSyntax.evaluation } else { false }
      } ?? false
    } ?? false
  }

  /// Runs analyses and finds every mistake in them and in the tables that they read.
  ///
  /// - Parameters:
  ///   - chosen: Names of analyses; nil for all.
  ///   - allowingOutside: Whether a table may lie outside the scenario's folder.
  /// - Complexity: O(bytes of the tables), each read once; memory for some chunks of them and for
  ///   what the analyses count.
  public func run(_ chosen: [String]? = nil, allowingOutside: Bool = false) -> AnalysisRun {
    var run = AnalysisRunner(self, allowingOutside: allowingOutside)
    return run.run(chosen)
  }
}

/// The documents of a scenario.
public struct DocumentRun: Sendable {
  /// In the order of the scenario.
  public var documents: [ServiceDocument]
  /// The scenario's own mistakes, then file by file.
  public var diagnostics: [Diagnostic]
  /// Mistakes beyond those described.
  public var undescribed: Int
}

/// What came out of running the analyses of a scenario.
public struct AnalysisRun: Sendable {
  /// In the order of the scenario; without those that have mistakes.
  public var analyses: [ServiceReport.Entry]
  /// The scenario's own mistakes, then file by file.
  public var diagnostics: [Diagnostic]
  /// Mistakes beyond those described.
  public var undescribed: Int
}
