import BilingualText
import Foundation
import IndicatorEvaluation
import ReportForms
import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct ServiceReportTests {
  /// One result of each kind, from the goldens.
  private func entries() throws -> [ServiceReport.Entry] {
    let housing = try AnalysisGolden("distribution_housing")
    let names = housing.input.levels.strings
    let scale = try AnswerScale(names.map { AnswerScale.Level($0) })
    func answers(_ group: String) throws -> AnswerDistribution {
      try AnswerDistribution(
        LevelCounts(names.map { housing.input.counts[group][$0].integer! }), on: scale)
    }
    let distribution = DistributionResult(
      all: try answers("all"),
      groups: try ["Tower", "Atrium"].map { .init(id: $0, answers: try answers($0)) },
      compared: (0, 1))
    let net = try NetScore(counts: [5, 4, 90, 100, 50], top: 1, bottom: 2)
    let index = IndexResult(
      try CompositeIndex(weights: [1], measures: [net.net], intervals: [net.interval()]),
      parts: [.init(measure: "nsi.net", weight: 1, value: net.net!)],
      bands: PublishedBands(
        [.init("good", 0.5...1), .init("loyal", 0.7...0.8), .init("most", 0.05...0.1)], in: -1...1)
    )
    let rates = RatesResult([
      .init(id: "again", proportion: try Proportion(count: 43, base: 71)),
      .init(id: "nobody", proportion: try Proportion(count: 0, base: 0)),
    ])
    let kano = KanoResult([.init(id: "app", tally: KanoTally())])
    let concentration = ConcentrationResult(try Concentration([50, 30, 10, 5, 5]), top: [1, 3])
    let trend = TrendResult(
      [try .init(id: "all", values: [100, nil, 121])], periods: ["q1", "q2", "q3"])
    let stages = StagesResult(try StageFunnel(reached: [240, 120, 130]), stages: ["a", "b", "c"])
    var activity = ActivityTally(periods: 3)
    for (customer, period) in [(0, 0), (0, 1), (1, 0), (1, 2), (2, 1)] {
      activity.add(customer: customer, period: period)
    }
    let retention = RetentionResult(CustomerFlows(activity), periods: ["q1", "q2", "q3"])
    let results = try early(
      distribution, index, rates, kano, concentration, trend, stages, retention)
    return (results + (try others())).map {
      ServiceReport.Entry(id: $0, label: Label($0), result: $1)
    }
  }

  private typealias Results = [(String, any AnalysisResult)]

  private func others() throws -> Results {
    var amounts = GroupedTally(AmountTally())
    amounts.append(amounts: [120, -5, .nan], groups: [0, 1, 1])
    let shares = amounts.shares
    var slots = ScheduleTally(
      try MonthSlots(from: CalendarDay("2015-01-01")!, to: CalendarDay("2015-03-31")!), people: 1)
    slots.add(person: 0, on: CalendarDay("2015-02-01")!)
    slots.add(person: 0, on: CalendarDay("2016-02-01")!)
    var standards = CompletenessTally(fields: 2, contents: 2)
    standards.add([true, false], content: 0)
    standards.add([true, true], content: nil)
    var gap = ExpectationGap(items: 2, dimensions: [[0], [1]])
    gap.add(perceptions: [3, 5], expectations: [5, .nan])
    let causes = CausesResult(try RankedCauses([65, 21], base: 100), names: ["停电", "服务"])
    let items = ItemsResult([
      .init(id: "a", performance: SampleMean(Moments([50, 75])), importance: 0.7),
      .init(id: "b", performance: SampleMean(Moments([25, 75])), importance: -0.3),
    ])
    let register = RegisterResult(
      KanoRegister([.init(category: .mustBe, dimension: 0, status: 1, isKey: true)]), ids: ["D1"],
      dimensions: ["用上电"], statuses: ["none", "met"])
    let sums = AmountsResult(
      [
        .init(id: "A", amount: shares[0], ratios: [0.25], top: ["x"], topShare: 1),
        .init(id: "B", amount: shares[1], ratios: [nil]),
      ], total: amounts.all.sum, ratios: [("margin", Label("毛利率"))])
    let price = ElasticityResult(
      try PriceElasticity(prices: [1, 2, 4, 8], quantities: [100, 36, 12, 5]))
    return [
      ("causes", causes), ("aspects", items),
      (
        "gap",
        try GapResult(
          gap, items: [("t", Label()), ("r", Label())], dimensions: ["T", "R"],
          weights: [0.5, 0.5])
      ),
      ("register", register), ("groups", sums),
      (
        "moves",
        MigrationResult(
          TierMigration(before: [0, 1, -1], after: [1, 1, 0], tiers: 2), tiers: ["小", "大"])
      ),
      ("price", price), ("vip", ScheduleResult(slots, people: ["0003"])),
      (
        "standards",
        CompletenessResult(
          standards, fields: [("content", Label()), ("where", Label())], rows: ["S1", "S2"],
          lines: [2, 3],
          contents: ["投诉处理", "用电检查"])
      ),
      ("worth", LifetimeValueResult(try LifetimeValue(margin: 100, retention: 0.8, discount: 0.1))),
      (
        "iceberg",
        WhatIfResult(
          IcebergEstimate(
            complaints: 3, dissatisfiedPerComplaint: try Assumption(10...26, source: "s")))
      ),
    ]
  }

  private func early(_ results: any AnalysisResult...) throws -> Results {
    Array(
      zip(
        [
          "nsi", "cdi", "answered", "needs", "concentration", "growth", "escalation", "churn",
        ], results))
  }

  private func report() throws -> ServiceReport {
    ServiceReport(title: Phrase(zh: "服务分析", en: "Service"), entries: try entries())
  }

  @Test func jsonFitsItsSchema() throws {
    let json = try report().json(
      generator: ReportGenerator(name: "test", version: "1"), layout: .compact)
    #expect(try SchemaValidator.mistakes(in: json, schema: ServiceReport.jsonSchema).isEmpty)
    let value = try JSONValue(json)
    #expect(value.analyses.array.compactMap(\.kind.string).count == 19)
  }

  @Test func numbersAreThoseOfTheGolden() throws {
    let golden = try AnalysisGolden("distribution_housing")
    let value = try JSONValue(
      report().json(generator: ReportGenerator(name: "test", version: "1"), layout: .compact))
    let nsi = value.analyses[0]
    let all = golden.expected.groups.all
    #expect(golden.agrees(nsi.measures.net.number, all.net))
    #expect(golden.agrees(nsi.measures.mean.number, all.mean))
    let tower = nsi.groups.first("group", "Tower")
    let wanted = golden.expected.groups.Tower
    #expect(golden.agrees(tower.net_lower.number, wanted.net_lower))
    #expect(golden.agrees(tower.mean_upper.number, wanted.mean_upper))
    let high = nsi.levels.array.first {
      $0.group.string == "Tower" && $0.level.string == "High"
    }
    #expect(golden.agrees(high?.lower.number, wanted.levels.High.lower))
    #expect(nsi.compare[0]["first"].string == "Tower" && nsi.compare[0].second.string == "Atrium")
  }

  @Test func whatToKnowBeforeUsingThem() throws {
    let codes = try entries().map { $0.result.findings.map(\.code.rawValue) }
    #expect(codes[0].isEmpty)
    #expect(codes[1] == ["band-gap", "band-gap", "band-overlap"])
    #expect(codes[2] == ["base-small"] && codes[3] == ["base-small"])
    #expect(codes[5] == ["trend-short"] && codes[6] == ["stages-not-monotone"])
    #expect(codes[9] == ["importance-negative"] && codes[12] == ["amount-sum-negative"])
    #expect(codes[15] == ["contact-outside"] && codes[18] == ["assumptions-differ"])
    #expect(codes[16] == [String](repeating: "standard-incomplete", count: 3))
  }

  @Test func peopleSeeEveryAnalysisInBothLanguages() throws {
    let document = try report().document(ReportDetail(limit: 2))
    let headings = document.blocks.compactMap { block -> Phrase? in
      if case .heading(2, let text) = block { text } else { nil }
    }
    #expect(headings.count == 19)
    for block in document.blocks {
      if case .table(let table) = block {
        #expect(table.rows.count <= 2)
        #expect(table.columns.allSatisfy { !$0.title.zh.isEmpty && !$0.title.en.isEmpty })
      }
    }
  }

  /// Every analysis with something to draw has a figure; a questionnaire that nobody answered has none.
  @Test func everyKindIsDrawn() throws {
    for entry in try entries() where entry.id != "needs" {
      let figure = try #require(
        entry.result.figure(id: entry.id, title: entry.name), "\(entry.id)")
      #expect(!figure.data.rows.isEmpty, "\(entry.id)")
    }
  }

  /// Where a name stands beside an id, people read the name alone; CSV and JSON have both.
  @Test func peopleReadNames() throws {
    let gap = try #require(try entries().first { $0.id == "standards" })
    for part in gap.result.parts {
      #expect(!part.table.columns.contains { $0.key == "field" })
      #expect(part.table.columns.contains { $0.key == "label" })
    }
  }

  @Test func oneAnalysisAsCSV() throws {
    var one = try report()
    let measures = String(decoding: one.csv(), as: UTF8.self).split(separator: "\n")
    #expect(measures[0] == "analysis,measure,value" && measures[1] == "nsi,base,1681")
    one.entries = [one.entries[0]]
    let lines = String(decoding: one.csv(), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 4 && lines[0].hasPrefix("group,label,base,unanswered,top,bottom,net,"))
    #expect(lines[2].hasPrefix("Tower,Tower,400,0,0.5,0.2475,0.2525,"))
  }
}
