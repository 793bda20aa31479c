/// Average-linkage clustering of vectors by Euclidean distance, cut where the silhouettes are best.
struct OpinionClustering {
  /// Positions of the members of each camp, the largest camp first.
  private(set) var camps: [[Int]]

  /// - Complexity: O(k³) in the worst case for k vectors.
  init(_ vectors: [[Double]]) {
    let count = vectors.count
    camps = count > 0 ? [Array(0..<count)] : []
    guard count > 2 else { return }
    let distances = vectors.map { a in
      vectors.map { b in
        zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
      }
    }
    var best = 0.5
    var clusters = (0..<count).map { [$0] }
    var linkage = distances
    var alive = Array(0..<count)
    while alive.count > 2 {
      var nearest = (distance: Double.infinity, a: 0, b: 0)
      for (p, a) in alive.enumerated() {
        for b in alive.dropFirst(p + 1) where linkage[a][b] < nearest.distance {
          nearest = (linkage[a][b], a, b)
        }
      }
      let (a, b) = (nearest.a, nearest.b)
      // Mean distance to the union (Lance & Williams 1967).
      let (sizeA, sizeB) = (Double(clusters[a].count), Double(clusters[b].count))
      for c in alive where c != a && c != b {
        let mean = (sizeA * linkage[a][c] + sizeB * linkage[b][c]) / (sizeA + sizeB)
        linkage[a][c] = mean
        linkage[c][a] = mean
      }
      clusters[a] += clusters[b]
      alive.removeAll { $0 == b }
      // More camps than half the members are no camps.
      guard alive.count <= max(2, count / 2) else { continue }
      let candidate = alive.map { clusters[$0].sorted() }
      let silhouette = Self.meanSilhouette(candidate, distances)
      if silhouette > best {
        best = silhouette
        camps = candidate.sorted { (-$0.count, $0[0]) < (-$1.count, $1[0]) }
      }
    }
  }

  /// Mean of (b − a)/max(a, b), a the mean distance to one's own camp, b to the nearest other one; 0
  /// for a camp of one.
  private static func meanSilhouette(_ camps: [[Int]], _ distances: [[Double]]) -> Double {
    var sum = 0.0
    var count = 0.0
    for camp in camps {
      for item in camp {
        count += 1
        guard camp.count > 1 else { continue }
        let own = camp.reduce(0) { $0 + distances[item][$1] } / Double(camp.count - 1)
        var other = Double.infinity
        for rival in camps where rival != camp {
          other = min(
            other, rival.reduce(0) { $0 + distances[item][$1] } / Double(rival.count))
        }
        let size = max(own, other)
        sum += size > 0 ? (other - own) / size : 0
      }
    }
    return count > 0 ? sum / count : 0
  }
}
