import Foundation
import TestSupport
import Testing

/// `robustness`, `rankings` and `fuzzy` in the scenario file.
@Suite struct StudyKeysTests {
  private static func file(
    _ keys: String, scenario: String = RankingsCommandTests.six,
    files: [String: String] = ["data.csv": RankingsCommandTests.sixData]
  ) throws -> ScenarioFile {
    try ScenarioFile(scenario + "\n" + keys + "\n", files: files)
  }

  private static func json(_ command: String, _ file: borrowing ScenarioFile, _ flags: String...)
    throws -> JSONValue
  {
    let run = RecordedRun([command, file.path, "--format", "json"] + flags)
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    return try run.json
  }

  /// Two customers who differ by the weights of a and b only.
  private static let two = """
    schema: ahp-scenario/1
    tree:
      id: goal
      children: [a, b, c]
      weights: {pairs: [[a, b, 2], [a, c, 4], [b, c, 2]]}
    indicators:
      a: {score: {rule: linear, slope: 1, offset: 0}}
      b: {score: {rule: linear, slope: 1, offset: 0}}
      c: {score: {rule: linear, slope: 1, offset: 0}}
    data: [{path: data.csv}]
    """

  /// 1 beats 2 where a is heavier than b: ln 2 against a normal error whose variance is 2 σ²/3, three
  /// items being compared with each other. Φ(ln 2 / (0.5 √(2/3))) = 0.955232…
  @Test func noiseOfJudgments() throws {
    let data = "customer,a,b,c\n1,90,10,50\n2,10,90,50\n"
    let file = try Self.file(
      "robustness: {judgments: 0.5, samples: 40000, seed: 5}", scenario: Self.two,
      files: ["data.csv": data])
    let found = try Self.json("robustness", file)
    #expect(found.samples.number == 40_000 && found.seed.string == "5")
    #expect(found.assumptions[0].en.string == "Noise of judgments: log-normal, σ = 0.5")
    let first = found.rows.first("id", "1")["first"]
    let share = first["value"].number ?? .nan
    let error = first["standard_error"].number ?? .nan
    #expect(abs(share - 0.9552326) < 4 * error && error > 0)
    // Consistent judgments show no noise of their own.
    let estimated = try Self.json("robustness", file, "--judgments", "estimated")
    #expect(estimated.rows.first("id", "1")["first"]["value"].number == 1)
    let flagged = try Self.json("robustness", file, "--weights", "fixed", "--seed", "6")
    #expect(flagged.seed.string == "6" && flagged.assumptions.array.isEmpty)
  }

  /// Totals 0.5 apart with errors of 2 each in an indicator of weight ½: Φ(0.5/√2) = 0.638163…; what all
  /// share changes nobody's place.
  @Test func errorsOfValues() throws {
    let scenario = Self.two.replacingOccurrences(
      of: "{pairs: [[a, b, 2], [a, c, 4], [b, c, 2]]}", with: "{given: {a: 0.5, b: 0.25, c: 0.25}}")
    let data = "customer,a,b,c\n1,51,10,50\n2,50,10,50\n"
    for noise in ["{sd: 2}", "{sd: 2, shared_sd: 5}"] {
      let file = try Self.file(
        "robustness: {weights: fixed, values: {a: \(noise)}, samples: 40000}", scenario: scenario,
        files: ["data.csv": data])
      let first = try Self.json("robustness", file).rows.first("id", "1")["first"]
      let share = first["value"].number ?? .nan
      #expect(abs(share - 0.6381632) < 4 * (first["standard_error"].number ?? 0), "\(noise)")
    }
    let shared = try Self.file(
      "robustness: {weights: fixed, values: {a: {shared_sd: 5}}, samples: 100}",
      scenario: scenario, files: ["data.csv": data])
    let found = try Self.json("robustness", shared)
    #expect(found.rows.first("id", "1")["first"]["value"].number == 1)
    #expect(found.assumptions[0].en.string?.contains("100% of the variance") == true)
  }

  @Test func assumptionsOfNodesAndMethods() throws {
    let file = try Self.file(
      """
      robustness:
        weights: {within: 20%, nodes: {goal: {between: {a: [20%, 40%], b: [0, 50%]}}}}
        methods: [arithmetic, geometric, {power: 2}]
        samples: 2000
      """)
    let found = try Self.json("robustness", file)
    #expect(found.assumptions.array.count == 2)
    let low = found.rows.array.compactMap { $0.central_weights.a.number }
    #expect(!low.isEmpty && low.allSatisfy { (0.2...0.4).contains($0) })
    let text = RecordedRun(["robustness", file.path, "--lang", "zh"]).output
    #expect(text.contains("总目标的聚合") && text.contains("上下限之内"))
  }

