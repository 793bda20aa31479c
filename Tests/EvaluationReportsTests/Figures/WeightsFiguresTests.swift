import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms
import TestSupport
import Testing

@testable import EvaluationReports

@Suite struct WeightsFiguresTests {
  private func figures(_ sets: [SolvedJudgmentSet]) -> WeightsFigures {
    let names = ModelNames(Sample.model, nodes: Sample.weights.nodes)
    let findings = sets.map {
      JudgmentSetFindings($0, model: Sample.model, weights: Sample.weights, names: names)
    }
    return WeightsFigures(weights: Sample.weights, findings: findings, names: names)
  }

  private func hierarchy(_ shares: [Double]) -> Figure? {
    func node(
      _ id: String, _ parent: Int?, _ children: [Int], _ depth: Int, _ share: Double
    ) -> WeightedNode {
      WeightedNode(
        id: id, label: Label(), parent: parent, children: children, depth: depth,
        aggregation: .arithmetic, local: share, global: share, judgmentSet: nil)
    }
    // Level by level, as nothing forbids.
    let weights = HierarchyWeights(
      nodes: [
        node("goal", nil, [1, 2], 0, 1), node("a", 0, [3, 4], 1, 0.6),
        node("b", 0, [], 1, shares[0]), node("c", 1, [], 2, shares[1]),
        node("d", 1, [], 2, shares[2]),
      ], judgmentSets: [])
    return WeightsFigures(
      weights: weights, findings: [],
      names: ModelNames(EvaluationModel(tree: HierarchyNode(id: "goal")))
    ).hierarchy
  }

