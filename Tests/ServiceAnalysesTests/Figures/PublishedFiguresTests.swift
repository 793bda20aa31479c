import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct PublishedFiguresTests {
  @Test func statementsOfTheTexts() throws {
    let golden = try AnalysisGolden("figures_statements")
    var failing: [String] = []
    for row in golden.expected.statements.array {
      let holds: Bool
      switch row.form.string {
      case "sum":
        let sum = PublishedSum(total: row.total.number!, parts: row.parts.numbers)
        #expect(golden.agrees(sum.sum, row.sum))
        #expect(golden.agrees(sum.difference, row.difference))
        holds = sum.holds
      case "same":
        let figure = RepeatedFigure(row.values.numbers)
        #expect(golden.agrees(figure.difference, row.difference))
        holds = figure.holds
      default:
        let whole = row.approximate_whole.numbers
        let share = PublishedShare(
          part: row.part.number!, whole: row.whole.number!,
          percentage: try #require(PublishedPercentage(row.percent.string!)),
          approximateWhole: whole[0]...whole[1])
        #expect(golden.agrees(share.computedPercent, row.computed_percent))
        let wholes = try #require(share.wholesThatGiveIt)
        #expect(golden.agrees([wholes.lowerBound, wholes.upperBound], row.whole_that_gives_it))
        #expect(share.fitsApproximateWhole == row.within_approximate_whole.flag)
        holds = share.holds
      }
      #expect(holds == row.holds.flag, "\(row.what)")
      if !holds { failing.append(row.what.string!) }
    }
    #expect(failing == golden.expected.failing.strings)
  }

  @Test func totalsOfTheHotline() throws {
    let golden = try AnalysisGolden("figures_bands_and_bulletins")
    for row in golden.expected.bulletin.array {
      let sum = PublishedSum(total: row.total.number!, parts: row.parts.numbers)
      #expect(golden.agrees(sum.sum, row.sum) && sum.holds == row.holds.flag)
    }
    #expect(PublishedSum(total: 0.3, parts: [0.1, 0.2]).holds)
  }

  @Test func percentagesAndTheirBases() throws {
    let golden = try AnalysisGolden("figures_percentages")
    func percentages(_ list: JSONValue) throws -> [PublishedPercentage] {
      try list.strings.map { try #require(PublishedPercentage($0)) }
    }
    let (input, expected) = (golden.input, golden.expected)
    let (township, county) = (try percentages(input.township), try percentages(input.county))
    for (base, rows) in [
      (input.stated_people_per_store.integer!, expected.stated_base_5),
      (186, expected.township_at_186),
    ] {
      for (percentage, row) in zip(township, rows.array) {
        let fit = percentage.fit(base: base)
        #expect(fit.isPossible == row.possible.flag)
        #expect(fit.counts.map(Array.init) ?? [] == row.counts.integers)
        #expect(golden.agrees(fit.nearestCount, row.nearest_count))
        #expect(golden.agrees(fit.nearestPercent, row.nearest_percent))
      }
    }
    #expect(
      golden.agrees(
        PublishedPercentage.bases(township, below: 1000), expected.township_bases_below_1000))
    #expect(
      golden.agrees(PublishedPercentage.leastBase(township), expected.township_smallest))
    #expect(PublishedPercentage.bases(county, below: 1200).isEmpty)
    #expect(golden.agrees(PublishedPercentage.leastBase(county), expected.county_smallest))
    for (name, key) in [("gender_township", "township"), ("gender_county", "county")] {
      let pair = try percentages(input[name])
      #expect(
        golden.agrees(PublishedPercentage.leastBase(pair), expected["gender_\(key)_smallest"]))
      #expect(
        golden.agrees(
          PublishedPercentage.leastBase(pair, addingUp: true),
          expected["gender_\(key)_smallest_adding_up"]))
    }
    #expect(golden.agrees(township[0].everyBaseFrom, expected.always_from))
    for row in expected.chance.array {
      let base = row.base.integer!
      #expect(
        golden.agrees(
          PublishedPercentage.shareThatFits(base: base, places: 2),
          row.share_of_percentages_that_fit))
      #expect(
        isClose(
          PublishedPercentage.chance(thatAllOf: 9, fit: base, places: 2),
          row.chance_that_nine_fit.number!, relative: 1e-12))
    }
    #expect(PublishedPercentage.shareThatFits(base: 10_000, places: 2) == 1)
  }

  /// Every k/n, rounded to the place printed, fits its own base.
  @Test func everyRoundedShareFits() {
    for base in 1...60 {
      for count in 0...base {
        let units = (10_000 * Double(count) / Double(base)).rounded()
        let percentage = PublishedPercentage(units: Int(units), places: 2)
        #expect(percentage.counts(base: base)?.contains(count) == true)
      }
    }
  }

  @Test(arguments: ["", ".", "%", "1.2.3", "1,5", "abc", "1.1234567", "--1"])
  func textsThatAreNoPercentage(text: String) { #expect(PublishedPercentage(text) == nil) }
}