  @Test func rankingsSayWhatFlagsSay() throws {
    let written = try Self.file(
      """
      rankings:
        methods: [weighted-sum, promethee-ii, vikor, topsis, rank-sum-ratio]
        on: values
        topsis: {normalisation: min-max}
        vikor: {v: 0.7}
        rank_sum_ratio: {ranks: proportional}
        promethee: {default: usual, a: {linear: {q: 1, p: 5}}}
      """)
    let plain = try Self.file("")
    let flagged = try Self.json(
      "rankings", plain, "--methods", "weighted-sum,promethee-ii,vikor,topsis,rank-sum-ratio",
      "--on",
      "values", "--topsis", "min-max", "--vikor", "0.7", "--ranks", "proportional", "--promethee",
      "a=linear:1,5")
    let found = try Self.json("rankings", written)
    #expect(found.methods == flagged.methods && found.on == flagged.on)
    #expect(try Self.json("rankings", written, "--methods", "topsis").methods.array.count == 1)
    let constant = try Self.file(
      "", files: ["data.csv": "customer,a,b,c,d,e\n1,1,5,3,4,5\n2,2,5,9,9,9\n"])
    let run = RecordedRun(["rankings", constant.path, "--format", "json"])
    #expect(run.code == 0 && run.errors.contains("[ranking-constant]"))
  }

  @Test func fuzzySaysWhatFlagsSay() throws {
    let written = try Self.file("fuzzy: {operator: min-max, membership: {trapezoidal: 2}}")
    let plain = try Self.file("")
    let flagged = try Self.json(
      "fuzzy", plain, "--operator", "min-max", "--trapezoidal", "2")
    #expect(try Self.json("fuzzy", written).objects == flagged.objects)
    let lossy = RecordedRun(["fuzzy", written.path, "--format", "json"])
    #expect(lossy.errors.contains("[fuzzy-operator-loses]"))
  }

  /// One level by hand: 0.6 (0.5, 0.5) + 0.4 (0.25, 0.75); own grades worth 90 and 50.
  @Test func writtenMembershipsAndOwnGrades() throws {
    let scenario = """
      schema: ahp-scenario/1
      tree: {id: goal, children: [a, b], weights: {given: {a: 60%, b: 40%}}}
      fuzzy:
        grades: [{id: good, label: 优, value: 90}, {id: poor, label: 差, value: 50}]
        matrix: {a: [0.5, 0.5], b: [0.25, 0.75]}
      """
    let file = try ScenarioFile(scenario)
    let root = try Self.json("fuzzy", file).objects[0].nodes[0]
    #expect(isClose(root.memberships.good.number ?? 0, 0.4, absolute: 1e-12))
    // 90 · 0.4 + 50 · 0.6
    #expect(isClose(root.score.number ?? 0, 66, absolute: 1e-12))
    let tied = try ScenarioFile(
      scenario.replacingOccurrences(of: "[0.25, 0.75]", with: "[0.5, 0.5]"))
    let chinese = RecordedRun(["fuzzy", tied.path, "--lang", "zh"])
    #expect(chinese.code == 0 && chinese.output.contains("并列最大"), "\(chinese.output)")
  }

  @Test func votesOfTheScenario() throws {
    let votes = "indicator,good,fair,poor\na,3,1,0\nb,0,2,2\nc,1,1,2\nd,4,0,0\n"
    let files = ["data.csv": RankingsCommandTests.sixData, "votes.csv": votes]
    let written = try Self.file("fuzzy: {votes: {path: votes.csv}}", files: files)
    let plain = try Self.file("", files: files)
    let path = plain.folder.appendingPathComponent("votes.csv").path
    let found = RecordedRun(["fuzzy", written.path, "--format", "json"])
    let flagged = try Self.json("fuzzy", plain, "--votes", path)
    #expect(try found.json.objects == flagged.objects)
    #expect(try found.json.inputs[2].path.string?.hasSuffix("votes.csv") == true)
    let kept = written.folder.appendingPathComponent("votes.csv")
    let over = RecordedRun(["fuzzy", written.path, "-o", kept.path])
    #expect(over.code == 64 && over.message.contains("would replace a survey of the scenario"))
    #expect(try String(contentsOf: kept, encoding: .utf8) == votes)
    // Nobody voted on e.
    #expect(found.errors.contains("[fuzzy-votes-none]"))
    let outside = try Self.file("fuzzy: {votes: {path: ../votes.csv}}", files: files)
    #expect(RecordedRun(["fuzzy", outside.path]).message.contains("--allow-outside"))
  }

  @Test func tiesOfSeveralObjects() throws {
    let votes = "object,indicator,good,fair,poor\nx,a,1,1,0\ny,a,1,1,0\n"
    let file = try Self.file(
      "fuzzy: {votes: {path: votes.csv}}",
      files: ["data.csv": RankingsCommandTests.sixData, "votes.csv": votes])
    let run = RecordedRun(["fuzzy", file.path, "--format", "json"])
    #expect(run.code == 0 && run.errors.contains("[fuzzy-grade-tied]"), "\(run.message)")
  }

