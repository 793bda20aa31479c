import RandomEvaluations
import Testing

/// `ahp check` is content with what `ahp evaluate` evaluates, and with nothing else.
struct CheckAgreementTests {
  @Test(arguments: 0..<8 as Range<UInt64>) func checkSaysWhatEvaluateSays(_ kind: UInt64) throws {
    var sound = 0
    for round in 0..<24 as Range<UInt64> {
      let seed = kind + 8 * round
      var draw = RandomDraw(seed: seed)
      var drawn = RandomEvaluation(
        seed: seed, customers: 1 + draw.number(12), shape: RandomEvaluation.Shape(seed: kind))
      // Some have none, some have several.
      var mistakes: [DrawnMistake] = []
      while draw.number(3) > 0 {
        let mistake = draw.pick(DrawnMistake.allCases)
        mistake.put(into: &drawn, &draw)
        mistakes.append(mistake)
      }
      let file = try ScenarioFile(drawn.scenario, files: drawn.files)
      let check = RecordedRun(["check", file.path])
      let json = RecordedRun(["evaluate", file.path, "--format", "json"])
      let csv = RecordedRun(["evaluate", file.path, "--format", "csv"])
      #expect(check.code == json.code, "\(seed) \(mistakes): \(check.output)\n\(json.errors)")
      #expect(csv.code == json.code, "\(seed) \(mistakes): \(csv.errors)\n\(json.errors)")
      #expect([0, 65, 66].contains(check.code), "\(seed) \(mistakes): \(check.message)")
      #expect(csv.output.isEmpty == (csv.code != 0), "\(seed) \(mistakes)")
      if mistakes.isEmpty {
        #expect(check.code == 0, "\(seed): \(check.output)")
        sound += 1
      }
    }
    #expect(sound > 2)
  }
}
