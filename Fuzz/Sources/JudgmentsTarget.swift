import Foundation
import ScenarioFiles

extension FuzzTarget {
  /// What stands behind `weights:` in a scenario, and behind a line `===` the answers of a survey;
  /// the same text is a matrix for `solve` as well. The check says what `weights` says, and weights sum
  /// to 1.
  static let judgments = FuzzTarget(name: "judgments") { bytes in
    let matrix = Workshop.shared.write(bytes, as: "matrix.csv")
    let solved = InProcessRun(["solve", matrix, "--threads", "1", "--format", "json"])
    expect(!solved.isDone || isJSON(solved.output), "solve writes no JSON")

    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.components(separatedBy: "\n===\n")
    _ = Workshop.shared.write(
      Array((parts.count > 1 ? parts[1] : "expert\n").utf8), as: "answers.csv")
    let scenario =
      """
      schema: ahp-scenario/1
      title: Fuzz
      experts: [{id: e1, weight: 60%}, {id: e2, weight: 40%}]
      tree:
        id: goal
        children: [a, b, c, d]
        weights:

      """ + parts[0].split(separator: "\n").map { "    " + $0 }.joined(separator: "\n") + "\n"
    let path = Workshop.shared.write(Array(scenario.utf8), as: "judgments.yaml")
    let check = InProcessRun(["check", path])
    let weights = InProcessRun(["weights", path, "--format", "json"])
    expect(
      check.isDone == weights.isDone, "check: \(check.text), weights: \(weights.errors)")
    guard weights.isDone else { return }
    let found = try? JSONSerialization.jsonObject(with: Data(weights.output)) as? [String: Any]
    let nodes = found?["weights"] as? [[String: Any]] ?? []
    let sum = nodes.filter { $0["id"] as? String != "goal" }
      .reduce(0) { $0 + ($1["global_weight"] as? Double ?? .nan) }
    expect(abs(sum - 1) < 1e-9, "the weights sum to \(sum)")
    for arguments in [
      ["weights", path, "--compare-methods", "--indices", "--group"], ["revise", path],
      ["ask", path], ["audit", path],
    ] { _ = InProcessRun(arguments) }
  }
}
