import BilingualText
public import Diagnostics
import ScenarioData
import ServiceAnalyses
public import WarehouseSQL

/// Analyses as SQL, and what stands in the way.
public struct WarehouseReading: Sendable {
  /// In the order of the scenario.
  public var analyses: [SQLAnalysis] = []
  /// Analyses that no statement computes, with their kinds.
  public var refused: [(id: String, kind: String)] = []
  /// The scenario's own mistakes, then file by file.
  public var diagnostics: [Diagnostic] = []
  /// Mistakes beyond those described.
  public var undescribed = 0
}

extension AnalysisPlan {
  /// What analyses read and compute, for a statement. Of the tables only the headers are read.
  ///
  /// - Parameters:
  ///   - chosen: Names of analyses; nil for all.
  ///   - named: What a table is called in the warehouse, by its id and the path of its file.
  public func warehouse(
    _ chosen: [String]? = nil, allowingOutside: Bool = false,
    named: (_ id: String, _ path: String) -> SQLTableName
  ) -> WarehouseReading {
    var runner = AnalysisRunner(self, allowingOutside: allowingOutside)
    return runner.statements(chosen, named: named)
  }

  /// The ids of the tables.
  public var tableIDs: [String] { definitions.map(\.source.id) }
}

extension AnalysisRunner {
  mutating func statements(
    _ chosen: [String]?, named: (String, String) -> SQLTableName
  ) -> WarehouseReading {
    let tasks = resolve(loadingCustomers: false)
    var reading = WarehouseReading()
    for name in plan.names where chosen?.contains(name) ?? true {
      guard let task = tasks.first(where: { $0.name == name }) else { continue }
      if let analysis = statement(task, named) {
        reading.analyses.append(analysis)
      } else {
        reading.refused.append((name, plan.kind(of: name)))
      }
    }
    reading.diagnostics = diagnostics
    reading.undescribed = undescribed
    return reading
  }

  private func statement(
    _ named: NamedTask, _ tableName: (String, String) -> SQLTableName
  ) -> SQLAnalysis? {
    guard named.task.queries.count == 1, let query = named.task.queries.first,
      let figures = named.task.statement(in: frame)
    else { return nil }
    let source = plan.definitions[query.table].source
    var analysis = SQLAnalysis(
      id: named.name,
      table: SQLAnalysisTable(
        name: tableName(source.id, source.path), customerColumn: source.customerColumn,
        dateColumn: source.dateColumn, missingTokens: source.missingTokens),
      group: query.group.map { SQLGroup($0, in: frame) }, figures: figures)
    if let condition = query.condition {
      guard let rows = SQLRowCondition(condition, in: frame) else { return nil }
      analysis.rows = rows
    }
    return analysis
  }
}

extension SQLGroup {
  init(_ key: GroupKey, in frame: TableFrame) {
    switch key {
    case .column(let name): self = .column(name)
    case .field(let name): self = .field(name)
    case .customerClass: self = .customerClass
    case .period: self = .period(frame.periods)
    }
  }
}

extension SQLRowCondition {
  /// Nil for what no statement looks at: segments.
  init?(_ condition: RowCondition, in frame: TableFrame) {
    func all(_ parts: [RowCondition]) -> [SQLRowCondition]? {
      let found = parts.compactMap { SQLRowCondition($0, in: frame) }
      return found.count == parts.count ? found : nil
    }
    switch condition {
    case .any(let parts):
      guard let parts = all(parts) else { return nil }
      self = .any(parts)
    case .all(let parts):
      guard let parts = all(parts) else { return nil }
      self = .all(parts)
    case .not(let part):
      guard let part = SQLRowCondition(part, in: frame) else { return nil }
      self = .not(part)
    case .levels(let demand, let range):
      guard case .levels(let levels) = demand.kind else { return nil }
      self = .texts(
        column: demand.column, range.flatMap { Int($0) < levels.count ? levels[Int($0)] : [] })
    case .number(let demand, let range): self = .number(column: demand.column, range)
    case .texts(let column, let texts): self = .texts(column: column, texts)
    case .fieldTexts(let field, let texts): self = .fieldTexts(field, texts)
    case .fieldNumber(let field, let range): self = .fieldNumber(field, range)
    case .customerClass(let positions): self = .customerClass(positions.map { frame.classes[$0] })
    case .period(let positions): self = .period(positions.map { frame.periods[$0] })
    case .segment: return nil
    }
  }
}
