import TestSupport
import Testing

struct AuditCommandTests {
  private static let zhaoqing = ["16", "14", "4.6", "3.7", "22.5", "4.3"]

  /// The sums printed for Zhaoqing; HM, HCI as in WeightsAnalysisTests, computed by hand, HRI(6) =
  /// 1.2022 (ri_tables.json).
  @Test func zhaoqing() throws {
    let run = RecordedRun(["audit"] + Self.zhaoqing + ["--decimals", "1", "--format", "json"])
    #expect(run.code == 0, "\(run.message)")
    let json = try run.json
    #expect(isClose(json.audit.harmonic_mean.number ?? 0, 6.677107213883672, relative: 1e-14))
    #expect(isClose(json.audit.hci.number ?? 0, 0.15799168323952348, relative: 1e-13))
    #expect(
      isClose(json.audit.ratio.number ?? 0, 0.15799168323952348 / 1.2022, relative: 1e-12))
    #expect(json.verdict.string == "over-limit" && json.decimals.number == 1)
    let sum = json.weights.array.reduce(0) { $0 + ($1.number ?? .nan) }
    #expect(isClose(sum, 1, relative: 1e-14) && json.weights.array.count == 6)
    let chinese = RecordedRun(["audit"] + Self.zhaoqing + ["--decimals", "1", "--lang", "zh"])
    #expect(chinese.output.contains("无论如何取舍都超过 0.10"))
    #expect(chinese.output.contains("17 个等可能等级"))
  }

  /// 1.75, 3.5 and 7 are the sums of the consistent table 4 : 2 : 1.
  @Test func consistent() throws {
    let json = try RecordedRun(["audit", "1.75", "3.5", "7", "--format", "json"]).json
    #expect(abs(json.audit.hci.number ?? 9) < 1e-15 && json.verdict.string == "acceptable")
    let weights = json.weights.array.compactMap(\.number)
    #expect(isClose(weights, [4 / 7.0, 2 / 7.0, 1 / 7.0], relative: 1e-14))
    // A table rounded to whole numbers may be anything.
    let rough = try RecordedRun([
      "audit", "2", "4", "7", "--decimals", "0", "--format", "json",
    ]).json
    #expect(rough.verdict.string == "undecided")
    let csv = RecordedRun(["audit", "1.75", "3.5", "7", "--format", "csv"]).output
    #expect(csv.hasPrefix("column,sum,weight,hci,") && csv.split(separator: "\n").count == 4)
    #expect(RecordedRun(["audit", "1"]).code == 0)
  }

  @Test(arguments: [
    [], ["0.5", "2"], ["nan", "2"], ["inf", "2"], ["-3"], ["1e400"], ["x"],
    ["2", "2", "--decimals", "16"], ["2", "2", "--decimals", "-1"],
    ["2", "2", "--scale", "none"],
  ])
  func hostileArguments(_ arguments: [String]) {
    let run = RecordedRun(["audit"] + arguments)
    #expect(run.code == 64 && !run.message.isEmpty, "\(arguments) \(run.message)")
  }
}