  @Test func nodesStandAsATreeIsRead() throws {
    let figure = try #require(hierarchy([0.375, 0.5, 0.125]))
    guard case .hierarchy(let chart) = figure.chart else {
      Issue.record("no hierarchy")
      return
    }
    #expect(chart.nodes.map(\.label.en) == ["goal", "a", "c", "d", "b"])
    #expect(chart.nodes.map(\.parent) == [nil, 0, 1, 1, 0])
    #expect(chart.nodes.map(\.isLeaf) == [false, false, true, true, true])
    #expect(chart.nodes.map(\.global) == [1, 0.6, 0.5, 0.125, 0.375])
    #expect(
      figure.takeaway
        == Phrase(
          zh: "权重最大的是“c”，占 50.0%；最小的是“d”，占 12.5%。",
          en: "“c” weighs most with 50.0%, “d” least with 12.5%."))
  }

  @Test func equalWeightsHaveNoHeaviest() throws {
    let figure = try #require(hierarchy([0.25, 0.25, 0.25]))
    #expect(figure.takeaway == nil && figure.data.rows.count == 5)
  }

  @Test func onlySetsThatSeveralJudgedShowExperts() throws {
    let figure = try #require(figures(Sample.weights.judgmentSets).experts)
    guard case .ranges(let chart) = figure.chart else {
      Issue.record("no ranges")
      return
    }
    #expect(
      chart.rows.map(\.label.en) == [
        "Response timeliness", "Content effectiveness", "Method appropriateness",
        "Problem resolution", "Customer satisfaction", "Complaints",
      ])
    #expect(chart.rows[0].members.map(\.label.en) == ["营销专家", "客户经理", "e3"])
    #expect(chart.rows[0].members.map(\.value) == [0.3445587598, 0.4502486405, 0.399359049])
    let box = try #require(chart.rows[0].boxes[0])
    #expect([box.low, box.middle, box.high] == [0.3881028763, 0.3881028763, 0.3881028763])
    // Four items with the group and three experts, two with the group and two.
    #expect(figure.data.rows.count == 4 * 4 + 2 * 3)
    #expect(figure.data.rows[0].map { $0.text(in: .english) }.last == "38.81%")
    #expect(figures([Sample.weights.judgmentSets[0]]).experts == nil)
  }

  /// 0.4122 and 0.2806 lie farther apart than the 0.4502 and 0.3446 of the first item.
  @Test func theItemWithTheWidestSpanIsNamed() throws {
    let figure = try #require(figures([Sample.weights.judgmentSets[1]]).experts)
    #expect(
      figure.takeaway?.en
        == "They differ most on “Content effectiveness”: 客户经理 28.1%, 营销专家 41.2%.")
  }

  /// Thirteen experts give the first item 0.05, 0.10, …, 0.65.
  @Test func manyExpertsAreABoxOfQuartiles() throws {
    var solved = Sample.weights.judgmentSets[2]
    let expert = solved.solution.experts[0]
    solved.solution.experts = (1...13).map { number in
      var other = expert
      let share = Double(number) / 20
      other.priorities?.weights = [share, 1 - share]
      return other
    }
    let figure = try #require(figures([solved]).experts)
    guard case .ranges(let chart) = figure.chart else {
      Issue.record("no ranges")
      return
    }
    let box = try #require(chart.rows[0].boxes[0])
    #expect([box.low, box.lowerQuartile, box.upperQuartile, box.high] == [0.05, 0.2, 0.5, 0.65])
    #expect(box.middle == 0.8443808604)
    #expect(chart.rows.allSatisfy { $0.members.isEmpty })
  }

  @Test func setsOfTwoItemsCannotContradictThemselves() throws {
    let figure = try #require(figures(Sample.weights.judgmentSets).consistency)
    guard case .bullets(let chart) = figure.chart else {
      Issue.record("no bullets")
      return
    }
    #expect(
      chart.bullets.map(\.label.en) == [
        "j-six (audit only)", "Process (group)", "营销专家", "客户经理", "e3",
      ])
    #expect(
      chart.bullets.map(\.value) == [
        0.1082782618, 0.0185058006, 0.0560319455, 0.0150759637, 0.0149637075,
      ])
    #expect(chart.bullets.allSatisfy { $0.limit == 0.1 })
    #expect(figure.takeaway?.en == "Over the limit: j-six (audit only).")
    #expect(figure.data.rows.map { $0[1].tone } == [.bad, .plain, .plain, .plain, .plain])
    let kept = try #require(figures([Sample.weights.judgmentSets[1]]).consistency)
    #expect(kept.takeaway == Phrase(zh: "全部不超过限值。", en: "All keep the limit."))
    #expect(figures([Sample.weights.judgmentSets[2]]).consistency == nil)
  }

  private func matrix(_ judgments: [Judgment]) throws -> (Figure?, HeatMapChart?) {
    let set = JudgmentSet(
      id: "J-1 ä", items: ["a", "b", "c"],
      responses: [ExpertJudgments(expert: "e1", judgments: judgments)])
    let solution = try Triangle.model([set]).weights()
    let figure = JudgmentSetFindings(
      solution.judgmentSets[0], model: Triangle.model([set]), weights: solution,
      names: ModelNames(Triangle.model([set]))
    ).matrixFigure
    if case .heatMap(let chart)? = figure?.chart { return (figure, chart) }
    return (figure, nil)
  }

  /// The shade is log₉ of the ratio.
  @Test func judgmentsAreTintedByTheirStrength() throws {
    let (figure, chart) = try matrix([Judgment(0, 1, 9), Judgment(1, 2, 1), Judgment(0, 2, 9)])
    let cells = try #require(chart?.cells)
    #expect(
      cells.map { $0.map(\.text.en) } == [["1", "9", "9"], ["1/9", "1", "1"], ["1/9", "1", "1"]])
    let shades = cells.joined().map { $0.shade ?? .nan }
    #expect(cells.indices.allSatisfy { cells[$0][$0].shade == nil })
    #expect(isClose([shades[1], shades[3], shades[5]], [1, -1, 0], absolute: 1e-12))
    #expect(cells.joined().allSatisfy { $0.mark == nil })
    #expect(figure?.id == "matrix-j1")
    #expect(figure?.takeaway?.en == "CR = 0.0000 keeps the limit of 0.1.")
  }

  /// Each of the three judgments alone could make the others consistent.
  @Test func judgmentsOverTheLimitAreMarked() throws {
    let (figure, chart) = try matrix(Triangle.contradiction)
    let marks = try #require(chart?.cells).map { $0.map { $0.mark?.en ?? "" } }
    #expect([marks[0][1], marks[0][2], marks[1][2]].sorted() == ["①", "②", "③"])
    #expect([marks[1][0], marks[2][0], marks[2][1]] == ["", "", ""])
    #expect(
      figure?.takeaway?.en.hasPrefix("CR = 0.4835 is over the limit of 0.1: the marked") == true)
  }
}
