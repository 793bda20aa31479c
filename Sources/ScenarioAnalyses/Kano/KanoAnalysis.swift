import BilingualText
import Diagnostics
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `kano`: demands of a questionnaire by what they do to satisfaction, or a register of demands that
/// were classified already.
package struct KanoAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    KanoResult.kind,
    Phrase(
      zh: "卡诺问卷，或已分类的需求清单", en: "demands by Kano: a questionnaire, or a register of demands"))

  package var common = CommonKeys()
  private var functional: Keyed<String>?
  private var dysfunctional: Keyed<String>?
  private var demands: [ItemSyntax] = []
  private var category: Keyed<String>?
  private var dimension: Keyed<String>?
  private var status: Keyed<String>?
  private var key: ConditionSyntax?

  package init() {}

  @SyntaxFields<KanoAnalysis> package static var fields: [SyntaxField<KanoAnalysis>] {
    shared(CommonFields.label, CommonFields.table)
    SyntaxField(
      "functional",
      Phrase(zh: "正向问题所在列，* 代表需求", en: "The columns asked if it is there; `*`: demand."),
      SyntaxShape<String>.column.keyed
    ) { $0.functional = $1 }
    SyntaxField(
      "dysfunctional", Phrase(zh: "反向问题所在列", en: "The columns asked if it is not there."),
      SyntaxShape<String>.column.keyed
    ) { $0.dysfunctional = $1 }
    SyntaxField(
      "demands", Phrase(zh: "需求", en: "The demands, by id, with their names."), .items,
      absence: Phrase(zh: "所有符合的列", en: "every column that fits")
    ) { $0.demands = $1 }
    SyntaxField(
      "category", Phrase(zh: "清单：类别所在列", en: "Of a register: the column with the category."),
      SyntaxShape<String>.column.keyed
    ) { $0.category = $1 }
    SyntaxField(
      "dimension", Phrase(zh: "清单：维度所在列", en: "Of a register: the column with the dimension."),
      SyntaxShape<String>.column.keyed
    ) { $0.dimension = $1 }
    SyntaxField(
      "status", Phrase(zh: "清单：响应程度所在列", en: "Of a register: how far it is met."),
      SyntaxShape<String>.column.keyed
    ) { $0.status = $1 }
    SyntaxField(
      "key", Phrase(zh: "清单：关键需求", en: "Of a register: which are key."), ConditionShapes.row
    ) { $0.key = $1 }
    shared(
      CommonFields.rows, CommonFields.period, CommonFields.confidence, CommonFields.leastBase,
      CommonFields.expect)
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let table = context.table(common.table) else { return nil }
    if let category { return register(category, in: table, &context) }
    guard let functional, let dysfunctional else {
      context.findings.missingKey(
        functional == nil ? (dysfunctional == nil ? "category" : "functional") : "dysfunctional",
        in: Phrase(zh: "`kano` 分析", en: "the kind `kano`"),
        at: (functional ?? dysfunctional ?? common.table)?.key ?? .init(line: 1, column: 1))
      return nil
    }
    return questionnaire(functional, dysfunctional, in: table, &context)
  }

  private func questionnaire(
    _ functional: Keyed<String>, _ dysfunctional: Keyed<String>, in table: Int,
    _ context: inout AnalysisContext
  ) -> (any AnalysisTask)? {
    let demands = demands.isEmpty ? context.items(functional, in: table) : demands
    guard !demands.isEmpty else {
      context.findings.error(
        .itemsMissing, at: functional.position,
        Phrase(
          zh: "没有符合 `\(functional.value)` 的列", en: "no column fits `\(functional.value)`"))
      return nil
    }
    var columns: [[ColumnDemand]] = []
    for pattern in [functional, dysfunctional] {
      guard
        let names = context.columns(pattern, of: demands, in: table, code: .demandUnknown)
      else { return nil }
      var found: [ColumnDemand] = []
      for name in names {
        let column = context.scores(name, in: table)
        guard column.scale?.levels == AnswerScale.kano5.levels else {
          context.findings.error(
            .kanoAnswer, at: pattern.position,
            Phrase(
              zh: "列 `\(name)` 的答案标度须为 `kano-5`",
              en: "the column `\(name)` needs the answer scale `kano-5`"))
          return nil
        }
        found.append(column.demand)
      }
      columns.append(found)
    }
    return KanoTask(
      demands: demands, functional: columns[0], dysfunctional: columns[1],
      query: TableQuery(
        table: table, columns: columns[0] + columns[1], condition: context.rows(common, in: table)),
      common: common)
  }

  private func register(
    _ category: Keyed<String>, in table: Int, _ context: inout AnalysisContext
  ) -> (any AnalysisTask)? {
    guard let found = context.scale(of: category, in: table) else { return nil }
    var categories: [KanoCategory] = []
    for level in found.scale.levels {
      guard let category = KanoCategory(word: level.name) else {
        context.findings.unknown(
          .demandUnknown,
          Phrase(
            zh: "`\(level.name)` 不是卡诺类别", en: "`\(level.name)` is no category of Kano"),
          level.name, at: category.position, among: KanoCategory.allCases.map(\.rawValue))
        return nil
      }
      categories.append(category)
    }
    var others: [(scale: AnswerScale, demand: ColumnDemand)?] = []
    for column in [dimension, status] {
      guard let column else {
        others.append(nil)
        continue
      }
      guard let found = context.scale(of: column, in: table) else { return nil }
      others.append(found)
    }
    let mistakes = context.findings.count
    let key = key.flatMap { context.condition($0, in: table) }
    guard context.findings.count == mistakes else { return nil }
    let ids = context.ids(in: table)
    var query = TableQuery(
      table: table, columns: [found.demand], condition: context.rows(common, in: table))
    query.columns += others.compactMap { $0?.demand } + (ids.map { [$0] } ?? [])
    query.columns += key?.demands ?? []
    return RegisterTask(
      categories: categories, category: found.demand,
      dimension: others[0].map { ($0.scale, $0.demand) },
      status: others[1].map { ($0.scale, $0.demand) }, key: key, ids: ids, query: query,
      common: common)
  }
}

