import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct AnswerDistributionTests {
  @Test func tenantsByHousing() throws {
    let golden = try AnalysisGolden("distribution_housing")
    let names = golden.input.levels.strings
    let scale = try AnswerScale(names.map { AnswerScale.Level($0) })
    #expect(golden.expected.groups.object.count == 5)
    var tally = GroupedTally(LevelCounts(levels: 3))
    var groups: [String: AnswerDistribution] = [:]
    for (position, group) in ["Tower", "Apartment", "Atrium", "Terrace"].enumerated() {
      let counts = LevelCounts(names.map { golden.input.counts[group][$0].integer! })
      tally.add(group: position) { $0.add(counts) }
      groups[group] = try AnswerDistribution(tally[position], on: scale)
    }
    groups["all"] = try AnswerDistribution(tally.all, on: scale)
    for (group, row) in golden.expected.groups.object {
      let found = try #require(groups[group])
      #expect(golden.agrees(found.base, row.base))
      for (position, name) in names.enumerated() {
        let level = row.levels[name]
        #expect(golden.agrees(found.levels[position].count, level.count))
        #expect(golden.agrees(found.levels[position].share, level.share))
        #expect(golden.agrees(found.levels[position].interval()?.lower, level.lower))
        #expect(golden.agrees(found.levels[position].interval()?.upper, level.upper))
      }
      #expect(golden.agrees(found.net.net, row.net))
      #expect(golden.agrees(found.net.interval()?.lower, row.net_lower))
      #expect(golden.agrees(found.net.interval()?.upper, row.net_upper))
      let mean = try #require(found.mean)
      #expect(golden.agrees(mean.mean, row.mean))
      #expect(golden.agrees(mean.standardDeviation, row.standard_deviation))
      #expect(golden.agrees(mean.interval()?.lower, row.mean_lower))
      #expect(golden.agrees(mean.interval()?.upper, row.mean_upper))
    }
    let test = try #require(ChiSquareTest(tally.groups.map(\.counts)))
    let expected = golden.expected.homogeneity
    #expect(golden.agrees(test.statistic, expected.chi_square))
    #expect(golden.agrees(test.degreesOfFreedom, expected.degrees_of_freedom))
    #expect(isClose(test.pValue, expected.p.number!, relative: golden.tolerance))
    #expect(golden.agrees(test.cramersV, expected.cramers_v))
  }

  @Test func zeroToTen() throws {
    let golden = try AnalysisGolden("nps_package_data")
    let counts = LevelCounts((0...10).map { golden.input.counts_0_to_10["\($0)"].integer! })
    let score = try NetScore(counts, on: .nps)
    #expect(golden.agrees([score.bottom, score.middle, score.top], golden.input.groups.all))
    #expect(golden.agrees(score.net, golden.expected.groups.all.net))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func cutAndMergedInAnyOrder(seed: UInt64) throws {
    var generator = RepeatableGenerator(seed: seed)
    let answers = (0..<500).map { _ in Int32.random(in: -1..<5, using: &generator) }
    let groups = (0..<500).map { _ in Int32.random(in: -1..<4, using: &generator) }
    var whole = GroupedTally(LevelCounts(levels: 5))
    whole.append(levels: answers, groups: groups)
    let order = Array(0..<500).shuffled(using: &generator)
    var parts = [GroupedTally](repeating: GroupedTally(LevelCounts(levels: 5)), count: 3)
    for row in order {
      parts[Int.random(in: 0..<3, using: &generator)]
        .append(levels: [answers[row]], groups: [groups[row]])
    }
    var merged = parts[2]
    merged.add(parts[0])
    merged.add(parts[1])
    #expect(merged.all == whole.all && merged.groups == whole.groups)
    let found = try AnswerDistribution(whole.all, on: .satisfaction5)
    #expect(isClose(found.levels.compactMap(\.share).reduce(0, +), 1, absolute: 1e-15))
    #expect(found.base + whole.all.unanswered == 500)
    #expect(whole.groups.map(\.base).reduce(0, +) <= found.base)
  }

  @Test func populationBelowTheBase() {
    #expect(throws: AnalysisError.statistics(.population(12, base: 15))) {
      try AnswerDistribution(LevelCounts([1, 2, 3, 4, 5]), on: .satisfaction5, population: 12)
    }
  }
}
