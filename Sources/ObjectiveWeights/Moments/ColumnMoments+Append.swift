internal import CNumberKernels

extension ColumnMoments {
  /// Takes up rows, given as columns; NaN is a cell without a value.
  ///
  /// - Precondition: as many columns as there are here, all of one length.
  /// - Complexity: O(columns² · rows), O(columns · rows) where products are not kept.
  public mutating func append(_ chunk: [[Double]]) {
    let length = chunk.first?.count ?? 0
    precondition(
      chunk.count == columns && chunk.allSatisfy { $0.count == length },
      "every column has a value or a gap for every row")
    guard length > 0 else { return }
    if shifts.isEmpty { shifts = chunk.map(Self.shift) }
    var block = MomentBlock(columns: columns)
    for start in stride(from: 0, to: length, by: MomentBlock.rows) {
      let size = min(MomentBlock.rows, length - start)
      let range = start..<start + size
      var values = 0
      for (column, source) in chunk.enumerated() { values += note(source, range, column) }
      rows += size
      let hasGaps = values < size * columns
      if hasGaps || kept.contains(.products) {
        block.fill(chunk, from: start, size: size, shifts: shifts, hasGaps: hasGaps)
        add(block)
      } else {
        complete.count += size
        for (column, source) in chunk.enumerated() { addComplete(source, range, column) }
      }
    }
  }

  /// A number near the column's mean with few digits, which leaves differences exact.
  private static func shift(_ column: [Double]) -> Double {
    var (sum, count) = (0.0, 0.0)
    for value in column where value.isFinite {
      sum += value
      count += 1
    }
    let mean = count > 0 ? Double(Float(sum / count)) : 0
    return mean.isFinite ? mean : 0
  }

  /// Count, range and Σ z ln z of one column's rows.
  ///
  /// - Returns: how many of them have a value.
  private mutating func note(_ values: [Double], _ rows: Range<Int>, _ column: Int) -> Int {
    var summary = nk_summary(
      count: counts[column], lowest: lowest[column], highest: highest[column], logarithms: 0)
    values.withUnsafeBufferPointer { values in
      nk_summarise(
        nk_best_path(), rows.count, UnsafeBufferPointer(rebasing: values[rows]).baseAddress,
        kept.contains(.logarithms) ? 1 : 0, &summary)
    }
    let found = summary.count - counts[column]
    counts[column] = summary.count
    lowest[column] = summary.lowest
    highest[column] = summary.highest
    logarithmicSums[column] += summary.logarithms
    return found
  }

  /// Sum and squares of one column's rows, which all have a value.
  private mutating func addComplete(_ values: [Double], _ rows: Range<Int>, _ column: Int) {
    let sums = values.withUnsafeBufferPointer {
      UnsafeBufferPointer(rebasing: $0[rows]).sums(shift: shifts[column])
    }
    complete.sums[column] += sums.sum
    complete.products[pair(column, column)] += sums.squares
  }

  private mutating func add(_ block: MomentBlock) {
    complete.count += block.complete
    if block.complete > 0 {
      for j in 0..<columns {
        let sums = block.sums(j)
        complete.sums[j] += sums.sum
        if !kept.contains(.products) { complete.products[pair(j, j)] += sums.squares }
      }
      if kept.contains(.products) {
        block.forEachProduct { pair, product in complete.products[pair] += product }
      }
    }
    guard block.gapped > 0 else { return }
    if gapped.isEmpty {
      gapped = [PairSums](repeating: PairSums(), count: columns * (columns + 1) / 2)
    }
    for j in 0..<columns {
      let last = kept.contains(.products) ? columns - 1 : j
      for k in j...last { gapped[pair(j, k)] = gapped[pair(j, k)] + block.pair(j, k) }
    }
  }
}

extension UnsafeBufferPointer<Double> {
  /// Sum and squares of what is left after a shift; lanes are added in one order whatever the processor.
  func sums(shift: Double) -> nk_sums {
    var sums = nk_sums()
    nk_add_up(nk_best_path(), count, baseAddress, shift, &sums)
    return sums
  }
}
