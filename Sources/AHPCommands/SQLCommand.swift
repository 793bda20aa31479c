public import ArgumentParser
import BilingualText
import Diagnostics
import EvaluationReports
internal import FileOutput
import IndicatorEvaluation
import ScenarioData
import ScenarioFiles
public import WarehouseSQL

extension SQLDialect: ExpressibleByArgument {}

/// `ahp sql`
public struct SQLCommand: ConsoleCommand {
  public static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Write the evaluation as one SQL statement, for data in a warehouse.",
    discussion: """
      把评价模型写成一条 SQL 语句，在数据仓库中直接计算。

      Scores, bands, ranks, classes and changes are those of `ahp evaluate`; data that it refuses \
      stops the query. The tables have the columns of the scenario's data files, as text or as \
      numbers. The data files themselves are not read.

      Examples:
        ahp sql scenario.yaml --dialect postgresql | psql
        ahp sql scenario.yaml --dialect duckdb --table dw.scores --customers dw.customers
        ahp sql scenario.yaml --dialect duckdb --groups
        ahp sql scenario.yaml --dialect spark --contributions --create-table results -o scores.sql
      """)

  @OptionGroup var options: ScenarioOptions

  @Option(
    help: ArgumentHelp(
      "The database system: postgresql, duckdb or spark.", valueName: "postgresql|duckdb|spark"))
  var dialect: SQLDialect

  @Option(
    help: ArgumentHelp(
      "Table with the values, as table or schema.table (default: the data file's name). With "
        + "several data files once for each, in their order.", valueName: "name"))
  var table: [String] = []

  @Option(
    help: ArgumentHelp(
      "Table with the customers' fields (default: the customer file's name).", valueName: "name"))
  var customers: String?

  @Flag(
    help:
      "Compare the two periods by group: means, median and paired tests of all customers and of each class."
  )
  var groups = false

  @Flag(
    help:
      "Add each indicator's contribution, score and value as columns; with --groups its part of the change."
  )
  var contributions = false

  @Flag(help: "The value columns are numbers, NULL where there is none; read them as they are.")
  var typed = false

  @Option(help: ArgumentHelp("Create a view instead of selecting.", valueName: "name"))
  var createView: String?

  @Option(help: ArgumentHelp("Create a table instead of selecting.", valueName: "name"))
  var createTable: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  public init() {}

  public func validate() throws {
    if createView != nil, createTable != nil {
      throw ValidationError("--create-view and --create-table exclude each other")
    }
  }

  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(options, writing: [("-o", output)], on: console)
    var fixedBy: ScenarioSources?
    guard let read = try session.readWeighing(), !session.hasErrors else {
      return try session.settle(on: &console)
    }
    guard let scenario = session.settlingWeights(read) else {
      if session.lacksAFile { session.add([read.diagnosticForWarehouseWeights()]) }
      return try session.settle(on: &console)
    }
    guard let weights = session.solve(scenario) else { return try session.settle(on: &console) }
    if read.model.weightsDependOnData { fixedBy = ScenarioSources(of: read) }
    // Weights and scores are all right in themselves; what is wrong with the rules is found here.
    try session.settle(on: &console)
    let isChinese = session.language == .chinese
    do {
      let query = try query(scenario, weights, fixedBy, session.language)
      let text = Array(try query.sql(in: dialect).utf8)
      if let output, output != "-" {
        try write(text, to: output, in: session.language)
      } else {
        try console.write(text)
      }
    } catch let error as SQLError {
      throw CommandFailure(.data, isChinese ? error.chinese : error.english)
    } catch let error as CommandFailure {
      throw error
    } catch {
      throw CommandFailure(.software, "\(error)")
    }
  }

  private func write(
    _ bytes: [UInt8], to path: String, in language: ReportLanguage
  ) throws(CommandFailure) {
    do {
      try AtomicFile.write(bytes, to: path)
    } catch {
      throw CommandFailure(error, in: language)
    }
  }

  private static let uncheckedRemark =
    "not in this statement: the scenario's checks on columns and rows; `ahp check` makes them"

  private func query(
    _ scenario: Weighing, _ weights: HierarchyWeights, _ fixedBy: ScenarioSources?,
    _ language: ReportLanguage
  ) throws -> WarehouseQuery {
    if !table.isEmpty, table.count != scenario.dataFiles.count {
      throw CommandFailure(
        .usage,
        language == .chinese
          ? "场景有 \(scenario.dataFiles.count) 个数据文件，但给出了 \(table.count) 个 --table"
          : "the scenario has \(scenario.dataFiles.count) data files, but --table is given "
            + "\(table.count) times")
    }
    if let id = scenario.treatments.keys.min() { throw SQLError.treatedValues(indicator: id) }
    var form = SQLForm.select
    if let createView { form = .createView(SQLTableName(dotted: createView)) }
    if let createTable { form = .createTable(SQLTableName(dotted: createTable)) }
    return WarehouseQuery(
      model: scenario.model, weights: weights,
      tables: try scenario.measurementTables(named: table, allowingOutside: options.allowOutside),
      customers: scenario.customerTable(named: customers),
      provenance: [
        "scenario \(scenario.path.split(separator: "/").last ?? ""), SHA-256 \(scenario.digest)",
        "written by ahp \(AHPCommand.version)",
      ] + (fixedBy?.weightRemarks ?? []) + (scenario.checksData ? [Self.uncheckedRemark] : []),
      language: language, form: form, subject: groups ? .groups : .customers,
      listsContributions: contributions, valuesAreNumbers: typed)
  }
}

extension Weighing {
  /// Whether it checks what is in the data files.
  fileprivate var checksData: Bool {
    checks.contains {
      switch $0.subject {
      case .rows, .column: true
      case .weightsSum, .weight, .consistencyRatio: false
      }
    }
  }
}

extension ScenarioSources {
  /// The data that gave the weights, for the head of a statement.
  fileprivate var weightRemarks: [String] {
    files.filter { $0.role == .data }.map { file in
      let name = file.path.split(separator: "/").last ?? ""
      return "weights were computed from \(name), SHA-256 \(file.digest ?? "unknown")"
    }
  }
}
