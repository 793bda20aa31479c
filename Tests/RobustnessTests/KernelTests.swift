import CNumberKernels
import Foundation
import Robustness
import TestSupport
import Testing

@Suite struct KernelTests {
  static let paths: [nk_path] = KernelPath.available.map {
    switch $0 {
    case .portable: NK_PORTABLE
    case .avx2: NK_AVX2
    case .avx512: NK_AVX512
    }
  }

  @Test(arguments: [0, 3, 1_000_003])
  func numbersAreThoseOfTheGenerator(first: Int) {
    for path in Self.paths {
      for count in [1, 7, 8, 9, 100] {
        var found = [Double](repeating: 0, count: count)
        nk_uniforms(path, 42, UInt64(first), count, &found)
        #expect(found == KernelTwin.uniforms(seed: 42, first: first, count: count))
      }
    }
  }

  /// Against the logarithm of the mathematical library, and the same bits on every instruction set.
  @Test func exponentials() {
    let count = 10_000
    let uniforms = KernelTwin.uniforms(seed: 7, first: 0, count: count)
    var plain: [Double] = []
    for path in Self.paths {
      var found = [Double](repeating: 0, count: count)
      nk_exponentials(path, 7, 0, count, &found)
      for (number, uniform) in zip(found, uniforms) {
        #expect(isClose(number, -KernelTwin.logarithm(uniform), relative: 1e-15))
      }
      if plain.isEmpty { plain = found }
      #expect(found == plain)
    }
  }

  @Test(arguments: [1, 2, 8, 13, 211])
  func scoresAndRanks(count: Int) {
    var generator = RepeatableGenerator(seed: UInt64(count))
    let (criteria, draws) = (5, 41)
    let stride = (count + 7) / 8 * 8
    // Whole scores, so that many tie.
    let columns = (0..<criteria * stride).map { position in
      position % stride < count ? Double(Int.random(in: 0...3, using: &generator)) : 0
    }
    for isTied in [true, false] {
      let weights = (0..<draws * criteria).map { _ in
        isTied ? 0.25 : Double.random(in: 0...1, using: &generator)
      }
      let expected = KernelTwin.scores(
        stride: stride, criteria: criteria, columns: columns, draws: draws, weights: weights)
      for path in Self.paths {
        var scores = [Double](repeating: 0, count: draws * stride)
        nk_scores(path, stride, criteria, columns, draws, weights, &scores)
        #expect(scores == expected)
        let rows = (0..<draws).map { Array(scores[$0 * stride..<$0 * stride + count]) }
        Self.checkRanks(rows, path)
      }
    }
  }

  /// Scores whose first 20 bits do not tell them apart, some of which are equal; scores of which one is
  /// so far away that it takes all bits; ranges that have no reciprocal or are none.
  @Test(arguments: [2, 9, 65, 300])
  func ranksInDoubt(count: Int) {
    var generator = RepeatableGenerator(seed: UInt64(count))
    let rows = (0..<21).map { draw in
      (0..<count).map { place -> Double in
        let step = Double(Int.random(in: 0..<count, using: &generator))
        return switch draw % 7 {
        case 0: 50 + step * 1e-13
        case 1: place == 3 ? 1e300 : step
        case 2: step * .leastNonzeroMagnitude
        case 3: place == 0 ? -1.5e308 : (place == 1 ? 1.5e308 : step)
        case 4: 7
        case 5: place == 1 ? -1e12 : step.squareRoot()
        default: step == 0 ? -0.0 : 0
        }
      }
    }
    for path in Self.paths { Self.checkRanks(rows, path) }
  }

  /// More scores than are sorted side by side.
  @Test func manyRanks() {
    var generator = RepeatableGenerator(seed: 5)
    let rows = (0..<3).map { _ in
      (0..<2_050).map { _ in Double(Int.random(in: 0...900, using: &generator)) }
    }
    for path in Self.paths { Self.checkRanks(rows, path) }
  }

