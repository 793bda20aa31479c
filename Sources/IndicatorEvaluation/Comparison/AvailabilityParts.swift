/// What data that became or ceased to be available did to changes of scores, apart from what changed
/// values did.
///
/// An indicator that had no value shares its weight out among its siblings, so that a new value takes
/// weight from indicators that may all have become better. Between the two scores stand two others:
/// with the values of the one period and the data that the other one has. What the change of
/// availability contributes is its Shapley value, the mean over the two orders in which values and
/// availability can change (Shapley 1953; Shorrocks 2013, doi:10.1007/s10888-011-9214-z); the rest of
/// the change is the values'. An indicator that has a value in one period only counts as availability
/// with all that it contributes, whatever its missing policy is.
struct AvailabilityParts {
  /// For each pair of rows each leaf's part, left to right; empty where the same data is available
  /// in both.
  private(set) var leafParts: [[Double]]

  /// - Complexity: O(leaves · pairs), and two evaluations of the pairs whose data differ.
  init(_ pairs: [(before: Int, after: Int)], in rows: EvaluatedRows, nodes: [WeightedNode]) {
    leafParts = Array(repeating: [], count: pairs.count)
    let leaves = rows.rawValues.indices
    let affected = pairs.indices.filter { position in
      let pair = pairs[position]
      return leaves.contains {
        rows.rawValues[$0][pair.before].isNaN != rows.rawValues[$0][pair.after].isNaN
      }
    }
    guard !affected.isEmpty else { return }
    // Later values of what is available earlier, then earlier values of what is available later.
    let mixed = leaves.map { leaf in
      let (raw, scores) = (rows.rawValues[leaf], rows.leafScores[leaf])
      func scoresOf(_ values: (Int) -> Int, _ availability: (Int) -> Int) -> [Double] {
        affected.map { position in
          let row = values(position)
          return scores[raw[row].isNaN ? availability(position) : row]
        }
      }
      func later(_ position: Int) -> Int { pairs[position].after }
      func earlier(_ position: Int) -> Int { pairs[position].before }
      func isInBoth(_ position: Int) -> Bool {
        !raw[earlier(position)].isNaN && !raw[later(position)].isNaN
      }
      return scoresOf({ isInBoth($0) ? later($0) : earlier($0) }, earlier)
        + scoresOf({ isInBoth($0) ? earlier($0) : later($0) }, later)
    }
    let between = HierarchyScores(nodes: nodes, leafScores: mixed).contributions
    for (number, position) in affected.enumerated() {
      let pair = pairs[position]
      leafParts[position] = leaves.map { leaf in
        let own = rows.contributions[leaf]
        return
          (between[leaf][affected.count + number] - own[pair.before] + own[pair.after]
          - between[leaf][number]) / 2
      }
    }
  }
}

extension CustomerChange {
  /// What data that became or ceased to be available did to a leaf's share of the change.
  public func availabilityPart(_ leaf: Int) -> Double {
    availability.indices.contains(leaf) ? availability[leaf] : 0
  }

  /// What a leaf's changed value did.
  public func valuePart(_ leaf: Int) -> Double {
    guard contributions.indices.contains(leaf) else { return 0 }
    return contributions[leaf] - availabilityPart(leaf)
  }

  /// The part of the change that comes from data that became or ceased to be available.
  public var availabilityChange: Double { availability.reduce(0, +) }

  /// The part of the change that comes from values.
  public var valueChange: Double { change - availabilityChange }
}

extension GroupComparison {
  /// Mean part of a leaf's changed values in the mean change.
  public func valuePart(_ leaf: Int) -> Double {
    guard contributions.indices.contains(leaf) else { return 0 }
    return contributions[leaf] - (availability.indices.contains(leaf) ? availability[leaf] : 0)
  }

  /// Mean part of data that became or ceased to be available.
  public var availabilityChange: Double { availability.reduce(0, +) }

  /// Mean part of changed values.
  public var valueChange: Double { meanChange - availabilityChange }
}
