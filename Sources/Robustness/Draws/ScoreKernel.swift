internal import CNumberKernels

/// Scores and ranks of many draws by one instruction set.
struct ScoreKernel: Sendable {
  /// Number of scores.
  let count: Int
  /// Scores of one draw with their padding, which is −∞.
  let stride: Int
  private let path: KernelPath
  private let criteria: Int
  /// One column for each criterion, padded.
  private let columns: [Double]

  /// More scores are ranked by sorting.
  private static let mostCompared = 2_048

  /// - Parameter columns: of equal length.
  init(_ columns: [[Double]], count: Int, path: KernelPath) {
    let padding = Int(NK_PADDING)
    let stride = (count + padding - 1) / padding * padding
    self.count = count
    self.stride = stride
    self.path = path
    criteria = columns.count
    self.columns = columns.flatMap { column in
      column + [Double](repeating: 0, count: stride - column.count)
    }
  }

  /// Sums of weight times column: `stride` numbers a draw.
  ///
  /// - Parameter weights: one for each criterion, draw after draw.
  func scores(_ weights: ArraySlice<Double>, draws: Int) -> [Double] {
    var scores = [Double](repeating: 0, count: draws * stride)
    weights.withUnsafeBufferPointer { weights in
      guard let weights = weights.baseAddress else { return }
      nk_scores(path.code, stride, criteria, columns, draws, weights, &scores)
    }
    pad(&scores)
    return scores
  }

  /// Scores that were found otherwise.
  func padded(_ rows: [[Double]]) -> [Double] {
    var scores = [Double](repeating: 0, count: rows.count * stride)
    for (draw, row) in rows.enumerated() {
      for (place, score) in row.enumerated() { scores[draw * stride + place] = score }
    }
    pad(&scores)
    return scores
  }

  private func pad(_ scores: inout [Double]) {
    for start in Swift.stride(from: 0, to: scores.count, by: stride) {
      for place in count..<stride { scores[start + place] = -.infinity }
    }
  }

  /// Ranks of one draw, 1 being best, ties sharing the best.
  ///
  /// - Parameters:
  ///   - ranks: room for `stride` numbers.
  ///   - rankCounts: where each rank of each score is counted, `count` numbers a score; nil for nowhere.
  ///   - wins: where it is counted who is above whom.
  /// - Complexity: O(n²) up to 2,048 scores, then O(n log n), without counting.
  func rank(
    _ scores: UnsafePointer<Double>, _ ranks: UnsafeMutablePointer<UInt32>,
    rankCounts: UnsafeMutablePointer<UInt32>? = nil, wins: UnsafeMutablePointer<UInt32>? = nil
  ) {
    guard count > Self.mostCompared else {
      return nk_ranks(path.code, count, stride, scores, ranks, rankCounts, wins)
    }
    let order = (0..<count).sorted { scores[$0] > scores[$1] }
    for (position, place) in order.enumerated() {
      let isTied = position > 0 && scores[order[position - 1]] == scores[place]
      ranks[place] = isTied ? ranks[order[position - 1]] : UInt32(position + 1)
    }
  }
}
