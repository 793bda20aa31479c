import PairwiseComparisons
import TestSupport
import Testing
import ToolConventions

/// What other tools print, by their own conventions; see Fixtures/goldens/README.md.
@Suite struct ToolOutcomeTests {
  static func matrix(_ golden: Golden) throws -> ComparisonMatrix {
    try ComparisonMatrix(matrix: golden.rows, orientation: .row, tolerance: 1e-9)
  }

  /// AHP-OS manual, section 6: the digits of the fourth power step, 3.5e-5 off the eigenvector.
  @Test func ahpOSStopsItsPowerMethodEarly() throws {
    let golden = try Golden(fixture: "goldens/published/ahpos_download_example")
    let matrix = try Self.matrix(golden["matrices"]["Goal"])
    let outcome = try ComparedTool.ahpOS.conventions.outcome(of: matrix)
    let printed = golden["expected"]["Goal"]["weights"].numbers
    #expect(isClose(outcome.weights, printed, absolute: 1e-6))
    #expect(outcome.iterations == 4)
    let synthesis = ToolHierarchy(parents: [nil, 0, 0, 0], local: [1] + printed).synthesis(
      [
        1: golden["matrices"]["c1"].numbers, 2: golden["matrices"]["c2"].numbers,
        3: golden["matrices"]["c3"].numbers,
      ], ComparedTool.ahpOS.conventions)
    #expect(isClose(synthesis, golden["expected"]["final"]["weights"].numbers, absolute: 2e-6))
    // CR by the fit of Alonso & Lamata, from their λ.
    #expect(
      isClose(
        outcome.ratio ?? .nan,
        0.076704429751, absolute: 1e-4))
  }

  /// pyDecision's printed weights and ratio with its default, the column means.
  @Test func pyDecisionTakesColumnMeans() throws {
    let golden = try Golden(fixture: "goldens/published/pydecision_7x7_readme")
    let outcome = try ComparedTool.pyDecision.conventions.outcome(
      of: Self.matrix(golden["matrices"]["m"]))
    let printed = golden["expected"]["mean"]
    #expect(isClose(outcome.weights, printed["weights"].numbers, absolute: 1e-12))
    #expect(isClose(outcome.ratio ?? .nan, printed["CR"].number, absolute: 1e-11))
  }

  /// ahpsurvey's vignette: weights to four digits, the ratio of its shipped random indices.
  @Test func ahpsurveyHasItsOwnRandomIndices() throws {
    let golden = try Golden(fixture: "goldens/published/ahpsurvey_city1")
    let outcome = try ComparedTool.ahpsurvey.conventions.outcome(
      of: Self.matrix(golden["matrices"]["city1"]))
    #expect(
      isClose(
        outcome.weights, golden["expected"]["city1"]["weights"].numbers,
        absolute: golden["tolerance"]["weights"].number))
    #expect(
      isClose(
        outcome.ratio ?? .nan, 0.0508155708788633,
        absolute: 1e-12))
    let rule = ComparedTool.ahpsurvey.conventions.randomIndex
    #expect(rule.value(order: 16) == 1.6)
  }

  /// AHPy's own test of a hierarchy of uneven depth: four decimals at each level.
  @Test func ahpyRoundsAtEachLevel() throws {
    let golden = try Golden(fixture: "alternatives/ahpy_mixed_depth_hierarchy")
    let conventions = ComparedTool.ahpy.conventions
    func local(_ key: String) throws -> [Double] {
      try conventions.outcome(of: Self.matrix(golden["matrices"][key])).weights
    }
    func measured(_ key: String) -> [Double] {
      let values = golden["matrices"][key].numbers
      let sum = values.reduce(0, +)
      return values.map { ($0 / sum * 1e4).rounded(.toNearestOrEven) / 1e4 }
    }
    let (a, b, d) = (try local("a"), try local("b"), try local("d"))
    // a: b, c; b: d, e; d: f, g
    let hierarchy = ToolHierarchy(
      parents: [nil, 0, 1, 2, 2, 1, 0], local: [1, a[0], b[0], d[0], d[1], b[1], a[1]])
    let global = hierarchy.globalWeights(conventions)
    // Printed by AHPy's test_master: b .5, d .4, f .2667, g .1333, e .1, c .5.
    let printed = [1, 0.5, 0.4, 0.2667, 0.1333, 0.1, 0.5]
    for node in printed.indices {
      #expect(isClose(global[node], printed[node], absolute: 1e-12))
    }
    let synthesis = hierarchy.synthesis(
      [3: measured("f"), 4: measured("g"), 5: measured("e"), 6: measured("c")], conventions)
    #expect(
      isClose(
        synthesis, golden["expected"]["final"]["weights"].numbers,
        absolute: golden["tolerance"]["final"].number))
  }

  /// AHPy measures by Donegan & Dodd, to four decimals.
  @Test func ahpyMeasuresByDoneganAndDodd() throws {
    let golden = try Golden(fixture: "goldens/published/ahpsurvey_city1")
    let outcome = try ComparedTool.ahpy.conventions.outcome(
      of: Self.matrix(golden["matrices"]["city1"]))
    // λ 5.22523522093 to 12 digits, CI / 1.0591 = .05316666.
    #expect(outcome.ratio == 0.0532)
    #expect(
      isClose(
        outcome.weights,
        [0.152167083204, 0.433454368081, 0.0715564760057, 0.30500643239, 0.0378156403187],
        absolute: 5.1e-5))
    #expect(outcome.weights.allSatisfy { ($0 * 1e4).rounded() / 1e4 == $0 })
    let rule = ComparedTool.ahpy.conventions.randomIndex
    // Between 20 (1.5371) and 25 (1.5619), between 30 (1.5772) and 40 (1.5976).
    #expect(isClose(rule.value(order: 22) ?? .nan, 1.54702, absolute: 1e-12))
    #expect(isClose(rule.value(order: 33) ?? .nan, 1.58332, absolute: 1e-12))
    #expect(rule.value(order: 101) == nil)
  }

  /// Column means, λ from the weights, RI .52 for three items: the figures that scikit-criteria's
  /// orphaned module printed by the same rule; RI 1.26 for six items as in the Chinese textbook.
  @Test func spssauTakesColumnMeans() throws {
    let golden = try Golden(fixture: "goldens/published/skcriteria_ahp_ext")
    let outcome = try ComparedTool.spssau.conventions.outcome(
      of: Self.matrix(golden["matrices"]["Goal"]))
    #expect(isClose(outcome.index, golden["expected"]["Goal"]["CI"].number, absolute: 1e-12))
    // Printed with .52 as a half-precision number, .52002.
    #expect(isClose(outcome.ratio ?? .nan, golden["expected"]["Goal"]["CR"].number, absolute: 3e-6))
    let cadre = try Golden(fixture: "goldens/published/zh_cadre_selection_6")
    let six = try ComparedTool.spssau.conventions.outcome(of: Self.matrix(cadre["matrices"]["m"]))
    #expect("\(six.randomIndex ?? 0)" == cadre["expected"]["m"]["RI"].text)
  }

  /// Four decimals at each step, worked out with Python's decimal module, halves away from 0.
  @Test func byHandEveryStepIsRounded() throws {
    let golden = try Golden(fixture: "goldens/published/zh_gfang_tourism_5")
    let outcome = try ComparedTool.hand.conventions.outcome(
      of: Self.matrix(golden["matrices"]["m"]))
    #expect(isClose(outcome.weights, [0.0704, 0.1208, 0.2164, 0.2494, 0.3429], absolute: 1e-12))
    #expect(isClose(outcome.lambda, 5.049, absolute: 1e-12))
    #expect(isClose(outcome.index, 0.0123, absolute: 1e-12))
    #expect(isClose(outcome.ratio ?? .nan, 0.011, absolute: 1e-12))
    // ArcGIS prints the same method to three decimals.
    let arcgis = try Golden(fixture: "goldens/published/arcgis_pairwise_inconsistent")
    let five = try ComparedTool.hand.conventions.outcome(
      of: Self.matrix(arcgis["matrices"]["m"]))
    #expect(
      isClose(five.weights, arcgis["expected"]["m"]["weights"].numbers, absolute: 6e-4))
  }

  /// One and two items: 0 or a division by 0, as each tool has it; never NaN.
  @Test(arguments: ComparedTool.allCases)
  func fewItemsGiveNoNaN(_ tool: ComparedTool) throws {
    for order in 1...3 {
      let matrix = try ComparisonMatrix(
        order: order,
        judgments: (0..<order).flatMap { i in
          (0..<i).map { Judgment(i, $0, 2) }
        })
      let outcome = try tool.conventions.outcome(of: matrix)
      let figures = outcome.weights + [outcome.lambda, outcome.index]
      #expect(figures.allSatisfy { $0.isFinite })
      #expect(outcome.ratio.map { $0.isFinite && $0 >= 0 } ?? true)
      if order < 3 {
        #expect((outcome.ratio == nil) == (tool == .pyDecision || tool == .ahpsurvey))
      }
    }
  }

  /// Judgments that contradict each other as they like: every tool has weights that sum to 1 but for its
  /// rounding, and no figure is NaN.
  @Test(arguments: ComparedTool.allCases)
  func randomJudgmentsGiveNoNaN(_ tool: ComparedTool) throws {
    var generator = RepeatableGenerator(seed: 93)
    for _ in 0..<60 {
      let order = Int.random(in: 3...9, using: &generator)
      let matrix = try ComparisonMatrix(
        order: order,
        judgments: (0..<order).flatMap { i in
          (0..<i).map { j in
            let grade = Double(Int.random(in: 1...9, using: &generator))
            return Judgment(i, j, Bool.random(using: &generator) ? grade : 1 / grade)
          }
        })
      let outcome = try tool.conventions.outcome(of: matrix)
      let figures = outcome.weights + [outcome.lambda, outcome.index, outcome.ratio ?? 0]
      #expect(figures.allSatisfy { $0.isFinite })
      #expect(isClose(outcome.weights.reduce(0, +), 1, absolute: 1e-3))
    }
  }
}
