internal import Glibc

/// Who moves a group, who stands apart, and which camps there are.
public struct GroupAnalysis: Sendable, Hashable {
  /// One per expert whose judgments connect all items, in the order given.
  public var members: [Member]
  /// Experts without weights of their own: their judgments do not connect all items.
  public var withoutWeights: [String]
  /// How much the members agree; complete where none has weights.
  public var consensus: Consensus
  /// Camps of similar weights, the largest first; one camp where the group has no structure.
  public var clusters: [Cluster]

  /// One expert and the rest of the group.
  public struct Member: Sendable, Hashable {
    /// The expert's id.
    public var expert: String
    /// The expert's own weights, one per item, sum 1.
    public var weights: [Double]
    /// Consistency ratio of the expert's own judgments.
    public var ratio: Double
    /// Aitchison distance of the expert's weights to the geometric mean of the others': 0 is full
    /// agreement, independent of the number of members.
    public var distance: Double
    /// (distance − median) / (1.4826 · median absolute deviation); 0 where all distances are equal.
    public var deviation: Double
    /// True for a deviation above 3.5 (Iglewicz & Hoaglin 1993).
    public var isOutlying: Bool
    /// The group's weights without this expert; nil for a group of one.
    public var groupWithout: [Double]?
    /// Largest change of a group weight when the expert is left out.
    public var largestShift: Double
    /// Number of items whose rank changes when the expert is left out.
    public var rankChanges: Int
  }

  /// A camp of experts.
  public struct Cluster: Sendable, Hashable {
    /// Their ids, in the order given.
    public var experts: [String]
    /// Geometric mean of their weights.
    public var weights: [Double]
    /// How much they agree among themselves, each counting the same.
    public var consensus: Consensus
  }
}

extension GroupAnalysis {
  /// Analyses the experts of one judgment set.
  ///
  /// Camps come from average-linkage clustering of the Aitchison distances of the weights; their
  /// number is the one with the largest mean silhouette (Rousseeuw 1987) of at least 0.5, else one.
  ///
  /// - Parameters:
  ///   - order: number of items.
  ///   - responses: at most 1,000 experts with judgments.
  ///   - rules: as for `JudgmentSetSolver.solve`.
  /// - Throws: as `JudgmentSetSolver.solve`, and `JudgmentError.tooManyItems` for more experts.
  /// - Complexity: O(k n³ + k² n) for k experts, k solutions of the group.
  public init(
    order: Int, responses: [ExpertJudgments], rules: WeightingRules = WeightingRules(),
    scale: JudgmentScale = .saaty
  ) throws(JudgmentError) {
    let answered = responses.filter { !$0.judgments.isEmpty }
    guard answered.count <= 1_000 else { throw .tooManyItems(order: answered.count, limit: 1_000) }
    let solution = try JudgmentSetSolver.solve(
      order: order, responses: answered, rules: rules, scale: scale, advises: false)
    let positions = solution.experts.indices.filter { solution.experts[$0].priorities != nil }
    let solved = positions.map { solution.experts[$0] }
    let vectors = solved.map { $0.priorities?.weights ?? [] }
    let logs = vectors.map(centredLogarithms)
    let distances = Self.distancesToOthers(logs, solved.map(\.weight))
    let deviations = Self.robustDeviations(distances)
    let ranks = competitionRanks(solution.priorities.weights)
    members = []
    for (k, expert) in solved.enumerated() {
      var without: [Double]?
      if answered.count > 1 {
        // Nobody else may have judged what connects the items.
        without = try? JudgmentSetSolver.solve(
          order: order,
          responses: answered.indices.filter { $0 != positions[k] }.map { answered[$0] },
          rules: rules, scale: scale, advises: false
        ).priorities.weights
      }
      let shifts = zip(without ?? solution.priorities.weights, solution.priorities.weights)
        .map { abs($0 - $1) }
      members.append(
        Member(
          expert: expert.expert, weights: vectors[k], ratio: expert.consistency?.ratio ?? 0,
          distance: distances[k], deviation: deviations[k], isOutlying: deviations[k] > 3.5,
          groupWithout: without, largestShift: shifts.max() ?? 0,
          rankChanges: without.map { zip(competitionRanks($0), ranks).filter { $0 != $1 }.count }
            ?? 0))
    }
    withoutWeights = solution.experts.filter { $0.priorities == nil }.map(\.expert)
    let shares = solved.map(\.weight)
    consensus = try Consensus(
      priorities: vectors.isEmpty ? [solution.priorities.weights] : vectors,
      memberWeights: vectors.isEmpty ? nil : shares,
      maximumRatio: scale.apply(to: scale.maximum, order: order))
    clusters = []
    for camp in OpinionClustering(logs).camps {
      clusters.append(
        Cluster(
          experts: camp.map { solved[$0].expert }, weights: geometricMean(camp.map { logs[$0] }),
          consensus: try Consensus(
            priorities: camp.map { vectors[$0] },
            maximumRatio: scale.apply(to: scale.maximum, order: order))))
    }
  }

  private static func distancesToOthers(_ logs: [[Double]], _ shares: [Double]) -> [Double] {
    guard logs.count > 1, let count = logs.first?.count else { return logs.map { _ in 0 } }
    var sum = [Double](repeating: 0, count: count)
    let total = shares.reduce(0, +)
    for (vector, share) in zip(logs, shares) {
      for i in 0..<count { sum[i] += share * vector[i] }
    }
    return zip(logs, shares).map { vector, share in
      guard total - share > 0 else { return 0 }
      return (0..<count).reduce(0) {
        let other = (sum[$1] - share * vector[$1]) / (total - share)
        return $0 + (vector[$1] - other) * (vector[$1] - other)
      }.squareRoot()
    }
  }

  private static func robustDeviations(_ values: [Double]) -> [Double] {
    let middle = median(values)
    let spread = 1.4826 * median(values.map { abs($0 - middle) })
    // With hardly any spread every difference would look enormous.
    guard spread > 1e-9 else { return values.map { _ in 0 } }
    return values.map { ($0 - middle) / spread }
  }
}

/// ln w minus its mean: Euclidean distances of these are Aitchison distances of the weights.
func centredLogarithms(_ weights: [Double]) -> [Double] {
  let logs = weights.map { log($0) }
  let mean = logs.reduce(0, +) / Double(max(logs.count, 1))
  return logs.map { $0 - mean }
}

/// Normalised geometric mean of weights given by their logarithms.
private func geometricMean(_ logs: [[Double]]) -> [Double] {
  guard let count = logs.first?.count else { return [] }
  let means = (0..<count).map { i in
    exp(logs.reduce(0) { $0 + $1[i] } / Double(logs.count))
  }
  let sum = means.reduce(0, +)
  return means.map { $0 / sum }
}

/// The middle value, or the mean of the two; 0 of none.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return 0 }
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}
