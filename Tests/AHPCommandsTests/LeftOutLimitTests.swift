import Testing

/// The limit of `--max-left-out` is said as it was given: 0.07 · 100 is a little more than 7.
struct LeftOutLimitTests {
  private static let limits = [
    ("7%", "7%"), ("0.07", "7%"), ("29%", "29%"), ("12.5%", "12.5%"), ("0.55%", "0.55%"),
    ("0", "0%"),
  ]

  @Test(arguments: limits)
  func theLimitIsSaidInPerCent(_ limit: String, _ said: String) throws {
    var table = "customer,x,y\n"
    for row in 0..<6 { table += "g\(row),\(row),3\n" }
    for row in 0..<4 { table += "b\(row),no,3\n" }
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      tree: {id: g, weights: {given: {x: 40%, y: 60%}}, children: [x, y]}
      indicators:
        x: {score: {rule: linear, slope: 1}}
        y: {score: {rule: linear, slope: 1}}
      data: [{path: d.csv}]

      """, files: ["d.csv": table])
    for (language, words) in [("en", "more than"), ("zh", "超过")] {
      let run = RecordedRun([
        "evaluate", file.path, "--format", "csv", "--columns", "score", "--on-error", "skip",
        "--max-left-out", limit, "--lang", language,
      ])
      #expect(run.code == 65)
      #expect(run.errors.contains("\(words) --max-left-out \(said)"), "\(run.errors)")
    }
  }
}
