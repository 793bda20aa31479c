import BilingualText
internal import Glibc

/// The judgments that a search may change, what they may become, and what is to be reached.
struct RevisionProblem {
  let judged: IncompleteComparisonMatrix
  let treatment: IncompleteTreatment
  /// λ − n that the limit allows.
  let target: Double
  /// Every ratio of the scale.
  let ratios: [Double]
  /// The judgments as they are.
  let start: SolvedCompletion
  /// Where completions start from.
  private let logarithms: [Double]

  var judgments: [Judgment] { judged.judgments }
  var order: Int { judged.order }

  init(
    _ judged: IncompleteComparisonMatrix, scale: JudgmentScale, treatment: IncompleteTreatment,
    target: Double
  ) throws(JudgmentError) {
    guard scale.maximum <= 100 else {
      throw .invalidSetting(name: SettingName.maximum, value: scale.maximum)
    }
    self.judged = judged
    self.treatment = treatment
    self.target = target
    let above = scale.grades.map { scale.apply(to: $0, order: judged.order) }
    ratios = above + above.dropFirst().map { 1 / $0 }
    start = try judged.solved(treatment)
    logarithms = start.pair.weights.map { log($0) }
  }

  // MARK: Solutions

  /// The judgments with these ratios.
  func changed(_ changes: [Revision.Change]) -> IncompleteComparisonMatrix {
    var ratios: [ItemPair: Double] = [:]
    for change in changes { ratios[change.judgment.pair] = change.newRatio }
    return IncompleteComparisonMatrix(
      unchecked: judgments.map { judgment in
        Judgment(
          judgment.first, judgment.second, ratios[judgment.pair] ?? judgment.ratio)
      }, order: order)
  }

  /// λ − n of the judgments with these ratios, one a judgment.
  func excess(_ changed: [Double]) throws(JudgmentError) -> Double {
    let revised = IncompleteComparisonMatrix(
      unchecked: zip(judgments, changed).map { Judgment($0.first, $0.second, $1) }, order: order)
    if judged.isComplete { return try revised.filled { _, _ in 1 }.leanPair().excess }
    guard treatment == .optimal else { return try revised.solved(treatment).pair.excess }
    return try OptimalCompletion(revised).solve(start: logarithms).pair.excess
  }

  /// The completion with these judgments free; nil where they leave the items unconnected, so that
  /// the freed ones can agree with anything.
  func freed(_ free: [Int]) throws(JudgmentError) -> (matrix: ComparisonMatrix, excess: Double)? {
    var isFree = [Bool](repeating: false, count: judgments.count)
    for k in free { isFree[k] = true }
    let freed = IncompleteComparisonMatrix(
      unchecked: judgments.indices.filter { !isFree[$0] }.map { judgments[$0] }, order: order)
    guard freed.isConnected else { return nil }
    let (matrix, pair, _) = try OptimalCompletion(freed).solve(start: logarithms)
    return (matrix, pair.excess)
  }

  // MARK: Grades

  func distance(_ ratio: Double, to other: Double) -> Double { abs(log(ratio / other)) }

  /// The grade next to a ratio.
  func grade(nearest ratio: Double) -> Double {
    ratios.min { distance($0, to: ratio) < distance($1, to: ratio) } ?? 1
  }

  /// How far changes move the judgments.
  func size(_ changes: [Revision.Change]) -> Double {
    changes.reduce(0) { $0 + distance($1.newRatio, to: $1.judgment.ratio) }
  }

  /// The judgments whose ratio is another one in `changed`.
  func changes(to changed: [Double]) -> [Revision.Change] {
    zip(judgments, changed).compactMap { judgment, ratio in
      distance(ratio, to: judgment.ratio) > 1e-9
        ? Revision.Change(judgment: judgment, newRatio: ratio) : nil
    }
  }

  // MARK: Results

  /// What these changes do.
  func revision(
    changing changes: [Revision.Change], randomIndex: RandomIndexValue, limit: ConsistencyLimit
  ) throws(JudgmentError) -> Revision {
    let after = changes.isEmpty ? start : try changed(changes).solved(treatment)
    return Revision(
      changes: changes, before: start, after: after, randomIndex: randomIndex, limit: limit)
  }
}

extension Revision {
  init(
    changes: [Change], before: SolvedCompletion, after: SolvedCompletion,
    randomIndex: RandomIndexValue, limit: ConsistencyLimit
  ) {
    self.init(
      changes: changes, matrix: after.matrix,
      before: Consistency(pair: before.pair, randomIndex: randomIndex, limit: limit),
      after: Consistency(pair: after.pair, randomIndex: randomIndex, limit: limit),
      weightsBefore: before.pair.weights, weightsAfter: after.pair.weights,
      ranksBefore: competitionRanks(before.pair.weights),
      ranksAfter: competitionRanks(after.pair.weights))
  }
}

extension ConsistencyLimit {
  /// λ − n that the limit allows.
  ///
  /// - Throws: `JudgmentError.invalidSetting` for a limit that is not above 0.
  func excess(over index: RandomIndexValue) throws(JudgmentError) -> Double {
    let ratio = value(order: index.order)
    guard ratio > 0 && ratio.isFinite else {
      throw .invalidSetting(name: SettingName.limit, value: ratio)
    }
    return ratio * index.value * Double(max(index.order - 1, 0))
  }
}
