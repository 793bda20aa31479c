import PairwiseComparisons
import Testing

@testable import IndicatorEvaluation

@Suite struct EvaluationModelValidationTests {
  @Test func referenceCaseIsSound() { #expect(ReferenceCase.model.validate() == []) }

  /// A flat model with one change.
  private func errors(_ change: (inout EvaluationModel) -> Void) -> [ModelError] {
    var model = SampleTrees.model(SampleTrees.flat(.arithmetic, [0.5, 0.5]))
    change(&model)
    return model.validate()
  }

  private func ruleFaults(_ rule: ScoreRule, direction: Direction = .benefit) -> [ModelFault] {
    errors {
      $0.indicators[0].rule = rule
      $0.indicators[0].direction = direction
    }.map(\.fault)
  }

  @Test func tree() {
    #expect(errors { $0.tree.weights = nil } == [ModelError(.node("root"), .noWeights)])
    #expect(
      errors { $0.tree.weights = .given([1]) }
        == [ModelError(.node("root"), .weightCount(expected: 2, found: 1))])
    #expect(
      errors { $0.tree.weights = .given([0.5, 0.4]) }
        == [ModelError(.node("root"), .weightSum(0.9))])
    #expect(errors { $0.tree.weights = .given([0.5, 0.5 + 9e-10]) } == [])
    #expect(
      errors { $0.tree.weights = .given([-0.5, 1.5]) }
        == [ModelError(.node("root"), .number(-0.5, .notNegative))])
    #expect(
      errors { $0.tree.weights = .given([.infinity, 0.5]) }
        == [ModelError(.node("root"), .number(.infinity, .notNegative))])
    #expect(
      errors { $0.tree.children[0].weights = .equal } == [ModelError(.node("i0"), .weightsOnLeaf)])
    #expect(
      errors { $0.tree.children[1].id = "i0" } == [ModelError(.node("i0"), .duplicate)])
    #expect(
      errors { $0.tree.children[1].id = "other" } == [ModelError(.node("other"), .noIndicator)])
    for exponent in [0, .infinity] as [Double] {
      #expect(
        errors { $0.tree.aggregation = .power(exponent) }
          == [ModelError(.node("root"), .number(exponent, .notZero))])
    }
    #expect(errors { $0.tree.aggregation = .power(.nan) }.count == 1)
  }

  @Test func judgmentSets() {
    func set(_ items: [String], auditOnly: Bool = false) -> JudgmentSet {
      JudgmentSet(
        id: "s", items: items,
        responses: [ExpertJudgments(expert: "e", judgments: [Judgment(0, 1, 2)])],
        auditOnly: auditOnly)
    }
    func judged(_ sets: [JudgmentSet]) -> [ModelError] {
      errors {
        $0.tree.weights = .judged(set: "s")
        $0.judgmentSets = sets
      }
    }
    #expect(judged([set(["i1", "i0"])]) == [])
    #expect(judged([]) == [ModelError(.node("root"), .unknownJudgmentSet("s"))])
    #expect(
      judged([set(["i0", "i1"], auditOnly: true)])
        == [ModelError(.node("root"), .auditOnlySet("s"))])
    #expect(
      judged([set(["i0", "x"])]) == [
        ModelError(.node("root"), .itemsDiffer(set: "s", missing: ["i1"], extra: ["x"]))
      ])
    #expect(
      judged([set(["i0", "i1", "i1"])]) == [ModelError(.judgmentSet("s"), .duplicateItem("i1"))])
    #expect(
      judged([set(["i0", "i1"]), set(["i0", "i1"])])
        == [ModelError(.judgmentSet("s"), .duplicate)])
    #expect(judged([set([])]).contains(ModelError(.judgmentSet("s"), .noItems)))
    #expect(
      errors {
        $0.judgmentSets = [set(["i0", "i1"])]
        $0.experts = [Expert(id: "f", weight: 1)]
      } == [ModelError(.judgmentSet("s"), .unknownExpert("e"))])
    #expect(
      errors {
        $0.judgmentSets = [set(["i0", "i1"])]
        $0.judgmentSets[0].responses += [ExpertJudgments(expert: "e", weight: -1, judgments: [])]
      } == [
        ModelError(.judgmentSet("s"), .duplicateResponse(expert: "e")),
        ModelError(.judgmentSet("s"), .number(-1, .notNegative)),
      ])
    #expect(
      errors { $0.experts = [Expert(id: "e", weight: -1), Expert(id: "e", weight: 1)] }
        == [
          ModelError(.expert("e"), .duplicate),
          ModelError(.expert("e"), .number(-1, .notNegative)),
        ])
  }

  @Test func rules() {
    func point(_ x: Double, _ score: Double) -> ScorePoint { ScorePoint(x: x, score: score) }
    func step(_ upTo: Double, _ score: Double) -> ScoreStep { ScoreStep(upTo: upTo, score: score) }
    #expect(ruleFaults(.piecewise([point(1, 2)])) == [.tooFewPoints(1)])
    #expect(
      ruleFaults(.piecewise([point(70, 0), point(100, 60), point(90, 100), point(90, 100)]))
        == [.pointsNotAscending(position: 2), .pointsNotAscending(position: 3)])
    #expect(
      ruleFaults(.piecewise([point(.infinity, 0), point(1, 101)]))
        == [.number(.infinity, .finite), .number(101, .score)])
    #expect(ruleFaults(.piecewise([point(0, 0), point(1e307, 1)])) == [.spanTooWide(0, 1e307)])
    #expect(ruleFaults(.goalposts(zero: 5, full: 5)) == [.goalpostsEqual(5)])
    #expect(ruleFaults(.goalposts(zero: -1e308, full: 1e308)) == [.spanTooWide(-1e308, 1e308)])
    #expect(ruleFaults(.goalposts(zero: .infinity, full: 1)) == [.number(.infinity, .finite)])
    #expect(
      ruleFaults(.target(3, zeroBelow: 3, zeroAbove: 8))
        == [.targetNotBetween(3, zeroBelow: 3, zeroAbove: 8)])
    #expect(ruleFaults(.steps([], otherwise: 0)) == [.noSteps])
    #expect(
      ruleFaults(.steps([step(1, 100), step(1, 120)], otherwise: -1))
        == [.stepsNotAscending(position: 1), .number(120, .score), .number(-1, .score)])
    #expect(ruleFaults(.categories([])) == [.noCategories])
    #expect(
      ruleFaults(
        .categories([ScoreCategory(name: "a", score: 1), ScoreCategory(name: "a", score: 200)]))
        == [.duplicateCategory("a"), .number(200, .score)])
    #expect(ruleFaults(.linear(slope: .infinity, offset: 0)) == [.number(.infinity, .finite)])
    #expect(
      ruleFaults(.relative(.rank, scope: .all), direction: .target) == [.relativeToTarget])
    #expect(
      errors { $0.indicators[1].missing = .score(101) }
        == [ModelError(.indicator("i1"), .number(101, .score))])
    #expect(
      errors { $0.indicators.append($0.indicators[0]) }
        == [ModelError(.indicator("i0"), .duplicate)])
  }

  @Test func classes() {
    func faults(_ condition: ClassCondition) -> [ModelFault] {
      errors { $0.classes = [CustomerClass(id: "c", condition: condition)] }.map(\.fault)
    }
    #expect(faults(.any([])) == [.emptyCondition])
    #expect(faults(.all([.any([])])) == [.emptyCondition])
    #expect(faults(.equals(field: "f", [])) == [.emptyCondition])
    #expect(faults(.top(count: 0, by: "f", within: nil)) == [.topCount(0)])
    #expect(faults(.between(field: "f", 2, 1)) == [.boundsReversed(2, 1)])
    #expect(faults(.atLeast(field: "f", .infinity)) == [.number(.infinity, .finite)])
    let deep = (0..<100).reduce(ClassCondition.otherwise) { inner, _ in .any([inner]) }
    #expect(faults(deep) == [.conditionTooDeep(limit: 64)])
    #expect(
      errors {
        $0.classes = [
          CustomerClass(id: "all", condition: .otherwise),
          CustomerClass(id: "late", condition: .atLeast(field: "f", 1)),
          CustomerClass(id: "all", condition: .otherwise),
        ]
      } == [
        ModelError(.customerClass("all"), .duplicate),
        ModelError(.customerClass("late"), .unreachable),
        ModelError(.customerClass("all"), .unreachable),
      ])
  }

  @Test func periods() {
    func period(_ id: String, _ start: String, _ end: String) -> Period {
      Period(id: id, start: CalendarDay(start), end: CalendarDay(end))
    }
    #expect(
      errors { $0.periods = [period("p", "2015-06-30", "2015-04-01")] }.map(\.fault).count == 1)
    #expect(
      errors {
        $0.periods = [
          period("year", "2015-01-01", "2015-12-31"), period("q2", "2015-04-01", "2015-06-30"),
          period("q3", "2015-07-01", "2015-09-30"), period("next", "2016-01-01", "2016-01-31"),
        ]
      } == [
        ModelError(.period("q2"), .periodsOverlap(with: "year")),
        ModelError(.period("q3"), .periodsOverlap(with: "year")),
      ])
    // Both ends are inclusive: the day on which one ends belongs to it.
    #expect(
      errors {
        $0.periods = [
          period("a", "2015-04-01", "2015-06-30"), period("b", "2015-06-30", "2015-09-30"),
        ]
      } == [ModelError(.period("b"), .periodsOverlap(with: "a"))])
    #expect(
      errors { $0.comparison = PeriodComparison(baseline: 0, current: 1) } == [
        ModelError(.comparison, .unknownPeriod(0)), ModelError(.comparison, .unknownPeriod(1)),
      ])
    #expect(
      errors {
        $0.periods = [Period(id: "p"), Period(id: "p")]
        $0.comparison = PeriodComparison(baseline: 1, current: 1)
      } == [
        ModelError(.period("p"), .duplicate), ModelError(.comparison, .comparisonOfOnePeriod),
      ])
  }

  @Test func bands() {
    func faults(_ minima: [Double]) -> [ModelError] {
      errors { $0.bands = minima.map { Band(id: "\($0)", minimum: $0) } }
    }
    #expect(faults([90, 80, 0]) == [])
    #expect(faults([90, 95, 0]) == [ModelError(.band("95.0"), .bandsNotDescending)])
    #expect(faults([90, 60]) == [ModelError(.band("60.0"), .bandsEndAbove(60))])
    #expect(faults([.infinity, 0]) == [ModelError(.band("inf"), .number(.infinity, .finite))])
    #expect(
      faults([0, 0])
        == [ModelError(.band("0.0"), .duplicate), ModelError(.band("0.0"), .bandsNotDescending)])
  }

  /// All mistakes at once, and evaluation refuses with the same list.
  @Test func everyMistakeInOneGo() {
    var model = SampleTrees.model(SampleTrees.flat(.power(0), [0.5, 0.4]))
    model.indicators[0].rule = .goalposts(zero: 1, full: 1)
    model.bands = [Band(id: "b", minimum: 60)]
    model.periods = [Period(id: "p"), Period(id: "p")]
    #expect(model.validate().count == 5)
    #expect(throws: EvaluationError.model(model.validate())) {
      try model.evaluate(EvaluationData())
    }
  }

  @Test func weightsNeedNoIndicators() throws {
    var model = SampleTrees.model(SampleTrees.flat(.arithmetic, [0.25, 0.75]))
    model.indicators = []
    #expect(model.validateWeights() == [])
    #expect(try model.weights().nodes.map(\.global) == [1, 0.25, 0.75])
    #expect(model.validate().map(\.fault) == [.noIndicator, .noIndicator])
  }

  @Test func deepTreesAreWalkedWithoutRecursion() throws {
    var tree = HierarchyNode(id: "leaf")
    for level in 0..<2000 {
      tree = HierarchyNode(id: "n\(level)", weights: .equal, children: [tree])
    }
    let model = SampleTrees.model(tree)
    #expect(model.validate() == [])
    #expect(try model.evaluate(SampleTrees.data([[42]])).rows.scores == [42])
  }
}
