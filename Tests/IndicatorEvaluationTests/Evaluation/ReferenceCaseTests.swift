import IndicatorEvaluation
import Statistics
import TestSupport
import Testing

/// Everything that was computed for the reference case outside this package (numpy; ten decimals),
/// to 1e-9. The source stands in scenarios/zhaoqing-2015/README.md.
@Suite struct ReferenceCaseTests {
  let expected: Expected
  let result: EvaluationResult

  init() throws {
    expected = try Fixture.decode(
      Expected.self, "../../scenarios/zhaoqing-2015/expected.json")
    result = try ReferenceCase.model.evaluate(ReferenceCase.data)
  }

  @Test func globalWeights() throws {
    for position in result.weights.leaves {
      let node = result.weights.nodes[position]
      let global = try #require(expected.global[node.id])
      #expect(isClose(node.global, global, absolute: 1e-9), "\(node.id)")
    }
  }

  @Test func scoresAndBands() throws {
    let rows = result.rows
    #expect(rows.count == 12)
    for row in 0..<rows.count {
      let customer = result.customers[rows.customer[row]]
      let period = result.model.periods[rows.period[row]].id
      let wanted = try #require(expected.scores[customer]?[period])
      #expect(isClose(rows.scores[row], wanted.quality, absolute: 1e-9))
      #expect(isClose(rows.nodeScores[1][row], wanted.process, absolute: 1e-9))
      #expect(isClose(rows.nodeScores[6][row], wanted.performance, absolute: 1e-9))
      let band = try #require(rows.bands[row])
      #expect(result.model.bands[band].id == wanted.band)
      for (leaf, position) in result.weights.leaves.enumerated() {
        let score = rows.leafScores[leaf][row]
        if let indicator = wanted.indicators[result.weights.nodes[position].id] {
          #expect(isClose(score, indicator, absolute: 1e-9))
        } else {
          #expect(score.isNaN)
        }
      }
    }
  }

  @Test func comparison() throws {
    let comparison = try #require(result.comparison)
    let overall = comparison.overall
    #expect(isClose(overall.baselineMean, expected.compare.meanBefore, absolute: 1e-9))
    #expect(isClose(overall.currentMean, expected.compare.meanAfter, absolute: 1e-9))
    #expect(isClose(overall.meanChange, expected.compare.meanChange, absolute: 1e-9))
    #expect(overall.improved == expected.compare.improved)
    #expect(overall.declined == expected.compare.declined)
    #expect(overall.wilcoxon?.statistic == expected.compare.statistic)
    #expect(overall.wilcoxon?.pValue == expected.compare.pValue)
    #expect(overall.wilcoxon?.isExact == true)
  }

  @Test func ranks() throws {
    let rows = result.rows
    for change in try #require(result.comparison).changes {
      let ranks = try #require(expected.rankChange[result.customers[change.customer]])
      #expect(
        [rows.ranks[change.baselineRow], rows.ranks[change.currentRow]] == ranks.map(Int.init))
      #expect(change.rankGain == Int(ranks[0] - ranks[1]))
    }
  }

  /// Who belongs where follows from the class conditions by hand: in every district fewer than 20
  /// customers, so that all are among the 20 largest.
  @Test func classes() {
    #expect(result.classOfCustomer == [0, 0, 0, 0, 0, 0])
    #expect(!result.warnings.contains { if case .overlappingClasses = $0 { true } else { false } })
  }

  /// 0004 has no `resolution` before the pilot: its weight is what is not covered.
  @Test func coverage() throws {
    let weight = try #require(expected.global["resolution"])
    for row in 0..<result.rows.count {
      #expect(isClose(result.rows.coverage[row], row == 6 ? 1 - weight : 1, absolute: 1e-9))
    }
  }

  /// The audited set is over the limit and only warned about; CR from the expected results.
  @Test func warnings() throws {
    #expect(result.warnings.count == 1)
    guard case .inconsistent("j-six", nil, let ratio, 0.1) = result.warnings.first else {
      Issue.record("\(result.warnings)")
      return
    }
    #expect(isClose(ratio, 0.1082782618, absolute: 1e-9))
  }
}

struct Expected: Decodable {
  var scores: [String: [String: Scores]]
  var global: [String: Double]
  var compare: Compare
  var rankChange: [String: [Double]]

  private enum CodingKeys: String, CodingKey {
    case scores, global, compare
    case rankChange = "rank_change"
  }

  struct Scores: Decodable {
    var quality: Double
    var band: String
    var process: Double
    var performance: Double
    var indicators: [String: Double]
  }

  struct Compare: Decodable {
    var meanBefore: Double
    var meanAfter: Double
    var meanChange: Double
    var improved: Int
    var declined: Int
    var statistic: Double
    var pValue: Double

    private enum CodingKeys: String, CodingKey {
      case meanBefore = "mean_before"
      case meanAfter = "mean_after"
      case meanChange = "mean_diff"
      case improved = "n_up"
      case declined = "n_down"
      case statistic = "wilcoxon_w"
      case pValue = "p_exact"
    }
  }
}
