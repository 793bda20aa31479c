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

  @Test(arguments: [1, 8, 13, 211])
  func scoresAndRanks(count: Int) {
    var generator = RepeatableGenerator(seed: UInt64(count))
    let (criteria, draws) = (5, 7)
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
        var counts = [UInt32](repeating: 0, count: count * count)
        var wins = counts
        var (countsExpected, winsExpected) = (counts, counts)
        for draw in 0..<draws {
          let own = Array(scores[draw * stride..<draw * stride + count])
          let padded = own + [Double](repeating: -.infinity, count: stride - count)
          var ranks = [UInt32](repeating: 0, count: stride)
          nk_ranks(path, count, stride, padded, &ranks, &counts, &wins)
          let twin = KernelTwin.ranks(own)
          #expect(Array(ranks[..<count]) == twin)
          for (row, rank) in twin.enumerated() {
            countsExpected[row * count + Int(rank) - 1] += 1
            for other in 0..<count where own[row] > own[other] {
              winsExpected[row * count + other] += 1
            }
          }
          #expect(nk_first(path, count, padded) == own.firstIndex(of: own.max()!)!)
        }
        #expect(counts == countsExpected)
        #expect(wins == winsExpected)
      }
    }
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
