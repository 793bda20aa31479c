/// Classes of numbers between edges.
public struct ValueBins: Sendable, Hashable {
  /// Whether a value on an edge belongs to the class above it or below it.
  public enum Closed: String, Sendable, Hashable, CaseIterable {
    /// lower ≤ x < upper
    case left
    /// lower < x ≤ upper
    case right
  }

  /// Rising; the first class lies below the first edge, the last above the last.
  public let edges: [Double]
  /// The side on which a class holds its edge.
  public let closed: Closed

  /// - Throws: `AnalysisError.binEdges` without an edge and for edges that do not rise.
  public init(edges: [Double], closed: Closed = .left) throws(AnalysisError) {
    guard !edges.isEmpty, edges.allSatisfy(\.isFinite),
      zip(edges, edges.dropFirst()).allSatisfy({ $0 < $1 })
    else { throw .binEdges }
    self.edges = edges
    self.closed = closed
  }

  /// One more than there are edges.
  public var count: Int { edges.count + 1 }

  /// The class of a value from 0; nil for NaN.
  ///
  /// - Complexity: O(log edges)
  public func position(of value: Double) -> Int? {
    guard !value.isNaN else { return nil }
    var (low, high) = (0, edges.count)
    while low < high {
      let middle = (low + high) / 2
      let isAbove = closed == .left ? value >= edges[middle] : value > edges[middle]
      if isAbove { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many values lie in each class; NaN counts as unanswered.
  public func counts(_ values: some Sequence<Double>) -> LevelCounts {
    var counts = LevelCounts(levels: count)
    for value in values { counts.add(level: position(of: value) ?? -1) }
    return counts
  }
}
