import BilingualText
import IndicatorEvaluation
import ReportForms
import TestSupport
import Testing

@testable import EvaluationReports

@Suite struct EvaluationFiguresTests {
  private func figures(_ result: EvaluationResult) -> EvaluationFigures {
    let index = EvaluationIndex(result)
    return EvaluationFigures(index: index, totals: index.totals)
  }

  /// Scores of the sample in a period, and of some customers.
  private func scores(
    _ result: EvaluationResult, _ period: Int, _ customers: Set<Int> = Set(0..<6)
  ) -> [Double] {
    result.rows.scores.indices.filter {
      result.rows.period[$0] == period && customers.contains(result.rows.customer[$0])
    }.map { result.rows.scores[$0] }.sorted()
  }

  /// 32, 68 and 72 span 40, of which a fifth is 8: the round width below is 5.
  @Test func binsAreRoundAndHoldEveryScore() throws {
    let figure = try #require(figures(try Shops.result()).distribution)
    guard case .distribution(let chart) = figure.chart else {
      Issue.record("no distribution")
      return
    }
    #expect(chart.limits == [30, 35, 40, 45, 50, 55, 60, 65, 70, 75])
    #expect(chart.series.map(\.counts) == [[1, 0, 0, 0, 0, 0, 0, 1, 1]])
    #expect(chart.bands.map(\.label.en) == ["Good", "Poor"] && chart.bands.map(\.from) == [70, 0])
    #expect(
      figure.takeaway
        == Phrase(zh: "中位数 68.0；最低 32.0。", en: "Median 68.0; lowest 32.0."))
    #expect(figure.note == nil)
    #expect(
      figure.data.rows.map { $0.map { $0.text(in: .english) } } == [
        ["30–35", "1"], ["65–70", "1"], ["70–75", "1"],
      ])
  }

  @Test func equalOrFewScoresHaveNoDistribution() throws {
    #expect(figures(try Shops.result(a: [50, 50, 50], b: [50, 50, 50])).distribution == nil)
    let two = try Shops.result(customers: ["x", "y"], a: [80, 60], b: [50, 90])
    #expect(figures(two).distribution == nil)
  }

  @Test func bothPeriodsShareTheirBins() throws {
    let result = try Sample.evaluation()
    let figure = try #require(figures(result).distribution)
    guard case .distribution(let chart) = figure.chart else {
      Issue.record("no distribution")
      return
    }
    #expect(chart.series.map(\.label.en) == ["before the pilot", "after the pilot"])
    for (period, series) in chart.series.enumerated() {
      let values = scores(result, period)
      let expected = zip(chart.limits, chart.limits.dropFirst()).map { low, high in
        Double(values.count { low <= $0 && $0 < high })
      }
      #expect(series.counts == expected && series.counts.reduce(0, +) == 6)
    }
    #expect(figure.note?.en == "Dashed: before the pilot; solid: after the pilot.")
  }

  @Test func customersWithoutClassesAreOneBar() throws {
    let figures = figures(try Shops.result())
    guard case .stackedShares(let chart)? = figures.bands?.chart else {
      Issue.record("no shares")
      return
    }
    #expect(chart.parts.map(\.en) == ["Good", "Poor"])
    #expect(chart.rows.map(\.label.en) == ["all customers"])
    #expect(chart.rows.map(\.values) == [[1, 2]])
    #expect(figures.classes == nil)
  }

  @Test func bandsOfClassesAddUpToAll() throws {
    let result = try Sample.evaluation()
    guard case .stackedShares(let chart)? = figures(result).bands?.chart else {
      Issue.record("no shares")
      return
    }
    #expect(
      chart.rows.map(\.label.en) == [
        "before the pilot", "after the pilot", "Super-large · before the pilot",
        "Super-large · after the pilot", "General large · before the pilot",
        "General large · after the pilot",
      ])
    let limits: [Double] = [.infinity, 90, 80, 70, 60, 0]
    for period in 0...1 {
      let values = scores(result, period)
      let expected = zip(limits, limits.dropFirst()).map { above, from in
        Double(values.count { from <= $0 && $0 < above })
      }
      #expect(chart.rows[period].values == expected)
      let sums = zip(chart.rows[2 + period].values, chart.rows[4 + period].values).map { $0 + $1 }
      #expect(sums == expected && chart.rows[2 + period].values.reduce(0, +) == 2)
    }
  }

  /// The first and the fifth customer are supplied at 35 kV or more.
  @Test func boxesSpanTheQuantilesOfAClass() throws {
    let result = try Sample.evaluation()
    let figure = try #require(figures(result).classes)
    guard case .ranges(let chart) = figure.chart else {
      Issue.record("no ranges")
      return
    }
    #expect(chart.rows.map(\.label.en) == ["Super-large", "General large"])
    #expect(chart.rows.map { $0.note?.en } == ["n = 2", "n = 4"])
    for period in 0...1 {
      let pair = scores(result, period, [0, 4])
      let box = try #require(chart.rows[0].boxes[period])
      let expected = [0.05, 0.25, 0.5, 0.75, 0.95].map { pair[0] + $0 * (pair[1] - pair[0]) }
      let drawn = [box.low, box.lowerQuartile, box.middle, box.upperQuartile, box.high]
      #expect(isClose(drawn, expected, absolute: 1e-9))
    }
    #expect(figure.data.rows.map { $0[2].text(in: .english) } == ["2", "2", "4", "4"])
  }

  @Test func theLastTwoPeriodsAreShownUnlessOthersAreCompared() throws {
    var result = try Sample.evaluation()
    result.model.periods.append(
      Period(id: "later", label: Label("later"), start: nil, end: nil))
    #expect(figures(result).periods == [0, 1])
    result.comparison = nil
    #expect(figures(result).periods == [1, 2])
    #expect(figures(result).name(2).en == "later" && figures(result).name(9).en == "all")
    #expect(figures(try Shops.result()).periods == [0])
  }

  @Test func theBestBandComesFirstWhateverTheModelsOrder() throws {
    var result = try Shops.result()
    #expect(figures(result).bandOrder == [0, 1])
    result.model.bands.reverse()
    #expect(figures(result).bandOrder == [1, 0])
  }
}
