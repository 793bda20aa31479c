import PairwiseComparisons
import TestSupport
import Testing

@Suite struct RandomIndexTableTests {
  /// Against the published rows of `ri_tables.json`.
  @Test func publishedTables() throws {
    let golden = try Golden.file("numerics/ri_tables")
    let tables: [(String, RandomIndexTable)] = [
      ("saaty1980", .saaty1980), ("saaty2005", .saaty2005),
      ("alonso_lamata2006_100k", .alonsoLamata2006), ("tummala_ling1998", .tummalaLing1998),
    ]
    for (name, table) in tables {
      let values = golden[name]["values"].numbers
      #expect(values.count == 16)
      for (n, value) in values.enumerated() { #expect(table.value(order: n).value == value) }
    }
    let donegan = golden["donegan_dodd1991"]["values"]
    for key in donegan.keys {
      let value = RandomIndexTable.doneganDodd1991.value(order: Int(key) ?? 0)
      #expect(value.value == donegan[key].number)
    }
    let simulated = golden["simulated_here_uniform17"]["values"]
    for key in simulated.keys {
      // The closed form takes over above 15: within four standard errors and its own 2.1e-4.
      let value = RandomIndexTable.computed.value(order: Int(key) ?? 0).value
      let error = simulated[key][1].number
      #expect(
        isClose(
          value, simulated[key][0].number, absolute: (Int(key) ?? 0) > 15 ? 4 * error + 2.1e-4 : 0))
    }
  }

  /// RI(3) by enumeration of all 17³ matrices with λ = 1 + t + 1/t.
  @Test func threeItemsExactly() throws {
    let grades = (1...9).map(Double.init) + (2...9).map { 1 / Double($0) }
    var sum = 0.0
    for a in grades {
      for b in grades {
        for c in grades {
          let matrix = try ComparisonMatrix(upper: [[a, b], [c]], orientation: .row)
          sum += try matrix.consistency(randomIndex: .computed).index
        }
      }
    }
    #expect(
      isClose(
        sum / 4913, RandomIndexTable.computed.value(order: 3).value, relative: 1e-12))
  }

  @Test func beyondATablesEnd() {
    let value = RandomIndexTable.saaty1980.value(order: 16)
    #expect(isClose(value.value, (1.7546451914 * 16 - 4.1462677) / 15, absolute: 1e-7))
    #expect(
      value.source.description.contains("closed form")
        && value.source.description.contains("Saaty 1980"))
    // The fit has no end: (1.7699 n − 4.3513)/(n − 1).
    #expect(
      isClose(RandomIndexTable.alonsoLamataFit.value(order: 39).value, 1.7020, absolute: 5e-5))
    // Under Donegan & Dodd's sampling rule the closed form meets their own table at n = 80.
    #expect(
      isClose(RandomIndexTable.doneganDodd1991.value(order: 81).value, 1.6277, absolute: 3e-3))
    for table in RandomIndexTable.allCases {
      for order in [Int.min, -1, 0, 1, 2] { #expect(table.value(order: order).value == 0) }
      let limit = table.value(order: .max).value
      #expect(limit > 1.6 && limit < 1.8)
      #expect(table.value(order: .max, missing: .max).value >= 0)
    }
  }

  @Test func incomplete() throws {
    for table in RandomIndexTable.allCases {
      #expect(table.value(order: 4, missing: 1).value == 0.583)
      #expect(table.value(order: 4, missing: 2).value == 0.306)
      #expect(table.value(order: 5, missing: 6).value == 0.059)
    }
    let golden = try Golden.file("numerics/ri_tables")[
      "RI_incomplete_bounded_1_9_agoston_csato2022"]["R"]
    for n in 6...10 {
      for m in 1...(n - 1) * (n - 2) / 2 {
        #expect(
          RandomIndexTable.computed.value(order: n, missing: m).value
            == golden["\(n)"]["\(m)"][0].number)
      }
    }
    let approximate = RandomIndexTable.computed.value(order: 12, missing: 11)
    #expect(isClose(approximate.value, 1.5363 * (1 - 22 / 110.0), relative: 1e-12))
    // A tree has nothing to be inconsistent with.
    #expect(RandomIndexTable.computed.value(order: 12, missing: 55).value == 0)
    #expect(RandomIndexTable.computed.value(order: 3, missing: 1).value == 0)
  }
}