  /// Ranks of rows of scores and all that is counted of them against the definitions.
  private static func checkRanks(_ rows: [[Double]], _ path: nk_path) {
    let (count, draws) = (rows[0].count, rows.count)
    let stride = (count + 7) / 8 * 8
    let scores = rows.flatMap { $0 + [Double](repeating: -.infinity, count: stride - count) }
    var ranks = [UInt32](repeating: 0, count: draws * stride)
    nk_ranks(path, count, stride, draws, scores, &ranks)
    let twins = rows.map(KernelTwin.ranks)
    for draw in 0..<draws {
      #expect(Array(ranks[draw * stride..<draw * stride + count]) == twins[draw])
      var places = [UInt32](repeating: 0, count: count)
      let own = Array(ranks[draw * stride..<(draw + 1) * stride])
      let found = nk_firsts(path, count, own, &places)
      #expect(
        places[..<found].map { Int($0) } == twins[draw].indices.filter { twins[draw][$0] == 1 })
    }
    let todays = twins[draws - 1]
    var shifts = [UInt64](repeating: 0, count: draws)
    nk_rank_shifts(path, count, stride, draws, ranks, todays, &shifts)
    #expect(
      shifts
        == twins.map {
          zip($0, todays).reduce(0) { $0 + UInt64($1.0 > $1.1 ? $1.0 - $1.1 : $1.1 - $1.0) }
        })
    guard count < 1_000 else { return }
    var counts = [UInt32](repeating: 0, count: count * count)
    var wins = counts
    var (countsExpected, winsExpected) = (counts, counts)
    nk_count_ranks(path, count, stride, draws, ranks, &counts)
    nk_count_wins(path, count, stride, draws, ranks, &wins)
    for (own, twin) in zip(rows, twins) {
      for row in 0..<count {
        countsExpected[row * count + Int(twin[row]) - 1] += 1
        for other in 0..<count where own[row] > own[other] {
          winsExpected[row * count + other] += 1
        }
      }
    }
    #expect(counts == countsExpected)
    #expect(wins == winsExpected)
    var (sums, squares) = (
      [Double](repeating: 0, count: count), [Double](repeating: 0, count: count)
    )
    var (sumsExpected, squaresExpected) = (sums, squares)
    nk_add_deviations(path, count, stride, draws, scores, rows[0], &sums, &squares)
    for own in rows {
      for row in 0..<count {
        let difference = own[row] - rows[0][row]
        sumsExpected[row] += difference
        squaresExpected[row] += difference * difference
      }
    }
    #expect(sums.map(\.bitPattern) == sumsExpected.map(\.bitPattern))
    #expect(squares.map(\.bitPattern) == squaresExpected.map(\.bitPattern))
  }

  /// Eight at a time as one by one, to the bit: lists with no gain, no loss and neither among them.
  @Test(arguments: [1, 2, 7, 20, 60])
  func uniformWinsAreThoseOfOneList(criteria: Int) {
    var generator = RepeatableGenerator(seed: UInt64(criteria))
    for round in 0..<40 {
      let lists = (0..<8).map { _ in
        let kind = Int.random(in: 0...3, using: &generator)
        return (0..<criteria).map { _ -> Double in
          let size = pow(10, Double.random(in: -12...12, using: &generator))
          return switch kind {
          case 0: size
          case 1: -size
          case 2: round == 0 ? 0 : [0, size, -size].randomElement(using: &generator)!
          default: Double.random(in: -10...10, using: &generator)
          }
        }
      }
      let differences = (0..<criteria).flatMap { place in lists.map { $0[place] } }
      let expected = lists.map { Winning.probability(difference: $0, weights: .any) }
      for path in Self.paths {
        var space = [Double](repeating: .nan, count: 24 * criteria)
        var found = [Double](repeating: .nan, count: 8)
        nk_uniform_wins(path, criteria, differences, &space, &found)
        #expect(found == expected)
      }
    }
  }
}
