internal import Glibc

/// A composite indicator as COINr makes it (Becker et al. 2022, doi:10.21105/joss.04567): every indicator
/// from 0 for its worst to 100 for its best value among the rows (`n_minmax`), then level by level the
/// weighted mean of what a row has (`a_amean`, `a_gmean`, `a_hmean`), weights rescaled to it. Nothing is
/// rounded.
///
/// The scores are relative to the rows that are there: another customer may move everybody's.
public struct MinMaxIndex: Sendable, Hashable {
  /// How the children of a node become one.
  public enum Mean: String, Sendable, Hashable, CaseIterable {
    case arithmetic, geometric, harmonic
  }

  /// Where scores run: 0...100, or 1...100 where a node's mean takes no 0, as COINr's guides do.
  public let range: ClosedRange<Double>
  /// One list a leaf; nil where a row has none. A constant indicator has none anywhere: COINr divides
  /// by 0 and leaves it out.
  public let scores: [[Double?]]
  /// One list a node, in the order of the hierarchy; nil where nothing below it has a score.
  public let nodeScores: [[Double?]]
  /// Leaves whose values are all equal.
  public let constant: [Int]

  /// The root's.
  public var totals: [Double?] { nodeScores.first ?? [] }

  /// - Parameters:
  ///   - columns: one a leaf, left to right, one value a row, finite; nil where there is none.
  ///   - isBenefit: false where less is better.
  ///   - hierarchy: weights of every node, 0 or more.
  ///   - means: one a node; of no effect on leaves.
  /// - Precondition: as many columns and directions as leaves, as many means as nodes; columns of one
  ///   length.
  /// - Complexity: O(nodes · rows)
  public init(
    columns: [[Double?]], isBenefit: [Bool], hierarchy: ToolHierarchy, means: [Mean]
  ) {
    let leaves = hierarchy.leaves
    precondition(
      columns.count == leaves.count && isBenefit.count == leaves.count
        && means.count == hierarchy.parents.count, "one each")
    precondition(columns.allSatisfy { $0.count == columns[0].count }, "columns of one length")
    let parents = Set(hierarchy.parents.compactMap { $0 })
    let range = parents.allSatisfy { means[$0] == .arithmetic } ? 0.0...100 : 1.0...100
    var constant: [Int] = []
    scores = columns.enumerated().map { leaf, column in
      let values = column.compactMap { $0 }
      guard let least = values.min(), let most = values.max(), least < most else {
        constant.append(leaf)
        return column.map { _ in nil }
      }
      return column.map { cell in
        cell.map { value in
          let place = Self.place(of: value, between: least, and: most)
          let share = isBenefit[leaf] ? place : 1 - place
          return range.lowerBound + (range.upperBound - range.lowerBound) * share
        }
      }
    }
    self.range = range
    self.constant = constant
    nodeScores = hierarchy.aggregated(scores, means)
  }

  /// 0 at the least, 1 at the most.
  private static func place(of value: Double, between least: Double, and most: Double) -> Double {
    // Halves only where the range is beyond the largest double: the least ones have none.
    let scale = (most - least).isFinite ? 1 : 0.5
    return (value * scale - least * scale) / (most * scale - least * scale)
  }
}

extension ToolHierarchy {
  /// Nodes without children, left to right.
  public var leaves: [Int] {
    let inner = Set(parents.compactMap { $0 })
    return parents.indices.filter { !inner.contains($0) }
  }

  /// Every node's mean of what its children have, bottom up; nil where they have nothing.
  ///
  /// - Parameter columns: one a leaf, left to right.
  func aggregated(_ columns: [[Double?]], _ means: [MinMaxIndex.Mean]) -> [[Double?]] {
    let rows = columns.first?.count ?? 0
    var result = [[Double?]](repeating: [], count: parents.count)
    var children = [[Int]](repeating: [], count: parents.count)
    for (node, parent) in parents.enumerated() {
      if let parent { children[parent].append(node) }
    }
    for (leaf, column) in zip(leaves, columns) { result[leaf] = column }
    for node in parents.indices.reversed() where !children[node].isEmpty {
      result[node] = (0..<rows).map { row in
        means[node].of(
          children[node].compactMap { child in
            result[child][row].map { (local[child], $0) }
          })
      }
    }
    return result
  }
}

extension MinMaxIndex.Mean {
  /// The weighted mean; nil without a weight above 0.
  func of(_ parts: [(weight: Double, score: Double)]) -> Double? {
    let sum = parts.reduce(0) { $0 + $1.weight }
    guard sum > 0 else { return nil }
    switch self {
    case .arithmetic: return parts.reduce(0) { $0 + $1.weight * $1.score } / sum
    case .geometric:
      return exp(parts.reduce(0) { $0 + $1.weight * log($1.score) } / sum)
    case .harmonic: return sum / parts.reduce(0) { $0 + $1.weight / $1.score }
    }
  }
}
