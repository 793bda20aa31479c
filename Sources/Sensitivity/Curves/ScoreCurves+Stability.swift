import IndicatorEvaluation

extension ScoreCurves {
  var first: Int? { scores.firstOfHighest }

  /// Those that tie with the first and have another score a sixty-fourth away.
  var tiedWithFirst: [Int] {
    guard let first else { return [] }
    return rows.filter { other in
      other != first && abs(scores[other] - scores[first]) < Tie.tolerance
        && values.contains { abs($0[other] - $0[first]) >= Tie.tolerance }
    }
  }

  var firstStable: ClosedRange<Double> {
    guard let first else { return 0...1 }
    return stable { near, far in
      rows.filter { other in
        other != first && values[far][other] - values[far][first] > 0
          && values[near][other] - values[near][first] <= Tie.tolerance
      }.map { (first, $0) }
    }
  }

  /// Nobody passes anybody: whoever does first within a piece passes a neighbour.
  var orderStable: ClosedRange<Double> {
    let order = rows.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
    let tied = zip(order, order.dropFirst()).contains { a, b in
      scores[a] - scores[b] < Tie.tolerance
        && values.contains { abs($0[a] - $0[b]) >= Tie.tolerance }
    }
    guard !tied else { return today...today }
    return stable { near, far in
      zip(order, order.dropFirst()).filter { a, b in
        values[far][b] - values[far][a] > 0
      }.map { ($0, $1) }
    } refined: { weight in
      let scores = path.scores(at: weight)
      return zip(order, order.dropFirst()).filter { scores[$1] - scores[$0] > 0 }
        .map { ($0, $1) }
    }
  }

  /// The weights around today's up to the nearest meeting of the pairs that change places.
  ///
  /// - Parameters:
  ///   - changed: pairs that change places in a piece between two positions of the grid.
  ///   - refined: pairs in the wrong order at a weight, where nearer ones may hide.
  private func stable(
    changed: (_ near: Int, _ far: Int) -> [(Int, Int)],
    refined: ((Double) -> [(Int, Int)])? = nil
  ) -> ClosedRange<Double> {
    func end(_ pieces: [(Int, Int)], otherwise: Double) -> Double {
      for (near, far) in pieces {
        var pairs = changed(near, far)
        guard !pairs.isEmpty else { continue }
        let from = grid[near]
        var end = grid[far]
        while !pairs.isEmpty {
          let nearest =
            pairs.map { pair -> Double in
              let isTied = abs(values[near][pair.0] - values[near][pair.1]) < Tie.tolerance
              return isTied ? from : meeting(pair.0, pair.1, from: from, to: end)
            }.min { abs($0 - from) < abs($1 - from) } ?? from
          guard let refined, abs(nearest - from) < abs(end - from) else { return nearest }
          end = nearest
          // Just before that meeting somebody else may have passed already.
          let before = from + (nearest - from) * (1 - 1e-9)
          pairs = before == from ? [] : refined(before)
          if !pairs.isEmpty { end = before }
        }
        return end
      }
      return otherwise
    }
    return end(piecesBelow, otherwise: 0)...end(piecesAbove, otherwise: 1)
  }

  /// Who comes first from 0 to 1.
  var leaders: [LeadingInterval] {
    var found: [LeadingInterval] = []
    func add(_ from: Double, _ to: Double, _ leader: Int) {
      if let last = found.last, last.first.contains(leader) {
        found[found.count - 1].to = to
      } else {
        found.append(LeadingInterval(from: from, to: to, first: same(as: leader)))
      }
    }
    func split(_ from: Double, _ to: Double, _ a: Int, _ b: Int, _ depth: Int) {
      guard a != b, !same(as: a).contains(b) else { return add(from, to, a) }
      let weight = meeting(a, b, from: from, to: to)
      let there = path.scores(at: weight)
      let best = there.indices.max { there[$0] < there[$1] } ?? a
      guard depth < 64, there[best] - max(there[a], there[b]) > Tie.tolerance else {
        add(from, weight, a)
        return add(weight, to, b)
      }
      split(from, weight, a, best, depth + 1)
      split(weight, to, best, b, depth + 1)
    }
    let leaders = values.map { values in
      values.indices.max { values[$0] != values[$1] ? values[$0] < values[$1] : $0 > $1 }
    }
    for position in grid.indices.dropLast() {
      guard let a = leaders[position], let b = leaders[position + 1] else { continue }
      split(grid[position], grid[position + 1], a, b, 0)
    }
    return found.filter { $0.to - $0.from > 1e-12 || found.count == 1 }
  }

  private func same(as leader: Int) -> [Int] {
    rows.filter { other in
      values.allSatisfy { abs($0[other] - $0[leader]) < Tie.tolerance }
    }
  }

  /// Each row's score is monotone: it meets every limit once at most.
  func bandStability(_ bands: [Band]) -> [BandStability] {
    guard let least = values.first, let most = values.last else { return [] }
    return rows.map { row in
      let range = min(least[row], most[row])...max(least[row], most[row])
      return BandStability(
        score: scores[row], isRising: most[row] > least[row], today: today, bands
      ) { limit in
        guard least[row] != most[row], range.contains(limit) else { return nil }
        return meeting(row, limit: limit, from: 0, to: 1)
      }
    }
  }
}
