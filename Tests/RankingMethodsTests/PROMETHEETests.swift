import Foundation
import RankingMethods
import TestSupport
import Testing

@Suite struct PROMETHEETests {
  private static func functions(_ golden: Golden) -> [PreferenceFunction] {
    golden.list.map { entry in
      let (q, p, s) = (entry[1]["q"].number, entry[1]["p"].number, entry[1]["s"].number)
      return switch entry[0].text {
      case "u-shape": .uShape(q: q)
      case "v-shape": .vShape(p: p)
      case "level": .level(q: q, p: p)
      case "linear": .linear(q: q, p: p)
      case "gaussian": .gaussian(s: s)
      default: .usual
      }
    }
  }

  /// Brans, Vincke & Mareschal 1986 with all six functions; Zhao, Peng & Li 2013; eight alternatives
  /// that JMcDM prints with the opposite sign.
  @Test func published() throws {
    let golden = try Golden(fixture: "robustness/promethee_published")
    for name in ["hydro", "zhao", "eight"] {
      let input = golden["input"][name]
      let result = try PROMETHEE(
        try MethodsTests.table(input), functions: Self.functions(input["functions"]))
      let expected = golden["computed"][name]
      #expect(isClose(result.ranking.values, expected["net"].numbers, absolute: 1e-12), "\(name)")
      if !expected["plus"].isNull {
        #expect(isClose(result.positive, expected["plus"].numbers, absolute: 1e-12), "\(name)")
        #expect(isClose(result.negative, expected["minus"].numbers, absolute: 1e-12), "\(name)")
      }
      #expect(abs(result.ranking.values.reduce(0, +)) < 1e-14)
      let printed = golden["published"][name]
      switch name {
      case "hydro":
        let (plus, minus) = (printed["plus_first_four"], printed["minus_first_four"])
        #expect(isClose(Array(result.positive.prefix(4)), plus.numbers, absolute: 0.0011))
        #expect(isClose(Array(result.negative.prefix(4)), minus.numbers, absolute: 0.0011))
      case "zhao":
        #expect(isClose(result.ranking.values, printed["net"].numbers, absolute: 0.0011))
      default:
        #expect(
          isClose(
            result.ranking.values.map { -$0 }, printed["net_with_reversed_sign"].numbers,
            absolute: 0.0051))
      }
    }
  }

  /// Sorting and prefix sums give what comparing every pair gives, also far from 0 and beyond the range
  /// where sums overflow.
  @Test(arguments: [0.0, 1e9, 1e300])
  func agreesWithEveryPair(_ offset: Double) throws {
    var generator = RepeatableGenerator(seed: 11)
    let unit = offset > 1e200 ? 1e307 : 1
    let values = (0..<60).map { _ in
      offset + unit * (Double(Int.random(in: 0..<400, using: &generator)) / 40)
    }
    for function: PreferenceFunction in [
      .usual, .uShape(q: 2 * unit), .vShape(p: 3 * unit), .level(q: unit, p: 2.5 * unit),
      .level(q: unit, p: unit), .linear(q: 0.5 * unit, p: 4 * unit), .gaussian(s: 2 * unit),
    ] {
      let result = try PROMETHEE(
        CriteriaTable(columns: [values], directions: [.benefit], weights: [1]),
        functions: [function])
      for row in values.indices {
        let (plus, minus) = values.reduce((0.0, 0.0)) {
          (
            $0.0 + Self.preference(values[row] - $1, function),
            $0.1 + Self.preference($1 - values[row], function)
          )
        }
        #expect(isClose(result.positive[row], plus / 59, absolute: 1e-13), "\(function)")
        #expect(isClose(result.negative[row], minus / 59, absolute: 1e-13), "\(function)")
      }
    }
  }

  /// The definition, one difference at a time.
  private static func preference(_ d: Double, _ function: PreferenceFunction) -> Double {
    guard d > 0 else { return 0 }
    switch function {
    case .usual: return 1
    case .uShape(let q): return d > q ? 1 : 0
    case .vShape(let p): return d > p ? 1 : d / p
    case .level(let q, let p): return d > p ? 1 : d > q ? 0.5 : 0
    case .linear(let q, let p): return d > p ? 1 : d > q ? (d - q) / (p - q) : 0
    case .gaussian(let s): return 1 - exp(-(d / s) * (d / s) / 2)
    }
  }

  @Test(arguments: [
    PreferenceFunction.uShape(q: -1), .uShape(q: .nan), .vShape(p: 0), .vShape(p: .infinity),
    .level(q: 2, p: 1), .linear(q: 1, p: 1), .gaussian(s: 0),
  ])
  func refusesThresholdsThatDoNotFit(_ function: PreferenceFunction) throws {
    let table = try CriteriaTable(columns: [[1, 2]], directions: [.benefit], weights: [1])
    let error = #expect(throws: RankingError.self) {
      try PROMETHEE(table, functions: [function])
    }
    #expect(!function.isValid)
    #expect(error?.description.contains(function.name) == true)
  }

  @Test func refusesWhatItCannotCompare() throws {
    let table = try CriteriaTable(
      columns: [[Double](repeating: 1, count: 20_001)], directions: [.cost], weights: [1])
    #expect(throws: RankingError.tooManyRows(rows: 20_001, limit: 20_000, criterion: 0)) {
      try PROMETHEE(table, functions: [.gaussian(s: 1)])
    }
    #expect(throws: RankingError.functionCount(expected: 1, found: 2)) {
      try PROMETHEE(table, functions: [.usual, .usual])
    }
  }

  @Test func oneRowHasNoFlows() throws {
    let result = try PROMETHEE(
      CriteriaTable(columns: [[1]], directions: [.benefit], weights: [1]), functions: [.usual])
    #expect(result.ranking.values == [0])
  }
}
