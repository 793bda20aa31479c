internal import IndicatorEvaluation
internal import PairwiseComparisons

/// What varies in a study, moved as one.
public enum UncertainInput: Sendable, Hashable {
  /// The local weights of the children of the node with this id.
  case weights(node: String)
  /// The local weight of the node with this id, before its siblings' and its own are made to sum to 1.
  case weight(child: String)
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
  ///   - weightsOneByOne: whether each weight that varies `within` a share of itself is an input, instead
  ///     of all weights of a node together.
  ///   - threads: nil for all processors; of no effect on the figures.
  ///   - progress: called with the share that is done.
  /// - Throws: `.samples` for another number of points.
  /// - Complexity: points · (inputs + 2) evaluations of all rows; memory for a few of them.
  public func sobolIndices(
    points: Int = 1_024, seed: UInt64 = 1, row: Int? = nil, weightsOneByOne: Bool = false,
    threads: Int? = nil, progress: (_ share: Double) -> Void = { _ in }
  ) throws(RobustnessError) -> StudyIndices {
    guard points >= 64, points.nonzeroBitCount == 1, points <= 1 << 24 else {
      throw .samples(points)
    }
    let model = SobolModel(
      study: self, weights: try WeightDraws(scored.weights, assumptions, seed: seed),
      values: try ValueDraws(scored, assumptions, seed: seed), row: row,
      weightsOneByOne: weightsOneByOne)
    let numbers = model.inputs.map(\.numbers)
    let found = UnsafeMutableBufferPointer<[SobolSums]>.allocate(
      capacity: SobolIndices.replicates)
    found.initialize(repeating: [])
    defer {
      found.deinitialize()
      found.deallocate()
    }
    let threads = max(1, min(found.count, threads ?? availableProcessors))
    for start in stride(from: 0, to: found.count, by: threads) {
      let numbered = start..<min(start + threads, found.count)
      concurrently(threads: threads, chunks: numbered.count) { place in
        let number = start + place
        found[number] = SobolReplicate(
          number, inputs: numbers, points: points / SobolIndices.replicates, seed: seed
        ).sums(outputs: model.outputs, model: model.values(_:points:))
      }
      progress(Double(numbered.upperBound) / Double(found.count))
    }
    let indices = SobolIndices.from(Array(found), inputs: numbers.count, points: points)
    return StudyIndices(
      inputs: model.inputs.map(\.input), averageRankShift: indices[0], otherFirst: indices[1],
      meanScore: indices[2], bandChanges: scored.bands.isEmpty ? nil : indices[3],
      score: row.map { _ in indices[4] })
  }
}