  @Test(arguments: [
    ("robustness: {weights: {within: 200%}}", "robustness-spread"),
    ("robustness: {weights: {dirichlet: 0}}", "robustness-spread"),
    (
      "robustness: {weights: {nodes: {goal: {between: {a: [60%, 1], b: [50%, 1]}}}}}",
      "robustness-bounds"
    ),
    ("robustness: {weights: {between: {a: [60%, 1]}}}", "robustness-bounds"),
    ("robustness: {weights: {nodes: {gaol: order}}}", "robustness-indicator-unknown"),
    ("robustness: {values: {x: {sd: 1}}}", "robustness-indicator-unknown"),
    ("robustness: {values: {a: {sd: 1, within: 5%}}}", "robustness-noise-kind"),
    ("robustness: {values: {a: {confusion: 5%}}}", "robustness-noise-kind"),
    ("robustness: {values: {a: {triangular: [3, 2, 1]}}}", "robustness-noise-kind"),
    ("robustness: {judgments: some}", "robustness-noise-kind"),
    ("rankings: {promethee: {a: {linear: {q: 5, p: 1}}}}", "promethee-thresholds"),
    ("rankings: {promethee: {x: usual}}", "tree-node-unknown"),
    ("rankings: {vikor: {v: 2}}", "value-out-of-range"),
    ("rankings: {methods: [topsis, topsis]}", "value-out-of-range"),
    ("fuzzy: {grades: [{id: a, value: 1}, {id: b, value: 2}]}", "fuzzy-grades-missing"),
    ("fuzzy: {matrix: {a: [0.5, 0.2, 0.1]}}", "fuzzy-membership-sum"),
    ("fuzzy: {matrix: {a: [0.5, 0.5]}}", "fuzzy-membership-sum"),
  ])
  func mistakes(_ keys: String, _ code: String) throws {
    let file = try Self.file(keys)
    let run = RecordedRun(["check", file.path])
    #expect(run.code == 65 && run.output.contains("[\(code)]"), "\(run.output)")
  }

  @Test func mistakesOfOtherScenarios() throws {
    let texts = """
      schema: ahp-scenario/1
      tree: {id: goal, children: [b], weights: equal}
      indicators: {b: {score: {rule: categories, map: {high: 100, low: 40}}}}
      data: [{path: data.csv}]
      rankings: {on: values}
      fuzzy: {operator: min-max}
      """
    let file = try ScenarioFile(texts, files: ["data.csv": "customer,b\n1,low\n2,high\n"])
    let found = RecordedRun(["check", file.path]).output
    #expect(found.contains("[ranking-needs-numbers]") && found.contains("[fuzzy-grades-missing]"))
  }

  /// Few draws leave it open who is first.
  @Test func tooFewDraws() throws {
    let data = "customer,a,b,c\n1,90,10,50\n2,10,90,50\n"
    let file = try Self.file(
      "",
      scenario: Self.two.replacingOccurrences(
        of: "{pairs: [[a, b, 2], [a, c, 4], [b, c, 2]]}", with: "equal"),
      files: ["data.csv": data])
    let run = RecordedRun(["robustness", file.path, "--samples", "50", "--weights", "any"])
    #expect(run.code == 0 && run.errors.contains("[robustness-precision]"), "\(run.errors)")
    let precise = RecordedRun([
      "robustness", file.path, "--samples", "50", "--precision", "0.01%",
    ])
    #expect(precise.errors.contains("[robustness-precision]"))
  }

  /// A node with its own operator: (0.6, 0.4) of two equal children under min-max is (0.5, 0.4), divided
  /// by its sum (5/9, 4/9); the root, a weighted average, takes that for half of its weight.
  @Test func aNodeHasItsOwnFuzzyOperator() throws {
    let scenario = """
      schema: ahp-scenario/1
      tree:
        id: goal
        weights: equal
        children:
          - {id: part, label: {zh: 部分, en: Part}, weights: equal, fuzzy_operator: min-max, children: [a, b]}
          - {id: c}
      fuzzy:
        grades: [{id: good, value: 90}, {id: bad, value: 30}]
        matrix: {a: [0.6, 0.4], b: [0.6, 0.4], c: [0, 1]}
      """
    let file = try ScenarioFile(scenario)
    let run = RecordedRun(["fuzzy", file.path, "--format", "json"])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let nodes = try run.json.objects[0].nodes
    let part = nodes.first("id", "part")
    #expect(part.operator.string == "min-max" && nodes[0].operator.string == "weighted-average")
    #expect(nodes.first("id", "c").operator == .null)
    #expect(isClose(part.composed.good.number ?? .nan, 0.5, absolute: 1e-15))
    #expect(isClose(part.memberships.good.number ?? .nan, 5 / 9.0, absolute: 1e-15))
    #expect(isClose(nodes[0].memberships.good.number ?? .nan, 5 / 18.0, absolute: 1e-15))
    let text = RecordedRun(["fuzzy", file.path, "--lang", "en"])
    #expect(text.output.contains("Part: M(∧, ∨)") && text.output.contains("small weights"))
    let wrong = try ScenarioFile(scenario.replacingOccurrences(of: "min-max", with: "min-mx"))
    let refused = RecordedRun(["fuzzy", wrong.path])
    #expect(refused.code == 65 && refused.errors.contains("[value-unknown]"))
  }
}
