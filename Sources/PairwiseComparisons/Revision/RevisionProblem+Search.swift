/// What a search found.
struct RevisionFindings {
  /// With equally many changes each, the least changes first; empty where nothing was found.
  var changes: [[Revision.Change]] = []
  var lowerBound: Int
  var isStopped = false
  var isLimited = false
}

extension RevisionProblem {
  /// One change, two changes, … as long as all choices can be tried, then the heuristic.
  func search(
    _ effort: RevisionSearch.Effort, _ progress: (RevisionSearch.Progress) -> Bool
  ) throws(JudgmentError) -> RevisionFindings {
    // How many completions are left.
    var budget = effort.completions(order: order)
    var bounds = try RevisionBounds(self)
    var findings = RevisionFindings(lowerBound: bounds.fewestChanges)
    var size = findings.lowerBound
    while size <= judgments.count {
      let limit = limit(of: size)
      guard let choices = bounds.choices(of: size, limit: min(limit, budget)) else {
        findings.isLimited = budget < limit
        break
      }
      budget -= choices.count
      guard let passing = try admissible(choices, size, progress) else {
        findings.isStopped = true
        return findings
      }
      findings.lowerBound = size
      for choice in passing {
        // Beyond two judgments trying all grades takes too long; near the optimum they are likely.
        if let changes = size <= 2 ? try leastGrades(choice) : try rounded(choice),
          changes.count == size
        {
          findings.changes.append(changes)
        }
      }
      if !findings.changes.isEmpty {
        findings.changes = sorted(findings.changes)
        return findings
      }
      if size > 2 && !passing.isEmpty { break }
      size += 1
      findings.lowerBound = size
    }
    var isLimited = false
    let heuristic = try heuristic(budget: budget, isLimited: &isLimited, progress)
    findings.isLimited = findings.isLimited || isLimited
    guard let found = heuristic else {
      findings.isStopped = true
      return findings
    }
    if !found.isEmpty {
      findings.changes = [found]
      // Close to the target the tangent is the sharpest.
      if let pair = try? changed(found).solved(.optimal).pair {
        bounds.add(self, at: changed(found).judgments.map(\.ratio), pair)
        findings.lowerBound = max(findings.lowerBound, bounds.fewestChanges)
      }
    }
    return findings
  }

  /// How many choices of `size` judgments are tried at most: all pairs up to 30 items, and above
  /// what takes half a minute of completions.
  private func limit(of size: Int) -> Int {
    if size > 2 { return min(5_000, affordable) }
    return order <= 30 ? .max : affordable
  }

  private var affordable: Int {
    Int(5e8 / Double(order * order * order))
  }

  /// The choices whose best completion reaches the target; nil when stopped.
  private func admissible(
    _ choices: [[Int]], _ size: Int, _ progress: (RevisionSearch.Progress) -> Bool
  ) throws(JudgmentError) -> [[Int]]? {
    var passing: [[Int]] = []
    let stride = max(1, min(choices.count / 100, 100_000 / max(order * order, 1)))
    for (tried, choice) in choices.enumerated() {
      if tried % stride == 0,
        !progress(.init(changes: size, tried: tried, choices: choices.count))
      {
        return nil
      }
      // Items that no judgment connects any more can be made to agree with anything.
      if try (freed(choice)?.excess ?? 0) <= target { passing.append(choice) }
    }
    return passing
  }

  private func sorted(_ found: [[Revision.Change]]) -> [[Revision.Change]] {
    let sizes = found.map(size)
    return found.indices.sorted { (sizes[$0], $0) < (sizes[$1], $1) }.map { found[$0] }
  }

  /// The grades of these judgments that meet the target and change the logarithms least; nil where
  /// none do.
  private func leastGrades(_ free: [Int]) throws(JudgmentError) -> [Revision.Change]? {
    var best: (size: Double, changes: [Revision.Change])?
    var present = judgments.map(\.ratio)
    func visit(_ depth: Int, _ changes: [Revision.Change], _ size: Double) throws(JudgmentError) {
      if let best, size >= best.size { return }
      guard depth < free.count else {
        if try excess(present) <= target { best = (size, changes) }
        return
      }
      let k = free[depth]
      let judgment = judgments[k]
      // Small changes first, so that the rest is cut off.
      for ratio in ratios.sorted(by: {
        distance($0, to: judgment.ratio) < distance($1, to: judgment.ratio)
      }) where distance(ratio, to: judgment.ratio) > 1e-9 {
        present[k] = ratio
        try visit(
          depth + 1, changes + [.init(judgment: judgment, newRatio: ratio)],
          size + distance(ratio, to: judgment.ratio))
      }
      present[k] = judgment.ratio
    }
    try visit(0, [], 0)
    return best?.changes
  }

  /// The nearest grades to the best completion, improved one at a time; nil where they miss the
  /// target.
  func rounded(_ free: [Int]) throws(JudgmentError) -> [Revision.Change]? {
    let goal = try freed(free)?.matrix
    var present = judgments.map(\.ratio)
    for k in free {
      let judgment = judgments[k]
      present[k] = grade(nearest: goal?[judgment.first, judgment.second] ?? judgment.ratio)
    }
    var least = try excess(present)
    for _ in 0..<10 {
      var improved = false
      for k in free {
        let chosen = present[k]
        var best = chosen
        for ratio in ratios {
          present[k] = ratio
          let value = try excess(present)
          if value < least * (1 - 1e-12) {
            least = value
            best = ratio
            improved = true
          }
        }
        present[k] = best
      }
      if !improved { break }
    }
    return least <= target ? changes(to: present) : nil
  }
}
