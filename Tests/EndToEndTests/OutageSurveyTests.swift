import Foundation
import TestSupport
import Testing

/// Every command that looks at judgments, on the scenario outage-survey, against figures that
/// Tests/Fixtures/survey/independent.py worked out in NumPy without the package.
struct OutageSurveyTests {
  private static let path = "scenarios/outage-survey/scenario.yaml"
  private let expected: JSONValue

  init() throws {
    expected = try JSONValue(
      Data(
        contentsOf: Fixture.repository.appendingPathComponent(
          "scenarios/outage-survey/expected.json")))
  }

  private func json(_ arguments: [String]) throws -> JSONValue {
    let run = try CommandRun(arguments + [Self.path, "--format", "json"])
    #expect(run.status == 0, "\(run.errorText)")
    return try JSONValue(run.output)
  }

  private func agree(
    _ found: JSONValue, _ wanted: JSONValue, _ tolerance: Double, _ what: String
  ) {
    guard let a = found.number, let b = wanted.number else {
      Issue.record("\(what): \(found) against \(wanted)")
      return
    }
    #expect(abs(a - b) <= tolerance, "\(what): \(a) against \(b)")
  }

  /// Every member of `wanted`, by id.
  private func agree(
    each found: JSONValue, _ wanted: JSONValue, _ tolerance: Double, _ what: String
  ) {
    #expect(!wanted.object.isEmpty && found.object.count == wanted.object.count, "\(what)")
    for (id, value) in wanted.object { agree(found[id], value, tolerance, "\(what), \(id)") }
  }

  private func agree(_ found: JSONValue, _ wanted: JSONValue, _ what: String) {
    agree(found, wanted, 1e-9, what)
  }

  private func agree(each found: JSONValue, _ wanted: JSONValue, _ what: String) {
    agree(each: found, wanted, 1e-9, what)
  }

  /// A survey at a node, and experts' weights of a node's own beside inherited ones.
  @Test func weights() throws {
    let sets = try json(["weights"]).judgment_sets
    let goal = sets.first("id", "goal")
    agree(each: goal.priorities.weights, expected.weights, "goal")
    agree(goal.consistency.cr, expected.consistency.cr, "CR")
    agree(goal.consistency.lambda_max, expected.consistency.lambda_max, "lambda")
    #expect(goal.expert_weights.string == "inherited" && goal.experts.array.count == 7)
    for (id, wanted) in expected.experts.object {
      let expert = goal.experts.first("id", id)
      agree(each: expert.priorities.weights, wanted.weights, "\(id)")
      agree(expert.consistency.cr, wanted.cr, "CR of \(id)")
      agree(expert.share, .number(1 / 7), "share of \(id)")
    }
    #expect(goal.experts.first("id", "c1").missing.array.count == 1)
    let restore = sets.first("id", "restore")
    #expect(restore.expert_weights.string == "own")
    agree(each: restore.priorities.weights, expected.restore.weights, "restore")
    agree(restore.consistency.cr, expected.restore.consistency.cr, "CR of restore")
    for (id, share) in [("e1", 0.5), ("e2", 0.3), ("m1", 0.2)] {
      agree(restore.experts.first("id", id).share, .number(share), "share of \(id)")
    }
    let text = try CommandRun(["weights", Self.path, "--lang", "en"]).text
    #expect(text.contains("set for these judgments (e1 50.00%, e2 30.00%, m1 20.00%)"))
    #expect(text.contains("those of the model (e1 14.29%"))
  }

