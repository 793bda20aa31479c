public import ArgumentParser
import BilingualText
import Diagnostics
import EvaluationReports
internal import FileOutput
import IndicatorEvaluation
import ScenarioAnalyses
import ScenarioData
import ScenarioFiles
public import WarehouseSQL

extension SQLDialect: ExpressibleByArgument {}

/// `ahp sql`
public struct SQLCommand: ConsoleCommand {
  /// The name `sql` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sql",
      abstract: Phrase(
        zh: "将评价写成一条 SQL 语句，用于数据仓库。",
        en: "Write the evaluation as one SQL statement, for data in a warehouse."
      ).help,
      discussion: """
        把评价模型写成一条 SQL 语句，在数据仓库中直接计算。

        Scores, bands, ranks, classes and changes are those of `ahp evaluate`; data that it refuses \
        stops the query. The tables have the columns of the scenario's data files, as text or as \
        numbers. The data files themselves are not read. With --analyses or --analysis the \
        statement computes analyses instead, a row for each figure; of their tables the headers are \
        read.

        Examples:
          ahp sql scenario.yaml --dialect postgresql | psql
          ahp sql scenario.yaml --dialect duckdb --table dw.scores --customers dw.customers
          ahp sql scenario.yaml --dialect duckdb --groups
          ahp sql scenario.yaml --dialect duckdb --analyses --table survey=dw.answers
          ahp sql scenario.yaml --dialect postgresql --analysis nps --analysis census
          ahp sql scenario.yaml --dialect spark --contributions --create-table results -o scores.sql
        """)
  }

  @OptionGroup var options: ScenarioOptions

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "数据库系统：postgresql、duckdb 或 spark。",
        en: "The database system: postgresql, duckdb or spark."
      ).help, valueName: "postgresql|duckdb|spark"))
  var dialect: SQLDialect

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "数据所在的表，写作 table 或 schema.table（默认：数据文件名）。多个数据文件时按顺序各写一次；分析的表按名称写，如 survey=dw.answers。",
        en: "Table with the values, as table or schema.table (default: the data file's name). With "
          + "several data files once for each, in their order; of analyses by the table's id, "
          + "survey=dw.answers."
      ).help, valueName: "name"))
  var table: [String] = []

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "客户信息所在的表（默认：客户文件名）。",
        en: "Table with the customers' fields (default: the customer file's name)."
      ).help, valueName: "name"))
  var customers: String?

  @Flag(
    help: ArgumentHelp(
      Phrase(zh: "计算场景的全部分析，而非评价。", en: "Compute all analyses instead of the evaluation.").help))
  var analyses = false

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "只计算该分析；可多次给出。", en: "Compute this analysis instead; may be given several times."
      ).help, valueName: "name"))
  var analysis: [String] = []

  @Flag(
    help:
      ArgumentHelp(
        Phrase(
          zh: "分组比较两个评价期：全部客户和各类别的均值、中位数和配对检验。",
          en:
            "Compare the two periods by group: means, median and paired tests of all customers and of each class."
        ).help)
  )
  var groups = false

  @Flag(
    help:
      ArgumentHelp(
        Phrase(
          zh: "增加各指标的贡献、得分和数值列；与 --groups 合用时为对变化的贡献。",
          en:
            "Add each indicator's contribution, score and value as columns; with --groups its part of the change."
        ).help)
  )
  var contributions = false

  @Flag(
    help: ArgumentHelp(
      Phrase(
        zh: "数值列已是数字，无数据处为 NULL，按原样读取。",
        en: "The value columns are numbers, NULL where there is none; read them as they are."
      ).help))
  var typed = false

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "创建视图而非查询。", en: "Create a view instead of selecting.").help, valueName: "name"))
  var createView: String?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "创建表而非查询。", en: "Create a table instead of selecting.").help, valueName: "name"))
  var createTable: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Phrase(zh: "写入文件而非标准输出。", en: "Write to a file instead of standard output.").help,
      valueName: "file"),
    completion: .file())
  var output: String?

  public init() {}

  /// Looks at the options before anything is read.
  ///
  /// - Throws: `ValidationError` if options exclude each other, or one of evaluations goes with
  ///   analyses.
  public func validate() throws {
    if createView != nil, createTable != nil {
      throw ValidationError("--create-view and --create-table exclude each other")
    }
    if analyses, !analysis.isEmpty {
      throw ValidationError("--analyses computes all; --analysis names those that are wanted")
    }
    if computesAnalyses, groups || contributions || typed {
      throw ValidationError("--groups, --contributions and --typed are for evaluations")
    }
  }

  private var computesAnalyses: Bool { analyses || !analysis.isEmpty }

  /// Writes one statement that evaluates, or computes analyses, in a warehouse.
  ///
  /// Data files are read where weights depend on them; else at most their headers are.
  ///
  /// - Throws: ``CommandFailure`` with `data` if the scenario has mistakes or asks for what no
  ///   statement computes, `usage` if the tables named do not fit the scenario's, and as
  ///   ``ConsoleCommand/run(on:)``.
  public func run(on console: inout Console) throws(CommandFailure) {
    var session = ScenarioSession(options, writing: [("-o", output)], on: console)
    if computesAnalyses { return try writeAnalyses(&session, on: &console) }
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
    try write(in: session.language, on: &console) {
      try query(scenario, weights, fixedBy, session.language).sql(in: dialect)
    }
  }

  private func writeAnalyses(
    _ session: inout ScenarioSession, on console: inout Console
  ) throws(CommandFailure) {
    guard let (scenario, plan) = try session.readAnalyses(chosen: analysis) else {
      return try session.settle(on: &console)
    }
    let names = try tableNames(of: plan, in: session.language)
    let reading = plan.warehouse(
      analyses ? nil : analysis, allowingOutside: options.allowOutside
    ) { id, path in names[id] ?? SQLTableName([path.fileStem]) }
    session.add(reading.diagnostics)
    try session.settle(on: &console)
    let customers =
      scenario.weighing.flatMap { $0.customerTable(named: self.customers) }
      ?? plan.customerTable(named: self.customers)
    try write(in: session.language, on: &console) {
      guard reading.refused.isEmpty else {
        throw SQLError.notInStatements(reading.refused.map { "`\($0.id)` (\($0.kind))" })
      }
      return try WarehouseAnalyses(
        reading.analyses, customers: customers, classes: plan.classes,
        remarks: [
          Phrase(scenario.title, id: scenario.id).text(in: session.language),
          "scenario \(scenario.path.split(separator: "/").last ?? ""), SHA-256 \(scenario.digest)",
          "written by ahp \(AHPCommand.version)",
        ], form: form
      ).sql(in: dialect)
    }
  }

  /// `survey=dw.answers`, by the table's id.
  private func tableNames(
    of plan: AnalysisPlan, in language: ReportLanguage
  ) throws(CommandFailure) -> [String: SQLTableName] {
    var names: [String: SQLTableName] = [:]
    for text in table {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, plan.tableIDs.contains(String(parts[0])) else {
        let known = plan.tableIDs.joined(separator: ", ")
        throw CommandFailure(
          .usage,
          Phrase(
            zh: "--table \(text)：请写作 表名=数据库中的表，场景中的表有 \(known)",
            en: "--table \(text): write ID=TABLE; the scenario's tables are \(known)"
          ), in: language)
      }
      names[String(parts[0])] = SQLTableName(dotted: parts[1])
    }
    return names
  }

  /// Writes the statement where it was asked for.
  private func write(
    in language: ReportLanguage, on console: inout Console, _ statement: () throws -> String
  ) throws(CommandFailure) {
    do {
      let text = Array(try statement().utf8)
      if let output, output != "-" {
        try write(text, to: output, in: language)
      } else {
        try console.write(text)
      }
    } catch let error as SQLError {
      throw CommandFailure(.data, error.explanation, in: language)
    } catch let error as CommandFailure {
      throw error
    } catch {
      throw CommandFailure(.software, "\(error)")
    }
  }

  private var form: SQLForm {
    if let createView { return .createView(SQLTableName(dotted: createView)) }
    if let createTable { return .createTable(SQLTableName(dotted: createTable)) }
    return .select
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
        Phrase(
          zh: "场景有 \(scenario.dataFiles.count) 个数据文件，但给出了 \(table.count) 个 --table",
          en: "the scenario has \(scenario.dataFiles.count) data files, but --table is given "
            + "\(table.count) times"
        ), in: language)
    }
    if let id = scenario.treatments.keys.min() { throw SQLError.treatedValues(indicator: id) }
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
