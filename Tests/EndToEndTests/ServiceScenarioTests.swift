import Foundation
import TestSupport
import Testing

/// `ahp analyse` on the scenario of Tests/Fixtures/analyses/service, which uses every kind of analysis
/// once, against figures that were computed without it.
struct ServiceScenarioTests {
  static let folder = "Tests/Fixtures/analyses/service"
  static let scenario = folder + "/service.yaml"

  private let expected: ExpectedFigures
  private let found: JSONValue

  init() throws {
    expected = ExpectedFigures(
      try JSONValue(try Fixture.data("analyses/service/expected.json")))
    let run = try CommandRun(["analyse", Self.scenario, "--format", "json"])
    #expect(run.status == 0, "\(run.errorText)")
    found = try JSONValue(run.output)
  }

  /// Every number of expected.json is compared, to 1e-9 of its size.
  @Test func everyNumberAgrees() throws {
    answersAgree()
    itemsAgree()
    demandsAgree()
    customersAgree()
    amountsAgree()
    trendsAgree()
    servicesAgree()
    complaintsAgree()
    retentionAgrees()
    try indicatorsFromAnalysesAgree()
    #expect(expected.left == [])
  }

  private func analysis(_ id: String) -> JSONValue { found.analyses.first("id", id) }

  /// Numbers to 1e-9 of their size, null for null.
  private func agree(_ found: JSONValue, _ node: ExpectedFigures.Node, _ what: String) {
    let wanted = node.held()
    if wanted == .null {
      #expect(found == .null, "\(what)")
      return
    }
    guard let a = found.number, let b = wanted.number else {
      Issue.record("\(what): \(found) against \(wanted)")
      return
    }
    #expect(abs(a - b) <= 1e-9 * max(1, abs(b)), "\(what): \(a) against \(b)")
  }

  private func answersAgree() {
    for name in ["nsi", "nci", "nps"] {
      for (group, wanted) in expected[name].object where group != "compare" {
        let row = analysis(name).groups.first("group", group)
        for (key, value) in wanted.object where key != "counts" {
          agree(row[key], value, "\(name) \(group) \(key)")
        }
      }
    }
    for name in ["nsi", "nci", "nps"] {
      for (group, answers) in expected[name].object where group != "compare" {
        for (level, count) in answers.counts.object {
          let row = analysis(name).levels.array.first {
            $0.group.string == group && $0.level.string == level
          }
          agree(row?["count"] ?? .null, count, "\(name) \(group) \(level)")
        }
      }
    }
    for (key, value) in expected["nps"].compare.object {
      agree(analysis("nps").compare[0][key], value, "compare \(key)")
    }
    let cdi = expected["cdi"]
    for key in ["value", "lower", "upper"] {
      agree(analysis("cdi").measures[key], cdi[key], "cdi \(key)")
    }
    let breaks = analysis("cdi").breaks.array
    #expect(breaks.count == 3)
    for (row, gap) in zip(breaks, cdi.gaps.array) {
      agree(row.from, gap[0], "gap")
      agree(row.to, gap[1], "gap")
    }
    let overlap = cdi.overlaps[0]
    #expect(breaks.last?["first"].string == overlap[0].string)
    #expect(breaks.last?["second"].string == overlap[1].string)
    agree(breaks.last?.from ?? .null, overlap[2], "overlap")
    agree(breaks.last?.to ?? .null, overlap[3], "overlap")
    #expect(cdi.band.held() == .null)
    #expect(analysis("cdi").bands.array.allSatisfy { $0.holds.en.string == "no" })
    #expect(expected["answered"].object.count == 2)
    for (name, wanted) in expected["answered"].object {
      let row = analysis("answered").rates.first("rate", name)
      for key in ["count", "base", "lower", "upper"] { agree(row[key], wanted[key], name + key) }
      agree(row.share, wanted.rate, name)
    }
  }

