internal import CNumberKernels

/// A few rows, small enough for the first-level cache: sums of products of plain doubles are taken
/// over these and no more, so that their rounding does not grow with the table.
struct MomentBlock {
  static let rows = 128

  private let columns: Int
  /// What is left of each value after the shift; rows without a gap first, padded with 0.
  private var values: [Double]
  /// The rows with gaps: values, 0 in gaps, and 1 where there is a value.
  private var gappedValues: [Double]
  private var present: [Double]
  private var order: [Int]
  private(set) var complete = 0
  private(set) var gapped = 0

  init(columns: Int) {
    self.columns = columns
    values = [Double](repeating: 0, count: columns * Self.rows)
    gappedValues = values
    present = values
    order = [Int](repeating: 0, count: Self.rows)
  }

  /// Takes up `size` rows of `chunk`, at most `rows`.
  ///
  /// - Parameter hasGaps: whether there is a cell without a value among them.
  mutating func fill(
    _ chunk: [[Double]], from start: Int, size: Int, shifts: [Double], hasGaps: Bool
  ) {
    (complete, gapped) = (size, 0)
    if hasGaps { sort(chunk, from: start, size: size) }
    for column in 0..<columns {
      let (shift, base) = (shifts[column], column * Self.rows)
      chunk[column].withUnsafeBufferPointer { source in
        values.withUnsafeMutableBufferPointer { values in
          if gapped == 0 {
            for row in 0..<size { values[base + row] = source[start + row] - shift }
          } else {
            for row in 0..<complete { values[base + row] = source[start + order[row]] - shift }
          }
          for row in complete..<Self.rows { values[base + row] = 0 }
        }
      }
      for row in 0..<gapped {
        let value = chunk[column][start + order[complete + row]]
        gappedValues[base + row] = value.isNaN ? 0 : value - shift
        present[base + row] = value.isNaN ? 0 : 1
      }
      for row in gapped..<Self.rows where gapped > 0 {
        gappedValues[base + row] = 0
        present[base + row] = 0
      }
    }
  }

  /// Rows without gaps first.
  private mutating func sort(_ chunk: [[Double]], from start: Int, size: Int) {
    let rows = (0..<size).map { row in chunk.contains { $0[start + row].isNaN } }
    complete = 0
    for row in 0..<size where !rows[row] {
      order[complete] = row
      complete += 1
    }
    gapped = size - complete
    var next = complete
    for row in 0..<size where rows[row] {
      order[next] = row
      next += 1
    }
  }

  /// Σ x_j and Σ x_j² over the rows without gaps.
  func sums(_ j: Int) -> nk_sums {
    values.withUnsafeBufferPointer { values in
      UnsafeBufferPointer(rebasing: values[j * Self.rows..<(j + 1) * Self.rows]).sums(shift: 0)
    }
  }

  /// Σ x_j x_k over the rows without gaps, for each pair j <= k, row by row.
  func forEachProduct(_ body: (_ pair: Int, _ product: Double) -> Void) {
    let pairs = columns * (columns + 1) / 2
    let lanes = Int(NK_PADDING)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: pairs * lanes) { sums in
      nk_products(nk_best_path(), columns, Self.rows, values, sums.baseAddress)
      let sums = UnsafeBufferPointer(sums)
      for pair in 0..<pairs {
        body(pair, (Self.four(sums, pair * lanes) + Self.four(sums, pair * lanes + 4)).sum())
      }
    }
  }

  /// The sums over rows with gaps that have both.
  func pair(_ j: Int, _ k: Int) -> PairSums {
    PairSums(
      count: Int(Self.dot(present, j, present, k)),
      first: DoubleDouble(Self.dot(gappedValues, j, present, k)),
      second: DoubleDouble(Self.dot(present, j, gappedValues, k)),
      firstSquare: DoubleDouble(Self.dot(gappedValues, j, gappedValues, j, present, k)),
      secondSquare: DoubleDouble(Self.dot(gappedValues, k, gappedValues, k, present, j)),
      product: DoubleDouble(Self.dot(gappedValues, j, gappedValues, k)))
  }

  private static func dot(_ a: [Double], _ j: Int, _ b: [Double], _ k: Int) -> Double {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        var (even, odd) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
        for at in stride(from: 0, to: rows, by: 8) {
          even += four(a, j * rows + at) * four(b, k * rows + at)
          odd += four(a, j * rows + at + 4) * four(b, k * rows + at + 4)
        }
        return (even + odd).sum()
      }
    }
  }

  /// Σ a_j b_k c_l
  private static func dot(
    _ a: [Double], _ j: Int, _ b: [Double], _ k: Int, _ c: [Double], _ l: Int
  ) -> Double {
    var sum = 0.0
    for row in 0..<rows { sum += a[j * rows + row] * b[k * rows + row] * c[l * rows + row] }
    return sum
  }

  @inline(__always)
  private static func four(_ values: UnsafeBufferPointer<Double>, _ at: Int) -> SIMD4<Double> {
    UnsafeRawBufferPointer(values).loadUnaligned(fromByteOffset: 8 * at, as: SIMD4<Double>.self)
  }
}
