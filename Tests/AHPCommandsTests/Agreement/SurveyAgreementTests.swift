import RandomEvaluations
import TestSupport
import Testing

/// Drawn answers have the same weights, consistency and experts from the cells of a survey and from
/// pairs in YAML, on every scale and with every meaning of signs.
struct SurveyAgreementTests {
  private static let signs = [
    "ratio", "positive-favours-first", "positive-favours-second", "steps-towards-first",
    "steps-towards-second",
  ]

  /// A grade 1 … 9 in favour of one of the two.
  private struct Answer {
    let grade: Int
    let favoursFirst: Bool

    /// As the third part of a pair.
    var ratio: String { favoursFirst || grade == 1 ? "\(grade)" : "1/\(grade)" }

    func cell(_ sign: String) -> String {
      switch sign {
      case "ratio": ratio
      case "positive-favours-first": grade == 1 ? "1" : favoursFirst ? "\(grade)" : "-\(grade)"
      case "positive-favours-second": grade == 1 ? "1" : favoursFirst ? "-\(grade)" : "\(grade)"
      case "steps-towards-first": favoursFirst ? "\(grade - 1)" : "\(1 - grade)"
      default: favoursFirst ? "\(1 - grade)" : "\(grade - 1)"
      }
    }
  }

  @Test(arguments: ScaleWaysInTests.scales.map(\.name), signs)
  func answersAreJudgments(_ scale: String, _ sign: String) throws {
    for seed in 0..<3 as Range<UInt64> {
      var draw = RandomDraw(seed: 3000 + seed)
      let items = (0..<(3 + draw.number(4))).map { "i\($0)" }
      var names: [String] = []
      var pairs: [(String, String)] = []
      for i in items.indices {
        for j in items.indices.dropFirst(i + 1) {
          pairs.append((items[i], items[j]))
          names.append("\(items[i])_\(items[j])")
        }
      }
      var csv = "id," + names.joined(separator: ",") + "\n"
      var yaml: [String] = []
      for expert in 0..<(1 + draw.number(3)) {
        var cells = ["e\(expert)"]
        var judged: [String] = []
        for (k, pair) in pairs.enumerated() {
          let answer = Answer(grade: 1 + draw.number(9), favoursFirst: draw.happens(onceIn: 2))
          // The pairs with the first item connect all of them.
          if k >= items.count - 1, draw.happens(onceIn: 6) {
            cells.append("")
            continue
          }
          cells.append(answer.cell(sign))
          judged.append("[\(pair.0), \(pair.1), \(answer.ratio)]")
        }
        csv += cells.joined(separator: ",") + "\n"
        yaml.append("e\(expert): {pairs: [\(judged.joined(separator: ", "))]}")
      }
      func scenario(_ form: String) -> String {
        "schema: ahp-scenario/1\ntree: {id: g, children: [\(items.joined(separator: ", "))], "
          + "weights: {scale: \(scale), \(form)}}\n"
      }
      let table = try ScenarioFile(scenario("by: {\(yaml.joined(separator: ", "))}"))
      let survey = try ScenarioFile(
        scenario("survey: {path: s.csv, id: id, sign: \(sign)}"), files: ["s.csv": csv])
      let one = RecordedRun(["weights", table.path, "--format", "json"])
      let other = RecordedRun(["weights", survey.path, "--format", "json"])
      #expect(one.code == 0 && other.code == 0, "\(seed): \(one.errors)\(other.errors)")
      let (x, y) = (try one.json, try other.json)
      #expect(x.weights == y.weights && x.judgment_sets == y.judgment_sets, "\(seed)")
      #expect(x.weights.array.count == items.count + 1)
    }
  }
}
