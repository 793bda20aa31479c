import Foundation
import TestSupport
import Testing

/// Every scenario of the repository through the command, against results that were computed without
/// it (scenarios/<name>/expected.json and its README).
struct ScenariosTests {
  static let names =
    (try? FileManager.default.contentsOfDirectory(
      atPath: Fixture.repository.appendingPathComponent("scenarios").path
    ).sorted()) ?? []

  private func path(_ name: String) -> String { "scenarios/\(name)/scenario.yaml" }

  private func expected(_ name: String) throws -> JSONValue {
    try JSONValue(
      Data(
        contentsOf: Fixture.repository.appendingPathComponent("scenarios/\(name)/expected.json")))
  }

  private func json(_ command: String, _ name: String) throws -> JSONValue {
    let run = try CommandRun([command, path(name), "--format", "json"])
    #expect(run.status == 0, "\(run.errorText)")
    return try JSONValue(run.output)
  }

  private func agree(
    _ found: JSONValue, _ wanted: JSONValue, _ tolerance: Double = 1e-9, _ what: String
  ) {
    guard let a = found.number, let b = wanted.number else {
      Issue.record("\(what): \(found) against \(wanted)")
      return
    }
    #expect(abs(a - b) <= tolerance, "\(what): \(a) against \(b)")
  }