  /// Without `expert_weights` the three count the same.
  @Test func withoutOwnWeights() throws {
    let folder = try TemporaryFolder()
    let source = Fixture.repository.appendingPathComponent("scenarios/outage-survey")
    let text = try String(
      contentsOf: source.appendingPathComponent("scenario.yaml"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    try Data(
      lines.filter { !$0.contains("expert_weights:") }.joined(separator: "\n").utf8
    ).write(to: folder.url.appendingPathComponent("scenario.yaml"))
    try FileManager.default.copyItem(
      at: source.appendingPathComponent("criteria.csv"),
      to: folder.url.appendingPathComponent("criteria.csv"))
    let run = try CommandRun(["weights", "scenario.yaml", "--format", "json"], in: folder.url)
    let restore = try JSONValue(run.output).judgment_sets.first("id", "restore")
    agree(each: restore.priorities.weights, expected.restore.equal_weights, "restore")
  }

  @Test func methods() throws {
    let matrix = try json(["weights", "--compare-methods"]).judgment_sets.first("id", "goal")
      .matrices[0]
    #expect(expected.methods.object.count == 6)
    for (method, weights) in expected.methods.object {
      agree(
        each: matrix.methods.by_method.first("method", method).weights, weights, "\(method)")
    }
    let largest = matrix.methods.largest_weight_difference
    let item = largest.item.string ?? ""
    var most = 0.0
    for (_, a) in expected.methods.object {
      for (_, b) in expected.methods.object {
        for (id, value) in a.object {
          most = max(most, abs((value.number ?? 0) - (b[id].number ?? 0)))
        }
      }
    }
    agree(largest.size, .number(most), "largest difference")
    #expect(expected.weights.object.keys.contains(item))
  }

  @Test func indices() throws {
    let found = try json(["weights", "--indices"]).judgment_sets.first("id", "goal").matrices[0]
      .indices
    for (name, value) in expected.indices.object {
      agree(name == "hci" ? found.harmonic.hci : found[name], value, "\(name)")
    }
    agree(found.harmonic.hri, .number(0.8548), "HRI")
    // 2n/(n − 2) · RI · 0.10
    agree(found.gci_limit, .number(4 * 0.9 * 0.1), "limit of GCI")
  }

  @Test func group() throws {
    let group = try json(["weights", "--group"]).judgment_sets.first("id", "goal").group
    agree(group.consensus.indicator, expected.consensus, "S*")
    agree(group.consensus_2013.indicator, expected.consensus_2013, "S* of 2013")
    #expect(group.members.array.count == 7)
    for (id, wanted) in expected.experts.object {
      let member = group.members.first("expert", id)
      agree(each: member.weights, wanted.weights, "\(id)")
      agree(each: member.group_without, wanted.without, "without \(id)")
      agree(member.cr, wanted.cr, "CR of \(id)")
      agree(member.distance, wanted.distance, 1e-7, "distance of \(id)")
      agree(member.deviation, wanted.deviation, 1e-6, "deviation of \(id)")
      #expect(member.outlying == .bool((wanted.deviation.number ?? 0) > 3.5))
    }
    let camps = group.camps.array.map { $0.experts.array.compactMap(\.string).sorted() }
      .sorted { (-$0.count, $0[0]) < (-$1.count, $1[0]) }
    #expect(camps == expected.camps.array.map { $0.array.compactMap(\.string) })
  }

  /// Derivatives against central differences; the distribution against another Monte Carlo with
  /// other random numbers, within five standard errors of both.
  @Test func uncertainty() throws {
    let matrix = try json([
      "weights", "--uncertainty", "--noise", "0.2", "--samples", "20000", "--seed", "7",
    ]).judgment_sets.first("id", "goal").matrices[0]
    for (pair, derivatives) in expected.sensitivities.object {
      let found = matrix.sensitivities.array.first {
        "\($0.judgment["first"].string ?? ""):\($0.judgment.second.string ?? "")" == pair
      }
      agree(each: found?.derivatives ?? .null, derivatives, 1e-8, "\(pair)")
    }
    let noise = expected.noise
    let draws = noise.draws.number ?? 1
    for (id, mean) in noise.mean.object {
      let found = matrix.distribution.items.first("id", id)
      let deviation = noise.deviation[id].number ?? 0
      let error = deviation * (2 / draws).squareRoot()
      agree(found.mean, mean, 5 * error, "mean of \(id)")
      agree(found.deviation, noise.deviation[id], 5 * error, "deviation of \(id)")
      // A 5 % quantile of a normal distribution has the error √(0.05 · 0.95)/0.103 σ/√N = 2.1 σ/√N.
      agree(found.low, noise.low[id], 12 * error, "5 % quantile of \(id)")
      agree(found.high, noise.high[id], 12 * error, "95 % quantile of \(id)")
    }
    agree(matrix.distribution.same_best, noise.same_best, 0.02, "same best")
  }

  @Test func ask() throws {
    let respondents = try json(["ask", "--set", "goal", "--expert", "c1"]).judgment_sets[0]
      .respondents
    let (found, wanted) = (respondents[0], expected.ask.c1)
    agree(found.deviation, wanted.deviation, "deviation")
    agree(each: found.weights, wanted.weights, "weights")
    agree(each: found.relative_errors, wanted.relative_errors, "errors")
    #expect(found.questions.array.count == wanted.gains.object.count)
    for question in found.questions.array {
      let pair = "\(question["first"].string ?? ""):\(question.second.string ?? "")"
      agree(question.gain, wanted.gains[pair], "gain of \(pair)")
    }
  }

  /// The fewest changes and the smallest among them, against every grade of every judgment.
  @Test(arguments: ["e1", "c1", "c2"]) func revise(_ expert: String) throws {
    let subject = try json(["revise", "--set", "goal", "--expert", expert]).subjects[0]
    let wanted = expected.revise[expert]
    let changes = wanted.changes.number ?? -1
    agree(subject.consistency.cr, expected.experts[expert].cr, "CR of \(expert)")
    guard changes > 0 else {
      #expect(subject.changes_at_least == .null && subject.revisions.array.isEmpty)
      return
    }
    #expect(subject.proved == .bool(true) && subject.changes_at_least.number == changes)
    let first = subject.revisions[0]
    agree(first.after.cr, wanted.cr, "CR of \(expert) after")
    #expect(Double(first.changes.array.count) == changes)
    for change in first.changes.array {
      let pair = "\(change.judgment["first"].string ?? ""):\(change.judgment.second.string ?? "")"
      agree(change.new_ratio, wanted.new_ratios[pair], 1e-12, "\(pair)")
    }
  }

  /// A survey stands in a CSV file: `--write` says so and changes nothing.
  @Test func surveysAreNotRewritten() throws {
    let run = try CommandRun(["revise", Self.path, "--set", "goal", "--write", "--lang", "en"])
    #expect(run.status == 65 && run.errorText.contains("does not stand in the scenario file"))
  }

  /// RI(4, 1) of c1's questionnaire: 0.578 with free completions (simulated in C, ri_tables.json),
  /// 0.583 with bounded ones (Ágoston & Csató 2022).
  @Test(arguments: [(false, 0.578), (true, 0.583)])
  func randomIndex(_ isBounded: Bool, _ published: Double) throws {
    let run = try CommandRun(
      [
        "random-index", "--scenario", Self.path, "--set", "goal", "--expert", "c1", "--samples",
        "20000", "--format", "json",
      ] + (isBounded ? ["--bounded"] : []))
    let found = try JSONValue(run.output)
    #expect(found.order.number == 4 && found.missing.number == 1 && found.pairs.array.count == 5)
    agree(
      found.random_index, .number(published), 4 * (found.standard_error.number ?? 0) + 5e-4,
      "RI")
  }
}
