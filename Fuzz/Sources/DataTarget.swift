import Diagnostics
import ScenarioFiles

extension FuzzTarget {
  /// A table of values for a scenario that the first byte chooses; the second says whether mistaken
  /// rows are left out. Check, stream and whole agree.
  static let data = FuzzTarget(name: "data") { bytes in
    guard bytes.count >= 2 else { return }
    let scenario = scenarios[Int(bytes[0]) % scenarios.count]
    let path = Workshop.shared.write(Array(scenario.utf8), as: "data.yaml")
    _ = Workshop.shared.write(
      Array("customer,name,kwh\na,甲,10\nb,\"b, c\",20\nc,,30\nd,d,20\n".utf8), as: "who.csv")
    _ = Workshop.shared.write(Array(bytes[2...]), as: "data.csv")
    let reading = Scenario.read(path)
    guard let weighing = reading.scenario?.weighing, !reading.diagnostics.hasErrors else {
      return expect(false, "the scenario is wrong: \(reading.diagnostics)")
    }
    if bytes[1] % 2 == 0 {
      let check = InProcessRun(["check", path])
      let oracle = EvaluationOracle(weighing, path: path)
      expect(check.isDone == oracle.isSound, "check: \(check.text)")
    } else {
      _ = EvaluationOracle(weighing, path: path, skipping: true)
    }
  }

  private static let frame = """
    schema: ahp-scenario/1
    title: Fuzz
    tree: {id: q, children: [x, y], weights: {given: {x: 40%, y: 60%}}}
    bands: [{id: good, min: 50}, {id: poor, min: 0}]

    """

  private static let scenarios =
    [
      """
      indicators:
        x: {score: {rule: linear, slope: 1}}
        y: {score: {rule: linear, slope: 1}, missing: {policy: renormalise}}
      data: [{path: data.csv, id: customer}]
      """,
      """
      indicators:
        x: {score: {rule: min-max, scope: all}, missing: {policy: renormalise}}
        y: {score: {rule: categories, map: {no: 0, 一般: 50, yes: 100}}}
      data: [{path: data.csv, id: customer, missing: ["", "-", "n/a"]}]
      """,
      """
      indicators:
        x: {score: {rule: piecewise, points: [[0, 0], [50, 60], [100, 100]]}}
        y: {score: {rule: steps, steps: [{upto: 0, score: 100}, {upto: 3, score: 30}], else: 0}}
      customers: {data: {path: who.csv, id: customer}, classes: [{id: big, any: [{top: 2, by: kwh}]}, {id: other, otherwise: true}]}
      data: [{path: data.csv, id: customer, period: period}]
      periods: [{id: before}, {id: after}]
      compare: {baseline: before, current: after, test: wilcoxon-signed-rank, by: class}
      """,
      """
      indicators:
        x: {score: {rule: goalposts, zero: 10, full: 90}, missing: {score: 0}}
        y: {score: {rule: linear, slope: 1}, missing: {policy: renormalise}}
      data: [{path: data.csv, layout: long, id: customer, indicator: indicator, value: value}]
      """,
      """
      indicators:
        x: {score: {rule: linear, slope: 1}}
        y: {score: {rule: linear, slope: 1}}
      data: [{path: data.csv, id: customer, encoding: gb18030}]
      checks: [{column: x, between: [0, 100]}, {rows: data.csv, per: [customer], exactly: 1}]
      """,
    ].map { frame + $0 + "\n" }
}
