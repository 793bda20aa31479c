import PairwiseComparisons
import TestSupport
import Testing

@Suite struct JudgmentScaleTests {
  /// Ratios and the weight of one item x times better than three equal ones (Goepel 2018).
  @Test func functions() throws {
    let golden = try Golden.file("published/goepel_scale_functions")["expected"]["n=4"]
    let names = [
      ("saaty", "linear"), ("logarithmic", "logarithmic"), ("root", "root_square"),
      ("inverse-linear", "inverse_linear_ma_zheng"), ("balanced", "balanced"), ("power", "power"),
      ("geometric", "geometric"), ("balanced-n", "balanced_n"), ("adaptive", "adaptive"),
      ("adaptive-balanced", "adaptive_balanced"), ("ma-zheng", "inverse_linear_ma_zheng"),
    ]
    for (name, published) in names {
      let scale = try #require(JudgmentScale.named(name))
      for grade in 1...9 {
        let expected = golden[published]["\(grade)"]
        let ratio = scale.apply(to: Double(grade), order: 4)
        #expect(isClose(ratio, expected["c"].number, relative: 1e-11), "\(name) \(grade)")
        #expect(isClose(ratio / (ratio + 3), expected["w_max"].number, relative: 1e-11))
        #expect(isClose(scale.apply(to: 1 / Double(grade), order: 4), 1 / ratio, relative: 1e-14))
      }
    }
  }

  /// Grades stay ordinal until a scale is applied; λ and the weights then follow the scale.
  @Test func appliedAfterwards() throws {
    let grades = try ComparisonMatrix(upper: [[3, 5], [2]], orientation: .row)
    let root = try #require(JudgmentScale.named("root"))
    let applied = try root.apply(to: grades)
    #expect(isClose(applied[0, 1], 3.0.squareRoot(), relative: 1e-15))
    #expect(isClose(applied[2, 0], 1 / 5.0.squareRoot(), relative: 1e-15))
    #expect(throws: JudgmentError.notARatio(value: 12, first: 0, second: 1)) {
      try root.apply(to: ComparisonMatrix(upper: [[12]], orientation: .row))
    }
    // Two items: the adaptive scales and balanced-n are Saaty's and the balanced scale.
    for (name, twin) in [
      ("adaptive", "saaty"), ("balanced-n", "balanced"), ("adaptive-balanced", "balanced"),
    ] {
      let (a, b) = (JudgmentScale.named(name), JudgmentScale.named(twin))
      for grade in 1...9 {
        #expect(
          isClose(
            a?.apply(to: Double(grade), order: 2) ?? .nan,
            b?.apply(to: Double(grade), order: 2) ?? .nan, relative: 1e-14))
      }
    }
  }

  /// A scale has its own random index; simulated values are those of `ri_tables.json`.
  @Test func ownRandomIndex() throws {
    for scale in JudgmentScale.builtIn where scale.name != "saaty" {
      let value = scale.randomIndex(order: 5)
      #expect(value.value > 0 && value.source.description.contains(scale.name))
      let beyond = scale.randomIndex(order: 40)
      #expect(beyond.source.description.contains("closed form") && beyond.value > value.value)
      #expect(scale.randomIndex(order: 2).value == 0)
    }
    let golden = try Golden.file("numerics/ri_tables")["RI_by_scale_simulated_here"]["scales"]
    for (name, key) in [
      ("power", "power2"), ("geometric", "geometric2"), ("logarithmic", "logarithmic2"),
      ("root", "root2"), ("inverse-linear", "inverse-linear"), ("balanced", "balanced"),
    ] {
      let scale = try #require(JudgmentScale.named(name))
      for order in 3...15 {
        #expect(
          scale.randomIndex(order: order).value == golden[key]["values"]["\(order)"].number)
      }
    }
  }

  /// Own scales: tabulated up to ten grades, else simulated. The two agree where both are at hand,
  /// and more grades give a larger index.
  @Test func randomIndexOfOwnScales() throws {
    var previous = 0.0
    for maximum in [1.5, 2, 3, 4.5, 5, 7, 9, 10, 15, 100] as [Double] {
      let scale = try JudgmentScale(name: "own", maximum: maximum)
      let value = scale.randomIndex(.computed, order: 6)
      #expect(value.value > previous)
      previous = value.value
      let gaps = scale.randomIndex(.computed, order: 6, missing: 2)
      #expect(gaps.value < value.value && gaps.missing == 2)
    }
    let seven = try JudgmentScale(name: "seven", maximum: 7)
    let estimate = try RandomIndexSimulation(order: 6, scale: seven, samples: 3_000, seed: 9).run()
    #expect(
      abs(estimate.value - seven.randomIndex(order: 6).value) < 4 * estimate.standardError)
    // A thousand grades and more have the closed form, which must stay finite.
    let huge = try JudgmentScale(name: "huge", maximum: 1e300)
    #expect(huge.randomIndex(order: 6).value.isFinite)
  }

  @Test func words() throws {
    let saaty = JudgmentScale.saaty
    #expect(saaty.value(ofWord: "稍微重要") == 3 && saaty.value(ofWord: "Very Strong") == 7)
    #expect(saaty.value(ofWord: "毫不重要") == nil)
    #expect(saaty.word(for: 1 / 5.0)?.chinese == "明显重要")
    let own = try JudgmentScale(name: "zq", maximum: 9, words: ["同等重要": 1, "稍微重要": 2])
    #expect(own.value(ofWord: "稍微重要") == 2)
    #expect(own.randomIndex(order: 4).value == 0.90)
    #expect(Set(JudgmentScale.builtIn.map(\.name)).count == JudgmentScale.builtIn.count)
  }

  @Test func range() throws {
    let saaty = JudgmentScale.saaty
    for grade in [1, 9, 1 / 9.0, 0.111, 2.5] { #expect(saaty.contains(grade)) }
    for grade in [10, 0.1, 0, -1, .nan, .infinity] {
      #expect(!saaty.contains(grade) && saaty.apply(to: grade, order: 3).isNaN)
    }
    for maximum in [1, 0, -3, .nan, .infinity] as [Double] {
      #expect(throws: JudgmentError.self) { try JudgmentScale(name: "bad", maximum: maximum) }
    }
    #expect(throws: JudgmentError.self) {
      try JudgmentScale(name: "bad", maximum: 5, words: ["too much": 6])
    }
  }
}
