import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct ItemsTests {
  @Test func driversOfTheOverallRating() throws {
    let golden = try AnalysisGolden("items_attitude_drivers")
    let names = golden.expected.items.strings
    let items = names.map { golden.input[$0].numbers }
    let rating = golden.input.rating.numbers
    let performance = items.map { Moments($0).mean }
    #expect(golden.agrees(performance, golden.expected.performance))
    func importance(_ method: DerivedImportance) throws -> [Double?] {
      let found = try method.importance(items: items, overall: rating)
      #expect(found.allSatisfy { $0.base == 30 })
      return found.map(\.value)
    }
    #expect(golden.agrees(try importance(.correlation), golden.expected.correlation))
    #expect(golden.agrees(try importance(.rankCorrelation), golden.expected.rank_correlation))
    #expect(golden.agrees(try importance(.regression), golden.expected.regression.beta))
    #expect(
      golden.agrees(try importance(.relativeWeights), golden.expected.regression.relative_weights))
    #expect(golden.expected.quadrants.object.count == 6)
    for (name, row) in golden.expected.quadrants.object {
      let parts = name.split(separator: ", ")
      let method = try #require(DerivedImportance(rawValue: String(parts[0])))
      let quadrants = try #require(
        ImportanceQuadrants(
          importance: try importance(method), performance: performance,
          crosshair: parts[1] == "mean" ? .mean : .median))
      #expect(golden.agrees(quadrants.importanceLine, row.importance_line))
      #expect(golden.agrees(quadrants.performanceLine, row.performance_line))
      #expect(quadrants.quadrants.map { $0?.rawValue } == row.quadrant.strings)
    }
    var alpha = CronbachAlpha(items: 6)
    for row in rating.indices { alpha.add(items.map { $0[row] }) }
    #expect(golden.agrees(alpha.value, golden.expected.cronbach_alpha_of_the_six))
  }

  @Test func ranksBecomeWeights() throws {
    let golden = try AnalysisGolden("items_rank_weights")
    let ranks = golden.input.ranks.array.map { $0.array.map(\.integer) }
    let performance = (0..<5).map { item in
      Moments(golden.input.performance.array.compactMap { $0[item].number }).mean
    }
    #expect(golden.expected.object.count == 3)
    for (name, row) in golden.expected.object {
      let method = try #require(
        RankWeights.allCases.first { $0.rawValue.replacing("-", with: "_") == name })
      #expect(golden.agrees(method.weights(of: 5), row.position_weights))
      var tally = RankedImportance(items: 5, method: method)
      var respondents: [[Double]] = []
      for respondent in ranks {
        try tally.add(ranks: respondent)
        if let weights = try method.weights(ranks: respondent) { respondents.append(weights) }
      }
      #expect(golden.agrees(tally.respondents, row.respondents_used))
      for (weights, wanted) in zip(respondents, row.per_respondent.array) {
        #expect(golden.agrees(weights, wanted))
        #expect(isClose(weights.reduce(0, +), 1, absolute: 1e-15))
      }
      let weights = try #require(tally.weights)
      #expect(golden.agrees(weights, row.weights))
      #expect(golden.agrees(performance, row.performance))
      let quadrants = try #require(
        ImportanceQuadrants(importance: weights, performance: performance))
      #expect(golden.agrees(quadrants.importanceLine, row.crosshair_importance))
      #expect(golden.agrees(quadrants.performanceLine, row.crosshair_performance))
      #expect(quadrants.quadrants.map { $0?.rawValue } == row.quadrant.strings)
      let index = try CompositeIndex(weights: weights, measures: performance)
      #expect(golden.agrees(index.value, row.index))
    }
    #expect(throws: AnalysisError.rankOutOfRange(item: 1, 6, items: 5)) {
      try RankWeights.centroid.weights(ranks: [1, 6, nil, nil, nil])
    }
    #expect(RankedImportance(items: 5).weights == nil)
  }

  @Test func aspectsOfElectricityService() throws {
    let golden = try AnalysisGolden("items_direct_electricity")
    let scale = try AnswerScale(
      AnswerScale.satisfaction5.levels, scores: golden.input.scores.numbers, top: 2, bottom: 2)
    var means: [String: Double] = [:]
    for row in golden.expected.items.array {
      let item = row.item.string!
      let found = try AnswerDistribution(
        LevelCounts(golden.input.counts[item].integers), on: scale)
      let mean = try #require(found.mean)
      means[item] = mean.mean
      #expect(golden.agrees(found.base, row.base))
      #expect(golden.agrees(mean.mean, row.mean))
      #expect(golden.agrees(mean.standardDeviation, row.standard_deviation))
      #expect(golden.agrees(mean.interval()?.lower, row.lower))
      #expect(golden.agrees(mean.interval()?.upper, row.upper))
      #expect(golden.agrees(found.top?.share, row.top_two))
      #expect(golden.agrees(found.top?.interval()?.lower, row.top_lower))
      #expect(golden.agrees(found.top?.interval()?.upper, row.top_upper))
    }
    let overall = means.values.reduce(0, +) / Double(means.count)
    #expect(golden.agrees(overall, golden.expected.overall_equal_weights))
    let weak = means.filter { $0.value < overall }.sorted { $0.value < $1.value }.map(\.key)
    #expect(weak == golden.expected.below_average_from_the_worst.strings)
  }

  @Test func perceivedAgainstExpected() throws {
    let golden = try AnalysisGolden("items_expectation_gap")
    let names = ["tangibles", "reliability", "empathy"]
    let of = golden.input.dimension_of_item.strings
    let dimensions = names.map { name in of.indices.filter { of[$0] == name } }
    let rows = zip(golden.input.perception.array, golden.input.expectation.array).map {
      ($0.array.map { $0.number ?? .nan }, $1.array.map { $0.number ?? .nan })
    }
    var (gap, half) = (
      ExpectationGap(items: 5, dimensions: dimensions),
      ExpectationGap(items: 5, dimensions: dimensions)
    )
    for (position, row) in rows.enumerated() {
      if position.isMultiple(of: 2) {
        gap.add(perceptions: row.0, expectations: row.1)
      } else {
        half.add(perceptions: row.0, expectations: row.1)
      }
    }
    gap.add(half)
    for (item, row) in zip(gap.items, golden.expected.items.array) {
      let mean = try #require(item.gap)
      #expect(golden.agrees(item.base, row.base))
      #expect(golden.agrees(item.perception, row.perception))
      #expect(golden.agrees(item.expectation, row.expectation))
      #expect(golden.agrees(mean.mean, row.gap))
      #expect(golden.agrees(mean.interval()?.lower, row.lower))
      #expect(golden.agrees(mean.interval()?.upper, row.upper))
      #expect(golden.agrees(mean.testAgainstZero?.t, row.t))
      #expect(golden.agrees(mean.testAgainstZero?.pValue, row.p))
      #expect(golden.agrees(item.ratio, row.ratio))
      #expect(golden.agrees(item.met?.share, row.met))
    }
    for (dimension, row) in zip(gap.dimensions, golden.expected.dimensions.array) {
      #expect(golden.agrees(dimension.gap, row.gap))
      #expect(golden.agrees(dimension.perception, row.perception))
      #expect(golden.agrees(dimension.expectation, row.expectation))
      #expect(golden.agrees(dimension.alpha, row.alpha_of_gaps))
    }
    #expect(golden.agrees(gap.overall, golden.expected.overall_gap))
    #expect(golden.agrees(try gap.weighted([0.2, 0.5, 0.3]), golden.expected.weighted_gap))
    #expect(golden.agrees(gap.withoutAnyPair, golden.expected.respondents_without_any_pair))
    #expect(throws: AnalysisError.weightsSum(0.75)) { try gap.weighted([0.25, 0.25, 0.25]) }
  }

  @Test func expectationsJustMet() {
    var gap = ExpectationGap(items: 2, dimensions: [[0], [1]])
    for answer in [3.0, 5, 7] {
      gap.add(perceptions: [answer, answer], expectations: [answer, answer])
    }
    #expect(gap.items[0].gap?.mean == 0 && gap.items[0].ratio == 1 && gap.overall == 0)
    #expect(gap.items[0].gap?.testAgainstZero == nil)
  }

  @Test func valuesOnALineAreHigh() {
    let quadrants = ImportanceQuadrants(
      importance: [1, 1, 0, -1, nil], performance: [50, 40, 50, 40, 3],
      crosshair: .fixed(importance: 1, performance: 50))
    #expect(quadrants?.quadrants == [.keep, .concentrate, .overkill, .lowPriority, nil])
    #expect(ImportanceQuadrants(importance: [nil], performance: [1]) == nil)
  }
}
