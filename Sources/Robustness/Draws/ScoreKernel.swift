internal import CNumberKernels

/// Scores and ranks of many draws by one instruction set.
struct ScoreKernel: Sendable {
  /// Number of scores.
  let count: Int
  /// Scores of one draw with their padding, which is −∞.
  let stride: Int
  private let code: nk_path
  private let criteria: Int
  /// One column for each criterion, padded.
  private let columns: [Double]

  /// - Parameter columns: of equal length.
  init(_ columns: [[Double]], count: Int, path: KernelPath) {
    let padding = Int(NK_PADDING)
    let stride = (count + padding - 1) / padding * padding
    self.count = count
    self.stride = stride
    code = path.code
    criteria = columns.count
    self.columns = columns.flatMap { column in
      column + [Double](repeating: 0, count: stride - column.count)
    }
  }

  /// Sums of weight times column: `stride` numbers a draw.
  ///
  /// - Parameter weights: one for each criterion, draw after draw.
  func scores(_ weights: ArraySlice<Double>, draws: Int) -> [Double] {
    var scores = [Double](unsafeUninitializedCapacity: draws * stride) { scores, filled in
      weights.withUnsafeBufferPointer { weights in
        guard let weights = weights.baseAddress, let scores = scores.baseAddress else { return }
        nk_scores(code, stride, criteria, columns, draws, weights, scores)
        filled = draws * stride
      }
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

  /// Ranks of one draw after the other, 1 being best, ties sharing the best.
  ///
  /// - Parameters:
  ///   - scores: `stride` numbers a draw, none of them not-a-number.
  ///   - ranks: room for as many.
  /// - Complexity: O(draws · n log²n) up to 2,048 scores, sixteen draws at a time without a branch, then
  ///   O(draws · n log n).
  func rank(
    _ scores: UnsafePointer<Double>, draws: Int, _ ranks: UnsafeMutablePointer<UInt32>
  ) {
    guard count > Int(NK_MOST_SORTED) else {
      return nk_ranks(code, count, stride, draws, scores, ranks)
    }
    for start in Swift.stride(from: 0, to: draws * stride, by: stride) {
      let (own, ranks) = (scores + start, ranks + start)
      let order = (0..<count).sorted { own[$0] > own[$1] }
      for (position, place) in order.enumerated() {
        let isTied = position > 0 && own[order[position - 1]] == own[place]
        ranks[place] = isTied ? ranks[order[position - 1]] : UInt32(position + 1)
      }
    }
  }

  /// Counts each rank, `count` numbers a score.
  func countRanks(_ ranks: UnsafePointer<UInt32>, draws: Int, in counts: inout [UInt32]) {
    nk_count_ranks(code, count, stride, draws, ranks, &counts)
  }

  /// Counts who is above whom, `count` numbers a score.
  func countWins(_ ranks: UnsafePointer<UInt32>, draws: Int, in wins: inout [UInt32]) {
    nk_count_wins(code, count, stride, draws, ranks, &wins)
  }

  /// How far the ranks of each draw are from today's, added up over all scores.
  func shifts(_ ranks: UnsafePointer<UInt32>, draws: Int, from todays: [UInt32]) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: draws) { shifts, filled in
      guard let shifts = shifts.baseAddress else { return }
      nk_rank_shifts(code, count, stride, draws, ranks, todays, shifts)
      filled = draws
    }
  }

  /// Writes the places of rank 1 in one draw, ascending.
  ///
  /// - Parameter places: room for `count` numbers.
  /// - Returns: how many there are.
  func firsts(_ ranks: UnsafePointer<UInt32>, _ places: UnsafeMutablePointer<UInt32>) -> Int {
    nk_firsts(code, count, ranks, places)
  }

  /// Adds what each score has more than today, and the square of that.
  func addDeviations(
    _ scores: UnsafePointer<Double>, draws: Int, from todays: [Double], to sums: inout [Double],
    squares: inout [Double]
  ) {
    nk_add_deviations(code, count, stride, draws, scores, todays, &sums, &squares)
  }
}
