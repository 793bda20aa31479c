internal import Glibc

/// What no change of a few judgments can undercut.
///
/// ln λ is convex in the logarithms of the judgments (Kingman 1961), missing ones filled in at their
/// best included, so that it lies above each of its tangents. A tangent says how much each judgment
/// can contribute at most by moving along the scale: the largest contributions added up bound any
/// number of changes, without solving anything.
struct RevisionBounds {
  /// ln(n + target)
  let goal: Double
  private(set) var tangents: [Tangent] = []

  struct Tangent {
    /// ln λ of the tangent at the judgments as they are.
    let base: Double
    /// What changing each judgment can take from that at most.
    let gains: [Double]
    /// Positions of the judgments, the largest gain first.
    let steepest: [Int]
  }

  /// Tangents on the way from the judgments as they are to consistent ones: close to the target they
  /// are the sharpest.
  init(_ problem: RevisionProblem) throws(JudgmentError) {
    goal = log(Double(problem.order) + problem.target)
    let start = problem.judgments.map(\.ratio)
    add(problem, at: start, try problem.tangentPoint(start))
    // Each point would take a completion of its own, minutes above 200 items.
    guard problem.judged.isComplete || problem.order <= 200 else { return }
    let weights = problem.start.pair.weights
    for step in 1...9 {
      let share = Double(step) / 10
      let point = problem.judgments.map {
        pow($0.ratio, 1 - share) * pow(weights[$0.first] / weights[$0.second], share)
      }
      let pair = try problem.tangentPoint(point)
      // Under the target a tangent is flat.
      guard pair.excess > problem.target / 4 else { break }
      add(problem, at: point, pair)
    }
  }

  /// Adds the tangent at `point`, ratios one a judgment, whose solution is `pair`.
  mutating func add(_ problem: RevisionProblem, at point: [Double], _ pair: PerronPair) {
    let chain = PerronChain(pair)
    let reach = log(problem.ratios.max() ?? 1)
    var base = log(pair.value)
    var gains: [Double] = []
    gains.reserveCapacity(point.count)
    for (judgment, ratio) in zip(problem.judgments, point) {
      let slope = chain.slope(judgment.first, judgment.second) / pair.value
      let present = log(judgment.ratio)
      base += slope * (present - log(ratio))
      gains.append(max(0, slope * (present - reach), slope * (present + reach)))
    }
    tangents.append(
      Tangent(
        base: base, gains: gains,
        steepest: gains.indices.sorted { (-gains[$0], $0) < (-gains[$1], $1) }))
  }

  /// At least this many judgments have to change.
  var fewestChanges: Int {
    tangents.reduce(1) { fewest, tangent in
      var (rest, count) = (tangent.base - goal - slack, 0)
      for k in tangent.steepest where rest > 0 {
        rest -= tangent.gains[k]
        count += 1
      }
      return max(fewest, count)
    }
  }

  /// Whether no tangent rules out that changing just these reaches the goal.
  func admits(_ choice: [Int]) -> Bool {
    tangents.allSatisfy { tangent in
      choice.reduce(tangent.base) { $0 - tangent.gains[$1] } <= goal + slack
    }
  }

  /// Rounding must not prove anything.
  private var slack: Double { 1e-11 }

  /// All choices of `size` judgments that the tangents admit, in order; nil where there are more than
  /// `limit` or too many to look at.
  func choices(of size: Int, limit: Int) -> [[Int]]? {
    // The tangent that leaves least to choose from.
    guard
      let sharpest = tangents.max(by: {
        $0.margin(of: size, over: goal) < $1.margin(of: size, over: goal)
      })
    else { return [] }
    var choices: [[Int]] = []
    var looked = 0
    func visit(_ choice: [Int], from next: Int, need: Double) -> Bool {
      let rest = size - choice.count
      guard rest > 0 else {
        if admits(choice) { choices.append(choice.sorted()) }
        return choices.count <= limit
      }
      for place in next..<max(next, sharpest.steepest.count - rest + 1) {
        looked += 1
        guard looked <= 20_000_000 else { return false }
        let gain = sharpest.gains[sharpest.steepest[place]]
        // Those that follow gain no more.
        if gain * Double(rest) < need - slack { break }
        if !visit(choice + [sharpest.steepest[place]], from: place + 1, need: need - gain) {
          return false
        }
      }
      return true
    }
    guard visit([], from: 0, need: sharpest.base - goal) else { return nil }
    return choices.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

extension RevisionBounds.Tangent {
  /// How far the best choice of `size` judgments stays above the goal; the less to choose from the
  /// larger.
  fileprivate func margin(of size: Int, over goal: Double) -> Double {
    base - goal - steepest.prefix(size).reduce(0) { $0 + gains[$1] }
  }
}

extension RevisionProblem {
  /// The solution with these ratios, one a judgment, missing pairs at their best.
  func tangentPoint(_ changed: [Double]) throws(JudgmentError) -> PerronPair {
    let revised = IncompleteComparisonMatrix(
      unchecked: zip(judgments, changed).map { Judgment($0.first, $0.second, $1) }, order: order)
    if judged.isComplete {
      return try revised.filled { _, _ in 1 }.perronPair(near: start.pair.weights)
    }
    return try revised.solved(.optimal).pair
  }
}
