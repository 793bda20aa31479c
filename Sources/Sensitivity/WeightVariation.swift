public import IndicatorEvaluation

/// What changes as the local weight of one child moves from 0 to 1: its siblings keep their proportions
/// (or share alike where they all have 0), and everything else stays.
///
/// Where all nodes from the parent up aggregate arithmetically every score is a line over the weight, or
/// in a row where some of the siblings have no data a `RenormalisedScore`, and all figures are exact.
/// Other means give curves that are looked at in 64 pieces; `isExact` says which. Scores are counted as
/// in `rows`.
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
  /// Whether what changes is worked out; curves are looked at in 64 pieces.
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
  private let scores: any ScoresOverWeight

  init(_ nodes: [WeightedNode], _ nodeScores: [[Double]], child: Int) {
    let path = VariedPath(nodes, nodeScores, child: child)
    self.child = child
    node = nodes[child].parent ?? 0
    today = nodes[child].local
    global = nodes[child].global
    nodeGlobal = nodes[node].global
    scores = path.functions?.overWeight(today: path.today) ?? ScoreCurves(path)
    isExact = scores.isExact
    first = scores.first
    tiedWithFirst = scores.tiedWithFirst
    firstStable = scores.firstStable
    orderStable = scores.orderStable
    leaders = scores.leaders
  }

  /// Every score as a line; nil where some are none.
  public var lines: [WeightLine]? { (scores as? WeightLines)?.lines }

  /// Every score as a function of the weight; nil for curves.
  public var functions: [RenormalisedScore]? {
    lines?.map { RenormalisedScore(base: $0.intercept, gain: $0.slope) }
      ?? (scores as? RenormalisedScores)?.functions
  }

  /// Every score where the child has this local weight, 0...1.
  ///
  /// - Complexity: O(n), O(nodes on the path · n) for curves.
  public func scores(at weight: Double) -> [Double] { scores.scores(at: weight) }

  /// Where pairs of scores meet: for lines also beyond 0...1. No more than `limit`, those nearest to
  /// today's weight; sorted by pair.
  ///
  /// - Complexity: O(n²) at most, and memory for `limit` crossings.
  public func crossings(limit: Int = 1_000) -> [WeightCrossing] {
    scores.crossings(limit: limit)
  }

  /// Groups of scores that are the same whatever the weight.
  public var tiesEverywhere: [[Int]] { scores.tiesEverywhere }

  /// Best and worst rank of each score over all weights; nil where some scores are no lines.
  ///
  /// - Complexity: O(n² log n)
  public var rankRanges: [RankRange]? { (scores as? WeightLines)?.rankRanges }

  /// Each score's band and how far the weight may move before it changes.
  ///
  /// - Parameter bands: from the best to the worst.
  /// - Complexity: O(n · bands)
  public func bandStability(_ bands: [Band]) -> [BandStability] { scores.bandStability(bands) }
}
