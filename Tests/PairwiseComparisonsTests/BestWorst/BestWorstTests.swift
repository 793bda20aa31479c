import BilingualText
import PairwiseComparisons
import TestSupport
import Testing

@Suite struct BestWorstTests {
  private static func judgments(_ input: Golden) throws -> BestWorstJudgments {
    try BestWorstJudgments(
      best: input["best"].int, worst: input["worst"].int,
      bestToOthers: input["best_to_others"].numbers,
      othersToWorst: input["others_to_worst"].numbers)
  }

  /// Rezaei 2015, 2016; Liang, Brunelli & Rezaei 2020; exact optima worked at 30 digits.
  @Test func agreesWithIndependentFigures() throws {
    let golden = try Golden(fixture: "robustness/bwm_nonlinear_linear")
    let inputs = golden["input"]["examples"].list
    #expect(inputs.count == 7)
    for (input, expected) in zip(inputs, golden["computed"]["examples"].list) {
      let id = Comment(rawValue: input["id"].text)
      let judgments = try Self.judgments(input)
      let nonlinear = judgments.intervals()
      let wanted = expected["nonlinear"]
      #expect(isClose(nonlinear.deviation, wanted["xi"].number, absolute: 1e-12), id)
      #expect(Self.text(nonlinear.binding) == wanted["binding"].text, id)
      #expect(
        isClose(nonlinear.bestToWorst, wanted["ratio_best_worst"][0].number, absolute: 1e-12), id)
      for item in 0..<judgments.order {
        #expect(
          isClose(
            [nonlinear.lower[item], nonlinear.upper[item]],
            wanted["weight_intervals"][item].numbers, absolute: 1e-12), id)
      }
      #expect(isClose(nonlinear.centres, wanted["centres"].numbers, absolute: 1e-12), id)
      #expect(isClose(nonlinear.weights.reduce(0, +), 1, absolute: 1e-15), id)
      let consistency = nonlinear.consistency
      #expect(
        isClose(consistency.index, wanted["consistency_index"].number, absolute: 1e-12), id)
      #expect(
        isClose(
          try #require(nonlinear.outputRatio), wanted["consistency_ratio_output"].number,
          absolute: 1e-12), id)
      #expect(
        isClose(
          consistency.inputRatio, wanted["consistency_ratio_input"].number, absolute: 1e-12), id)

      let linear = try judgments.linearWeights()
      #expect(
        isClose(linear.weights, expected["linear"]["weights"].numbers, absolute: 1e-12), id)
      #expect(isClose(linear.deviation, expected["linear"]["xi_L"].number, absolute: 1e-12), id)
      #expect(linear.isUnique == (expected["linear"]["unique"].number == 1), id)
      #expect(linear.solution.converged, id)
    }
    let transport = golden["published"]["Rezaei 2015/2016 transport mode"]
    let intervals = try Self.judgments(inputs[0]).intervals()
    #expect(isClose(intervals.weights, transport["weights"].numbers, absolute: 0.0011))
    #expect(
      isClose(
        intervals.outputRatio ?? .nan, transport["consistency_ratio"].number, absolute: 0.0011))
  }

  private static func text(_ binding: BestWorstIntervals.Binding) -> String {
    switch binding {
    case .consistent: "consistent"
    case .above(let item): "\(item) above"
    case .below(let item): "\(item) below"
    case .between(let above, let below): "\(above) above \(below)"
    }
  }

  /// Rezaei's consistency index by a_BW, worked at 30 digits and as he printed it.
  @Test func consistencyIndexOfEveryGrade() throws {
    let golden = try Golden(fixture: "robustness/bwm_nonlinear_linear")
    for grade in 1...9 {
      let judgments = try BestWorstJudgments(
        best: 0, worst: 1, bestToOthers: [1, Double(grade)], othersToWorst: [Double(grade), 1])
      let index = judgments.consistency().index
      let exact = golden["computed"]["consistency_index_by_a_BW"]["\(grade)"].number
      #expect(isClose(index, exact, absolute: 1e-12))
      #expect(
        isClose(index, golden["published"]["consistency_index"][grade - 1].number, absolute: 0.006))
    }
  }

  /// Liang, Brunelli & Rezaei 2020, thresholds by scale and number of criteria.
  @Test func thresholdsByScaleAndOrder() throws {
    let table = try Golden(
      fixture: "robustness/bwm_nonlinear_linear")["published"]["input_based_thresholds"]
    for (row, scale) in table["scales"].numbers.enumerated() {
      for (column, order) in table["criteria"].list.map(\.int).enumerated() {
        let judgments = try BestWorstJudgments(
          best: 0, worst: order - 1,
          bestToOthers: [1] + [Double](repeating: scale, count: order - 1),
          othersToWorst: [Double](repeating: scale, count: order - 1) + [1])
        let consistency = judgments.consistency()
        #expect(consistency.threshold == table["input_based"][row][column].number)
        // a_Bj a_jW = a_BW² everywhere: the largest contradiction there is.
        #expect(consistency.inputRatio == 1)
        #expect(consistency.isAcceptable == false)
      }
    }
  }

  /// The linear model's cases of numerics, Rezaei's printed weights in published.
  @Test func furtherCases() throws {
    let linear = try Golden(fixture: "goldens/numerics/method_bwm_linear")
    for example in linear["examples"].list {
      let judgments = try Self.judgments(example)
      let result = try judgments.linearWeights()
      #expect(isClose(result.weights, example["weights"].numbers, absolute: 1e-12))
      #expect(isClose(result.deviation, example["xi_L"].number, absolute: 1e-12))
      #expect(
        isClose(
          result.consistency.inputRatio, example["input_based_CR_max"].number, absolute: 1e-12))
    }
    let printed = try Golden(fixture: "goldens/published/bwm_rezaei_3criteria")
    let judgments = try BestWorstJudgments(
      best: 2, worst: 0, bestToOthers: printed["matrices"]["best_to_others"].numbers,
      othersToWorst: printed["matrices"]["others_to_worst"].numbers)
    #expect(
      isClose(
        judgments.intervals().weights, printed["expected"]["m"]["weights"].numbers,
        absolute: printed["tolerance"]["weights"].number))
  }

  /// All weights inside the intervals' ratios deviate by at most ξ*, and no smaller ξ is feasible: the
  /// closed form against bisection of feasibility.
  @Test func noSmallerDeviationIsFeasible() throws {
    var generator = RepeatableGenerator(seed: 5)
    for _ in 0..<300 {
      let order = Int.random(in: 2...7, using: &generator)
      let over = Double(Int.random(in: 2...9, using: &generator))
      func list(_ place: Int, _ other: Int) -> [Double] {
        (0..<order).map {
          $0 == place
            ? 1 : $0 == other ? over : Double(Int.random(in: 1...Int(over), using: &generator))
        }
      }
      let judgments = try BestWorstJudgments(
        best: 0, worst: order - 1, bestToOthers: list(0, order - 1),
        othersToWorst: list(order - 1, 0))
      var (low, high) = (0.0, 20.0)
      for _ in 0..<60 {
        let middle = (low + high) / 2
        if Self.isFeasible(judgments, middle) { high = middle } else { low = middle }
      }
      let result = judgments.intervals()
      #expect(isClose(result.deviation, high, absolute: 1e-9), "\(judgments)")
      #expect(zip(result.lower, result.upper).allSatisfy { $0 > 0 && $0 <= $1 && $1 < 1 })
      let linear = try judgments.linearWeights()
      #expect(linear.weights.allSatisfy { $0 >= 0 })
    }
  }

  private static func isFeasible(_ judgments: BestWorstJudgments, _ xi: Double) -> Bool {
    var low = max(1e-9, judgments.bestToWorst - xi)
    var high = judgments.bestToWorst + xi
    for item in 1..<max(1, judgments.order - 1) {
      let (a, b) = (judgments.bestToOthers[item], judgments.othersToWorst[item])
      if a > xi, b > xi { low = max(low, (a - xi) * (b - xi)) }
      high = min(high, (a + xi) * (b + xi))
    }
    return low <= high
  }

  @Test func contradictionWithoutAScaleIsNotHidden() throws {
    let judgments = try BestWorstJudgments(
      best: 0, worst: 2, bestToOthers: [1, 3, 1], othersToWorst: [1, 2, 1])
    #expect(judgments.consistency().inputRatio == .infinity)
    #expect(judgments.intervals().outputRatio == nil)
  }

  @Test func refusesWhatIsMissingOrContradictory() {
    func error(
      _ best: Int, _ worst: Int, _ over: [Double?], _ under: [Double?]
    ) -> BestWorstError? {
      do throws(BestWorstError) {
        _ = try BestWorstJudgments(
          best: best, worst: worst, bestToOthers: over, othersToWorst: under)
        return nil
      } catch { return error }
    }
    #expect(error(0, 2, [nil, 2, 4], [nil, 2, nil]) == nil)
    #expect(error(0, 2, [nil, 2, nil], [4, 2, nil]) == nil)
    #expect(error(0, 0, [1], [1]) == .tooFewItems(1))
    #expect(error(0, 1, [1, 2], [1]) == .shape(expected: 2, found: 1))
    #expect(error(0, 2, [1, 2], [2, 1]) == .itemOutOfRange(position: 2, order: 2))
    #expect(error(1, 1, [1, 2], [2, 1]) == .bestIsWorst(item: 1))
    #expect(error(0, 2, [2, 2, 4], [4, 2, 1]) == .notOne(item: 0, value: 2))
    #expect(error(0, 2, [1, 2, 4], [4, 2, 3]) == .notOne(item: 2, value: 3))
    #expect(
      error(0, 2, [1, nil, nil], [nil, nil, 1]) == .missing(bestTo: [1, 2], toWorst: [1]))
    #expect(
      error(0, 2, [1, 0.5, 4], [4, 2, 1]) == .belowOne(item: 1, value: 0.5, isBest: true))
    #expect(
      error(0, 2, [1, 2, 4], [4, .infinity, 1])
        == .belowOne(item: 1, value: .infinity, isBest: false))
    #expect(
      error(0, 2, [1, 2, 4], [5, 2, 1])
        == .contradiction(bestToWorst: 4, worstFromBest: 5))
  }

  @Test func messagesNameItemsInBothLanguages() {
    let missing = BestWorstError.missing(bestTo: [1], toWorst: [0])
    #expect(
      missing.message(items: ["price", "style"]).en
        == "judgments are missing: of the best over style and of price over the worst")
    #expect(
      missing.message(items: ["价格", "款式"]).zh == "缺少判断：最优与款式；价格与最劣")
    for error in [
      BestWorstError.tooFewItems(1), .shape(expected: 1, found: 2),
      .itemOutOfRange(position: 1, order: 1), .bestIsWorst(item: 0), missing,
      .notOne(item: 0, value: 2), .belowOne(item: 0, value: 0, isBest: false),
      .contradiction(bestToWorst: 1, worstFromBest: 2),
    ] {
      #expect(error.explanation.en != error.explanation.zh)
      #expect(!error.description.isEmpty)
    }
  }
}
