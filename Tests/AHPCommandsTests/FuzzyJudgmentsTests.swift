import Foundation
import TestSupport
import Testing

/// Fuzzy judgments from the scenario file on.
@Suite struct FuzzyJudgmentsTests {
  private static let golden = try! Golden(fixture: "robustness/fuzzy_ahp_constrained")

  private static func scenario(_ weights: String, items: [String], weighting: String = "") -> String
  {
    """
    schema: ahp-scenario/1
    \(weighting)
    tree:
      id: goal
      children: [\(items.joined(separator: ", "))]
      weights: \(weights)
    """
  }

  private static func triples(_ example: Golden) -> (items: [String], weights: String) {
    let upper = example["upper"].list
    var order = 2
    while order * (order - 1) / 2 < upper.count { order += 1 }
    let items = (0..<order).map { "x\($0)" }
    var (pairs, next) = ([String](), 0)
    for i in 0..<order {
      for j in i + 1..<order {
        let ends = upper[next].list.map { $0.text.isEmpty ? "\($0.number)" : $0.text }
        pairs.append("[x\(i), x\(j), [\(ends.joined(separator: ", "))]]")
        next += 1
      }
    }
    return (items, "{pairs: [\(pairs.joined(separator: ", "))]}")
  }

  private static func json(_ text: String) throws -> JSONValue {
    let file = try ScenarioFile(text)
    let run = RecordedRun(["weights", file.path, "--format", "json"])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    return try run.json
  }

  private static func weights(_ json: JSONValue) -> [Double] {
    json.weights.array.dropFirst().compactMap(\.local_weight.number)
  }

  /// Krejčí, Pavlačka & Talašová 2017; Buckley 1985; Chang 1996, worked at 30 digits.
  @Test(arguments: 0..<4)
  func everyMethod(_ position: Int) throws {
    let input = Self.golden["input"]["examples"][position]
    let expected = Self.golden["computed"]["examples"][position]
    let (items, judgments) = Self.triples(input)
    for (method, key, ends) in [
      ("", "constrained_centroid_normalised", "constrained"),
      ("weighting: {fuzzy: constrained}", "constrained_centroid_normalised", "constrained"),
      ("weighting: {fuzzy: buckley}", "buckley_centroid_normalised", "buckley"),
      ("weighting: {fuzzy: chang}", "chang", nil as String?),
    ] {
      let found = try Self.json(Self.scenario(judgments, items: items, weighting: method))
      #expect(isClose(Self.weights(found), expected[key].numbers, absolute: 1e-12), "\(method)")
      let source = found.derivations[0].sources[0]
      #expect(source.kind.string == "fuzzy" && source.judgment_set.string == "goal")
      if let ends {
        for (range, wanted) in zip(source.fuzzy.intervals.array, expected[ends].list) {
          let wanted = [wanted[0].number, wanted[2].number]
          #expect(isClose(range.array.compactMap(\.number), wanted, absolute: 1e-12))
        }
      } else {
        #expect(source.fuzzy.intervals == .null)
        let zeros = items.indices.filter { expected["chang"][$0].number == 0 }.map { items[$0] }
        #expect(source.fuzzy.zeros.array.compactMap(\.string) == zeros)
        let codes = found.warnings.array.compactMap(\.code.string)
        #expect(codes.contains("fuzzy-chang-zero") == !zeros.isEmpty)
      }
    }
  }

  /// A width makes triangles of grades; consistency is that of the middles.
  @Test func widthsAreTriangles() throws {
    let items = ["a", "b", "c"]
    let wide = try Self.json(
      Self.scenario("{fuzzy: 1, pairs: [[a, b, 3], [a, c, 1/2], [b, c, 9]]}", items: items))
    let written = try Self.json(
      Self.scenario(
        "{pairs: [[a, b, [2, 3, 4]], [a, c, [1/3, 1/2, 1]], [b, c, [8, 9, 9]]]}", items: items))
    #expect(isClose(Self.weights(wide), Self.weights(written), absolute: 1e-15))
    let crisp = try Self.json(
      Self.scenario("{pairs: [[a, b, 3], [a, c, 1/2], [b, c, 9]]}", items: items))
    #expect(crisp.derivations.array.isEmpty)
    let ratio = crisp.judgment_sets[0].consistency.cr
    #expect(ratio.number != nil && ratio == wide.judgment_sets[0].consistency.cr)
    // A triangle beside a width is itself; a judgment beside a triangle is what it says.
    let mixed = try Self.json(
      Self.scenario(
        "{fuzzy: 1, pairs: [[a, b, [2, 3, 4]], [a, c, 1/2], [b, c, [8, 9, 9]]]}", items: items))
    #expect(isClose(Self.weights(mixed), Self.weights(wide), absolute: 1e-15))
    let table = try Self.json(
      Self.scenario(
        "{fuzzy: 1, orientation: row, upper: [[3, 1/2], [9]]}", items: items))
    #expect(isClose(Self.weights(table), Self.weights(wide), absolute: 1e-15))
  }

