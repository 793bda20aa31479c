import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct KanoTests {
  private func check(_ counts: KanoCounts, _ row: JSONValue, _ golden: AnalysisGolden) {
    for category in KanoCategory.allCases {
      #expect(golden.agrees(counts[category], row.counts[String(category.letter)]))
    }
    #expect(golden.agrees(counts.base, row.base))
    #expect(counts.category.map { String($0.letter) } == row.category.string)
    #expect(counts.tied.map { String($0.letter) } == row.tied.strings)
    #expect(counts.categoryByGroups.map { String($0.letter) } == row.category_by_groups.string)
    #expect(golden.agrees(counts.better, row.better))
    #expect(golden.agrees(counts.worse, row.worse))
    let (better, worse) = (counts.betterInterval(), counts.worseInterval())
    if row.better != .null {
      #expect(golden.agrees([better?.lower, better?.upper], row.better_interval))
      #expect(golden.agrees([worse?.lower, worse?.upper], row.worse_interval))
    }
    #expect(golden.agrees(counts.totalStrength, row.total_strength))
    #expect(golden.agrees(counts.categoryStrength, row.category_strength))
    #expect(golden.agrees(counts.fong?.difference, row.fong.difference))
    #expect(golden.agrees(counts.fong?.threshold, row.fong.threshold))
    #expect(counts.fong?.isSignificant == row.fong.significant.flag)
  }

  @Test func publishedCounts() throws {
    let golden = try AnalysisGolden("kano_published_counts")
    #expect(golden.expected.object.count == 5)
    for (demand, row) in golden.expected.object {
      let n = golden.input[demand].integers
      check(
        KanoCounts(
          mustBe: n[0], performance: n[1], attractive: n[2], indifferent: n[3], reverse: n[4],
          questionable: n[5]), row, golden)
    }
  }

  @Test func questionnaires() throws {
    let golden = try AnalysisGolden("kano_questionnaire")
    let demands = (1...10).map { "f\($0)" }
    var tallies = [String: [KanoTally]]()
    for row in golden.input.answers.array {
      for group in ["all", row[0].string!] {
        var ten = tallies[group] ?? [KanoTally](repeating: KanoTally(), count: 10)
        for demand in 0..<10 {
          // 1 like … 5 dislike there.
          let pair = (1...2).map { 5 - (row[2 * demand + $0].integer ?? 6) }
          ten[demand].add(functional: pair[0], dysfunctional: pair[1])
        }
        tallies[group] = ten
      }
    }
    for (group, rows) in [
      ("all", golden.expected.all), ("w", golden.expected.by_sex.w),
      ("m", golden.expected.by_sex.m),
    ] {
      for (position, demand) in demands.enumerated() where rows[demand] != .null {
        let row = rows[demand]
        let tally = try #require(tallies[group]?[position])
        check(tally.counts, row, golden)
        guard row.unanswered != .null else { continue }
        #expect(golden.agrees(tally.unanswered, row.unanswered))
        #expect(golden.agrees(tally.functionalMean, row.functional_mean))
        #expect(golden.agrees(tally.dysfunctionalMean, row.dysfunctional_mean))
        for f in 0..<5 {
          #expect(golden.agrees((0..<5).map { tally[4 - f, 4 - $0] }, row.answers[f]))
        }
      }
    }
    // Women and men together are all.
    for demand in 0..<10 {
      var both = try #require(tallies["w"]?[demand])
      both.add(try #require(tallies["m"]?[demand]))
      #expect(both == tallies["all"]?[demand])
    }
  }

  @Test func tableOfAnswers() throws {
    let golden = try AnalysisGolden("kano_questionnaire")
    for (row, letters) in golden.input.table.strings.enumerated() {
      let found = (0..<5).map {
        KanoCategory(functional: 4 - row, dysfunctional: 4 - $0).letter
      }
      #expect(String(found) == letters)
    }
  }

  @Test func nobodyAnswered() {
    let nobody = KanoCounts()
    #expect(nobody.category == nil && nobody.better == nil && nobody.fong == nil)
    #expect(nobody.tied.isEmpty && nobody.worse == nil && nobody.totalStrength == nil)
  }

  @Test func registerOfDemands() throws {
    let golden = try AnalysisGolden("kano_register_seed")
    let dimensions = ["用上电", "用好电", "好缴费", "易沟通"]
    let levels = golden.input.levels
    let rows = golden.input.rows.array.map(\.strings)
    let register = KanoRegister(
      rows.map { row in
        let category = KanoCategory(rawValue: row[2])
        let cost = levels.cost.strings.firstIndex(of: row[3])!
        let uplift = levels.uplift.strings.firstIndex(of: row[4])!
        return KanoRegister.Demand(
          category: category, dimension: dimensions.firstIndex(of: row[1]),
          status: levels.status.strings.firstIndex(of: row[5]),
          isKey: category == .mustBe || category == .performance && cost <= 1 && uplift >= 1)
      })
    let expected = golden.expected
    for (name, count) in expected.by_category.object {
      #expect(register.count(category: KanoCategory(rawValue: name)) == count.integer)
    }
    for (name, count) in expected.by_dimension.object {
      #expect(register.count(dimension: dimensions.firstIndex(of: name)) == count.integer)
    }
    for cell in expected.category_by_dimension.array {
      #expect(
        register.count(
          category: KanoCategory(rawValue: cell[1].string!),
          dimension: dimensions.firstIndex(of: cell[0].string!)) == cell[2].integer)
    }
    #expect(register.count(key: true) == expected.key_count.integer)
    for (name, count) in expected.key_by_category.object {
      #expect(register.count(category: KanoCategory(rawValue: name), key: true) == count.integer)
    }
    for cell in expected.key_status_by_dimension.array {
      #expect(
        register.count(
          dimension: dimensions.firstIndex(of: cell[0].string!),
          status: levels.status.strings.firstIndex(of: cell[1].string!), key: true)
          == cell[2].integer)
    }
    for (name, count) in expected.key_status.object {
      #expect(
        register.count(status: levels.status.strings.firstIndex(of: name), key: true)
          == count.integer)
    }
    let order = register.responseOrder
    #expect(order.prefix(5).map { rows[$0][0] } == expected.first_in_order.strings)
    #expect(register.demands.count - order.count == expected.left_out_of_order.integer)
    // Both classifications close: 102 ways around.
    #expect(KanoCategory.allCases.reduce(0) { $0 + register.count(category: $1) } == 102)
    #expect(dimensions.indices.reduce(0) { $0 + register.count(dimension: $1) } == 102)
  }
}
