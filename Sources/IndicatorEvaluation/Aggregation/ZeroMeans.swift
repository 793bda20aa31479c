/// Counts the rows in which a mean of products or of reciprocals is 0 because a single child is.
struct ZeroMeans: Sendable {
  private var counts: [(node: Int, id: String, zeros: Int)]
  private var rows = 0

  init(_ nodes: [WeightedNode]) {
    counts = nodes.indices.filter {
      nodes[$0].aggregation.isZeroByOne && !nodes[$0].children.isEmpty
    }
    .map { ($0, nodes[$0].id, 0) }
  }

  mutating func append(_ rows: EvaluatedRows) {
    self.rows += rows.scores.count
    for position in counts.indices {
      let scores = rows.nodeScores[counts[position].node]
      counts[position].zeros += scores.count { $0 == 0 }
    }
  }

  /// Means that are 0 in at least one of ten rows.
  var warnings: [EvaluationWarning] {
    counts.filter { $0.zeros > 0 && $0.zeros * 10 >= rows }.map {
      .zeroMeans(node: $0.id, rows: $0.zeros, of: rows)
    }
  }
}

extension Aggregation {
  /// Whether one score of 0 makes the mean 0.
  fileprivate var isZeroByOne: Bool {
    switch self {
    case .geometric, .harmonic: true
    case .power(let p): p <= 0
    // Whose least part is 0 is 0 by what was asked for.
    case .arithmetic, .minimum: false
    }
  }
}
