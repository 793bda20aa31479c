import Foundation
import TestSupport
import Testing

/// Weights from data, of several sources, and of the best and the worst, from the scenario file on.
@Suite struct DerivedWeightsTests {
  private static let golden = try! Golden(fixture: "robustness/objective_all_methods")

  /// The six customers of the fixture with other weights, scores as they are.
  private static func file(
    _ weights: String, also: String = "", data: String = RankingsCommandTests.sixData
  ) throws -> ScenarioFile {
    let text =
      RankingsCommandTests.six.replacingOccurrences(
        of: "{given: {a: 30%, b: 20%, c: 20%, d: 20%, e: 10%}}", with: weights) + "\n" + also
    return try ScenarioFile(text, files: ["data.csv": data])
  }

  private static func weights(_ weights: String, also: String = "") throws -> [Double] {
    let file = try file(weights, also: also)
    let run = RecordedRun(["weights", file.path, "--format", "json"])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    return try run.json.weights.array.dropFirst().compactMap(\.local_weight.number)
  }

  @Test(arguments: [
    ("{objective: entropy}", "entropy on scores", "weights"),
    ("{objective: entropy, on: values}", "entropy on min-max", "weights"),
    ("{objective: critic}", "critic", "weights"),
    ("{objective: standard-deviation, on: values}", "standard-deviation (min-max)", "weights"),
    ("{objective: coefficient-of-variation}", "coefficient-of-variation", "weights"),
    ("{objective: deviation}", "deviation (min-max)", "weights"),
    ("{objective: gini}", "gini", "weights"),
    ("{objective: independence}", "independence", "weights"),
    ("{objective: pca}", "pca kaiser", "weights_by_coefficient"),
    ("{objective: pca, by: communality}", "pca kaiser", "weights_by_communality"),
    ("{objective: pca, retain: 85%}", "pca 85 per cent", "weights_by_coefficient"),
    ("{objective: pca, retain: 85%, by: communality}", "pca 85 per cent", "weights_by_communality"),
  ])
  func everyMethod(_ weights: String, _ golden: String, _ key: String) throws {
    let expected = Self.golden["computed"][golden][key].numbers
    #expect(isClose(try Self.weights(weights), expected, absolute: 1e-12))
  }

  /// Sources, Σ and products by Python's fractions and mpmath at 30 digits.
  @Test func combinationsOfGivenWeightsAndData() throws {
    let cases: [(String, [Double])] = [
      (
        "{combine: level-difference, of: [{given: {a: 30%, b: 20%, c: 20%, d: 15%, e: 15%}}, "
          + "{given: {a: 10%, b: 15%, c: 35%, d: 15%, e: 25%}}]}",
        try Golden(fixture: "robustness/combination_weights_methods")["computed"][
          "level_difference"]["two"]["weights"].numbers
      ),
      (
        // (0.2 + the entropy weight) / 2
        "{combine: linear, of: [equal, {objective: entropy}]}",
        Self.golden["computed"]["entropy on scores"]["weights"].numbers.map { 0.1 + $0 / 2 }
      ),
      (
        "{combine: linear, of: [equal, {objective: entropy}], shares: [75%, 1/4]}",
        Self.golden["computed"]["entropy on scores"]["weights"].numbers.map { 0.15 + $0 / 4 }
      ),
      (
        // Equal weights change no product.
        "{combine: multiplicative, of: [equal, {objective: gini}]}",
        Self.golden["computed"]["gini"]["weights"].numbers
      ),
      (
        // Equal weights always get the share 0.
        "{combine: game-theory, of: [equal, {objective: critic}]}",
        Self.golden["computed"]["critic"]["weights"].numbers
      ),
    ]
    for (weights, expected) in cases {
      #expect(isClose(try Self.weights(weights), expected, absolute: 1e-12), "\(weights)")
    }
  }

  @Test func oneLineForTheWholeTree() throws {
    let one =
      "weighting: {combine: linear, with: [entropy, {objective: critic}], shares: [0.5, 0.3, 0.2]}"
    let given = "{given: {a: 30%, b: 20%, c: 20%, d: 20%, e: 10%}}"
    let entropy = Self.golden["computed"]["entropy on scores"]["weights"].numbers
    let critic = Self.golden["computed"]["critic"]["weights"].numbers
    let expected = [0.3, 0.2, 0.2, 0.2, 0.1].indices.map { child in
      [0.3, 0.2, 0.2, 0.2, 0.1][child] / 2 + 0.3 * entropy[child] + 0.2 * critic[child]
    }
    #expect(isClose(try Self.weights(given, also: one), expected, absolute: 1e-12))
    // Equal weights were neither judged nor given.
    #expect(isClose(try Self.weights("equal", also: one), [0.2, 0.2, 0.2, 0.2, 0.2], absolute: 0))
  }