  /// Two experts, two items: a judgment r gives the weight r / (1 + r), and the pooled triangle is
  /// (√2, √6, √12).
  @Test func expertsArePooled() throws {
    let found = try Self.json(
      Self.scenario(
        "{by: {p: {pairs: [[a, b, [2, 3, 4]]]}, q: {pairs: [[a, b, [1, 2, 3]]]}}}",
        items: ["a", "b"]))
    func share(_ ratio: Double) -> Double { ratio.squareRoot() / (1 + ratio.squareRoot()) }
    let interval = found.derivations[0].sources[0].fuzzy.intervals[0].array.compactMap(\.number)
    #expect(isClose(interval, [share(2), share(12)], absolute: 1e-14))
    let (l, m, u) = (share(2), share(6), share(12))
    #expect(isClose(Self.weights(found)[0], (l + m + u) / 3, absolute: 1e-14))
    let missing = try ScenarioFile(
      Self.scenario(
        "{fuzzy: 1, by: {p: {pairs: [[a, b, 2], [b, c, 2]]}, q: {pairs: [[a, b, 2]]}}}",
        items: ["a", "b", "c"]))
    let run = RecordedRun(["weights", missing.path, "--lang", "en"])
    #expect(run.code == 65 && run.errors.contains("[judgment-unsolvable]"), "\(run.errors)")
    #expect(run.errors.contains("nobody compared `a` with `c`"))
  }

  /// Reports name the method, its flaw, and the intervals.
  @Test func everyFormSaysWhatIsMeant() throws {
    let judgments = "{pairs: [[a, b, [5/2, 3, 7/2]], [a, c, [7/2, 4, 9/2]], [b, c, [5/2, 3, 7/2]]]}"
    for (method, chinese, english) in [
      ("constrained", "约束法", "constrained"), ("buckley", "区间偏宽", "too wide"),
      ("chang", "可能度而非权重", "degrees of possibility"),
    ] {
      let file = try ScenarioFile(
        Self.scenario(
          judgments, items: ["a", "b", "c"], weighting: "weighting: {fuzzy: \(method)}"))
      for form in ["table", "markdown", "html"] {
        let zh = RecordedRun(["weights", file.path, "--format", form, "--lang", "zh"])
        #expect(zh.output.contains(chinese), "\(form)")
        let en = RecordedRun(["weights", file.path, "--format", form, "--lang", "en"])
        #expect(en.output.contains(english), "\(form)")
      }
      let frozen = RecordedRun(["weights", file.path, "--given"])
      #expect(frozen.output.contains("fuzzy judgments goal, \(method)"))
    }
  }

  /// Judgments between alternatives may be fuzzy, too.
  @Test func alternatives() throws {
    let text = """
      schema: ahp-scenario/1
      tree: {id: goal, children: [x]}
      alternatives: [p, q]
      indicators:
        x: {score: {fuzzy: 1, pairs: [[p, q, 3]]}}
      """
    let file = try ScenarioFile(text)
    let run = RecordedRun(["evaluate", file.path, "--format", "json"])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    func share(_ ratio: Double) -> Double { ratio / (1 + ratio) }
    let found = try run.json.alternatives.array.compactMap(\.priority.number)
    // √r of two geometric means is r itself over two items.
    let expected = (share(2) + share(3) + share(4)) / 3
    #expect(isClose(found.max() ?? .nan, expected, absolute: 1e-12))
  }

  @Test(arguments: [
    ("{pairs: [[a, b, [4, 3, 2]]]}", "", "fuzzy-triple-order"),
    ("{pairs: [[a, b, [2, 3]]]}", "", "fuzzy-triple-order"),
    ("{pairs: [[a, b, [2, 3, 12]]]}", "", "judgment-out-of-scale"),
    ("{pairs: [[a, b, [0, 3, 4]]]}", "", "judgment-not-positive"),
    ("{fuzzy: 0, pairs: [[a, b, 3]]}", "", "value-out-of-range"),
    ("{fuzzy: 20, pairs: [[a, b, 3]]}", "", "value-out-of-range"),
    ("{fuzzy: 1, scale: balanced, pairs: [[a, b, 3]]}", "", "value-out-of-range"),
    ("{pairs: [[a, b, 3]]}", "weighting: {fuzzy: fahp}", "value-unknown"),
    (
      "{fuzzy: 1, by: {p: {pairs: [[a, b, 3]]}, q: {pairs: [[a, b, 2]]}}}",
      "weighting: {group: aip-geometric}", "judgment-unsolvable"
    ),
  ])
  func mistakes(_ weights: String, _ weighting: String, _ code: String) throws {
    let file = try ScenarioFile(
      Self.scenario(weights, items: ["a", "b"], weighting: weighting))
    for command in ["check", "weights"] {
      let run = RecordedRun([command, file.path])
      #expect(run.code == 65, "\(run.output)\(run.errors)")
      #expect((run.errors + run.output).contains("[\(code)]"), "\(run.errors)\(run.output)")
    }
  }
}
