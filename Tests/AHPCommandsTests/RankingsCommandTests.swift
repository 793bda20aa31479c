import Foundation
import TestSupport
import Testing

@Suite struct RankingsCommandTests {
  /// The six customers of Fixtures/robustness/grey_relational_published.json, scores as they are.
  static let six = """
    schema: ahp-scenario/1
    tree:
      id: goal
      children: [a, b, c, d, e]
      weights: {given: {a: 30%, b: 20%, c: 20%, d: 20%, e: 10%}}
    indicators:
      a: {direction: benefit, score: {rule: linear, slope: 1, offset: 0}}
      b: {direction: benefit, score: {rule: linear, slope: 1, offset: 0}}
      c: {direction: benefit, score: {rule: linear, slope: 1, offset: 0}}
      d: {direction: benefit, score: {rule: linear, slope: 1, offset: 0}}
      e: {direction: benefit, score: {rule: linear, slope: 1, offset: 0}}
    data: [{path: data.csv}]
    bands:
      - {id: good, label: {zh: 优, en: good}, min: 80}
      - {id: fair, label: {zh: 中, en: fair}, min: 60}
      - {id: poor, label: {zh: 差, en: poor}, min: 0}
    """

  static let sixData = """
    customer,a,b,c,d,e
    1,42,95,0,75,60
    2,78,60,80,100,30
    3,100,35,60,75,100
    4,63.5,80,100,50,80
    5,12,70,30,25,0
    6,88,55,0,100,80

    """

  private static func run(_ options: String..., data: String = sixData) throws -> RecordedRun {
    let file = try ScenarioFile(six, files: ["data.csv": data])
    return RecordedRun(["rankings", file.path] + options)
  }