extension KanoCategory {
  /// By its word, its letter or what people call it.
  fileprivate init?(word: String) {
    let found = KanoCategory.allCases.first {
      $0.rawValue == word || String($0.letter) == word || $0.name.zh == word || $0.name.en == word
    }
    guard let found else { return nil }
    self = found
  }
}

/// A questionnaire whose names are found.
struct KanoTask: AnalysisTask {
  let demands: [ItemSyntax]
  let functional: [ColumnDemand]
  let dysfunctional: [ColumnDemand]
  let query: TableQuery
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] { KanoResult([]).measures.map(\.name) }

  func tally(ofQuery position: Int) -> any TableTally {
    let (functional, dysfunctional) = (functional, dysfunctional)
    let empty = TallyList([KanoTally](repeating: KanoTally(), count: demands.count))
    return RowTally(query, empty) { chunk, rows, state in
      for demand in functional.indices {
        let f = chunk.levels(functional[demand])
        let d = chunk.levels(dysfunctional[demand])
        for row in rows {
          state[demand].add(functional: Int(f[row]), dysfunctional: Int(d[row]))
        }
      }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let tally = tallies.first as? RowTally<TallyList<KanoTally>> else { return nil }
    return KanoResult(
      zip(demands, tally.state.parts).map { .init(id: $0.id, label: $0.label, tally: $1) },
      confidence: common.level, leastBase: common.leastBase)
  }
}

/// A register whose names are found.
struct RegisterTask: AnalysisTask {
  /// Demands with their names.
  struct State: Tally {
    var register = KanoRegister()
    var ids: [String] = []

    mutating func add(_ other: State) {
      register.add(other.register)
      ids += other.ids
    }
  }

  /// One for each level of the column.
  let categories: [KanoCategory]
  let category: ColumnDemand
  let dimension: (scale: AnswerScale, demand: ColumnDemand)?
  let status: (scale: AnswerScale, demand: ColumnDemand)?
  let key: RowCondition?
  let ids: ColumnDemand?
  let query: TableQuery
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] { result(State()).measures.map(\.name) }

  func tally(ofQuery position: Int) -> any TableTally {
    let (categories, category, key, ids) = (categories, category, key, ids)
    let (dimension, status) = (dimension?.demand, status?.demand)
    return RowTally(query, State()) { chunk, rows, state in
      let levels = chunk.levels(category)
      let dimensions = dimension.map { chunk.levels($0) }
      let statuses = status.map { chunk.levels($0) }
      let isKey = key.map { chunk.rows(where: $0) }
      let names = ids.map { chunk.strings($0) }
      func level(_ column: [Int32]?, _ row: Int) -> Int? {
        column.flatMap { $0[row] < 0 ? nil : Int($0[row]) }
      }
      for row in rows {
        state.register.add(
          KanoRegister.Demand(
            category: levels[row] < 0 ? nil : categories[Int(levels[row])],
            dimension: level(dimensions, row), status: level(statuses, row),
            isKey: isKey?[row] ?? false))
        state.ids.append(names?[row] ?? "")
      }
    }
  }

  private func result(_ state: State) -> RegisterResult {
    RegisterResult(
      state.register, ids: state.ids, dimensions: dimension?.scale.levels.map(\.name) ?? [],
      statuses: status?.scale.levels.map(\.name) ?? [])
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    (tallies.first as? RowTally<State>).map { result($0.state) }
  }
}
