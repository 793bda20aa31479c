import BilingualText
import IndicatorEvaluation
import PairwiseComparisons

@testable import EvaluationReports

extension Sample {
  /// What a label, an id or a name may hold when somebody means harm.
  static let hostile = "\u{1b}[31m\u{1b}]0;x\u{7}\r\n|`*_<b>\",;=1+1\u{0}\u{202e}\u{2028}客\u{9b}\\"

  /// The sample with every name and id turned into `hostile`.
  static func hostileEvaluation() throws -> EvaluationResult {
    var result = try evaluation()
    result.model.id = hostile
    result.model.title = Label(hostile)
    for position in result.model.indicators.indices {
      result.model.indicators[position].label = Label(hostile)
      result.model.indicators[position].unit = hostile
    }
    for position in result.model.classes.indices {
      result.model.classes[position].label = Label(hostile)
    }
    for position in result.model.periods.indices {
      result.model.periods[position].label = Label(hostile)
    }
    for position in result.model.bands.indices {
      result.model.bands[position].label = Label(hostile)
    }
    for position in result.model.experts.indices {
      result.model.experts[position].name = Label(hostile)
    }
    for position in result.weights.nodes.indices {
      result.weights.nodes[position].label = Label(hostile)
    }
    for position in result.weights.judgmentSets.indices {
      result.weights.judgmentSets[position].set.id += hostile
    }
    result.customers = result.customers.map { $0 + hostile }
    result.fields.columns = result.fields.columns.map { $0.map { $0 + hostile } }
    result.warnings = [
      .manyItems(set: hostile, count: 10), .unclassified(customers: 1),
      .onePeriodOnly(customers: [hostile]),
    ]
    return result
  }

  /// The sample with no number left in it.
  static func emptyEvaluation() throws -> EvaluationResult {
    var result = try evaluation()
    func blank(_ columns: [[Double]]) -> [[Double]] { columns.map { $0.map { _ in .nan } } }
    result.rows.rawValues = blank(result.rows.rawValues)
    result.rows.leafScores = blank(result.rows.leafScores)
    result.rows.contributions = blank(result.rows.contributions)
    result.rows.nodeScores = blank(result.rows.nodeScores)
    result.rows.scores = result.rows.scores.map { _ in .nan }
    result.rows.coverage = result.rows.coverage.map { _ in .nan }
    result.rows.bands = result.rows.bands.map { _ in nil }
    result.rows.ranks = result.rows.ranks.map { _ in 0 }
    result.rows.classRanks = result.rows.ranks
    for position in result.weights.nodes.indices {
      result.weights.nodes[position].local = .nan
      result.weights.nodes[position].global = .infinity
    }
    result.comparison?.overall.meanChange = .nan
    result.comparison?.overall.contributions = []
    result.comparison?.overall.wilcoxon = nil
    result.comparison?.overall.pairedT = nil
    return result
  }

  /// A result put together so badly that no position in it means anything.
  static func nonsense() throws -> EvaluationResult {
    var result = try evaluation()
    result.model.periods.removeLast()
    result.model.classes = []
    result.model.bands.removeLast(3)
    result.model.indicators.removeAll()
    result.customers.removeLast(2)
    result.classOfCustomer = [7, nil]
    result.rows.customer[0] = 99
    result.rows.customer[1] = -1
    result.rows.period = []
    result.rows.scores.removeLast(4)
    result.rows.leafScores.removeLast()
    result.rows.contributions = []
    result.rows.nodeScores = [[1]]
    result.rows.bands = [-1, 9]
    result.rows.ranks = []
    result.weights.nodes[0].children = [1, 77, -3, 0]
    result.weights.nodes[2].parent = 2
    result.weights.judgmentSets[1].solution.priorities.weights = [0.5]
    result.weights.judgmentSets[1].set.items = ["only"]
    result.comparison?.changes[0].currentRow = 500
    result.comparison?.baselineOnly = [-4, 400]
    result.comparison?.classes[0].customerClass = 12
    return result
  }
}
