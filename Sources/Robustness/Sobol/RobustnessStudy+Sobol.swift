internal import IndicatorEvaluation

/// What varies in a study, moved as one.
public enum UncertainInput: Sendable, Hashable {
  /// The local weights of the children of the node with this id.
  case weights(node: String)
  /// The errors of the indicator with this id.
  case values(indicator: String)
  /// The aggregation of the root.
  case method
}

/// Sobol indices of what a study's figures depend on.
public struct StudyIndices: Sendable {
  /// What varies, in the order of the indices: weights by node, then values by leaf, then the
  /// method.
  public var inputs: [UncertainInput]
  /// Of the mean distance of a rank from today's.
  public var averageRankShift: SobolIndices
  /// Of whether somebody else comes first: 0 or 1.
  public var otherFirst: SobolIndices
  /// Of the mean score.
  public var meanScore: SobolIndices
  /// Of the share of rows that change their band; nil without bands.
  public var bandChanges: SobolIndices?
  /// Of the score of the row that was asked for.
  public var score: SobolIndices?
}

extension RobustnessStudy {
  /// Which of the assumptions matters most.
  ///
  /// - Parameters:
  ///   - points: a power of two from 64 on, spread over eight scramblings.
  ///   - row: position in `rows` of the row whose score is looked at, too.
  /// - Throws: `.samples` for another number of points.
  /// - Complexity: points · (inputs + 2) evaluations of all rows.
  public func sobolIndices(
    points: Int = 1_024, seed: UInt64 = 1, row: Int? = nil
  ) throws(RobustnessError) -> StudyIndices {
    guard points >= 64, points.nonzeroBitCount == 1, points <= 1 << 24 else {
      throw .samples(points)
    }
    let weights = try WeightDraws(scored.weights, assumptions, seed: seed)
    let values = try ValueDraws(scored, assumptions, seed: seed)
    let nodes = scored.weights.nodes
    let methods = assumptions.methods
    let weightInputs = weights.inputs
    var inputs = weightInputs.map { UncertainInput.weights(node: nodes[$0.node].id) }
    let leaves = scored.weights.leaves
    inputs += values.leaves.map { .values(indicator: nodes[leaves[$0]].id) }
    if !methods.isEmpty { inputs.append(.method) }
    let numbers =
      weightInputs.map(\.numbers) + values.leaves.map { _ in 1 } + (methods.isEmpty ? [] : [1])
    let today = nodes.map(\.local)
    let bands = scored.bands
    let limits = bandPositions(totals, bands)
    let outputs = 4 + (row == nil ? 0 : 1)
    let indices = SobolIndices.estimate(
      inputs: numbers, points: points, seed: seed, outputs: outputs
    ) { uniforms in
      var locals = today
      var next = 0
      for (input, one) in weightInputs.enumerated() {
        weights.set(input: input, uniforms[next..<next + one.numbers], &locals)
        next += one.numbers
      }
      let draws = values.leaves.indices.map { Int(uniforms[next + $0] * 0x1p40) }
      next += draws.count
      let method =
        methods.isEmpty
        ? nil : methods[min(methods.count - 1, Int(uniforms[next] * Double(methods.count)))]
      let scores = self.totals(
        locals: locals, method: method,
        columns: values.isEmpty ? scored.leafScores : values.columns(draws: draws))
      let ranks = scores.competitionRanks
      let count = Double(scores.count)
      let shift = zip(ranks, self.ranks).reduce(0) { $0 + abs(Double($1.0 - $1.1)) } / count
      let same = zip(ranks, self.ranks).contains { $0 == 1 && $1 == 1 }
      let changed = zip(bandPositions(scores, bands), limits).count { $0 != $1 }
      let mean = scores.reduce(0, +) / count
      var found: [Double] = [shift, same ? 0 : 1, mean, Double(changed) / count]
      if let row { found.append(scores[row]) }
      return found
    }
    return StudyIndices(
      inputs: inputs, averageRankShift: indices[0], otherFirst: indices[1],
      meanScore: indices[2], bandChanges: bands.isEmpty ? nil : indices[3],
      score: row.map { _ in indices[4] })
  }

  private func bandPositions(_ scores: [Double], _ bands: [Band]) -> [Int] {
    bands.isEmpty ? [] : scores.map { bands.position(of: $0) ?? bands.count }
  }
}
