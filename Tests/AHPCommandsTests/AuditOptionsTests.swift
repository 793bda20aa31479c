import ArgumentParser
import PairwiseComparisons
import TestSupport
import Testing

@testable import AHPCommands

struct AuditOptionsTests {
  @Test func decimalsGoUpToFifteen() throws {
    for count in ["16", "99"] {
      let said = refusal(of: ["2", "2", "--decimals", count], by: AuditCommand.self)
      #expect(said?.contains("--decimals takes a whole number from 0 to 15") == true)
    }
    let parsed = try AuditCommand.parse(["1.5", "3", "--decimals", "15"])
    #expect(parsed.sums == [1.5, 3] && parsed.decimals == 15 && parsed.scale == "saaty")
  }

  /// Three columns with the sum 4 each: HM = 4 and HCI = (4 − 3)(3 + 1)/(3 · 2) (Stein & Mizzi 2007).
  @Test func theIndexByHand() throws {
    let json = try RecordedRun(["audit", "4", "4", "4", "--format", "json"]).json
    #expect(isClose(json.audit.harmonic_mean.number ?? 0, 4, absolute: 1e-14))
    #expect(isClose(json.audit.hci.number ?? 0, 2.0 / 3, absolute: 1e-14))
    let weights = json.weights.array.compactMap(\.number)
    #expect(isClose(weights, [1.0 / 3, 1.0 / 3, 1.0 / 3], absolute: 1e-15))
    #expect(json.decimals == .null && json.scale.string == "saaty")
  }

  @Test func theSumThatCannotBeIsNamed() {
    let english = RecordedRun(["audit", "2", "0.5", "3", "--lang", "en"])
    #expect(english.code == 64 && english.message.hasPrefix("column sum 2 is 0.5:"))
    let chinese = RecordedRun(["audit", "2", "0.5", "3", "--lang", "zh"])
    #expect(chinese.message.hasPrefix("第 2 个列和为 0.5："))
  }

  @Test func everyScaleThatIsThereIsNamed() {
    let run = RecordedRun(["audit", "2", "2", "--scale", "none", "--lang", "en"])
    #expect(run.code == 64)
    for scale in JudgmentScale.builtIn {
      #expect(run.message.contains(scale.name))
      let known = RecordedRun(["audit", "2", "2", "--scale", scale.name])
      #expect(known.code == 0, "\(known.message)")
    }
  }
}
