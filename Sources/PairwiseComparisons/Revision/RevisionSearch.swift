internal import Glibc

/// The fewest judgments that have to change for CR to come under its limit.
public struct RevisionSearch: Sendable, Hashable {
  /// Revisions with the fewest changes, those that change the judgments least first; empty where the
  /// search gave up.
  public var revisions: [Revision]
  /// No revision has fewer changes than this: proved by completions, which let the freed judgments
  /// take any value.
  public var lowerBound: Int
  /// True where the number of changes found equals the lower bound; otherwise the revisions are a
  /// good answer found greedily, and fewer changes may do.
  public var isProved: Bool
}

extension ComparisonMatrix {
  /// Searches for the smallest revision on a scale.
  ///
  /// One and two changes are searched completely: each choice of judgments is freed, its best
  /// completion bounds what any grades can reach, and the grades of the choices that pass are tried
  /// (the idea of Bozóki, Fülöp & Poesz 2011). For more changes the same bound is taken over up to
  /// 5,000 choices; beyond that judgments are freed greedily, the one that lowers λ_max most each
  /// time, and the result says that it is not proved.
  ///
  /// - Parameters:
  ///   - scale: its grades 1 … maximum and their reciprocals are what a judgment may become.
  ///   - randomIndex: what CR is measured by.
  ///   - limit: the largest ratio that is accepted, above 0.
  ///   - count: how many revisions to return at most.
  /// - Throws: `JudgmentError.tooManyItems` above 30 items, `.invalidSetting`, `.tooExtreme`,
  ///   `.notConverged`.
  /// - Complexity: O(n⁴) completions of two judgments in the worst case, each O(n³).
  public func smallestRevision(
    scale: JudgmentScale = .saaty, randomIndex: RandomIndexTable = .saaty1980,
    limit: ConsistencyLimit = .flat(0.10), count: Int = 3
  ) throws(JudgmentError) -> RevisionSearch {
    guard order <= 30 else { throw .tooManyItems(order: order, limit: 30) }
    let index = scale.randomIndex(randomIndex, order: order)
    let target = try excessLimit(index, limit)
    let pair = try perronPair()
    guard pair.excess > target else {
      return RevisionSearch(
        revisions: [try revision(changing: [], randomIndex: index, limit: limit)], lowerBound: 0,
        isProved: true)
    }
    let search = try Search(self, scale: scale, target: target, pair: pair)
    let (found, lowerBound) = try search.run()
    var revisions: [Revision] = []
    for changes in found.prefix(max(count, 0)) {
      revisions.append(try revision(changing: changes, randomIndex: index, limit: limit))
    }
    return RevisionSearch(
      revisions: revisions, lowerBound: lowerBound,
      isProved: found.first.map { $0.count == lowerBound } ?? false)
  }
}

/// The state of one search.
private struct Search {
  let matrix: ComparisonMatrix
  let judgments: [Judgment]
  let logarithms: [Double]
  let target: Double
  let ratios: [Double]

  init(
    _ matrix: ComparisonMatrix, scale: JudgmentScale, target: Double, pair: PerronPair
  ) throws(JudgmentError) {
    guard scale.maximum <= 100 else {
      throw .invalidSetting(name: "maximum", value: scale.maximum)
    }
    self.matrix = matrix
    judgments = matrix.judgments
    logarithms = pair.weights.map { log($0) }
    self.target = target
    let above = scale.grades.map { scale.apply(to: $0, order: matrix.order) }
    ratios = above + above.dropFirst().map { 1 / $0 }
  }

  func run() throws(JudgmentError) -> (found: [[Revision.Change]], lowerBound: Int) {
    var lowerBound = 1
    for size in 1...max(judgments.count, 1) {
      guard let choices = choices(of: size) else { break }
      var passing: [[Int]] = []
      for choice in choices where try leastExcess(choice) <= target { passing.append(choice) }
      lowerBound = size
      var found: [[Revision.Change]] = []
      for choice in passing {
        // Beyond two judgments trying all grades takes too long; near the optimum they are likely.
        found += size <= 2 ? try grades(choice) : try rounded(choice).map { [$0] } ?? []
      }
      if !found.isEmpty { return (sorted(found), lowerBound) }
      if size > 2 && !passing.isEmpty { break }
      lowerBound = size + 1
    }
    return (try greedy(), lowerBound)
  }

  /// All choices of `size` judgments; nil for more than two of them where there are too many.
  private func choices(of size: Int) -> [[Int]]? {
    var choices: [[Int]] = [[]]
    for _ in 0..<size {
      choices = choices.flatMap { choice in
        judgments.indices.dropFirst((choice.last ?? -1) + 1).map { choice + [$0] }
      }
      if size > 2 && choices.count > 5_000 { return nil }
    }
    return choices
  }

