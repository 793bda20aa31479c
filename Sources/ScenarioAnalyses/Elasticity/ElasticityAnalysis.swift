import BilingualText
import Diagnostics
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `elasticity`: by how many percent a quantity changes for one percent of price.
package struct ElasticityAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    ElasticityResult.kind, Phrase(zh: "价格弹性", en: "how a quantity answers to its price"))

  package var common = CommonKeys()
  private var price: Keyed<String>?
  private var quantity: Keyed<String>?
  private var controls: [Keyed<String>] = []
  private var method = Method.logarithms

  /// The words of `method`.
  private enum Method: String, Sendable, CaseIterable {
    case logarithms = "log-log"
    case arc

    var meaning: Phrase {
      switch self {
      case .logarithms: Phrase(zh: "对数回归", en: "by the regression of logarithms")
      case .arc:
        Phrase(zh: "相邻两行之间的弧弹性（中点法）", en: "between consecutive rows, over their midpoints")
      }
    }
  }

  package init() {}

  @SyntaxFields<ElasticityAnalysis>
  package static var fields: [SyntaxField<ElasticityAnalysis>] {
    shared(CommonFields.label, CommonFields.table)
    SyntaxField.required(
      "price", Phrase(zh: "价格所在列", en: "The column with the price."),
      SyntaxShape<String>.column.keyed
    ) { $0.price = $1 }
    SyntaxField.required(
      "quantity", Phrase(zh: "数量所在列", en: "The column with the quantity."),
      SyntaxShape<String>.column.keyed
    ) { $0.quantity = $1 }
    SyntaxField(
      "method", Phrase(zh: "计算方法", en: "How it is computed."),
      SyntaxShape<Method>.rawValue { $0.meaning }, absence: "log-log"
    ) { $0.method = $1 }
    SyntaxField(
      "controls", Phrase(zh: "控制变量所在列", en: "Columns that explain the quantity as well."),
      SyntaxShape.list(of: SyntaxShape<String>.column.keyed)
    ) { $0.controls = $1 }
    shared(
      CommonFields.rows, CommonFields.period, CommonFields.confidence, CommonFields.expect)
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let table = context.table(common.table), let price, let quantity else { return nil }
    var demands: [ColumnDemand] = []
    for column in [price, quantity] + controls {
      guard let demand = context.number(column, in: table) else { return nil }
      demands.append(demand)
    }
    if method == .arc {
      let ids = context.ids(in: table)
      var query = TableQuery(
        table: table, columns: [demands[0], demands[1]] + (ids.map { [$0] } ?? []),
        condition: context.rows(common, in: table))
      query.needsLines = true
      return ArcElasticityTask(
        price: demands[0], quantity: demands[1], ids: ids, place: price.position, query: query)
    }
    return ElasticityTask(
      demands: demands, place: price.position,
      query: TableQuery(
        table: table, columns: demands, condition: context.rows(common, in: table)),
      common: common)
  }
}

/// An elasticity whose names are found: price, quantity, controls.
struct ElasticityTask: AnalysisTask {
  let demands: [ColumnDemand]
  let place: SourcePosition
  let query: TableQuery
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] { ["elasticity", "lower", "upper", "p", "r_squared", "base"] }

  func tally(ofQuery position: Int) -> any TableTally {
    let demands = demands
    return RowTally(query, ColumnStore(columns: demands.count)) { chunk, rows, store in
      let columns = demands.map { chunk.numbers($0) }
      for row in rows {
        let values = columns.map { $0[row] }
        // A row with a gap says nothing of the relation.
        if !values.contains(where: \.isNaN) { store.add(values) }
      }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let columns = (tallies.first as? RowTally<ColumnStore>)?.state.columns else { return nil }
    do throws(AnalysisError) {
      let found = try PriceElasticity(
        prices: columns[0], quantities: columns[1], controls: Array(columns.dropFirst(2)))
      return ElasticityResult(
        found, controls: demands.dropFirst(2).map(\.column), confidence: common.level)
    } catch {
      let code: DiagnosticCode =
        switch error {
        case .amountNotPositive: .amountNotPositive
        case .elasticityNoPriceChange: .elasticityNoPriceChange
        case .regressionCollinear: .regressionCollinear
        default: .testNeedsBases
        }
      findings.error(code, at: place, error.explanation)
      return nil
    }
  }
}
