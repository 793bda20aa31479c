import Foundation
import TestSupport
import Testing

struct WeightsAnalysisTests {
  /// Three of the published methods agree on the drinks of Saaty 2008 to the printed digits; the
  /// eigenvector is at 70 digits in the goldens.
  @Test func methodsSideBySide() throws {
    let run = RecordedRun([
      "weights", repositoryScenario("drinks"), "--compare-methods", "--format", "json",
    ])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let matrix = try run.json.judgment_sets[0].matrices[0]
    let golden = try JSONValue(Fixture.data("goldens/published/saaty_drinks_us_consumption.json"))
    let methods = matrix.methods.by_method
    #expect(methods.array.count == 6)
    let weights = methods.first("method", "eigenvector").weights
    let expected = golden.expected.object.values.first?.weights.array ?? []
    let items = ["coffee", "wine", "tea", "beer", "soda", "milk", "water"]
    for (item, value) in zip(items, expected) {
      let difference = abs((weights[item].number ?? 0) - (value.number ?? 9))
      #expect(difference <= 0.0006, "\(item)")
    }
    // The largest difference is one between two listed methods.
    let largest = matrix.methods.largest_weight_difference
    let item = try #require(largest.item.string)
    let pair = [largest["first"], largest["second"]].compactMap(\.string).compactMap {
      methods.first("method", $0).weights[item].number
    }
    #expect(pair.count == 2 && abs(abs(pair[0] - pair[1]) - (largest.size.number ?? 0)) < 1e-15)
    #expect(matrix.indices == .null && matrix.distribution == .null)
  }

  /// HCI = (HM − n)(n + 1)/(n (n − 1)) of the published sums, computed by hand (Python): HM
  /// 6.677107213883672, HCI 0.15799168323952348.
  @Test func auditFromPublishedColumnSums() throws {
    let run = RecordedRun([
      "weights", repositoryScenario("zhaoqing-2015"), "--indices", "--format", "json",
    ])
    let audit = try run.json.judgment_sets.first("id", "j-six").column_sum_audit
    #expect(isClose(audit.harmonic_mean.number ?? 0, 6.677107213883672, relative: 1e-14))
    #expect(isClose(audit.hci.number ?? 0, 0.15799168323952348, relative: 1e-13))
    #expect((audit.hci_low.number ?? 9) < 0.158 && (audit.hci_high.number ?? 0) > 0.158)
    #expect(try run.json.judgment_sets.first("id", "j-process").column_sum_audit == .null)
    let text = RecordedRun([
      "weights", repositoryScenario("zhaoqing-2015"), "--indices", "--lang", "zh",
    ]).output
    #expect(text.contains("无论如何取舍都超过 0.10"))
  }

  private static let circle = """
    schema: ahp-scenario/1
    tree:
      id: goal
      children: [{id: a, label: {zh: 甲, en: A}}, {id: b, label: {zh: 乙, en: B}}, {id: c, label: {zh: 丙, en: C}}]
      weights: {pairs: [[a, b, 2], [b, c, 2], [c, a, 2]]}
    """

  /// a over b, b over c, c over a: every index has its textbook value. The product is 2·2·2 = 8, so
  /// Koczkodaj is 1 − 1/8; λ = 1 + 2 + 1/2, CI = (3.5 − 3)/2.
  @Test func circularTriadsInWords() throws {
    let file = try ScenarioFile(Self.circle)
    let english = RecordedRun(["weights", file.path, "--indices", "--lang", "en"])
    #expect(english.output.contains("A over B, B over C, but C over A"))
    let chinese = RecordedRun(["weights", file.path, "--indices", "--lang", "zh"])
    #expect(chinese.output.contains("甲 优于 乙，乙 优于 丙，但 丙 优于 甲"))
    let matrix = try RecordedRun(["weights", file.path, "--indices", "--format", "json"]).json
      .judgment_sets[0].matrices[0]
    #expect(isClose(matrix.indices.koczkodaj.number ?? 0, 0.875, relative: 1e-14))
    #expect(isClose(matrix.consistency.ci.number ?? 0, 0.25, relative: 1e-13))
    #expect(isClose(matrix.indices.cavallo_dapuzzo.number ?? 0, 8, relative: 1e-13))
    #expect(isClose(matrix.indices.pelaez_lamata.number ?? 0, 8 + 1 / 8.0 - 2, relative: 1e-13))
    #expect(matrix.indices.circular_triads.array.count == 1)
    #expect(matrix.indices.relative_error.number == 1)
  }

