import ObjectiveWeights
import TestSupport
import Testing

@Suite struct ColumnMomentsTests {
  private func moments(_ table: [[Double]], _ rows: Range<Int>) -> ColumnMoments {
    var moments = ColumnMoments(columns: table.count)
    moments.append(table.map { Array($0[rows]) })
    return moments
  }

  /// Sixty rows in three chunks, worked at 30 digits.
  @Test func chunksAndTheWhole() throws {
    let golden = try Golden(fixture: "robustness/objective_streaming_moments")
    let table = golden["input"]["rows"].rows.transposed
    var parts: [ColumnMoments] = []
    var start = 0
    for size in golden["input"]["chunk_sizes"].numbers.map({ Int($0) }) {
      parts.append(moments(table, start..<start + size))
      start += size
    }
    for (part, expected) in zip(parts, golden["computed"]["chunks"].list) {
      #expect(part.rows == expected["count"].int)
      #expect((0..<4).map(part.sum) == expected["sum"].numbers)
      #expect(part.lowest == expected["min"].numbers)
      #expect(part.highest == expected["max"].numbers)
    }
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      var whole = parts[order[0]]
      for part in order.dropFirst() { whole.merge(parts[part]) }
      try check(whole, golden["computed"])
    }
    try check(moments(table, 0..<60), golden["computed"])
  }

  private func check(_ moments: ColumnMoments, _ expected: Golden) throws {
    #expect(moments.rows == 60)
    #expect((0..<4).map(moments.sum) == expected["whole"]["sum"].numbers)
    let products = expected["whole"]["products"].rows
    for j in 0..<4 {
      let (sum, square) = (moments.sum(j), products[j][j])
      #expect(
        isClose(
          moments.deviation(j), (square / 60 - sum * sum / 3600).squareRoot(), relative: 1e-13)
      )
    }
    for (method, key) in [
      (ObjectiveMethod.entropy, "entropy_weights"), (.critic, "critic_weights"),
      (.standardDeviation, "sd_weights"), (.coefficientOfVariation, "cv_weights"),
    ] {
      let weights = try moments.weighting(by: method).weights
      #expect(isClose(weights, expected[key].numbers, absolute: 1e-12))
    }
  }

  /// Any split, merged in any order, with gaps or without, gives the same to fifteen digits, and the
  /// same order of merging the same bits.
  @Test(arguments: [0, 0.002, 0.2])
  func splitsDoNotMatter(gaps: Double) throws {
    var generator = RepeatableGenerator(seed: 77)
    let rows = 1_000
    let common = (0..<rows).map { _ in Double.random(in: 0...30, using: &generator) }
    let table = (0..<4).map { column in
      common.map { common in
        Double.random(in: 0..<1, using: &generator) < gaps
          ? .nan : 50 + Double(column) + common + .random(in: 0...20, using: &generator)
      }
    }
    let whole = moments(table, 0..<rows)
    for _ in 0..<6 {
      var cuts = (0..<5).map { _ in Int.random(in: 1..<rows, using: &generator) }.sorted()
      cuts = [0] + cuts + [rows]
      var parts = zip(cuts, cuts.dropFirst()).map { moments(table, $0..<$1) }
      parts.shuffle(using: &generator)
      var merged = ColumnMoments(columns: 4)
      for part in parts { merged.merge(part) }
      var again = ColumnMoments(columns: 4)
      for part in parts { again.merge(part) }
      #expect(merged == again)
      #expect(merged.rows == rows && merged.counts == whole.counts)
      for method in [ObjectiveMethod.entropy, .critic, .independence, .principalComponents()] {
        let weights = try merged.weighting(by: method).weights
        #expect(
          isClose(weights, try whole.weighting(by: method).weights, absolute: 1e-13))
      }
    }
  }

  /// Correlations over the rows that have both columns, against the plain two-pass formula.
  @Test func correlationsOverCommonRows() throws {
    var generator = RepeatableGenerator(seed: 4)
    let table = (0..<3).map { _ in
      (0..<300).map { _ in
        Double.random(in: 0..<1, using: &generator) < 0.3
          ? .nan : Double.random(in: 1e6...1.0001e6, using: &generator)
      }
    }
    let moments = moments(table, 0..<300)
    for j in 0..<3 {
      for k in 0..<3 {
        let common = (0..<300).filter { !table[j][$0].isNaN && !table[k][$0].isNaN }
        let (x, y) = (common.map { table[j][$0] }, common.map { table[k][$0] })
        let (meanX, meanY) = (
          x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count)
        )
        func product(_ a: [Double], _ meanA: Double, _ b: [Double], _ meanB: Double) -> Double {
          zip(a, b).reduce(0) { $0 + ($1.0 - meanA) * ($1.1 - meanB) }
        }
        let expected =
          product(x, meanX, y, meanY)
          / (product(x, meanX, x, meanX) * product(y, meanY, y, meanY)).squareRoot()
        let found = try #require(moments.correlation(j, k))
        #expect(isClose(found, expected, absolute: 1e-11))
      }
    }
  }

  /// Values whose squares need more digits than a double has.
  @Test func deviationsDoNotCancel() {
    var moments = ColumnMoments(columns: 1)
    moments.append([[1e9 + 1, 1e9 + 2, 1e9 + 3]])
    moments.append([[1e9 + 4]])
    #expect(isClose(moments.deviation(0), 1.25.squareRoot(), relative: 1e-15))
    #expect(moments.mean(0) == 1e9 + 2.5)
  }

  @Test func nothing() {
    var moments = ColumnMoments(columns: 2)
    moments.append([[], []])
    moments.merge(ColumnMoments(columns: 2))
    #expect(moments.rows == 0 && moments.mean(0).isNaN && moments.deviation(1).isNaN)
    #expect(moments.correlation(0, 1) == nil)
  }
}
