import Foundation
import TestSupport
import Testing

/// What analyses refuse and warn of, by its code, beyond the mistakes of the fixtures.
struct AnalysisMistakesTests {
  /// Customers, their answers and events: few, and with gaps.
  private static let tables = """
    schema: ahp-scenario/1
    customers:
      data: {path: customers.csv, id: customer}
      segments:
        - {id: big, field: kwh, at_least: 50}
        - {id: huge, label: {zh: 巨型, en: Huge}, field: kwh, at_least: 5000}
    tables:
      t:
        path: t.csv
        id: row
        customer: customer
        date: date
        columns: {q: [low, mid, high], k_f: kano-5, k_d: kano-5, "s_*": {from: 1, to: 5}, c: [must-be, odd]}
    periods: [{id: a, start: 2015-01-01, end: 2015-06-30}, {id: b, start: 2015-07-01, end: 2015-12-31}]
    analyses:

    """

  private func check(_ analysis: String) throws -> (status: Int32, text: String) {
    let folder = try TemporaryFolder()
    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
    }
    try write("scenario.yaml", Self.tables + "  x: " + analysis + "\n")
    try write("customers.csv", "customer,kwh\n1,100\n2,-7\n")
    try write(
      "t.csv",
      """
      row,customer,date,q,k_f,k_d,s_a,s_b,c,price,kwh
      r1,1,2015-01-05,low,喜欢,不喜欢,1,2,must-be,1,10
      r2,2,2015-08-05,high,喜欢,无所谓,2,4,must-be,2,0
      r3,1,2015-08-06,high,喜欢,喜欢,3,,must-be,1,5

      """)
    let run = try CommandRun(["check", "scenario.yaml", "--lang", "en"], in: folder.url)
    return (run.status, run.text)
  }

  @Test(arguments: [
    ("{kind: items, table: t, performance: \"z_*\"}", "[items-missing]"),
    (
      "{kind: items, table: t, performance: \"s_*\", importance: {from: ranks, columns: \"s_*\"}}",
      "[ranks-out-of-range]"
    ),
    (
      "{kind: items, table: t, performance: \"s_*\", importance: {from: regression, with: q}}",
      "[test-needs-bases]"
    ),
    ("{kind: kano, table: t, functional: \"*_f\", dysfunctional: s_a}", "[kano-answer]"),
    (
      "{kind: kano, table: t, functional: \"*_f\", dysfunctional: \"*_d\", demands: [z]}",
      "[demand-unknown]"
    ),
    ("{kind: kano, table: t, category: c}", "[demand-unknown]"),
    ("{kind: concentration, table: customers, amount: kwh}", "[amount-negative]"),
    (
      "{kind: cross, table: t, rows: {column: q, period: a}, columns: {column: c, period: b}}",
      "[cross-levels-differ]"
    ),
    ("{kind: elasticity, table: t, price: price, quantity: kwh}", "[amount-not-positive]"),
    (
      "{kind: elasticity, table: t, price: price, quantity: price, where: {field: price, at_most: 1}}",
      "[test-needs-bases]"
    ),
    (
      "{kind: lifetime-value, margin: 1, retention: 1, discount: 0}", "[value-infinite]"
    ),
    ("{kind: retention, table: customers, every: month}", "[key-missing]"),
    ("{kind: stages, table: t, column: price}", "[answer-scale-unknown]"),
    (
      "{kind: distribution, table: t, column: q, where: {segment: bigg}}", "[group-unknown]"
    ),
    // Answers that stand in the scenario itself.
    (
      "{kind: distribution, answers: yes-no, shares: {是: 60%, 否: 50%}}", "[figures-share-over]"
    ),
    ("{kind: distribution, answers: yes-no, shares: {或许: 60%}}", "[answer-out-of-scale]"),
    ("{kind: distribution, answers: yesno, counts: {是: 6}}", "[answer-scale-unknown]"),
    ("{kind: distribution, counts: {是: 6}}", "`answers` is missing"),
    ("{kind: distribution, answers: yes-no}", "`counts` is missing"),
    (
      "{kind: distribution, answers: yes-no, counts: {是: 6}, population: 5}",
      "[population-below-base]"
    ),
    ("{kind: distribution, column: q}", "`table` is missing"),
    ("{kind: distribution, table: t}", "`column` is missing"),
    // Classes of numbers, ranks, comparisons.
    ("{kind: distribution, table: t, column: price, bins: [3, 2]}", "[value-out-of-range]"),
    ("{kind: trend, table: t, every: period, rank: highest}", "`by` is missing"),
    (
      "{kind: rates, table: t, rates: {a: {where: {field: q, equals: low}}}, compare: [x, y]}",
      "`by` is missing"
    ),
    (
      "{kind: rates, table: t, by: q, compare: [low, hihg], rates: {a: {where: {field: price, at_least: 1}}}}",
      "[group-unknown]"
    ),
    ("{kind: rates, table: t}", "`rates` is missing"),
    (
      "{kind: rates, table: t, rates: {a: {where: {field: q, equals: low}}}, ratios: {r: {of: a, to: b}}}",
      "[measure-unknown]"
    ),
    ("{kind: rates, published: {a: {shares: {x: 82%}}}}", "`compare` is missing"),
    ("{kind: rates, compare: [x, y], published: {a: {shares: {x: 82%}}}}", "[group-unknown]"),
    (
      "{kind: rates, table: t, supplies: {a: {supply: kwh, demand: price, cap: 0}}}",
      "[value-out-of-range]"
    ),
    ("{kind: items, table: t, performance: \"s_*\", compare: [x, y]}", "`by` is missing"),
    (
      "{kind: items, table: t, performance: \"s_*\", by: q, compare: [low, hihg]}",
      "[group-unknown]"
    ),
    // Elasticity between points, repeat buying, names of items.
    (
      "{kind: elasticity, table: t, price: price, quantity: kwh, method: arc, where: {field: price, at_most: 1}}",
      "[elasticity-no-price-change]"
    ),
    ("{kind: lifetime-value, margin: 1, retention: 0.5}", "`discount` is missing"),
    ("{kind: lifetime-value, model: bg-nbd, table: t, until: 2015-12-31}", "`ahead` is missing"),
    (
      "{kind: lifetime-value, model: bg-nbd, table: t, until: 2015-12-31, ahead: 4}",
      "[test-needs-bases]"
    ),
    (
      "{kind: packages, table: customers, base: [a], labels: {b: B}}", "[items-missing]"
    ),
  ])
  func whatIsRefused(_ analysis: String, _ code: String) throws {
    let run = try check(analysis)
    #expect(run.status == 65 && run.text.contains(code), "\(run.text)")
  }

  @Test(arguments: [
    (
      "{kind: kano, table: t, functional: \"*_f\", dysfunctional: \"*_d\"}",
      ["[kano-tied]", "[base-small]"]
    ),
    (
      "{kind: packages, table: customers, base: [a], personalised: "
        + "[{when: {segment: huge}, offer: [b]}]}",
      ["[segment-empty]", "[item-never-proposed]"]
    ),
    (
      "{kind: figures, sum: [{what: w, total: 3, parts: [1, 1]}]}", ["[figures-contradict]"]
    ),
    ("{kind: amounts, table: customers, by: customer, sum: kwh}", ["[amount-sum-negative]"]),
    ("{kind: trend, table: t, every: period}", ["[trend-short]"]),
    (
      "{kind: distribution, answers: yes-no, counts: {是: 6, 否: 4}, population: 10}",
      ["[interval-without-sample]"]
    ),
    ("{kind: retention, table: t, every: month}", ["[retention-gap]", "2015-03"]),
    ("{kind: distribution, answers: yes-no, shares: {是: 60%, 否: 30%}}", ["[shares-rest]"]),
    (
      "{kind: figures, bands: [{what: w, range: [0, 9], bands: [{id: a, between: [0, 5]}, "
        + "{id: b, between: [5, 8]}]}]}", ["[figures-contradict]"]
    ),
    (
      "{kind: rates, compare: [x, y], published: {a: {shares: {x: 88%, y: 82%}}}}",
      ["[test-needs-bases]", "273 answers each"]
    ),
    (
      "{kind: items, table: t, performance: \"s_*\", by: period, compare: [a, b]}",
      ["[test-needs-bases]"]
    ),
  ])
  func whatIsWarnedOf(_ analysis: String, _ codes: [String]) throws {
    let run = try check(analysis)
    #expect(run.status == 0, "\(run.text)")
    for code in codes { #expect(run.text.contains(code), "\(run.text)") }
  }

  /// Columns that say the same, and a price that never changes.
  @Test func whatHasNoRegression() throws {
    let folder = try TemporaryFolder()
    let scenario = """
      schema: ahp-scenario/1
      tables: {t: {path: t.csv}}
      analyses:
        same: {kind: elasticity, table: t, price: p, quantity: q, controls: [p2]}
        flat: {kind: elasticity, table: t, price: one, quantity: q}
      """
    try Data(scenario.utf8).write(to: folder.url.appendingPathComponent("scenario.yaml"))
    let rows = (1...6).map { "\($0),\($0 * $0),\(7 - $0),1\n" }.joined()
    try Data(("p,p2,q,one\n" + rows).utf8).write(to: folder.url.appendingPathComponent("t.csv"))
    let run = try CommandRun(["check", "scenario.yaml", "--lang", "en"], in: folder.url)
    #expect(run.status == 65)
    #expect(run.text.contains("[regression-collinear]"), "\(run.text)")
    #expect(run.text.contains("[elasticity-no-price-change]"), "\(run.text)")
  }
}
