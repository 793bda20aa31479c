/// What is counted while weights and values are drawn.
struct DrawCounts: Sendable {
  let count: Int
  /// counts[a * bins + r]: draws in which a has rank r + 1, or a rank in this part of all ranks.
  var ranks: [UInt32]
  let rankBins: Int
  /// wins[a * count + b]; empty unless asked for.
  var wins: [UInt32]
  /// bands[a * bands + k]; the last one below every limit.
  var bands: [UInt32]
  /// Sums of the leaves' weights over the draws in which a is first.
  var firstWeights: [Double]
  var firsts: [UInt32]
  var scoreSums: [Double]
  var scoreSquares: [Double]
  /// Parts of 0…100 that scores are counted in; empty unless asked for.
  var scoreBins: [UInt32]
  var rankShift: (sum: Double, squares: Double) = (0, 0)
  var sameFirst = 0
  var draws = 0

  /// More alternatives are not counted rank by rank.
  static let mostRanks = 500
  static let bins = 1_001

  init(count: Int, leaves: Int, bandLimits: Int, wins: Bool, scores: Bool) {
    self.count = count
    rankBins = count <= Self.mostRanks ? count : Self.bins
    ranks = [UInt32](repeating: 0, count: count * rankBins)
    self.wins = [UInt32](repeating: 0, count: wins ? count * count : 0)
    bands = [UInt32](repeating: 0, count: bandLimits == 0 ? 0 : count * (bandLimits + 1))
    firstWeights = [Double](repeating: 0, count: count * leaves)
    firsts = [UInt32](repeating: 0, count: count)
    scoreSums = [Double](repeating: 0, count: count)
    scoreSquares = scoreSums
    scoreBins = [UInt32](repeating: 0, count: scores ? count * Self.bins : 0)
  }

  mutating func add(_ other: DrawCounts) {
    func sum<T: AdditiveArithmetic>(_ a: inout [T], _ b: [T]) {
      for position in a.indices { a[position] += b[position] }
    }
    for position in ranks.indices { ranks[position] &+= other.ranks[position] }
    sum(&wins, other.wins)
    sum(&bands, other.bands)
    sum(&firstWeights, other.firstWeights)
    sum(&firsts, other.firsts)
    sum(&scoreSums, other.scoreSums)
    sum(&scoreSquares, other.scoreSquares)
    sum(&scoreBins, other.scoreBins)
    rankShift.sum += other.rankShift.sum
    rankShift.squares += other.rankShift.squares
    sameFirst += other.sameFirst
    draws += other.draws
  }
}
