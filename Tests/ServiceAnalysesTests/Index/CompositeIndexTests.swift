import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct CompositeIndexTests {
  private let weights = [0.5, 0.25, 0.25]

  @Test func delightFromPublishedShares() throws {
    let golden = try AnalysisGolden("index_delight_seed")
    let nets = ["nsi", "nci", "nps"].map { key in
      let shares = golden.input.shares[key]
      return shares.top.strings.compactMap(Double.init).reduce(0, +)
        - shares.bottom.strings.compactMap(Double.init).reduce(0, +)
    }
    let expected = golden.expected.from_shares
    #expect(golden.agrees(nets[0], expected.nsi))
    #expect(golden.agrees(nets[1], expected.nci))
    #expect(golden.agrees(nets[2], expected.nps))
    #expect(golden.agrees(try CompositeIndex(weights: weights, measures: nets).value, expected.cdi))
  }

  @Test func delightFromCounts() throws {
    let golden = try AnalysisGolden("index_delight_seed")
    let (counts, expected) = (golden.input.counts, golden.expected.from_counts)
    let nps = counts.nps_detractors_passives_promoters.integers
    let scores = [
      try NetScore(counts: counts.nsi_worst_to_best.integers, top: 1, bottom: 2),
      try NetScore(counts: counts.nci_worst_to_best.integers, top: 1, bottom: 2),
      try NetScore(top: nps[2], middle: nps[1], bottom: nps[0]),
    ]
    for (score, key) in zip(scores, ["nsi", "nci", "nps"]) {
      let row = expected[key]
      #expect(golden.agrees(score.net, row.net))
      #expect(golden.agrees(score.standardError, row.net_standard_error))
      #expect(golden.agrees(score.interval()?.lower, row.net_lower))
      #expect(golden.agrees(score.interval()?.upper, row.net_upper))
      #expect(row.middle_count == .null || golden.agrees(score.middle, row.middle_count))
    }
    let distribution = try AnswerDistribution(
      LevelCounts(counts.nsi_worst_to_best.integers), on: .satisfaction5)
    #expect(golden.agrees(distribution.top?.interval()?.lower, expected.nsi.top_lower))
    #expect(golden.agrees(distribution.bottom?.interval()?.upper, expected.nsi.bottom_upper))
    let index = try CompositeIndex(
      weights: weights, measures: scores.map(\.net), intervals: scores.map { $0.interval() })
    #expect(golden.agrees(index.value, expected.cdi))
    #expect(index.method == .conservative)
    #expect(
      golden.agrees(
        [index.interval?.lower, index.interval?.upper], expected.cdi_interval_conservative))
    let narrow = try NetScore(counts: counts.nsi_worst_to_best.integers, top: 1, bottom: 1)
    #expect(golden.agrees(narrow.net, golden.expected.bottom_one_level_only.nsi))
  }

  @Test func basesThatGiveAllEightShares() throws {
    let golden = try AnalysisGolden("index_delight_seed")
    let shares = golden.input.shares.object.values.flatMap { $0.top.strings + $0.bottom.strings }
    let asPrinted = try shares.map { try #require(PublishedPercentage($0)) }
    let twoPlaces = try shares.map { text in
      try #require(PublishedPercentage(text == "26.1" ? "26.10" : text))
    }
    let expected = golden.expected.bases_that_give_all_eight_shares_below_1000
    #expect(
      golden.agrees(
        PublishedPercentage.bases(asPrinted, below: 1000), expected.with_26_1_read_as_one_decimal))
    #expect(
      golden.agrees(
        PublishedPercentage.bases(twoPlaces, below: 1000), expected.two_decimals_each))
  }

  /// Two measures from the same answers vary as one, from independent answers less.
  @Test func jointInterval() throws {
    var generator = RepeatableGenerator(seed: 14)
    let rows = (0..<400).map { _ in
      (
        Double(Int.random(in: -1...1, using: &generator)),
        Double(Int.random(in: -1...1, using: &generator))
      )
    }
    var (same, apart) = (JointAnswers(measures: 2), JointAnswers(measures: 2))
    for (a, b) in rows {
      same.add([a, a])
      apart.add([a, b])
    }
    let score = try NetScore(
      top: rows.count { $0.0 == 1 }, middle: rows.count { $0.0 == 0 },
      bottom: rows.count { $0.0 == -1 })
    let one = try #require(score.waldInterval())
    let twice = try CompositeIndex(weights: [0.5, 0.5], answers: same)
    #expect(twice.method == .joint)
    #expect(isClose(try #require(twice.interval).lower, one.lower, absolute: 1e-12))
    #expect(isClose(try #require(twice.interval).upper, one.upper, absolute: 1e-12))
    let both = try CompositeIndex(weights: [0.5, 0.5], answers: apart)
    #expect(try #require(both.interval).width < one.width)
  }

  @Test func partsOfOneTableMerge() throws {
    var generator = RepeatableGenerator(seed: 15)
    let rows = (0..<300).map { _ in
      (0..<3).map { _ in
        let value = Int.random(in: -1...2, using: &generator)
        return value == 2 ? Double.nan : Double(value)
      }
    }
    var (whole, first, second) = (
      JointAnswers(measures: 3), JointAnswers(measures: 3), JointAnswers(measures: 3)
    )
    for row in rows { whole.add(row) }
    for (position, row) in rows.shuffled(using: &generator).enumerated() {
      if position.isMultiple(of: 3) { first.add(row) } else { second.add(row) }
    }
    second.add(first)
    #expect(
      try CompositeIndex(weights: weights, answers: second)
        == CompositeIndex(weights: weights, answers: whole))
  }

  @Test func refusals() {
    #expect(throws: AnalysisError.weightsSum(1.1)) {
      try CompositeIndex(weights: [0.5, 0.6], measures: [1, 1])
    }
    #expect(throws: AnalysisError.measureMissing(part: 1)) {
      try CompositeIndex(weights: [0.5, 0.5], measures: [1, nil])
    }
  }
}
