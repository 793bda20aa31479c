import BilingualText
internal import Glibc

/// Takes the rows of a whole table one after the other, as files hold them, and checks that it is
/// reciprocal.
///
///     var builder = try LargeMatrixBuilder(order: 2, isGraded: false)
///     try builder.append(ratios: [1, 3])
///     try builder.append(ratios: [0.333, 1])
///     let matrix = try builder.matrix()
public struct LargeMatrixBuilder {
  /// Number of items, and of rows that make the table whole.
  public let order: Int
  /// Whether what is appended are columns.
  public let isColumnMajor: Bool
  /// Rows, or columns, taken so far.
  public private(set) var rows = 0
  private var storage: LargeComparisonMatrix.Storage

  /// - Parameters:
  ///   - order: number of items.
  ///   - isGraded: whether rows of codes follow, else rows of ratios.
  ///   - isColumnMajor: whether what is appended are columns instead of rows.
  /// - Throws: `JudgmentError.noItems`, `.tooManyItems`.
  public init(
    order: Int, isGraded: Bool, isColumnMajor: Bool = false
  ) throws(JudgmentError) {
    try LargeComparisonMatrix.require(
      order,
      limit: isGraded
        ? LargeComparisonMatrix.maximumOrder : LargeComparisonMatrix.maximumDoubleOrder)
    self.order = order
    self.isColumnMajor = isColumnMajor
    storage = isGraded ? .grades(GradePanels(order: order)) : .doubles(DoubleRows(order: order))
  }

  /// Takes a row as a NumPy file holds it: codes, or doubles with the least byte first, at any
  /// address.
  ///
  /// - Throws: `JudgmentError.shape`, `.notARatio`, `.tooExtreme`.
  public mutating func append(row bytes: UnsafeRawBufferPointer) throws(JudgmentError) {
    switch storage {
    case .grades: try append(codes: bytes)
    case .doubles:
      guard bytes.count == order * 8 else {
        throw .shape(row: rows, expected: order, found: bytes.count / 8)
      }
      try append(
        ratios: (0..<order).lazy.map {
          Double(
            bitPattern: UInt64(
              littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self)))
        })
    }
  }

  /// Takes a row of codes 1 … 17.
  ///
  /// - Throws: `JudgmentError.shape`, `.notARatio`.
  public mutating func append(codes: some Collection<UInt8>) throws(JudgmentError) {
    guard codes.count == order, rows < order, case .grades(let panels) = storage else {
      throw .shape(row: rows, expected: order, found: codes.count)
    }
    for (j, code) in codes.enumerated() {
      guard 1...17 ~= code else {
        throw .notARatio(value: Double(code), first: rows, second: j)
      }
      if isColumnMajor { panels[j, rows] = code } else { panels[rows, j] = code }
    }
    rows += 1
  }

  /// Takes a row of ratios.
  ///
  /// - Throws: `JudgmentError.shape`, `.notARatio`, `.tooExtreme`.
  public mutating func append(ratios: some Collection<Double>) throws(JudgmentError) {
    guard ratios.count == order, rows < order, case .doubles(let table) = storage else {
      throw .shape(row: rows, expected: order, found: ratios.count)
    }
    for (j, ratio) in ratios.enumerated() {
      guard ratio > 0 && ratio.isFinite else {
        throw .notARatio(value: ratio, first: rows, second: j)
      }
      guard 1e-15...1e15 ~= ratio else {
        throw .tooExtreme(first: rows, second: j, method: MethodName.largeMatrices)
      }
      if isColumnMajor { table[j, rows] = ratio } else { table[rows, j] = ratio }
    }
    rows += 1
  }

  /// The matrix; of two mirrored ratios the one that is 1 or more is kept, as in `ComparisonMatrix`.
  ///
  /// - Parameter tolerance: largest |a_ij a_ji − 1| and |a_ii − 1| that is taken for rounding.
  /// - Throws: `JudgmentError.shape` where rows are missing, `.diagonal`, `.notReciprocal`.
  /// - Complexity: O(n²)
  public consuming func matrix(tolerance: Double = 0.005) throws(JudgmentError)
    -> LargeComparisonMatrix
  {
    guard rows == order else { throw .shape(row: nil, expected: order, found: rows) }
    var wrong: JudgmentError?
    switch storage {
    case .grades(let panels):
      for i in 0..<order where panels[i, i] != 9 {
        throw .diagonal(item: i, value: LargeComparisonMatrix.ratio(ofCode: panels[i, i]))
      }
      forEachBlockOfPairs(order) { i, j in
        if panels[i, j] + panels[j, i] != 18 {
          wrong = .notReciprocal(
            row: i, column: j, value: LargeComparisonMatrix.ratio(ofCode: panels[i, j]),
            mirror: LargeComparisonMatrix.ratio(ofCode: panels[j, i]))
        }
      }
    case .doubles(var table):
      for i in 0..<order {
        guard abs(table[i, i] - 1) <= tolerance else {
          throw .diagonal(item: i, value: table[i, i])
        }
        table[i, i] = 1
      }
      var largest = 1.0
      forEachBlockOfPairs(order) { i, j in
        let (value, mirror) = (table[i, j], table[j, i])
        if abs(value * mirror - 1) > tolerance {
          wrong = .notReciprocal(row: i, column: j, value: value, mirror: mirror)
        }
        table[i, j] = value >= 1 ? value : 1 / mirror
        table[j, i] = value >= 1 ? 1 / value : mirror
        largest = max(largest, value, mirror)
      }
      table.largest = largest
      storage = .doubles(table)
    }
    if let wrong { throw wrong }
    return LargeComparisonMatrix(order: order, storage: storage)
  }
}

extension LargeComparisonMatrix {
  /// Reads every byte of the matrix once and returns a checksum of them: what a pass at the speed of
  /// the memory would take.
  ///
  /// - Complexity: O(n²)
  public func readOnce(threads: Int? = nil) -> UInt64 {
    let bytes: UnsafeMutableRawBufferPointer
    switch storage {
    case .grades(let panels): bytes = panels.storage.bytes
    case .doubles(let rows): bytes = rows.storage.bytes
    }
    let words = bytes.bindMemory(to: SIMD8<UInt64>.self)
    let chunk = 1 << 13
    let chunks = (words.count + chunk - 1) / chunk
    var sums = [UInt64](repeating: 0, count: chunks)
    sums.withUnsafeMutableBufferPointer { sums in
      guard let sums = sums.baseAddress else { return }
      concurrently(threads: threads ?? availableProcessors, chunks: chunks) { part in
        var (a, b) = (SIMD8<UInt64>(), SIMD8<UInt64>())
        let end = min((part + 1) * chunk, words.count)
        var k = part * chunk
        while k + 1 < end {
          a ^= words[k]
          b ^= words[k + 1]
          k += 2
        }
        sums[part] = (a ^ b).wrappedSum()
      }
    }
    return sums.reduce(0, &+)
  }
}