  /// The two examples of Fixtures/robustness/bwm_nonlinear_linear.json.
  @Test func bestAndWorst() throws {
    let scenario = """
      schema: ahp-scenario/1
      tree:
        id: goal
        children: [load, access, cost]
        weights:
          best_worst:
            best: cost
            worst: load
            best_to_others: {load: 8, access: 2}
            others_to_worst: {access: 5, cost: 8}
      """
    let example = try Golden(fixture: "robustness/bwm_nonlinear_linear")["computed"]["examples"][0]
    for (model, key) in [("nonlinear", "nonlinear"), ("linear", "linear")] {
      let file = try ScenarioFile(scenario + "\n      model: \(model)\n")
      let run = RecordedRun(["weights", file.path, "--format", "json"])
      #expect(run.code == 0, "\(run.message)\(run.errors)")
      let found = try run.json.weights.array.dropFirst().compactMap(\.local_weight.number)
      let expected = example[key]
      let weights =
        model == "linear" ? expected["weights"].numbers : expected["centres"].numbers
      #expect(isClose(found, weights, absolute: 1e-9), "\(model)")
    }
  }

  @Test func everyFormNamesTheMethod() throws {
    let file = try Self.file("{combine: game-theory, of: [equal, {objective: entropy}]}")
    let chinese = RecordedRun(["weights", file.path, "--lang", "zh"]).output
    #expect(chinese.contains("熵权法（得分，全部数据，6 行）") && chinese.contains("博弈论组合赋权"))
    #expect(chinese.contains("第 1 个来源的份额为 0"))
    let english = RecordedRun(["weights", file.path, "--lang", "en", "--format", "markdown"]).output
    #expect(english.contains("entropy (scores of 0 to 100, all data, 6 rows)"))
    #expect(english.contains("Share of the source"))
    let json = try RecordedRun(["weights", file.path, "--format", "json"]).json.derivations[0]
    #expect(json.rule.string == "game-theory" && json.sources[1].share.number == 1)
    #expect(json.sources[1].objective.rows.number == 6)
    let explained = RecordedRun(["evaluate", file.path, "--explain", "2", "--lang", "en"])
    #expect(explained.code == 0, "\(explained.message)\(explained.errors)")
  }

  /// What `--given` prints scores the same without data.
  @Test func frozenWeightsStay() throws {
    let file = try Self.file("{objective: critic}")
    let run = RecordedRun(["weights", file.path, "--given", "--lang", "en"])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    #expect(run.output.contains("# goal: objective critic on scores, 6 rows"))
    #expect(run.output.contains("# data.csv SHA-256 "))
    let block = run.output.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { "  " + $0 }.joined(separator: "\n")
    let frozen = try ScenarioFile(
      RankingsCommandTests.six.replacingOccurrences(
        of: "  weights: {given: {a: 30%, b: 20%, c: 20%, d: 20%, e: 10%}}", with: block),
      files: ["data.csv": RankingsCommandTests.sixData])
    let before = RecordedRun(["evaluate", file.path, "--format", "csv"])
    let after = RecordedRun(["evaluate", frozen.path, "--format", "csv"])
    #expect(before.code == 0 && !before.output.isEmpty && before.output == after.output)
    #expect(RecordedRun(["weights", file.path, "--given", "--format", "json"]).code == 64)
  }

  /// The weight of `a` with 40 digits (mpmath): 0.13301769365800913723.
  @Test func theWarehouseGetsNumbers() throws {
    let file = try Self.file("{objective: entropy}")
    let run = RecordedRun(["sql", file.path, "--dialect", "duckdb"])
    #expect(run.code == 0 && run.output.contains("0.133017693658009"), "\(run.errors)")
    try FileManager.default.removeItem(at: file.folder.appendingPathComponent("data.csv"))
    let refused = RecordedRun(["sql", file.path, "--dialect", "duckdb"])
    #expect(refused.code == 66 && refused.errors.contains("[sql-needs-given-weights]"))
  }

