import FuzzyEvaluation
import IndicatorEvaluation
import TestSupport
import Testing

@Suite struct FuzzyStudyTests {
  /// Two leaves of weights 3/4 and 1/4 that score what they measure, and three bands.
  private static let model = EvaluationModel(
    tree: HierarchyNode(
      id: "goal", weights: .given([0.75, 0.25]),
      children: [HierarchyNode(id: "a"), HierarchyNode(id: "b")]),
    indicators: ["a", "b"].map {
      Indicator(id: $0, rule: .linear(slope: 1, offset: 0), missing: .renormalise)
    },
    bands: [
      Band(id: "good", minimum: 80), Band(id: "fair", minimum: 60), Band(id: "poor", minimum: 0),
    ])

  private static func result(_ a: [Double], _ b: [Double]) throws -> EvaluationResult {
    try model.evaluate(
      EvaluationData(
        customers: a.indices.map { "c\($0)" }, customerOfRow: Array(a.indices),
        periodOfRow: a.map { _ in 0 }, values: [a, b]))
  }

  @Test func bandsAreWorthTheirMiddles() throws {
    let grades = try FuzzyGrade.bands(of: Self.model)
    #expect(grades.map(\.id) == ["good", "fair", "poor"])
    #expect(grades.map(\.value) == [90, 70, 30])
    var single = Self.model
    single.bands = [Band(id: "all", minimum: 0)]
    #expect(throws: FuzzyError.tooFewGrades(1)) { try FuzzyGrade.bands(of: single) }
  }

  /// 80 is half way between the middles 90 and 70, 50 between 70 and 30.
  @Test func scoresBelongToBandsByTriangles() throws {
    let study = try FuzzyStudy(Self.result([80], [50]))
    let nodes = try study.assess(row: 0)
    #expect(nodes[1]?.memberships == [0.5, 0.5, 0])
    #expect(nodes[2]?.memberships == [0, 0.5, 0.5])
    let goal = try #require(nodes[0])
    #expect(goal.memberships == [0.375, 0.5, 0.125])
    // Between two middles a triangle gives the score itself back: 3/4 · 80 + 1/4 · 50.
    #expect(goal.score(study.grades.map(\.value)) == 72.5)
  }

  @Test func otherWaysIntoTheBands() throws {
    let result = try Self.result([80], [50])
    let crisp = try FuzzyStudy(result, membership: .crisp).assess(row: 0)
    #expect(crisp[0]?.memberships == [0.75, 0, 0.25])
    // Half way through the trapezoid around 80; 50 is just below that around 60.
    let sloped = try FuzzyStudy(result, membership: .trapezoidal(10)).assess(row: 0)
    #expect(sloped[0]?.memberships == [0.375, 0.375, 0.25])
    #expect(throws: FuzzyError.halfWidth(11, widest: 10)) {
      try FuzzyStudy(result, membership: .trapezoidal(11))
    }
  }

  /// Own grades are reached by triangles whatever the bands ask for.
  @Test func ownGradesTakeThePlaceOfBands() throws {
    let own = [FuzzyGrade(id: "yes", value: 100), FuzzyGrade(id: "no", value: 0)]
    let study = try FuzzyStudy(Self.result([80], [50]), membership: .crisp, grades: own)
    #expect(study.grades == own)
    let goal = try #require(try study.assess(row: 0)[0])
    #expect(isClose(goal.memberships, [0.725, 0.275], absolute: 1e-15))
  }

  @Test func aRowWithoutAValueRestsOnTheOther() throws {
    let study = try FuzzyStudy(Self.result([80, .nan], [50, 50]))
    let nodes = try study.assess(row: 1)
    #expect(nodes[1] == nil)
    #expect(nodes[0]?.memberships == [0, 0.5, 0.5])
    #expect(nodes[0]?.coverage == 0.25)
  }

  @Test func votesAreSharedOutAndWrittenOnesComeFirst() throws {
    let weights = try Self.model.weights()
    let votes: [[[Double]?]] = [[[3, 1, 0], nil]]
    let study = try FuzzyStudy(votes: votes, model: Self.model, weights: weights)
    let goal = try #require(try study.assess(row: 0)[0])
    #expect(goal.memberships == [0.75, 0.25, 0])
    #expect(goal.coverage == 0.75)
    let written = try FuzzyStudy(
      votes: votes, model: Self.model, weights: weights, written: ["b": [0, 0, 1]])
    #expect(written.written == [1: [0, 0, 1]])
    #expect(try written.assess(row: 0)[0]?.memberships == [0.5625, 0.1875, 0.25])
    #expect(throws: FuzzyError.votes(grade: 1, value: 1.5)) {
      try FuzzyStudy(votes: [[[1, 1.5, 0], nil]], model: Self.model, weights: weights)
    }
  }

  /// max(min(w, r)): 0.5 for both of a's grades, 0.25 for what b alone has.
  @Test func aNodesOwnOperatorIsTaken() throws {
    let study = try FuzzyStudy(Self.result([80], [50]), nodeOperators: ["goal": .minMax])
    #expect(study.hierarchy.operatorsInUse == [.minMax])
    #expect(try study.assess(row: 0)[0]?.composed == [0.5, 0.5, 0.25])
    // Leaves compose nothing.
    let leaf = try FuzzyStudy(Self.result([80], [50]), nodeOperators: ["a": .minMax])
    #expect(leaf.hierarchy.operatorsInUse == [.weightedAverage])
  }
}
