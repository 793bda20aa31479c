import Foundation
import RandomEvaluations
import TestSupport
import Testing

/// Customers evaluated while their file is read have the scores, and the mistakes, that they have when
/// all are in memory.
struct StreamedAgreementTests {
  /// A check of rows needs them all at once; this one always holds.
  private static let check = "checks: [{rows: scores.csv, per: [customer], at_most: 99}]\n"

  @Test(arguments: [0, 4] as [UInt64], ["csv", "json", "table", "markdown"])
  func streamedIsWhole(_ kind: UInt64, _ format: String) throws {
    for round in 0..<24 as Range<UInt64> {
      let seed = 1000 + kind + 8 * round
      var draw = RandomDraw(seed: seed)
      var drawn = RandomEvaluation(
        seed: seed, customers: 1 + draw.number(30), shape: RandomEvaluation.Shape(seed: kind))
      while draw.number(2) > 0 { draw.pick(DrawnMistake.allCases).put(into: &drawn, &draw) }
      var files = drawn.files
      files["whole.yaml"] = drawn.scenario + Self.check
      let file = try ScenarioFile(drawn.scenario, files: files)
      let whole = file.folder.appendingPathComponent("whole.yaml").path
      for options in [["--format", format], ["--format", format, "--on-error", "skip"]] {
        let one = RecordedRun(["evaluate", file.path] + options)
        let other = RecordedRun(["evaluate", whole] + options)
        #expect(one.code == other.code, "\(seed): \(one.errors)\n\(other.errors)")
        // Warnings name the scenario.
        let output = other.output.replacing("/whole.yaml", with: "/scenario.yaml")
        #expect(
          withoutInputs(one.output) == withoutInputs(output), "\(seed) \(options)")
        #expect(
          Self.mistakes(one.errors) == Self.mistakes(other.errors),
          "\(seed): \(one.errors)\n\(other.errors)")
      }
    }
  }

  /// Where the data is wrong, with the messages up to a repeated row's first one, which only those
  /// know who hold all rows.
  private static func mistakes(_ errors: String) -> [Substring] {
    errors.split(separator: "\n").filter { $0.contains("scores.csv:") }
  }
}