  private func itemsAgree() {
    let aspects = analysis("aspects")
    #expect(expected["aspects"].items.array.count == 8)
    for wanted in expected["aspects"].items.array {
      let item = wanted.item.string ?? ""
      let row = aspects.items.first("item", item)
      for key in ["base", "performance", "importance", "importance_base"] {
        agree(row[key], wanted[key], "\(item) \(key)")
      }
      #expect(
        row.quadrant.en.string?.replacing(" ", with: "-") == wanted.quadrant.string, "\(item)")
    }
    for key in ["importance_line", "performance_line"] {
      agree(aspects.measures[key], expected["aspects"][key], key)
    }
    let ranked = analysis("ranked")
    for (position, row) in ranked.items.array.enumerated() {
      agree(row.importance, expected["ranked"].weights[position], "weight \(position)")
      agree(row.performance, expected["ranked"].performance[position], "performance \(position)")
      #expect(row.quadrant.en.string == expected["ranked"].quadrant[position].string)
    }
    #expect(ranked.items.array.count == 4)
    agree(ranked.measures.index, expected["ranked"].index, "index")
    let gap = analysis("gap")
    for (item, wanted) in expected["gap"].items.object {
      agree(gap.items.first("item", item).gap, wanted, item)
    }
    for (dimension, wanted) in expected["gap"].dimensions.object {
      agree(gap.dimensions.first("dimension", dimension).gap, wanted, dimension)
    }
    agree(gap.measures.weighted_gap, expected["gap"].weighted_gap, "weighted gap")
  }

  private func demandsAgree() {
    let names = [
      "M": "must_be", "O": "performance", "A": "attractive", "I": "indifferent", "R": "reverse",
      "Q": "questionable",
    ]
    for (demand, wanted) in expected["kano-questionnaire"].object {
      let row = analysis("kano-questionnaire").demands.first("demand", demand)
      for (letter, count) in wanted.counts.object {
        agree(row[names[letter] ?? ""], count, "\(demand) \(letter)")
      }
      #expect(
        row.category.en.string?.replacing("-", with: "_")
          == names[wanted.category.string ?? ""], "\(demand)")
      for key in ["base", "better", "worse", "total_strength", "category_strength"] {
        agree(row[key], wanted[key], "\(demand) \(key)")
      }
      agree(row.better_lower, wanted.better_interval[0], demand)
      agree(row.better_upper, wanted.better_interval[1], demand)
      agree(row.worse_lower, wanted.worse_interval[0], demand)
      agree(row.worse_upper, wanted.worse_interval[1], demand)
      agree(row.fong_threshold, wanted.fong.threshold, demand)
      agree(row.fong_difference, wanted.fong.difference, demand)
    }
    let register = analysis("kano-register")
    let wanted = expected["kano-register"]
    for (category, count) in wanted.by_category.object {
      agree(register.measures["category.\(category).count"], count, category)
    }
    for (dimension, count) in wanted.by_dimension.object {
      agree(register.measures["dimension.\(dimension).count"], count, dimension)
    }
    for cell in wanted.category_by_dimension.array {
      let row = register.cells.array.first {
        $0.dimension.string == cell[0].string && $0.category.string == cell[1].string
      }
      agree(row?["count"] ?? .null, cell[2], "\(cell)")
    }
    agree(register.measures["key.count"], wanted.key_count, "key demands")
    for cell in wanted.key_status_by_dimension.array {
      let row = register.key_status.array.first {
        $0.dimension.string == cell[0].string && $0.status.string == cell[1].string
      }
      agree(row?["count"] ?? .null, cell[2], "\(cell)")
    }
    for (status, count) in wanted.key_status.object {
      agree(register.measures["key.status.\(status).count"], count, status)
    }
    for (name, count) in wanted.key_by_category.object {
      let found = register.cells.array.filter { $0.category.string == name }
        .compactMap(\.key.number).reduce(0, +)
      agree(.number(found), count, "key \(name)")
    }
    for (name, count) in wanted.key_by_dimension.object {
      let found = register.cells.array.filter { $0.dimension.string == name }
        .compactMap(\.key.number).reduce(0, +)
      agree(.number(found), count, "key \(name)")
    }
    #expect(
      register.order.array.prefix(5).map(\.demand) == wanted.first_in_order.held().array)
    agree(
      .number(Double(102 - register.order.array.count)), wanted.left_out_of_order, "left out")
    // What the text says in another place, and what its own register has.
    let measures = ["category.performance.count", "key.status.none.count", "key.status.met.count"]
    for (measure, row) in zip(measures, wanted.contradictions_with_the_text.array) {
      agree(register.measures[measure], row.register, measure)
      #expect(row.text.number != register.measures[measure].number)
    }
  }

  /// 7 of 19 against 6: no clear category.
  @Test func anUnclearCategoryIsSaid() throws {
    let run = try CommandRun(["analyse", Self.scenario, "kano-questionnaire", "--lang", "en"])
    #expect(run.errorText.contains("[kano-unclear]"), "\(run.errorText)")
  }

  private func customersAgree() {
    for row in analysis("census").causes.array {
      let name = row.cause.en.string == "Super-large" ? "super" : "general"
      agree(row["count"], expected["census"][name], name)
    }
    let found = analysis("concentration")
    let wanted = expected["concentration"]
    for key in [
      "members", "total", "gini", "gini_unbiased", "herfindahl", "effective_members",
      "zero_members",
    ] { agree(found.measures[key], wanted[key], key) }
    let tops = wanted.top.array + wanted.top_percent.array
    #expect(tops.count == 8 && found.top.array.count == 8)
    for (row, top) in zip(found.top.array, tops) {
      for (key, value) in top.object { agree(row[key], value, "top \(key)") }
    }
    for (row, point) in zip(found.lorenz.array, wanted.lorenz.array) {
      agree(row.poorest_share, point.poorest_share, "Lorenz")
      agree(row.share, point.share, "Lorenz")
    }
    for row in wanted["abc"].array {
      let abc = found["abc"].first("class", row.id.string ?? "")
      for key in ["count", "share_of_members", "amount", "share"] {
        agree(abc[key], row[key], "\(row.id) \(key)")
      }
    }
    agree(
      found.measures.members_for_80_percent, wanted.members_that_make_80_percent["count"], "80 %")
    let share = wanted.members_that_make_80_percent
    agree(
      .number((found.measures.members_for_80_percent.number ?? 0) / 40), share.share, "80 %")
  }

  private func amountsAgree() {
    for (group, wanted) in expected["groups"].object {
      let row = analysis("groups").groups.first("group", group)
      agree(row.sum, wanted.revenue, group)
      for key in ["share", "members", "top_share"] { agree(row[key], wanted[key], group + key) }
      agree(analysis("groups").ratios.first("group", group).value, wanted.margin, group)
      let top = analysis("groups").top.array.filter { $0.group.string == group }
      #expect(top.map(\.member) == wanted.top.held().array, "\(group)")
    }
    let products = analysis("products").groups.array
    #expect(products.map(\.group.string) == expected["products"].array.map(\.product.string))
    for (row, wanted) in zip(products, expected["products"].array) {
      agree(row.sum, wanted.kwh, "product")
      agree(row.share, wanted.share, "product")
      agree(row.rank, wanted.rank, "product")
    }
    let moves = analysis("moves")
    for key in ["up", "down", "stayed"] { agree(moves.measures[key], expected["moves"][key], key) }
    let counts = expected["moves"].counts.held().array.flatMap(\.array)
    #expect(moves.moves.array.map { $0["count"] } == counts)
    #expect(moves.tiers.array.map(\.left) == expected["moves"].left.held().array)
    #expect(moves.tiers.array.map(\.new) == expected["moves"].new.held().array)
  }

  private func trendsAgree() {
    for (group, wanted) in expected["growth"].object {
      let row = analysis("growth").series.first("series", group)
      for key in ["points", "missing", "first", "last", "change", "relative_change"] {
        agree(row[key], wanted[key], "\(group) \(key)")
      }
      agree(row.growth, wanted.cagr, group)
      let line = wanted.ols
      for (key, name) in [
        ("slope", "slope"), ("slope_lower", "lower"), ("slope_upper", "upper"), ("slope_p", "p"),
        ("r_squared", "r_squared"),
      ] { agree(row[key], line[name], "\(group) \(key)") }
      let test = wanted.mann_kendall
      for (key, name) in [
        ("mann_kendall_s", "S"), ("mann_kendall_p", "p"), ("tau_b", "tau_b"),
        ("sen_slope", "sen_slope"), ("sen_lower", "sen_lower"), ("sen_upper", "sen_upper"),
      ] { agree(row[key], test[name], "\(group) \(key)") }
      let details = analysis("growth").tests.first("series", group)
      agree(details.intercept, line.intercept_at_first, "\(group) intercept")
      for key in ["standard_error", "t"] { agree(details[key], line[key], "\(group) \(key)") }
      for key in ["variance", "z", "p_normal", "p_exact"] {
        agree(details[key], test[key], "\(group) \(key)")
      }
      agree(row.mann_kendall_p, test.p, group)
    }
    for key in ["elasticity", "lower", "upper", "p", "base"] {
      agree(analysis("price").measures[key], expected["price"][key], key)
    }
    agree(
      analysis("price").coefficients[1].standard_error, expected["price"].standard_error, "error")
  }

  private func servicesAgree() {
    let packages = analysis("packages")
    #expect(expected["packages"].customers.object.count == 8)
    for (customer, wanted) in expected["packages"].customers.object {
      let row = packages.proposals.first("customer", customer)
      for key in ["segments", "personalised"] {
        let names = wanted[key].array.compactMap(\.string).joined(separator: " ")
        #expect(row[key].string == names, "\(customer) \(key)")
      }
    }
    for (segment, count) in expected["packages"].segment_counts.object {
      agree(packages.segments.first("segment", segment)["count"], count, segment)
    }
    for (item, count) in expected["packages"].item_counts.object {
      agree(packages.items.first("item", item)["count"], count, item)
    }
    agree(packages.measures.without_segment, expected["packages"].without_segment, "without")
    let standards = analysis("five-w-one-h")
    for key in ["rows", "complete"] {
      agree(standards.measures[key], expected["five-w-one-h"][key], key)
    }
    let missing = standards.missing.array.map { JSONValue.array([$0.row, $0.field, $0.line]) }
    #expect(missing == expected["five-w-one-h"].missing.held().array)
    let vip = analysis("vip")
    for (customer, wanted) in expected["vip"].customers.object {
      let row = vip.people.first("person", customer)
      for key in ["due", "done", "contacts", "rate"] { agree(row[key], wanted[key], customer) }
      #expect(
        row.missed.en.string == wanted.missed.array.compactMap(\.string).joined(separator: " "))
    }
    for (key, name) in [
      ("due", "due"), ("done", "done"), ("rate", "rate"), ("fully", "fully"),
      ("outside", "rows_outside"),
    ] { agree(vip.measures[key], expected["vip"][name], key) }
  }

  private func complaintsAgree() {
    agree(analysis("causes").measures.base, expected["causes"].base, "base")
    #expect(analysis("causes").causes.array.count == 5)
    for (row, wanted) in zip(analysis("causes").causes.array, expected["causes"].causes.array) {
      #expect(row.cause.zh.string == wanted.cause.string)
      for (key, value) in wanted.object where key != "cause" {
        agree(row[key], value, "cause \(key)")
      }
    }
    agree(
      analysis("causes").measures.causes_for_80_percent,
      expected["causes"].causes_that_make_80_percent, "80 %")
    let stages = analysis("escalation").stages.array
    for (row, rate) in zip(stages, expected["escalation"].rates.array) {
      agree(row.reached, expected["escalation"].reached[row.stage.string ?? ""], "stage")
      agree(row.rate, rate, "stage")
    }
    #expect(stages.count == 5)
    let complaints = analysis("iceberg").figures.first("figure", "complaints")
    agree(complaints.lower, expected["iceberg"].complaints, "iceberg")
    agree(analysis("iceberg").measures.dissatisfied, expected["iceberg"].dissatisfied, "iceberg")
  }

  private func retentionAgrees() {
    let churn = analysis("churn")
    for (row, wanted) in zip(churn.flows.array, expected["churn"].flows.array) {
      for (key, value) in wanted.object where key != "period" {
        agree(row[key], value, "flow \(key)")
      }
      // Periods are counted from 1 there, and are months here.
      #expect(row.period.string == "2015-0\(Int(wanted.period.number ?? 0))")
    }
    for cohort in expected["churn"].cohorts.array {
      let rows = churn.cohorts.array.filter { row in
        row.cohort.string?.hasSuffix("-0\(Int(cohort.cohort.number ?? 0))") ?? false
      }
      for (age, row) in rows.enumerated() {
        agree(row.size, cohort.size, "cohort")
        agree(row.active, cohort.active[age], "cohort")
        agree(row.retention, cohort.retention[age], "cohort")
      }
      let ages = cohort.active.held().array.count { $0 != .null }
      #expect(cohort.retention.held().array.count { $0 != .null } == ages)
      #expect(rows.count >= ages && ages > 0)
    }
    for key in ["lost", "retention", "churn"] {
      agree(churn.measures[key], expected["churn"][key], key)
    }
    let scores = analysis("rfm")
    #expect(expected["rfm"].customers.object.count == 8)
    for (customer, wanted) in expected["rfm"].customers.object {
      let row = scores.customers.first("customer", customer)
      for (key, value) in wanted.object { agree(row[key], value, "\(customer) \(key)") }
    }
    for (key, name) in [("r", "recency"), ("f", "frequency"), ("m", "money")] {
      for (score, count) in expected["rfm"].distribution[key].object {
        agree(scores.scores[(Int(score) ?? 0) - 1][name], count, "score \(key) \(score)")
      }
    }
    agree(analysis("value").measures.value, expected["value"]["value"], "value")
    agree(analysis("value").measures.retention, expected["value"].retention, "retention")
    let costs = analysis("winning-back").measures
    let (low, high) = (expected["winning-back"].rows[0], expected["winning-back"].rows[1])
    agree(costs.cost_if_kept, low.cost_if_kept, "kept")
    agree(costs["cost_if_replaced.lower"], low.cost_if_replaced, "replaced")
    agree(costs["cost_if_replaced.upper"], high.cost_if_replaced, "replaced")
    agree(costs["difference.lower"], low.difference, "difference")
    agree(costs["difference.upper"], high.difference, "difference")
    agree(costs.cost_if_kept, high.cost_if_kept, "kept")
    let factor = analysis("winning-back").figures.first("figure", "acquire_per_keep")
    agree(factor.lower, low.acquire_per_keep, "factor")
    agree(factor.upper, high.acquire_per_keep, "factor")
  }

  /// What the source text states and its own figures contradict.
  @Test func figuresThatContradictAreFound() throws {
    let failing = analysis("published").statements.array.filter { $0.holds.en.string == "no" }
    #expect(
      failing.map(\.what.string) == ["未响应的关键需求", "期望型需求", "乡镇店", "关键需求：维度与响应程度"])
    #expect(failing[0].detail.en.string == "1 + 2 + 3 + 2 = 8, not 12")
    #expect(failing[1].detail.en.string == "21, 22")
    #expect(
      failing[2].detail.en.string
        == "the base 5 gives 0 of 9; the smallest base that fits all is 186")
    #expect(
      failing[3].detail.en.string == "未响应 has 8, not 12; 已满足 has at least 7, over 6")
    let share = analysis("published").statements.first("what", "大客户占比")
    // 3351 / 0.1935 % and 3351 / 0.1925 %.
    #expect(
      share.detail.en.string
        == "0.19149 %, not 0.193 %; a whole of 1731783 to 1740779 would give it, which the round "
        + "figure allows")
  }

  /// The net score of its district is each customer's value, period by period.
  private func indicatorsFromAnalysesAgree() throws {
    let run = try CommandRun(["evaluate", Self.scenario, "--format", "json"])
    #expect(run.status == 0, "\(run.errorText)")
    let result = try JSONValue(run.output)
    let wanted = expected["evaluation"].customers.object
    #expect(wanted.count == 12)
    for (key, value) in wanted {
      let parts = key.split(separator: " ").map(String.init)
      let row = result.rows.array.first {
        $0.customer.string == parts[0] && $0.period.string == parts[1]
      }
      agree(row?.indicators.recommendation.value ?? .null, value.nps, "\(key) nps")
      agree(row?.score ?? .null, value.score, "\(key) score")
      agree(row?.coverage ?? .null, value.coverage, "\(key) coverage")
    }
    // The district's score and base of one period, by the analysis limited to it.
    for (key, value) in expected["evaluation"].nps_by_period_and_district.object {
      let parts = key.split(separator: " ").map(String.init)
      let row = try netScores(of: parts[0]).first("group", parts[1])
      for name in ["base", "net"] { agree(row[name], value[name], "\(key) \(name)") }
    }
    for (period, mean) in expected["evaluation"].mean.object {
      let scores = result.rows.array.filter { $0.period.string == period }
        .compactMap(\.score.number)
      #expect(scores.count == 40)
      agree(.number(scores.reduce(0, +) / 40), mean, "mean of \(period)")
    }
  }

  /// The groups of `nps` over the rows of one period.
  private func netScores(of period: String) throws -> JSONValue {
    let folder = try TemporaryFolder()
    let source = Fixture.repository.appendingPathComponent(Self.folder)
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path) {
      try FileManager.default.copyItem(
        at: source.appendingPathComponent(name), to: folder.url.appendingPathComponent(name))
    }
    let text = String(
      decoding: try Fixture.data("analyses/service/service.yaml"), as: UTF8.self)
    let column = "    column: recommend\n"
    let range = try #require(text.range(of: column))
    let limited = text.replacingCharacters(in: range, with: column + "    period: \(period)\n")
    try Data(limited.utf8).write(to: folder.url.appendingPathComponent("service.yaml"))
    let run = try CommandRun(
      ["analyse", "service.yaml", "nps", "--format", "json"], in: folder.url)
    #expect(run.status == 0, "\(run.errorText)")
    return try JSONValue(run.output).analyses[0].groups
  }

  // MARK: Mistakes

  static let mistakes: [MistakesTests.Mistake] =
    (try? Fixture.decode([MistakesTests.Mistake].self, "analyses/service/mistakes.json")) ?? []

  /// Every change of `mistakes.json` gives its diagnostic, at its line.
  @Test func everyMistakeIsNamedAtItsLine() throws {
    #expect(Self.mistakes.count == 18)
    let folder = try TemporaryFolder()
    let source = Fixture.repository.appendingPathComponent(Self.folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: source.path)
    for name in names where name.hasSuffix(".csv") {
      try FileManager.default.copyItem(
        at: source.appendingPathComponent(name), to: folder.url.appendingPathComponent(name))
    }
    let text = String(
      decoding: try Fixture.data("analyses/service/service.yaml"), as: UTF8.self)
    var tested = 0
    for mistake in Self.mistakes {
      guard let range = text.range(of: mistake.replace) else { continue }
      tested += 1
      try Data(text.replacingCharacters(in: range, with: mistake.by).utf8).write(
        to: folder.url.appendingPathComponent(mistake.file))
      let run = try CommandRun(["check", "service.yaml", "--lang", "en"], in: folder.url)
      #expect(run.status == 65, "\(mistake.code)")
      let found = run.text.split(separator: "\n").contains { line in
        line.hasPrefix("\(mistake.file):\(mistake.line):")
          && line.contains(": \(mistake.severity): ") && line.hasSuffix(" [\(mistake.code)]")
      }
      #expect(found, "\(mistake.code): \(run.text)")
    }
    #expect(tested == Self.mistakes.count)
  }
}
