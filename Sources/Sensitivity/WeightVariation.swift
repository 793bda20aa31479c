public import IndicatorEvaluation

/// What changes as the local weight of one child moves from 0 to 1: its siblings keep their proportions
/// (or share alike where they all have 0), and everything else stays.
///
/// Where all nodes from the parent up aggregate arithmetically every score is a line over the weight
/// and all figures are exact. Other means, and rows in which some of the siblings have no data, give
/// curves that are looked at in 64 pieces; `isExact` says which. Scores are counted as in `rows`.
public struct WeightVariation: Sendable {
  /// Position of the parent in `HierarchyWeights.nodes`.
  public let node: Int
  /// Position in `HierarchyWeights.nodes` of the child whose weight moves.
  public let child: Int
  /// Today's local weight of the child, 0...1.
  public let today: Double
  /// Today's global weight of the child, 0...1.
  public let global: Double
  /// Global weight of the node: the child's is this times its local weight.
  public let nodeGlobal: Double
  /// Whether every score is a line over the weight; curves are looked at in 64 pieces.
  public let isExact: Bool
  /// Today's first: of those that tie the one listed first; nil without any score.
  public let first: Int?
  /// Those that tie with the first today and part with it as the weight moves.
  public let tiedWithFirst: [Int]
  /// Weights around today's with the same first, up to the nearest crossings or 0 and 1.
  public let firstStable: ClosedRange<Double>
  /// Weights around today's within which nobody passes anybody.
  public let orderStable: ClosedRange<Double>
  /// Who comes first from 0 to 1.
  public let leaders: [LeadingInterval]
  private let scores: Scores

  enum Scores: Sendable {
    case lines(WeightLines)
    case curves(ScoreCurves)
  }

  init(_ nodes: [WeightedNode], _ nodeScores: [[Double]], child: Int) {
    let path = VariedPath(nodes, nodeScores, child: child)
    self.child = child
    node = nodes[child].parent ?? 0
    today = nodes[child].local
    global = nodes[child].global
    nodeGlobal = nodes[node].global
    if let lines = WeightLines(path) {
      isExact = true
      first = lines.first
      tiedWithFirst = lines.tiedWithFirst
      firstStable = lines.firstStable
      orderStable = lines.orderStable
      leaders = lines.leaders
      scores = .lines(lines)
    } else {
      let curves = ScoreCurves(path)
      isExact = false
      first = curves.first
      tiedWithFirst = curves.tiedWithFirst
      firstStable = curves.firstStable
      orderStable = curves.orderStable
      leaders = curves.leaders
      scores = .curves(curves)
    }
  }

  /// Every score as a line; nil where they are none.
  public var lines: [WeightLine]? {
    if case .lines(let lines) = scores { lines.lines } else { nil }
  }

  /// Every score where the child has this local weight, 0...1.
  ///
  /// - Complexity: O(n), O(nodes on the path · n) for curves.
  public func scores(at weight: Double) -> [Double] {
    switch scores {
    case .lines(let lines): lines.lines.map { $0.value(at: weight) }
    case .curves(let curves): curves.path.scores(at: weight)
    }
  }

  /// Where pairs of scores meet: for lines also beyond 0...1. No more than `limit`, those nearest to
  /// today's weight; sorted by pair.
  ///
  /// - Complexity: O(n²) at most, and memory for `limit` crossings.
  public func crossings(limit: Int = 1_000) -> [WeightCrossing] {
    switch scores {
    case .lines(let lines): return lines.crossings(limit: limit)
    case .curves(let curves):
      var nearest = NearestCrossings(to: today, limit: limit)
      for first in curves.rows {
        for second in curves.rows.dropFirst(first + 1) {
          for weight in curves.crossings(first, second) {
            nearest.add(WeightCrossing(first: first, second: second, weight: weight))
          }
        }
      }
      return nearest.sortedByPair
    }
  }

  /// Groups of scores that are the same whatever the weight.
  public var tiesEverywhere: [[Int]] {
    if case .lines(let lines) = scores { lines.tiesEverywhere } else { [] }
  }

  /// Best and worst rank of each score over all weights; nil for curves.
  ///
  /// - Complexity: O(n² log n)
  public var rankRanges: [RankRange]? {
    if case .lines(let lines) = scores { lines.rankRanges } else { nil }
  }

  /// Each score's band and how far the weight may move before it changes.
  ///
  /// - Parameter bands: from the best to the worst.
  /// - Complexity: O(n · bands)
  public func bandStability(_ bands: [Band]) -> [BandStability] {
    switch scores {
    case .lines(let lines): lines.bandStability(bands)
    case .curves(let curves): curves.rows.map { curves.bandStability($0, bands) }
    }
  }
}

extension WeightLines {
  /// Lines, where every score is one; nil otherwise.
  init?(_ path: VariedPath) {
    guard path.isArithmetic else { return nil }
    let (from, to, today) = (path.scores(at: 0), path.scores(at: 1), path.scores(at: path.today))
    var lines: [WeightLine] = []
    lines.reserveCapacity(from.count)
    let hasGaps = path.hasGaps
    for row in from.indices {
      switch hasGaps ? path.dependence(row: row) : .line {
      case .line: lines.append(WeightLine(intercept: from[row], slope: to[row] - from[row]))
      case .flat: lines.append(WeightLine(intercept: today[row], slope: 0))
      case .curve: return nil
      }
    }
    self.init(lines, today: path.today)
  }
}

extension ScoreCurves {
  fileprivate func bandStability(_ row: Int, _ bands: [Band]) -> BandStability {
    let score = scores[row]
    let band = bands.position(of: score)
    var range = StableRange(today)
    var meetings: [BandStability.Meeting] = []
    let isRising = values[values.count - 1][row] > values[0][row]
    for (position, limit) in bands.enumerated() {
      guard let weight = bandMeetings(row, limit: limit.minimum) else { continue }
      meetings.append(BandStability.Meeting(band: position, weight: weight))
      if position == band { range.end(at: weight, isAbove: !isRising) }
      if position == (band ?? bands.count) - 1 { range.end(at: weight, isAbove: isRising) }
    }
    meetings.sort { $0.weight < $1.weight }
    return BandStability(band: band, sameBand: range.closed, meetings: meetings)
  }
}