  @Test(arguments: names)
  func everyScenarioIsSoundAndExplained(_ name: String) throws {
    let check = try CommandRun(["check", path(name)])
    #expect(check.status == 0, "\(check.text)")
    let folder = Fixture.repository.appendingPathComponent("scenarios/\(name)")
    for file in ["scenario.yaml", "README.md", "expected.json"] {
      #expect(
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(file).path),
        "\(name)/\(file)")
    }
    // A scenario may weigh, ask questions of tables, or both.
    let command =
      name == "cars-with-feedback"
      ? "network" : try expected(name).analyses == .null ? "weights" : "analyse"
    for format in ["table", "json", "csv", "markdown"] {
      for language in ["zh", "en"] {
        let run = try CommandRun(
          [command, path(name), "--format", format, "--lang", language])
        #expect(run.status == 0 && !run.output.isEmpty, "\(run.errorText)")
      }
    }
  }

  // MARK: Analyses

  static let analysing = names.filter { name in
    let file = Fixture.repository.appendingPathComponent("scenarios/\(name)/expected.json")
    guard let data = try? Data(contentsOf: file), let value = try? JSONValue(data) else {
      return false
    }
    return value.analyses != .null
  }

  /// Every number of expected.json, measure by measure and row by row, to 1e-9 of its size unless it says
  /// how far an optimiser may miss. A row is found by its texts.
  @Test(arguments: analysing)
  func analysesAgreeInEveryNumber(_ name: String) throws {
    let result = try json("analyse", name)
    let wanted = try expected(name).analyses.object
    #expect(wanted.count == result.analyses.array.count, "every analysis has expected figures")
    for (id, figures) in wanted {
      let found = result.analyses.first("id", id)
      let tolerance = figures.tolerance.number ?? 1e-9
      for (key, value) in figures.measures.object {
        agree(found.measures[key], value, within: tolerance, "\(name): \(id).\(key)")
      }
      for (part, rows) in figures.object where part != "measures" && part != "tolerance" {
        // Rows of the same texts are matched in their order.
        var passed: [[String: String]: Int] = [:]
        for row in rows.array {
          let texts = row.object.compactMapValues(\.string)
          let candidates = found[part].array.filter { candidate in
            texts.allSatisfy { Self.says(candidate[$0], $1) }
          }
          let place = passed[texts, default: 0]
          passed[texts] = place + 1
          let match = candidates.indices.contains(place) ? candidates[place] : nil
          #expect(match != nil, "\(name): \(id).\(part) has no row \(texts)")
          for (key, value) in row.object where value.string == nil {
            agree(
              match?[key] ?? .null, value, within: tolerance,
              "\(name): \(id).\(part) \(texts) \(key)")
          }
        }
      }
    }
  }

  /// A text as it is, or one of its languages.
  private static func says(_ value: JSONValue, _ text: String) -> Bool {
    [value.string, value.zh.string, value.en.string].contains(text)
  }

  private func agree(
    _ found: JSONValue, _ wanted: JSONValue, within tolerance: Double, _ what: String
  ) {
    guard let b = wanted.number else {
      #expect(found == .null, "\(what): \(found)")
      return
    }
    guard let a = found.number else {
      Issue.record("\(what): \(found) against \(wanted)")
      return
    }
    #expect(abs(a - b) <= tolerance * max(1, abs(b)), "\(what): \(a) against \(b)")
  }

  // MARK: Weights from elsewhere, other methods

  @Test(arguments: ["transport-mode", "attendance-software", "fuzzy-extent"])
  func weightsAgreeWithThePublished(_ name: String) throws {
    let expected = try expected(name)
    let found = try json("weights", name).weights
    for (id, weight) in expected.weights.object {
      agree(
        found.first("id", id).local_weight, weight, expected.tolerance.number ?? 0,
        "\(name): \(id)")
    }
  }

  @Test func vikorAgreesWithThePublished() throws {
    let expected = try expected("hydropower")
    let vikor = try json("rankings", "hydropower").methods.first("method", "vikor")
    for (plan, q) in expected.vikor_q.object {
      agree(
        vikor.objects.first("id", plan).value, q, expected.tolerance.number ?? 0, "Q of \(plan)")
    }
    let robustness = try json("robustness", "hydropower")
    #expect(robustness.samples.number == 20_000 && robustness.seed.string == "7")
  }

  @Test func theFuzzyAppraisalAgreesWithFractions() throws {
    let expected = try expected("service-appraisal")
    let root = try json("fuzzy", "service-appraisal").objects[0].nodes[0]
    for (grade, membership) in expected.memberships.object {
      agree(root.memberships[grade], membership, 1e-12, grade)
    }
    agree(root.score, expected.score, 1e-12, "score")
    #expect(root.grade.string == expected.grade.string)
  }

  @Test func theNetworkAgreesWithThePublished() throws {
    let expected = try expected("cars-with-feedback")
    let nodes = try json("network", "cars-with-feedback").nodes
    for (id, share) in expected.published.object {
      agree(
        nodes.first("id", id).priority_in_cluster, share, expected.tolerance.number ?? 0, id)
      agree(nodes.first("id", id).priority, expected.exact[id], 1e-12, id)
    }
  }

  // MARK: zhaoqing-2015

  /// Scores, weights, consistency, comparison and ranks of the reference case, computed in numpy.
  @Test func theReferenceCaseAgreesInEveryNumber() throws {
    let expected = try expected("zhaoqing-2015")
    let result = try json("evaluate", "zhaoqing-2015")

    for (set, experts) in expected.experts.object {
      let solved = result.judgment_sets.first("id", set)
      for (expert, wanted) in experts.object {
        let found = solved.experts.first("id", expert)
        compare(found, wanted, "\(set)/\(expert)")
        agree(found.consistency.ci, wanted.ci, "ci of \(set)/\(expert)")
        agree(found.consistency.ri, wanted.ri, "ri of \(set)/\(expert)")
        #expect(Double(found.missing.array.count) == wanted.missing.number)
      }
    }
    for (set, wanted) in expected.groups.object {
      compare(result.judgment_sets.first("id", set), wanted, set)
    }
    for (indicator, weight) in expected.global.object {
      agree(result.weights.first("id", indicator).global_weight, weight, "weight of \(indicator)")
    }
    for (customer, periods) in expected.scores.object {
      for (period, wanted) in periods.object {
        compare(row(result, customer, period), wanted, result, "\(customer) \(period)")
      }
    }
    compareChange(result, expected)
  }

  private func agree(_ found: JSONValue, _ wanted: JSONValue, _ what: String) {
    agree(found, wanted, 1e-9, what)
  }

  private func row(_ result: JSONValue, _ customer: String, _ period: String) -> JSONValue {
    result.rows.array.first { $0.customer.string == customer && $0.period.string == period }
      ?? .null
  }

  private func compare(_ found: JSONValue, _ wanted: JSONValue, _ what: String) {
    for (item, weight) in wanted.weights.object {
      agree(found.priorities.weights[item], weight, "\(what): weight of \(item)")
    }
    agree(found.consistency.lambda_max, wanted.lambda_max, "\(what): lambda")
    agree(found.consistency.cr, wanted.cr, "\(what): CR")
  }

  private func compare(
    _ found: JSONValue, _ wanted: JSONValue, _ result: JSONValue, _ what: String
  ) {
    agree(found.score, wanted.quality, "\(what): score")
    agree(found.nodes.process, wanted.process, "\(what): process")
    agree(found.nodes.performance, wanted.performance, "\(what): performance")
    let band = result.scenario.bands.first("id", found.band.string ?? "")
    #expect(band.label.zh == wanted.band)
    for (indicator, score) in wanted.indicators.object {
      agree(found.indicators[indicator].score, score, "\(what): \(indicator)")
    }
    // An indicator without a value has no score, and the contributions make up the score.
    let present = found.indicators.object.filter { $0.value.score.number != nil }
    #expect(present.count == wanted.indicators.object.count)
    let sum = result.weights.array.filter { $0.leaf == .bool(true) }
      .compactMap { $0.id.string }
      .reduce(0.0) { $0 + (found.indicators[$1].contribution.number ?? 0) }
    #expect(sum == found.score.number)
  }

  private func compareChange(_ result: JSONValue, _ expected: JSONValue) {
    let overall = result.comparison.overall
    agree(overall.baseline_mean, expected.compare.mean_before, "mean before")
    agree(overall.current_mean, expected.compare.mean_after, "mean after")
    agree(overall.mean_change, expected.compare.mean_diff, "mean change")
    agree(overall.improved, expected.compare.n_up, "improved")
    agree(overall.declined, expected.compare.n_down, "declined")
    agree(overall.wilcoxon.statistic, expected.compare.wilcoxon_w, "W")
    agree(overall.wilcoxon.p_value, expected.compare.p_exact, "p")
    #expect(overall.wilcoxon.exact == .bool(true))
    for (customer, ranks) in expected.rank_change.object {
      agree(row(result, customer, "before").rank, ranks[0], "rank of \(customer) before")
      agree(row(result, customer, "after").rank, ranks[1], "rank of \(customer) after")
    }
    for change in result.comparison.changes.array {
      let sum = change.contributions.object.values.compactMap(\.number).reduce(0, +)
      #expect(abs(sum - (change.change.number ?? .nan)) < 1e-9)
    }
  }

  // MARK: Others

  /// Summaries and single customers of 3351, computed by generate.py.
  @Test func threeThousandCustomersAgree() throws {
    let expected = try expected("zhaoqing-3351")
    let result = try json("evaluate", "zhaoqing-3351")
    #expect(result.rows.array.count == 2 * 3351)
    for (period, wanted) in expected.periods.object {
      let rows = result.rows.array.filter { $0.period.string == period }
      let scores = rows.compactMap { $0.score.number }
      agree(.number(scores.reduce(0, +) / Double(scores.count)), wanted.mean, 1e-8, "mean")
      for (band, count) in wanted.bands.object {
        agree(.number(Double(rows.count { $0.band.string == band })), count, "band \(band)")
      }
    }
    for (customer, periods) in expected.sample.object {
      for (period, wanted) in periods.object {
        let found = row(result, customer, period)
        agree(found.score, wanted.score, 1e-8, "\(customer) \(period)")
        agree(found.rank, wanted.rank, "rank of \(customer) \(period)")
      }
    }
    for (name, wanted) in expected.classes.object {
      let group = result.comparison.classes.first("class", name)
      agree(group.count, wanted.customers, "customers of \(name)")
      agree(group.mean_change, wanted.mean_change, 1e-8, "change of \(name)")
      agree(group.improved, wanted.improved, "improved of \(name)")
      agree(group.declined, wanted.declined, "declined of \(name)")
    }
  }

  /// Published weights of one matrix (Saaty 2008), to their printed digits.
  @Test func theDrinksAgreeWithThePublishedWeights() throws {
    let expected = try expected("drinks")
    let result = try json("weights", "drinks")
    let set = result.judgment_sets[0]
    for (item, weight) in expected.weights.object {
      agree(set.priorities.weights[item], weight, 5e-5, item)
    }
    agree(set.consistency.cr, expected.cr, 5e-4, "CR")
  }
}

