internal import CComparisonKernels

/// A matrix times a vector, on one path with a team of threads, with its work space.
///
/// Which thread takes which rows makes no difference: each row's sum is an exact integer, or is
/// added up in a fixed order.
struct LargeProduct {
  enum Entries {
    case grades(GradePanels)
    /// Doubles that were grades: 1/3 was rounded.
    case recognized(GradePanels)
    case doubles(DoubleEntries)

    /// What a pass reads.
    func byteCount(order: Int) -> Int {
      switch self {
      case .grades(let panels), .recognized(let panels): panels.byteCount
      case .doubles(let rows): order * rows.stride * 8
      }
    }
  }

  let order: Int
  let entries: Entries
  let path: SolverPath
  private let team: ThreadTeam
  private let digits: AlignedStorage
  private var sums: [ck_exact]

  init(order: Int, entries: Entries, path: SolverPath, team: ThreadTeam) {
    self.order = order
    self.entries = entries
    self.path = path
    self.team = team
    let isExact = if case .doubles = entries { false } else { true }
    digits = AlignedStorage(byteCount: isExact ? CK_DIGITS * ((order + 63) / 64 * 64) : 0)
    sums = [ck_exact](repeating: ck_exact(), count: isExact ? order : 0)
  }

  /// Whether a first part of the passes can do with 24 bits.
  var startsCoarse: Bool { if case .doubles = entries { false } else { true } }

  /// Relative error that rounding can leave in (A x)_i / x_i.
  var rounding: Double {
    switch entries {
    case .grades: 4 * .ulpOfOne
    case .recognized: 5 * .ulpOfOne
    case .doubles: (32 + Double(order) / 256 + 8) * 0.5 * .ulpOfOne
    }
  }

  /// y = A x. With grades, x is rounded down to 56 bits relative to its largest component, or to 24
  /// where that is enough, and y belongs to the rounded x.
  mutating func apply(
    _ x: inout [Double], largest: Double, isCoarse: Bool, into y: inout [Double]
  ) {
    switch entries {
    case .grades(let panels), .recognized(let panels):
      apply(panels, &x, largest: largest, isCoarse: isCoarse, into: &y)
    case .doubles(let rows): apply(rows, x, into: &y)
    }
  }

  /// Rows that a thread takes at a time: few where threads shall keep to their part of the matrix,
  /// many where long reading counts.
  private var rowsAChunk: Int { order < 4096 ? 32 : 128 }

  private func forEachChunk(_ body: (_ start: Int, _ rows: Int) -> Void) {
    let size = rowsAChunk
    team.run(chunks: (order + size - 1) / size) { body($0 * size, min(size, order - $0 * size)) }
  }

  private func apply(_ rows: DoubleEntries, _ x: [Double], into y: inout [Double]) {
    y.withUnsafeMutableBufferPointer { y in
      let y = y.baseAddress
      x.withUnsafeBufferPointer { x in
        let x = x.baseAddress
        forEachChunk { start, count in
          ck_doubles_times_vector(
            path.code, rows.row(start), rows.stride, order, count, x, y?.advanced(by: start))
        }
      }
    }
  }

  private mutating func apply(
    _ panels: GradePanels, _ x: inout [Double], largest: Double, isCoarse: Bool,
    into y: inout [Double]
  ) {
    // A power of two that brings the largest component to 56 bits: scaling is exact.
    let exponent = 55 - Int(largest.exponent)
    let scale = Double(sign: .plus, exponent: exponent, significand: 1)
    let back = Double(sign: .plus, exponent: -exponent, significand: 1)
    var total = ck_exact()
    let digits = digits.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    x.withUnsafeMutableBufferPointer { x in
      for panel in 0..<panels.panels {
        let (start, width) = (panel * CK_PANEL, panels.width(panel))
        ck_split(
          path.code, min(width, order - start), width, isCoarse, scale, back,
          x.baseAddress?.advanced(by: start), digits?.advanced(by: CK_DIGITS * start), &total)
      }
    }
    multiply(panels, digits, isCoarse: isCoarse)
    total.low *= GradePanels.denominator
    total.high *= GradePanels.denominator
    ck_join(path.code, order, sums, total, Double(GradePanels.denominator), back, &y)
  }

  private mutating func multiply(
    _ panels: GradePanels, _ digits: UnsafeMutablePointer<UInt8>?, isCoarse: Bool
  ) {
    GradePanels.values.withUnsafeBufferPointer { values in
      let values = values.baseAddress
      sums.withUnsafeMutableBufferPointer { [self] sums in
        let sums = sums.baseAddress
        forEachChunk { start, rows in
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
