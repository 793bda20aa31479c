internal import IndicatorEvaluation

/// What the figures of a study are at uniform numbers for all that varies.
struct SobolModel: Sendable {
  let inputs: [(input: UncertainInput, numbers: Int)]
  private let study: RobustnessStudy
  private let weights: WeightDraws
  private let nodes: [WeightDraws.Input]
  private let drawn: ValueDraws
  private let row: Int?
  private let kernel: ScoreKernel
  private let today: [Double]
  private let todaysRanks: [UInt32]
  /// Of each row the position of its band.
  private let bands: [Int]

  init(
    study: RobustnessStudy, weights: WeightDraws, values: ValueDraws, row: Int?,
    weightsOneByOne: Bool
  ) {
    let nodes = study.scored.weights.nodes
    let leaves = study.scored.weights.leaves
    var inputs: [(input: UncertainInput, numbers: Int)] = []
    let varied = weights.inputs
    for one in varied {
      if weightsOneByOne, one.isEachByItself {
        inputs += one.children.map { (.weight(child: nodes[$0].id), 1) }
      } else {
        inputs.append((.weights(node: nodes[one.node].id), one.numbers))
      }
    }
    inputs += values.leaves.map { (.values(indicator: nodes[leaves[$0]].id), 1) }
    if !study.assumptions.methods.isEmpty { inputs.append((.method, 1)) }
    self.inputs = inputs
    self.study = study
    self.weights = weights
    self.nodes = varied
    drawn = values
    self.row = row
    kernel = ScoreKernel(study.scored.leafScores, count: study.rows.count, path: .best)
    today = nodes.map(\.local)
    todaysRanks = study.ranks.map { UInt32($0) }
    bands = study.totals.map(study.scored.bands.place)
  }

  /// The mean distance of a rank, whether somebody else is first, the mean score, the share of the rows
  /// that change their band, and the score of `row`.
  var outputs: Int { row == nil ? 4 : 5 }

  /// The outputs at one point after the other.
  func values(_ coordinates: [Double], points: Int) -> [Double] {
    let dimensions = coordinates.count / points
    func uniforms(_ point: Int) -> ArraySlice<Double> {
      coordinates[point * dimensions..<(point + 1) * dimensions]
    }
    let locals = (0..<points).flatMap { localWeights(uniforms($0)) }
    let scores: [Double]
    if study.isLinear {
      let leafWeights = weights.leafWeights(locals)
      scores = kernel.scores(leafWeights[...], draws: points)
    } else {
      scores = kernel.padded(
        (0..<points).map { point in
          totals(uniforms(point), locals[point * today.count..<(point + 1) * today.count])
        })
    }
    var found: [Double] = []
    found.reserveCapacity(points * outputs)
    // Ranks of all points, then places of one.
    let room = scores.count + kernel.stride
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: room) { ranks in
      scores.withUnsafeBufferPointer { scores in
        guard let ranks = ranks.baseAddress, let scores = scores.baseAddress else { return }
        let places = ranks + points * kernel.stride
        kernel.rank(scores, draws: points, ranks)
        let shifts = kernel.shifts(ranks, draws: points, from: todaysRanks)
        for (point, shift) in shifts.enumerated() {
          let start = point * kernel.stride
          let firsts = UnsafeBufferPointer(
            start: places, count: kernel.firsts(ranks + start, places))
          let isSameFirst = firsts.contains { todaysRanks[Int($0)] == 1 }
          append(scores + start, shift: Double(shift), isSameFirst: isSameFirst, &found)
        }
      }
    }
    return found
  }

  private func append(
    _ scores: UnsafePointer<Double>, shift: Double, isSameFirst: Bool, _ found: inout [Double]
  ) {
    let count = Double(kernel.count)
    var (sum, changed) = (0.0, 0)
    for place in 0..<kernel.count { sum += scores[place] }
    let limits = study.scored.bands
    if !limits.isEmpty {
      for place in 0..<kernel.count where limits.place(of: scores[place]) != bands[place] {
        changed += 1
      }
    }
    found += [shift / count, isSameFirst ? 0 : 1, sum / count, Double(changed) / count]
    if let row { found.append(scores[row]) }
  }

  private func localWeights(_ uniforms: ArraySlice<Double>) -> [Double] {
    var locals = today
    var next = uniforms.startIndex
    for (input, one) in nodes.enumerated() {
      weights.set(input: input, uniforms[next..<next + one.numbers], &locals)
      next += one.numbers
    }
    return locals
  }

  /// Totals at one point, the long way.
  private func totals(
    _ uniforms: ArraySlice<Double>, _ locals: ArraySlice<Double>
  ) -> [Double] {
    var next = uniforms.startIndex + nodes.reduce(0) { $0 + $1.numbers }
    let draws = drawn.leaves.indices.map { Int(uniforms[next + $0] * 0x1p40) }
    next += draws.count
    let methods = study.assumptions.methods
    let method =
      methods.isEmpty
      ? nil : methods[min(methods.count - 1, Int(uniforms[next] * Double(methods.count)))]
    return study.totals(
      locals: locals, method: method,
      columns: drawn.isEmpty ? study.scored.leafScores : drawn.columns(draws: draws))
  }
}