  @Test(arguments: [
    ("{objective: entropie}", "value-unknown"),
    ("{objective: entropy, period: june}", "period-unknown"),
    ("{objective: entropy, retain: 85%}", "value-out-of-range"),
    ("{objective: pca, retain: 120%}", "value-out-of-range"),
    ("{combine: linear, of: [equal]}", "combination-sources"),
    (
      "{combine: linear, of: [equal, {combine: linear, of: [equal, equal]}]}", "combination-sources"
    ),
    (
      "{combine: linear, of: [equal, {objective: gini}], shares: [0.5, 0.6]}",
      "combination-shares-sum"
    ),
    (
      "{combine: game-theory, of: [equal, {objective: gini}], shares: [0.5, 0.5]}",
      "combination-shares-sum"
    ),
    (
      "{combine: multiplicative, of: [{given: {a: 1, b: 0, c: 0, d: 0, e: 0}}, "
        + "{given: {a: 0, b: 1, c: 0, d: 0, e: 0}}]}", "combination-vanishes"
    ),
    ("{objective: merec}", "objective-not-positive"),
    (
      "{best_worst: {best: a, worst: b, best_to_others: {b: 5, c: 2}, others_to_worst: {c: 2, d: 2, e: 3}}}",
      "best-worst-missing"
    ),
    (
      "{best_worst: {best: a, worst: b, best_to_others: {a: 2, b: 5, c: 2, d: 3, e: 2}, "
        + "others_to_worst: {c: 2, d: 2, e: 3}}}", "best-worst-not-one"
    ),
    (
      "{best_worst: {best: a, worst: x, best_to_others: {b: 5}, others_to_worst: {c: 2}}}",
      "tree-node-unknown"
    ),
  ])
  func mistakes(_ weights: String, _ code: String) throws {
    let file = try Self.file(weights)
    for command in ["check", "weights", "evaluate"] {
      let run = RecordedRun([command, file.path])
      #expect(run.code == 65, "\(command) \(run.message)\(run.errors)")
      #expect(
        (run.errors + run.output).contains("[\(code)]"), "\(command) \(run.errors)\(run.output)")
    }
  }

  @Test func mistakesOfTheData() throws {
    func errors(_ weights: String, _ data: String) throws -> String {
      let file = try Self.file(weights, data: data)
      let run = RecordedRun(["evaluate", file.path])
      #expect(run.code == 65)
      return run.errors
    }
    let one = "customer,a,b,c,d,e\n1,42,95,0,75,60\n"
    #expect(try errors("{objective: entropy}", one).contains("[objective-too-few-rows]"))
    let same = "customer,a,b,c,d,e\n1,4,9,0,7,6\n2,4,9,0,7,6\n"
    #expect(try errors("{objective: entropy}", same).contains("[objective-undefined]"))
    let twice = "customer,a,b,c,d,e\n1,1,2,0,7,6\n2,4,8,1,7,9\n3,5,10,7,3,1\n"
    #expect(try errors("{objective: independence}", twice).contains("[objective-undefined]"))
    let texts = """
      schema: ahp-scenario/1
      tree: {id: goal, children: [a, b], weights: {objective: critic, on: values}}
      indicators:
        a: {score: {rule: goalposts, zero: 0, full: 30}}
        b: {score: {rule: categories, map: {high: 100, low: 40}}}
      data: [{path: data.csv}]
      """
    let file = try ScenarioFile(
      texts, files: ["data.csv": "customer,a,b\n1,10,low\n2,20,high\n"])
    #expect(RecordedRun(["weights", file.path]).errors.contains("[objective-category]"))
    let none = try ScenarioFile(
      "schema: ahp-scenario/1\ntree: {id: g, children: [a, b], weights: {objective: critic}}\n")
    let run = RecordedRun(["weights", none.path])
    #expect(run.code == 65 && run.errors.contains("[objective-needs-data]"))
    let pipe = try Self.file("{objective: critic}")
    let piped = RecordedRun(["evaluate", pipe.path, "--data", "-"])
    #expect(piped.code == 65 && piped.errors.contains("[objective-needs-data]"))
  }

  @Test func warnings() throws {
    func json(_ weights: String, _ data: String = RankingsCommandTests.sixData) throws -> JSONValue
    {
      let file = try Self.file(weights, data: data)
      return try RecordedRun(["weights", file.path, "--format", "json"]).json.warnings
    }
    func codes(_ weights: String, _ data: String = RankingsCommandTests.sixData) throws -> [String]
    {
      try json(weights, data).array.compactMap(\.code.string)
    }
    let constant = "customer,a,b,c,d,e\n1,42,95,10,75,60\n2,78,60,10,100,30\n3,30,35,10,75,99\n"
    #expect(try codes("{objective: standard-deviation}", constant).contains("objective-constant"))
    let one = "customer,a,b,c,d,e\n1,1,50,50,50,50\n2,99,51,51,50,50\n3,50,50,51,50,51\n"
    #expect(try codes("{objective: entropy}", one).contains("objective-dominates"))
    #expect(try codes("{objective: pca}").contains("pca-coefficient-negative"))
    #expect(
      try codes("{combine: game-theory, of: [equal, {objective: critic}]}")
        .contains("combination-share-zero"))
    let worst =
      "{best_worst: {best: a, worst: b, best_to_others: {b: 5, c: 5, d: 1, e: 1}, "
      + "others_to_worst: {c: 5, d: 1, e: 1}}}"
    #expect(try codes(worst).contains("best-worst-inconsistent"))
  }

  @Test func movingWeightsAreSaid() throws {
    let periods = """
      periods: [p, q]
      compare: {baseline: p, current: q}
      """
    let text = RankingsCommandTests.six.replacingOccurrences(
      of: "{given: {a: 30%, b: 20%, c: 20%, d: 20%, e: 10%}}",
      with: "{objective: critic, period: p}"
    ).replacingOccurrences(of: "{path: data.csv}", with: "{path: data.csv, period: period}")
    let data =
      "customer,period,a,b,c,d,e\n1,p,1,5,9,4,3\n2,p,4,8,2,1,9\n1,q,4,8,1,7,9\n2,q,9,9,1,1,1\n"
    let file = try ScenarioFile(text + "\n" + periods, files: ["data.csv": data])
    let run = RecordedRun(["check", file.path])
    #expect(run.output.contains("[weights-depend-on-data]"), "\(run.output)")
  }
}