  /// λ − n with these judgments free; infinite where they leave the items unconnected.
  private func leastExcess(_ free: [Int]) throws(JudgmentError) -> Double {
    let kept = judgments.indices.filter { !free.contains($0) }.map { judgments[$0] }
    let freed = IncompleteComparisonMatrix(unchecked: kept, order: matrix.order)
    // Items that no judgment connects any more can be made to agree with anything.
    guard freed.isConnected else { return 0 }
    return try OptimalCompletion(freed).solve(start: logarithms).pair.excess
  }

  private func excess(_ entries: [Double]) throws(JudgmentError) -> Double {
    try ComparisonMatrix(unchecked: entries, order: matrix.order).leanPair().excess
  }

  /// All grades of these judgments that meet the target; for each choice the one that changes the
  /// logarithms least.
  private func grades(_ free: [Int]) throws(JudgmentError) -> [[Revision.Change]] {
    var best: (size: Double, changes: [Revision.Change])?
    var entries = matrix.entries
    let n = matrix.order
    func visit(_ depth: Int, _ changes: [Revision.Change], _ size: Double) throws(JudgmentError) {
      if let best, size >= best.size { return }
      guard depth < free.count else {
        if try excess(entries) <= target { best = (size, changes) }
        return
      }
      let judgment = judgments[free[depth]]
      let (upper, lower) = (
        judgment.first * n + judgment.second, judgment.second * n + judgment.first
      )
      // Small changes first, so that the rest is cut off.
      for ratio in ratios.sorted(by: { distance($0, judgment) < distance($1, judgment) })
      where distance(ratio, judgment) > 1e-9 {
        entries[upper] = ratio
        entries[lower] = 1 / ratio
        try visit(
          depth + 1, changes + [.init(judgment: judgment, newRatio: ratio)],
          size + distance(ratio, judgment))
      }
      entries[upper] = judgment.ratio
      entries[lower] = 1 / judgment.ratio
    }
    try visit(0, [], 0)
    return best.map { [$0.changes] } ?? []
  }

  /// Frees the judgment that lowers λ most until grades near the optimum meet the target.
  private func greedy() throws(JudgmentError) -> [[Revision.Change]] {
    var free: [Int] = []
    while free.count < judgments.count {
      var best: (excess: Double, position: Int)?
      for k in judgments.indices where !free.contains(k) {
        let excess = try leastExcess(free + [k])
        if excess < best?.excess ?? .infinity { best = (excess, k) }
      }
      guard let best else { return [] }
      free.append(best.position)
      guard best.excess <= target else { continue }
      if let changes = try rounded(free) { return [changes] }
    }
    return []
  }

  /// The nearest grades to the best completion, improved one at a time.
  private func rounded(_ free: [Int]) throws(JudgmentError) -> [Revision.Change]? {
    let n = matrix.order
    var entries = matrix.entries
    func set(_ k: Int, _ ratio: Double) {
      let judgment = judgments[k]
      entries[judgment.first * n + judgment.second] = ratio
      entries[judgment.second * n + judgment.first] = 1 / ratio
    }
    let kept = judgments.indices.filter { !free.contains($0) }.map { judgments[$0] }
    let freed = IncompleteComparisonMatrix(unchecked: kept, order: n)
    let completed: ComparisonMatrix? =
      freed.isConnected ? try OptimalCompletion(freed).solve(start: logarithms).matrix : nil
    var chosen = free.map { k in
      let judgment = judgments[k]
      let goal = completed?[judgment.first, judgment.second] ?? judgment.ratio
      return ratios.min { distance($0, to: goal) < distance($1, to: goal) } ?? 1
    }
    for (k, ratio) in zip(free, chosen) { set(k, ratio) }
    var least = try excess(entries)
    for _ in 0..<10 {
      var improved = false
      for (position, k) in free.enumerated() {
        for ratio in ratios {
          set(k, ratio)
          let value = try excess(entries)
          if value < least * (1 - 1e-12) {
            least = value
            chosen[position] = ratio
            improved = true
          }
        }
        set(k, chosen[position])
      }
      if !improved { break }
    }
    guard least <= target else { return nil }
    return zip(free, chosen).compactMap { k, ratio in
      distance(ratio, judgments[k]) > 1e-9
        ? Revision.Change(judgment: judgments[k], newRatio: ratio) : nil
    }
  }

  private func sorted(_ found: [[Revision.Change]]) -> [[Revision.Change]] {
    func size(_ changes: [Revision.Change]) -> Double {
      changes.reduce(0) { $0 + distance($1.newRatio, $1.judgment) }
    }
    let order = found.indices.sorted { (size(found[$0]), $0) < (size(found[$1]), $1) }
    return order.map { found[$0] }
  }

  private func distance(_ ratio: Double, _ judgment: Judgment) -> Double {
    distance(ratio, to: judgment.ratio)
  }

  private func distance(_ ratio: Double, to other: Double) -> Double {
    abs(log(ratio / other))
  }
}
