internal import Glibc

extension RevisionProblem {
  /// Changes that reach the target, not proved to be the fewest; empty where none were found, nil
  /// when stopped.
  ///
  /// - Parameters:
  ///   - budget: how many completions may be tried; beyond that judgments are moved all the same, more
  ///     coarsely.
  ///   - isLimited: is set where the budget ended the finer way.
  func heuristic(
    budget: Int, isLimited: inout Bool, _ progress: (RevisionSearch.Progress) -> Bool
  ) throws(JudgmentError) -> [Revision.Change]? {
    if Double(judgments.count) * Double(order * order * order) <= 2e6 {
      var left = budget
      let found = try freeing(&left, progress)
      if left > 0 { return found }
      isLimited = true
    }
    // Where the filled-in ratios only follow, the result is solved exactly and, if it misses the
    // target, found again with some reserve.
    var goal = target
    for _ in 0..<12 {
      guard let found = try climbing(to: goal, progress) else { return nil }
      if found.isEmpty { return [] }
      if try excess(changed(found).judgments.map(\.ratio)) <= target { return found }
      goal *= 0.8
    }
    return []
  }

  /// Frees the judgment that lowers λ most until grades near the optimum meet the target.
  ///
  /// - Parameter left: how many completions may be tried; 0 where that was not enough.
  private func freeing(
    _ left: inout Int, _ progress: (RevisionSearch.Progress) -> Bool
  ) throws(JudgmentError) -> [Revision.Change]? {
    var free: [Int] = []
    while free.count < judgments.count {
      var best: (excess: Double, position: Int)?
      for k in judgments.indices where !free.contains(k) {
        guard progress(.init(changes: free.count + 1, tried: k, choices: judgments.count)) else {
          return nil
        }
        left -= 1
        guard left > 0 else { return [] }
        let excess = try freed(free + [k])?.excess ?? 0
        if excess < best?.excess ?? .infinity { best = (excess, k) }
      }
      guard let best else { return [] }
      free.append(best.position)
      guard best.excess <= target else { continue }
      if let changes = try rounded(free) { return changes }
    }
    return []
  }

  /// Moves the judgments with the steepest λ to what the weights say, half as many again each time,
  /// and takes back of the last ones what is not needed.
  private func climbing(
    to goal: Double, _ progress: (RevisionSearch.Progress) -> Bool
  ) throws(JudgmentError) -> [Revision.Change]? {
    var slope = RevisionSlope(self)
    var moved: [Int] = []
    while slope.pair.excess > goal {
      let steepest = slope.steepest(besides: moved)
      guard
        progress(.init(changes: moved.count + 1, tried: moved.count, choices: judgments.count))
      else { return nil }
      let batch = steepest.prefix(max(1, moved.count / 2))
      guard !batch.isEmpty else { return [] }
      let before = slope
      try slope.move(batch)
      if slope.pair.excess <= goal && batch.count > 1 {
        // The fewest of this batch that do.
        var (low, high) = (0, batch.count)
        while high - low > 1 {
          let middle = (low + high) / 2
          var trial = before
          try trial.move(batch.prefix(middle))
          if trial.pair.excess <= goal { (high, slope) = (middle, trial) } else { low = middle }
        }
        moved += batch.prefix(high)
      } else {
        moved += batch
      }
    }
    try slope.takeBack(moved, goal: goal)
    return changes(to: slope.present)
  }
}

/// The state of a climb: judgments with some of them moved.
private struct RevisionSlope {
  let problem: RevisionProblem
  /// One a judgment.
  private(set) var present: [Double]
  private(set) var pair: PerronPair
  /// Filled-in ratios are quotients of these, x_i / x_j; nil where the completion is solved anew.
  private var fillers: [Double]?

  init(_ problem: RevisionProblem) {
    self.problem = problem
    present = problem.judgments.map(\.ratio)
    pair = problem.start.pair
    if !problem.judged.isComplete && problem.order > 200 { fillers = Self.fillers(pair) }
  }

  /// √(w_i / v_i), whose quotients are the best ratios for these vectors (a fixed point of which is
  /// the optimal completion).
  private static func fillers(_ pair: PerronPair) -> [Double] {
    let stationary = PerronChain(pair).stationary
    return zip(pair.weights, stationary).map { $0 / $1.squareRoot() }
  }

  /// The judgments that are still to be moved, the steepest λ first.
  func steepest(besides moved: [Int]) -> [Int] {
    let chain = PerronChain(pair)
    var isMoved = [Bool](repeating: false, count: present.count)
    for k in moved { isMoved[k] = true }
    let slopes = problem.judgments.map { abs(chain.slope($0.first, $0.second)) }
    return problem.judgments.indices.filter { k in
      let judgment = problem.judgments[k]
      return !isMoved[k]
        && problem.distance(goal(of: judgment), to: judgment.ratio) > 1e-9
    }.sorted { (-slopes[$0], $0) < (-slopes[$1], $1) }
  }

  private func goal(of judgment: Judgment) -> Double {
    problem.grade(nearest: pair.weights[judgment.first] / pair.weights[judgment.second])
  }

  mutating func move(_ batch: ArraySlice<Int>) throws(JudgmentError) {
    for k in batch { present[k] = goal(of: problem.judgments[k]) }
    try solve()
  }

  /// Judgments go back to what they were as long as the goal stays met; where each trial is dear,
  /// only as many are tried as take some seconds.
  mutating func takeBack(_ moved: [Int], goal: Double) throws(JudgmentError) {
    let passes = problem.judged.isComplete || fillers != nil ? 50 : 50 * Double(problem.order)
    let cost = Double(problem.order * problem.order) * passes
    for k in moved.prefix(Int(min(2_000, 1e10 / cost))) {
      var trial = self
      trial.present[k] = problem.judgments[k].ratio
      try trial.solve()
      if trial.pair.excess <= goal { self = trial }
    }
  }

  private mutating func solve() throws(JudgmentError) {
    let revised = IncompleteComparisonMatrix(
      unchecked: zip(problem.judgments, present).map { Judgment($0.first, $0.second, $1) },
      order: problem.order)
    if problem.judged.isComplete {
      pair = try revised.filled { _, _ in 1 }.perronPair(near: pair.weights)
    } else if let fillers {
      pair = try revised.filled { fillers[$0] / fillers[$1] }.perronPair(near: pair.weights)
      self.fillers = Self.fillers(pair)
    } else {
      pair = try revised.solved(problem.treatment).pair
    }
  }
}
