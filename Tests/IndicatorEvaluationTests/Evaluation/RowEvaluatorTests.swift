import TestSupport
import Testing

@testable import IndicatorEvaluation

@Suite struct RowEvaluatorTests {
  private static let model = EvaluationModel(
    tree: HierarchyNode(
      id: "goal", weights: .given([0.7, 0.3]),
      children: [
        HierarchyNode(
          id: "a", aggregation: .geometric, weights: .equal,
          children: [HierarchyNode(id: "x"), HierarchyNode(id: "y")]),
        HierarchyNode(id: "z"),
      ]),
    indicators: [
      Indicator(
        id: "x", rule: .goalposts(zero: 10, full: 90), missing: .renormalise),
      Indicator(id: "y", rule: .piecewise([.init(x: 0, score: 5), .init(x: 50, score: 100)])),
      Indicator(id: "z", rule: .linear(slope: 1, offset: 0), missing: .worst),
    ],
    classes: [
      CustomerClass(id: "big", condition: .atLeast(field: "kwh", 50)),
      CustomerClass(id: "rest", condition: .otherwise),
    ],
    periods: [Period(id: "before"), Period(id: "after")],
    bands: [Band(id: "good", minimum: 60), Band(id: "bad", minimum: 0)])

  private static func data(_ customers: Int) -> EvaluationData {
    var generator = RepeatableGenerator(seed: 21)
    func column(_ blank: Bool) -> [Double] {
      (0..<2 * customers).map { _ in
        blank && Int.random(in: 0..<10, using: &generator) == 0
          ? .nan : Double(Int.random(in: 0...1000, using: &generator)) / 10
      }
    }
    return EvaluationData(
      customers: (0..<customers).map { "c\($0)" },
      customerOfRow: (0..<2 * customers).map { $0 / 2 },
      periodOfRow: (0..<2 * customers).map { $0 % 2 },
      values: [column(true), column(false), column(true)],
      fields: CustomerFields(names: ["kwh"], columns: [(0..<customers).map { "\($0 % 97)" }]))
  }

  /// In parts of any size every row has the very bits, the very rank and class rank, and every
  /// summary the very numbers of the evaluation in one piece.
  @Test(arguments: [1, 7, 1000]) func partsGiveTheSameAsTheWhole(size: Int) throws {
    let data = Self.data(400)
    let whole = try Self.model.evaluate(data)
    let evaluator = try RowEvaluator(Self.model, weights: Self.model.weights())
    #expect(evaluator.indicators.map(\.id) == ["x", "y", "z"])
    var register = ScoreRegister(Self.model)
    for start in stride(from: 0, to: data.rowCount, by: size) {
      let range = start..<min(start + size, data.rowCount)
      let rows = try evaluator.evaluate(
        data.values.map { Array($0[range]) }, periods: Array(data.periodOfRow[range]))
      for (offset, row) in range.enumerated() {
        #expect(rows.scores[offset].bitPattern == whole.rows.scores[row].bitPattern)
        #expect(rows.coverage[offset].bitPattern == whole.rows.coverage[row].bitPattern)
        #expect(rows.bands[offset] == whole.rows.bands[row])
        for leaf in 0..<3 {
          #expect(
            rows.contributions[leaf][offset].bitPattern
              == whole.rows.contributions[leaf][row].bitPattern)
        }
      }
      register.append(
        rows, classes: range.map { whole.classOfCustomer[data.customerOfRow[$0]] })
    }
    let standings = Standings(register)
    #expect((0..<data.rowCount).map(standings.rank) == whole.rows.ranks)
    #expect((0..<data.rowCount).map(standings.classRank) == whole.rows.classRanks)
    #expect(register.summaries() == whole.summaries())
    #expect(register.summaries().count == 6)
  }

  @Test func refusesWhatItCannotScore() throws {
    let weights = try Self.model.weights()
    let evaluator = try RowEvaluator(Self.model, weights: weights)
    #expect(throws: EvaluationError.data([.columnCount(expected: 3, found: 2)], count: 1)) {
      try evaluator.evaluate([[1], [2]])
    }
    #expect(
      throws: EvaluationError.data(
        [.columnLength(column: "y", expected: 1, found: 2)], count: 1)
    ) {
      try evaluator.evaluate([[1], [2, 3], [4]])
    }
    #expect(throws: EvaluationError.data([.unknownPeriod(row: 0, position: 2)], count: 1)) {
      try evaluator.evaluate([[1], [2], [3]], periods: [2])
    }
    #expect(
      throws: EvaluationError.data(
        [
          .missingValue(row: 1, customer: "#1", period: "before", indicator: "y"),
          .notFinite(
            row: 0, customer: "#0", period: "before", indicator: "z", value: .infinity),
        ], count: 2)
    ) {
      try evaluator.evaluate([[1, 1], [2, .nan], [.infinity, 3]]) { "#\($0)" }
    }
    #expect(try evaluator.evaluate([[], [], []]).count == 0)
    var relative = Self.model
    relative.indicators[2].rule = .relative(.zScore, scope: .all)
    #expect(
      throws: EvaluationError.model([ModelError(.indicator("z"), .dependsOnOtherRows)])
    ) {
      try RowEvaluator(relative, weights: weights)
    }
  }
}