extension ScenariosTests {
  /// Published priorities of the leader example, to their printed digits.
  @Test func theLeaderAgreesWithThePublishedPriorities() throws {
    let run = try CommandRun(
      ["evaluate", "scenarios/choosing-a-leader/scenario.yaml", "--format", "json"])
    let result = try JSONValue(run.output)
    let expected = try JSONValue(
      Data(
        contentsOf: Fixture.repository.appendingPathComponent(
          "scenarios/choosing-a-leader/expected.json")))
    for (id, wanted) in expected.total.object {
      let found = result.alternatives.array.first { $0.id.string == id }
      #expect(abs((found?.priority.number ?? 0) - (wanted.number ?? 1)) <= 5e-4, "\(id)")
    }
    let criteria = result.judgment_sets.array.first { $0.id.string == "leader" } ?? .null
    for (id, wanted) in expected.criteria.object {
      let found = criteria.priorities.weights[id].number ?? 0
      #expect(abs(found - (wanted.number ?? 1)) <= 5e-4, "\(id)")
    }
    #expect(abs((criteria.consistency.cr.number ?? 0) - 0.044) <= 5e-4)
  }

  // MARK: electricity-quarter

  /// From workbooks as exported to scores, and to the three forms that are handed in.
  @Test func workbooksAsExportedAreEnough() throws {
    let expected = try expected("electricity-quarter")
    let found = try json("evaluate", "electricity-quarter")
    #expect(found.rows.array.count == 80)
    for row in found.rows.array {
      let (period, customer) = (row.period.string ?? "", row.customer.string ?? "")
      agree(row.score, expected.scores[period][customer], 1e-9, "\(customer) \(period)")
    }
    let warned = Set(found.warnings.array.compactMap(\.code.string))
    #expect(warned.isSuperset(of: ["csv-rows-skipped", "csv-tidied"]))
    let weights = try json("weights", "electricity-quarter")
    for (id, wanted) in expected.weights.object {
      let node = weights.weights.array.first { $0.id.string == id } ?? .null
      agree(node.local_weight, wanted, 1e-9, id)
    }
    let folder = try TemporaryFolder()
    for ending in ["html", "xlsx", "docx"] {
      let file = folder.url.appendingPathComponent("大客户评价.\(ending)").path
      let run = try CommandRun(
        ["evaluate", path("electricity-quarter"), "--lang", "zh", "-o", file])
      #expect(run.status == 0 && run.output.isEmpty, "\(run.errorText)")
      #expect((FileManager.default.contents(atPath: file) ?? Data()).count > 10_000)
    }
  }
}