  @Test func uncertaintyIsReproducible() throws {
    func run(_ seed: String) -> RecordedRun {
      RecordedRun([
        "weights", repositoryScenario("drinks"), "--uncertainty", "--noise", "0.2", "--samples",
        "300", "--seed", seed, "--format", "json",
      ])
    }
    let first = run("7")
    #expect(first.code == 0 && first.output == run("7").output)
    #expect(first.output != run("8").output)
    let matrix = try first.json.judgment_sets[0].matrices[0]
    #expect(matrix.distribution.seed.string == "7" && matrix.distribution.samples.number == 300)
    #expect(matrix.sensitivities.array.count == 21)
    for entry in matrix.sensitivities.array {
      let sum = entry.derivatives.object.values.reduce(0) { $0 + ($1.number ?? .nan) }
      #expect(abs(sum) < 1e-14)
    }
    for item in matrix.distribution.items.array {
      let (low, high) = (item.low.number ?? 9, item.high.number ?? 0)
      #expect(low < (item.median.number ?? 0) && (item.median.number ?? 9) < high)
      #expect((item.mean_error.number ?? 0) > 0)
    }
    let text = RecordedRun([
      "weights", repositoryScenario("drinks"), "--uncertainty", "--samples", "50", "--seed", "3",
    ])
    #expect(text.output.contains("Seed            3"))
  }

  /// The derivative agrees with what a slightly changed judgment does.
  @Test func sensitivityAgainstDifference() throws {
    func scenario(_ ratio: Double) -> String {
      Self.circle.replacingOccurrences(of: "[a, b, 2]", with: "[a, b, \(ratio)]")
    }
    func weight(_ ratio: Double) throws -> Double {
      let file = try ScenarioFile(scenario(ratio))
      let json = try RecordedRun(["weights", file.path, "--format", "json"]).json
      return json.judgment_sets[0].priorities.weights.a.number ?? .nan
    }
    let file = try ScenarioFile(scenario(2))
    let json = try RecordedRun([
      "weights", file.path, "--uncertainty", "--samples", "2", "--format", "json",
    ]).json
    let derivative = json.judgment_sets[0].matrices[0].sensitivities[0].derivatives.a.number
    let step = 1e-5
    let difference = (try weight(2 * (1 + step)) - weight(2 * (1 - step))) / (2 * step)
    #expect(isClose(derivative ?? 0, difference, relative: 1e-5))
  }

  /// S* of the goldens' five experts is tested with the numbers; here, that they arrive.
  @Test func group() throws {
    let run = RecordedRun([
      "weights", repositoryScenario("zhaoqing-2015"), "--group", "--format", "json",
    ])
    let sets = try run.json.judgment_sets
    #expect(sets.first("id", "j-six").group == .null)
    let group = sets.first("id", "j-process").group
    #expect(group.members.array.map { $0.expert.string } == ["e1", "e2", "e3"])
    for form in ["consensus", "consensus_2013", "consensus_weighted"] {
      let indicator = group[form].indicator.number ?? -1
      #expect(indicator > 0 && indicator <= 1)
    }
    // With fewer experts than items the two published forms differ.
    #expect(group.consensus.indicator != group.consensus_2013.indicator)
    for member in group.members.array {
      let sum = member.group_without.object.values.reduce(0) { $0 + ($1.number ?? .nan) }
      #expect(abs(sum - 1) < 1e-12)
    }
    for language in ["zh", "en"] {
      let text = RecordedRun([
        "weights", repositoryScenario("zhaoqing-2015"), "--group", "--lang", language,
      ])
      #expect(text.output.contains("S*") && text.code == 0)
    }
  }

  @Test func tables() throws {
    let path = repositoryScenario("zhaoqing-2015")
    let all = ["--compare-methods", "--indices", "--group", "--uncertainty", "--samples", "20"]
    let csv = RecordedRun(["weights", path, "--format", "csv"] + all)
    let rows = csv.output.split(separator: "\n")
    #expect(rows[0] == "judgment_set,expert,analysis,subject,item,measure,value")
    for analysis in ["methods", "indices", "sensitivity", "noise", "group", "audit"] {
      #expect(rows.contains { $0.contains(",\(analysis),") }, "\(analysis)")
    }
    #expect(
      rows.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 7 })
    let markdown = RecordedRun(["weights", path, "--format", "markdown", "--lang", "zh"] + all)
    #expect(markdown.output.hasPrefix("# 肇庆") && markdown.output.contains("| --- |"))
  }

  @Test(arguments: [
    ["--noise", "0.1"], ["--samples", "9"], ["--uncertainty", "--noise", "0"],
    ["--uncertainty", "--noise", "nan"], ["--uncertainty", "--noise", "inf"],
    ["--uncertainty", "--noise", "3"], ["--uncertainty", "--samples", "1"],
    ["--uncertainty", "--samples", "99999999999"], ["--uncertainty", "--seed", "-1"],
    ["--uncertainty", "--seed", "18446744073709551616"],
  ])
  func hostileArguments(_ arguments: [String]) {
    #expect(RecordedRun(["weights", repositoryScenario("drinks")] + arguments).code == 64)
  }
}
