internal import CComparisonKernels

/// A large matrix times a vector, on one path with a number of threads, with its work space.
///
/// Which thread takes which rows makes no difference: each row's sum is an exact integer, or is
/// added up in a fixed order.
struct LargeProduct {
  let matrix: LargeComparisonMatrix
  let path: SolverPath
  let threads: Int
  private let digits: AlignedStorage
  private var sums: [ck_exact]

  /// A pass that reads less than this is over before a second thread has started.
  private static let worthAThread = 3 << 20
  private static let rowsAChunk = 128

  init(_ matrix: LargeComparisonMatrix, path: SolverPath, threads: Int) {
    self.matrix = matrix
    self.path = path
    self.threads = matrix.byteCount < Self.worthAThread ? 1 : threads
    let isGraded = matrix.isGraded
    digits = AlignedStorage(
      byteCount: isGraded ? CK_DIGITS * ((matrix.order + 63) / 64 * 64) : 0)
    sums = [ck_exact](repeating: ck_exact(), count: isGraded ? matrix.order : 0)
  }

  /// Relative error that rounding can leave in (A x)_i / x_i.
  var rounding: Double {
    switch matrix.storage {
    case .grades: 4 * .ulpOfOne
    case .doubles: (32 + Double(matrix.order) / 256 + 8) * 0.5 * .ulpOfOne
    }
  }

  /// y = A x. With grades, x is rounded down to 56 bits relative to its largest component, or to 24
  /// where that is enough, and y belongs to the rounded x.
  mutating func apply(_ x: inout [Double], isCoarse: Bool, into y: inout [Double]) {
    switch matrix.storage {
    case .grades(let panels): apply(panels, &x, isCoarse: isCoarse, into: &y)
    case .doubles(let rows): apply(rows, x, into: &y)
    }
  }

  private func apply(_ rows: DoubleRows, _ x: [Double], into y: inout [Double]) {
    let n = matrix.order
    y.withUnsafeMutableBufferPointer { y in
      let y = y.baseAddress
      x.withUnsafeBufferPointer { x in
        let x = x.baseAddress
        concurrently(threads: threads, chunks: (n + Self.rowsAChunk - 1) / Self.rowsAChunk) {
          let start = $0 * Self.rowsAChunk
          ck_doubles_times_vector(
            path.code, rows.row(start), rows.stride, n, min(Self.rowsAChunk, n - start), x,
            y?.advanced(by: start))
        }
      }
    }
  }

  private mutating func apply(
    _ panels: GradePanels, _ x: inout [Double], isCoarse: Bool, into y: inout [Double]
  ) {
    let n = matrix.order
    // A power of two that brings the largest component to 56 bits: scaling is exact.
    let exponent = 55 - Int((x.max() ?? 1).exponent)
    let scale = Double(sign: .plus, exponent: exponent, significand: 1)
    let back = Double(sign: .plus, exponent: -exponent, significand: 1)
    let mask: UInt64 = isCoarse ? ~0xFFFF_FFFF : ~0
    var (low, high): (Int64, Int64) = (0, 0)
    for panel in 0..<panels.panels {
      let (start, width) = (panel * CK_PANEL, panels.width(panel))
      for j in start..<min(start + width, n) {
        // Not 0, so that a quotient by it exists.
        let integer = max(UInt64(x[j] * scale) & mask, isCoarse ? 1 << 32 : 1)
        x[j] = Double(integer) * back
        low += Int64(integer & 0xFF_FFFF)
        high += Int64(integer >> 24)
        for d in 0..<CK_DIGITS {
          digits.bytes[CK_DIGITS * start + d * width + j - start] =
            UInt8(truncatingIfNeeded: integer >> UInt64(8 * d))
        }
      }
    }
    multiply(panels, isCoarse: isCoarse)
    let whole = Double(GradePanels.denominator)
    low *= GradePanels.denominator
    high *= GradePanels.denominator
    for i in 0..<n {
      let sum = Double(sums[i].high + high) * 0x1p24 + Double(sums[i].low + low)
      y[i] = sum / whole * back
    }
  }

  private mutating func multiply(_ panels: GradePanels, isCoarse: Bool) {
    let n = matrix.order
    let (path, digits) = (path, digits.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    let threads = threads
    GradePanels.values.withUnsafeBufferPointer { values in
      let values = values.baseAddress
      sums.withUnsafeMutableBufferPointer { sums in
        let sums = sums.baseAddress
        concurrently(threads: threads, chunks: (n + Self.rowsAChunk - 1) / Self.rowsAChunk) {
          let start = $0 * Self.rowsAChunk
          let rows = min(Self.rowsAChunk, n - start)
          guard let own = sums?.advanced(by: start) else { return }
          own.update(repeating: ck_exact(), count: rows)
          for panel in 0..<panels.panels {
            ck_bytes_times_vector(
              path.code, panels.rows(panel, from: start), panels.width(panel), rows,
              digits?.advanced(by: CK_DIGITS * panel * CK_PANEL), isCoarse ? 4 : 0, values, own)
          }
        }
      }
    }
  }
}
