import Foundation
import TestSupport

/// Scenario files of two indicators, each its own score, written to a folder.
enum DataScenario {
  /// - Returns: The path of the scenario.
  static func write(
    weights: String, scores: [String]? = nil, csv: String? = nil,
    more: String = "data: {path: d.csv}", in folder: borrowing TemporaryFolder
  ) throws -> String {
    let scores = scores ?? ["{rule: linear, slope: 1}", "{rule: linear, slope: 1}"]
    let text = """
      schema: ahp-scenario/1
      id: two
      tree: {id: g, children: [a, b], weights: \(weights)}
      indicators:
        a: {score: \(scores[0])}
        b: {score: \(scores[1])}
      \(more)

      """
    let url = folder.url.appendingPathComponent("scenario.yaml")
    try Data(text.utf8).write(to: url)
    if let csv {
      try Data(csv.utf8).write(to: folder.url.appendingPathComponent("d.csv"))
    }
    return url.path
  }
}
