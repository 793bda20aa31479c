internal import Glibc

extension IncompleteComparisonMatrix {
  /// The judgments that, each changed alone, would lower λ_max most, the strongest first.
  ///
  /// A judgment is freed and set to its optimum: the least λ_max with all other judgments as they
  /// are, missing pairs completed anew. With more than 28 judgments the twelve (above 60 items
  /// three) with the largest derivative of λ_max are tried.
  ///
  /// - Parameters:
  ///   - count: how many to return at most.
  ///   - scale: the scale the judgments were made on; one other than Saaty's has its own index.
  ///   - randomIndex: what `ratioAfter` is measured by.
  /// - Returns: fewer than `count` where no more judgments can be improved; none for a consistent
  ///   set. A judgment that alone connects two groups of items is never among them. With missing
  ///   pairs above 200 items, where each candidate would take minutes, the filled-in ratios stay as
  ///   they are: `ratioAfter` is then an upper bound.
  /// - Throws: as `completed(_:)`.
  /// - Complexity: O(n³) a Newton step, a few for each candidate.
  public func revisionAdvice(
    count: Int = 3, scale: JudgmentScale = .saaty, randomIndex: RandomIndexTable = .saaty1980
  ) throws(JudgmentError) -> [RevisionAdvice] {
    try revisionAdvice(
      count: count, solved: solved(.optimal), scale: scale,
      randomIndex: scale.randomIndex(randomIndex, order: order, missing: missingCount))
  }

  func revisionAdvice(
    count: Int, solved: SolvedCompletion, scale: JudgmentScale, randomIndex: RandomIndexValue
  ) throws(JudgmentError) -> [RevisionAdvice] {
    guard solved.pair.excess > 0 && count > 0 else { return [] }
    let weights = solved.pair.weights
    var found: [(excess: Double, advice: RevisionAdvice)] = []
    for judgment in candidates(PerronChain(solved.pair)) {
      guard let (ratio, pair) = try optimum(of: judgment, solved) else { continue }
      guard pair.excess < solved.pair.excess * (1 - 1e-9) else { continue }
      let index = pair.excess / Double(order - 1)
      found.append(
        (
          pair.excess,
          RevisionAdvice(
            judgment: judgment, bestRatio: ratio,
            ratioAfter: randomIndex.ratio(of: index),
            impliedRatio: weights[judgment.first] / weights[judgment.second])
        ))
    }
    // Ties keep the order of the judgments.
    let order = found.indices.sorted { (found[$0].excess, $0) < (found[$1].excess, $1) }
    var chosen = order.prefix(max(0, count)).map { found[$0].advice }
    // A scale of thousands of grades is as good as none.
    guard scale.maximum <= 100 else { return chosen }
    let grades = scale.grades.map { scale.apply(to: $0, order: self.order) }
    for index in chosen.indices {
      chosen[index].onScale = try graded(chosen[index], solved, grades, randomIndex)
    }
    return chosen
  }

  /// The judgment on the scale nearest to the best one, by the logarithm, and what it does.
  ///
  /// - Parameter grades: ratios of at least 1; their reciprocals are judgments, too.
  private func graded(
    _ advice: RevisionAdvice, _ solved: SolvedCompletion, _ grades: [Double],
    _ randomIndex: RandomIndexValue
  ) throws(JudgmentError) -> RevisionAdvice.Graded? {
    let ratios = grades + grades.map { 1 / $0 }
    let best = log(advice.bestRatio)
    guard let ratio = ratios.min(by: { abs(log($0) - best) < abs(log($1) - best) }) else {
      return nil
    }
    let (i, j) = (advice.judgment.first, advice.judgment.second)
    let pair: PerronPair
    if isComplete || order > 200 {
      var entries = solved.matrix.entries
      entries[i * order + j] = ratio
      entries[j * order + i] = 1 / ratio
      pair = try ComparisonMatrix(unchecked: entries, order: order).perronPair()
    } else {
      let changed = judgments.map {
        $0.pair == advice.judgment.pair ? Judgment(i, j, ratio) : $0
      }
      pair = try IncompleteComparisonMatrix(unchecked: changed, order: order).solved(.optimal).pair
    }
    return .init(
      ratio: ratio, ratioAfter: randomIndex.ratio(of: pair.excess / Double(order - 1)))
  }

  /// The best ratio of one judgment and the solution with it; nil where it alone connects items.
  private func optimum(
    of judgment: Judgment, _ solved: SolvedCompletion
  ) throws(JudgmentError) -> (ratio: Double, pair: PerronPair)? {
    let freed = IncompleteComparisonMatrix(
      unchecked: judgments.filter { $0.pair != judgment.pair }, order: order)
    guard freed.isConnected else { return nil }
    if isComplete || order > 200 {
      let optimum = try SinglePairOptimum(solved.matrix, judgment.pair, from: solved.pair)
      return (
        judgment.first < judgment.second ? optimum.ratio : 1 / optimum.ratio, optimum.pair
      )
    }
    let (matrix, pair, _) = try OptimalCompletion(freed).solve(
      start: solved.pair.weights.map { log($0) })
    return (matrix[judgment.first, judgment.second], pair)
  }

  private func candidates(_ chain: PerronChain) -> [Judgment] {
    guard judgments.count > 28 else { return judgments }
    let slopes = judgments.map { abs(chain.slope($0.first, $0.second)) }
    let steepest = judgments.indices.sorted { (-slopes[$0], $0) < (-slopes[$1], $1) }
    return steepest.prefix(order > 60 ? 3 : 12).map { judgments[$0] }
  }
}
