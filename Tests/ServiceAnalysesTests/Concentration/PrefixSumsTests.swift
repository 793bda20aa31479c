import Statistics
import TestSupport
import Testing

@testable import ServiceAnalyses

@Suite struct PrefixSumsTests {
  @Test(arguments: [0, 1, 4095, 4096, 4097, 20_000])
  func sumsOfWholeNumbers(count: Int) {
    var generator = RepeatableGenerator(seed: UInt64(count) + 1)
    let whole = (0..<count).map { _ in Int.random(in: 0...1_000_000, using: &generator) }
    let numbers = whole.map(Double.init)
    let sums = PrefixSums(numbers)
    var running = [0]
    for number in whole { running.append(running[running.count - 1] + number) }
    #expect(sums.total.value == Double(running[count]))
    for _ in 0..<50 {
      let (a, b) = (
        Int.random(in: 0...count, using: &generator), Int.random(in: 0...count, using: &generator)
      )
      let range = min(a, b)..<max(a, b)
      #expect(sums.sum(ofFirst: a, of: numbers).value == Double(running[a]))
      #expect(
        sums.sum(in: range, of: numbers).value
          == Double(running[range.upperBound] - running[range.lowerBound]))
      let limit = Int.random(in: 1...max(1, running[count]), using: &generator)
      let expected = count == 0 || running[count] < limit ? nil : running.firstIndex { $0 >= limit }
      #expect(sums.fewest(of: numbers) { $0 >= Double(limit) } == expected)
    }
  }

  @Test func digitByDigitIsTheSameOrder() {
    var generator = RepeatableGenerator(seed: 7)
    for count in [0, 3, 1000, 1001, 30_000] {
      let numbers = (0..<count).map { place -> Double in
        switch place % 4 {
        case 0: Double.random(in: 0...1e-3, using: &generator)
        case 1: Double(Int.random(in: 0...50, using: &generator))
        case 2: Double.random(in: 0...1e300, using: &generator)
        default: 0
        }
      }
      #expect(numbers.sortedFromLargest() == numbers.sorted(by: >))
    }
  }

  /// A case too long for the short way round: the share of the top, the Lorenz curve and the Gini
  /// coefficient by their definitions in whole numbers.
  @Test func concentrationOfManyByDefinition() throws {
    var generator = RepeatableGenerator(seed: 3)
    let amounts = (0..<9_000).map { _ in Int.random(in: 0...100_000, using: &generator) }
    let found = try Concentration(amounts.map(Double.init))
    let (ascending, total) = (amounts.sorted(), amounts.reduce(0, +))
    let weighted = ascending.enumerated().reduce(0) {
      $0 + (2 * ($1.offset + 1) - 9_001) * $1.element
    }
    #expect(
      isClose(found.gini ?? .nan, Double(weighted) / (9_000 * Double(total)), absolute: 1e-15))
    for count in [1, 4_096, 5_000, 9_000] {
      let share = Double(ascending.suffix(count).reduce(0, +)) / Double(total)
      #expect(isClose(found.share(top: count) ?? .nan, share, absolute: 1e-15))
    }
    for tenth in 1...9 {
      let share = Double(ascending.prefix(900 * tenth).reduce(0, +)) / Double(total)
      #expect(isClose(found.lorenz(Double(tenth) / 10) ?? .nan, share, absolute: 1e-13))
    }
    let squares = amounts.reduce(0.0) { $0 + Double($1) * Double($1) }
    #expect(
      isClose(found.herfindahl ?? .nan, squares / Double(total) / Double(total), absolute: 1e-12))
  }
}
