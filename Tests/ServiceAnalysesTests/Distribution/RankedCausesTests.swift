import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct RankedCausesTests {
  private func check(
    _ causes: RankedCauses, _ names: [String], _ expected: JSONValue, _ golden: AnalysisGolden
  ) {
    #expect(causes.rows.count == expected.causes.array.count)
    for (row, wanted) in zip(causes.rows, expected.causes.array) {
      #expect((row.cause.map { names[$0] } ?? "其他") == wanted.cause.string)
      #expect(golden.agrees(row.proportion.count, wanted.count))
      #expect(golden.agrees(row.proportion.share, wanted.share))
      #expect(golden.agrees(row.cumulative, wanted.cumulative))
      if row.cause != nil {
        #expect(golden.agrees(row.proportion.interval()?.lower, wanted.lower))
        #expect(golden.agrees(row.proportion.interval()?.upper, wanted.upper))
      }
    }
    #expect(golden.agrees(causes.base, expected.base))
    #expect(golden.agrees(causes.fewest(reaching: 0.8), expected.causes_that_make_80_percent))
  }

  @Test func publishedAndMadeUp() throws {
    let golden = try AnalysisGolden("distribution_causes")
    let names = ["停电与供电质量", "供电服务"]
    check(
      try RankedCauses(names.map { golden.input.published_of_100[$0].integer! }, base: 100),
      names, golden.expected.published, golden)
    let causes = ["停电", "电压质量", "抄表收费", "服务态度", "业扩报装", "电费通知", "停电通知", "用电安全", "计量"]
    let counts = causes.map { golden.input.counts[$0].integer! }
    check(try RankedCauses(counts), causes, golden.expected.counts, golden)
    check(
      try RankedCauses(counts, otherBelow: 0.05), causes, golden.expected.with_other, golden)
  }

  /// Four of five causes are below a tenth of the cases and stand together: that is not one cause more.
  @Test func theRestIsNoCause() throws {
    let causes = try RankedCauses([70, 8, 8, 7, 7], otherBelow: 0.1)
    #expect(causes.rows.map(\.cause) == [0, nil])
    #expect(causes.fewest(reaching: 0.7) == 1)
    #expect(causes.fewest(reaching: 0.8) == nil)
  }

  @Test func moreThanTheWhole() {
    #expect(throws: AnalysisError.statistics(.count(101, base: 100))) {
      try RankedCauses([60, 41], base: 100)
    }
  }
}