  @Test func ranksByEveryMethod() throws {
    let run = try Self.run("--format", "json")
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let json = try run.json
    #expect(json.schema.string == "ahp-rankings/1")
    #expect(
      json.methods.array.map(\.method.string) == [
        "weighted-sum", "topsis", "vikor", "grey-relational", "rank-sum-ratio",
      ])
    let golden = try Golden(fixture: "robustness/grey_relational_published")
    let grey = json.methods.first("method", "grey-relational").objects.array
    let expected = golden["computed"]["six customers"]["zeta 0.5"].numbers
    #expect(isClose(grey.compactMap(\.value.number), expected, absolute: 1e-12))
    // Σ weight × score, by hand.
    let sums = json.methods.first("method", "weighted-sum").objects.array.compactMap(\.value.number)
    #expect(isClose(sums, [52.6, 74.4, 74, 73.05, 28.6, 65.4], absolute: 1e-12))
    #expect(json.agreement.array.count == 10)
    #expect(json.vikor.needed_advantage.number == 0.2)
  }

  @Test func settingsReachTheMethods() throws {
    let json = try Self.run(
      "--methods", "grey-relational, promethee-ii", "--zeta", "0.1", "--format", "json"
    ).json
    #expect(json.methods.array.map(\.method.string) == ["grey-relational", "promethee-ii"])
    let golden = try Golden(fixture: "robustness/grey_relational_published")
    #expect(
      isClose(
        json.methods[0].objects.array.compactMap(\.value.number),
        golden["computed"]["six customers"]["zeta 0.1"].numbers, absolute: 1e-12))
    #expect(json.vikor == .null)
  }

  /// Three rows by hand: differences 10, 20 and 30 in one criterion, linear from 5 to 25.
  @Test func preferenceFunctionsReachPromethee() throws {
    let data = "customer,a,b,c,d,e\n1,10,0,0,0,0\n2,20,0,0,0,0\n3,40,0,0,0,0\n"
    let json = try Self.run(
      "--methods", "promethee-ii", "--promethee", "a=linear:5,25", "--format", "json", data: data
    ).json
    // 2 over 1: (10 − 5)/20; 3 over 2: (20 − 5)/20; 3 over 1: 1; weight 0.3, halved.
    let flows = json.methods[0].objects.array.compactMap(\.value.number)
    #expect(isClose(flows, [-0.1875, -0.075, 0.2625], absolute: 1e-12))
    #expect(json.constant_criteria.array.map(\.string) == ["b", "c", "d", "e"])
    #expect(try Self.run("--promethee", "linear:5").code == 64)
    #expect(try Self.run("--promethee", "x=usual").code == 64)
    let wrong = try Self.run("--methods", "promethee-ii", "--promethee", "linear:5,1")
    #expect(wrong.code == 65 && wrong.message.contains("0 ≤ q < p"))
  }

  @Test func everyForm() throws {
    let csv = try Self.run("--format", "csv", "--methods", "weighted-sum,topsis")
    #expect(
      csv.output.split(separator: "\n").map { $0.prefix(3) } == [
        "cus", "2,,", "3,,", "4,,", "6,,", "1,,", "5,,",
      ])
    #expect(csv.output.hasPrefix("customer,label,rank_weighted_sum,rank_topsis,"))
    let chinese = try Self.run("--lang", "zh").output
    #expect(chinese.contains("各方法排序") && chinese.contains("方法间的一致程度"))
    #expect(chinese.contains("VIKOR 的妥协解"))
    let english = try Self.run("--lang", "en", "--format", "markdown", "--limit", "2").output
    #expect(english.contains("4 more rows"))
  }

  @Test func alternativesAreRankedToo() throws {
    let run = RecordedRun([
      "rankings", repositoryScenario("choosing-a-leader"), "--format", "json",
    ])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let objects = try run.json.methods.first("method", "weighted-sum").objects.array
    #expect(objects.count == 3)
    #expect(objects.compactMap(\.rank.number).sorted() == [1, 2, 3])
  }

  /// A target is a distance, a cost a cost, texts their scores; the weighted sum is one of places.
  @Test func valuesAsMeasured() throws {
    let run = RecordedRun([
      "rankings", repositoryScenario("zhaoqing-2015"), "--on", "values", "--format", "json",
    ])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    #expect(try run.json.on.string == "values")
    #expect(try run.json.on_scores.array.map(\.string) == ["satisfaction"])
    #expect(try run.json.warnings[0].en.string?.contains("ranked by scores") == true)
    let sums = try run.json.methods.first("method", "weighted-sum").objects.array
    #expect(sums.compactMap(\.value.number).allSatisfy { (0...1).contains($0) })
  }

  /// Two rows by hand: 10 against 20 hours, less is better; a is twice as heavy.
  @Test func valuesByHand() throws {
    let scenario = """
      schema: ahp-scenario/1
      tree: {id: goal, children: [a, b], weights: {given: {a: 2/3, b: 1/3}}}
      indicators:
        a: {direction: cost, score: {rule: goalposts, zero: 30, full: 0}}
        b: {score: {rule: categories, map: {high: 100, low: 40}}}
      data: [{path: data.csv}]
      """
    let data = "customer,a,b\n1,10,low\n2,20,high\n"
    let file = try ScenarioFile(scenario, files: ["data.csv": data])
    let run = RecordedRun(["rankings", file.path, "--on", "values", "--format", "json"])
    let sums = try run.json.methods.first("method", "weighted-sum").objects.array
    #expect(isClose(sums.compactMap(\.value.number), [2.0 / 3, 1.0 / 3], absolute: 1e-12))
    let texts = scenario.replacingOccurrences(of: "[a, b]", with: "[b]")
      .replacingOccurrences(of: "{a: 2/3, b: 1/3}", with: "{b: 1}")
    let none = try ScenarioFile(texts, files: ["data.csv": data])
    let refused = RecordedRun(["rankings", none.path, "--on", "values"])
    #expect(refused.code == 65 && refused.message.contains("rank on scores"))
  }

  @Test func mistakes() throws {
    #expect(try Self.run("--methods", "saw").code == 64)
    #expect(try Self.run("--methods", "topsis,topsis").code == 64)
    #expect(try Self.run("--vikor", "2").message.contains("0 to 1"))
    #expect(try Self.run("--zeta", "0", "--lang", "zh").message.contains("大于 0"))
    #expect(try Self.run("--period", "may").code == 64)
  }
}
