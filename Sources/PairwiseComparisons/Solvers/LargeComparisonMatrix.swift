import BilingualText

/// A complete comparison matrix of up to 65,536 items, as doubles or, for judgments on Saaty's scale,
/// as one byte each.
///
/// A grade's code is 9 for equal importance, 8 + k for k = 2 … 9 and 10 − k for 1/k: the codes of
/// (i, j) and (j, i) add up to 18.
///
///     let matrix = try LargeComparisonMatrix(order: 10_000) { i, j in i % 3 == j % 3 ? 9 : 11 }
///     let solution = try matrix.solution()
public struct LargeComparisonMatrix: Sendable {
  /// Largest order: 4.3 GB of grades.
  public static let maximumOrder = 65_536
  /// Largest order of doubles: 12.8 GB.
  public static let maximumDoubleOrder = 40_000

  enum Storage {
    case grades(GradePanels)
    case doubles(DoubleRows)
  }

  /// Number of items n.
  public let order: Int
  let storage: Storage

  /// Whether entries are stored as grades, one byte each.
  public var isGraded: Bool { if case .grades = storage { true } else { false } }

  /// Bytes that one pass over the matrix reads.
  public var byteCount: Int {
    switch storage {
    case .grades(let panels): panels.byteCount
    case .doubles(let rows): rows.byteCount
    }
  }

  init(order: Int, storage: Storage) {
    self.order = order
    self.storage = storage
  }

  /// A matrix of grades from the judgments above the diagonal.
  ///
  /// - Parameters:
  ///   - order: number of items, 1 … 65,536.
  ///   - code: the code of item i against item j, i < j, 1 … 17; called once a pair, in no
  ///     particular order.
  /// - Throws: `JudgmentError.noItems`, `.tooManyItems`, `.notARatio` for any other code.
  /// - Complexity: O(n²)
  public init(order: Int, code: (Int, Int) -> UInt8) throws(JudgmentError) {
    try Self.require(order, limit: Self.maximumOrder)
    let panels = GradePanels(order: order)
    var wrong: JudgmentError?
    forEachBlockOfPairs(order) { i, j in
      let value = code(i, j)
      guard 1...17 ~= value else {
        wrong = .notARatio(value: Double(value), first: i, second: j)
        return
      }
      panels[i, j] = value
      panels[j, i] = 18 - value
    }
    if let wrong { throw wrong }
    for i in 0..<order { panels[i, i] = 9 }
    self.order = order
    storage = .grades(panels)
  }

  /// A matrix of doubles from the judgments above the diagonal.
  ///
  /// - Parameters:
  ///   - order: number of items, 1 … 40,000.
  ///   - ratio: how many times item i is as important as item j, i < j, 1e-15 … 1e15; called once a
  ///     pair, in no particular order.
  /// - Throws: `JudgmentError.noItems`, `.tooManyItems`, `.notARatio`, `.tooExtreme`.
  /// - Complexity: O(n²)
  public init(order: Int, ratio: (Int, Int) -> Double) throws(JudgmentError) {
    try Self.require(order, limit: Self.maximumDoubleOrder)
    var rows = DoubleRows(order: order)
    var wrong: JudgmentError?
    var largest = 1.0
    forEachBlockOfPairs(order) { i, j in
      let value = ratio(i, j)
      guard 1e-15...1e15 ~= value else {
        wrong =
          value > 0 && value.isFinite
          ? .tooExtreme(first: i, second: j, method: MethodName.largeMatrices)
          : .notARatio(value: value, first: i, second: j)
        return
      }
      rows[i, j] = value
      rows[j, i] = 1 / value
      largest = max(largest, value, 1 / value)
    }
    if let wrong { throw wrong }
    for i in 0..<order { rows[i, i] = 1 }
    rows.largest = largest
    self.order = order
    storage = .doubles(rows)
  }

  /// A matrix that exists already, as doubles.
  ///
  /// - Throws: `JudgmentError.tooManyItems`, `.tooExtreme`.
  public init(_ matrix: ComparisonMatrix) throws(JudgmentError) {
    try self.init(order: matrix.order) { i, j in matrix[i, j] }
  }

  /// How many times item i is as important as item j.
  ///
  /// - Precondition: 0 ≤ i < `order` and 0 ≤ j < `order`.
  public subscript(i: Int, j: Int) -> Double {
    precondition(0 <= i && i < order && 0 <= j && j < order, "no such entry in this matrix")
    return switch storage {
    case .grades(let panels): Self.ratio(ofCode: panels[i, j])
    case .doubles(let rows): rows[i, j]
    }
  }

  /// What a grade's code 1 … 17 stands for.
  public static func ratio(ofCode code: UInt8) -> Double {
    code < 9 ? 1 / Double(10 - Int(code)) : Double(Int(code) - 8)
  }

  static func require(_ order: Int, limit: Int) throws(JudgmentError) {
    guard order > 0 else { throw .noItems }
    guard order <= limit else { throw .tooManyItems(order: order, limit: limit) }
  }
}

/// Calls `body` for each i < j, block by block, so that (i, j) and (j, i) both stay in the cache.
func forEachBlockOfPairs(_ order: Int, _ body: (Int, Int) -> Void) {
  let side = 64
  for rows in stride(from: 0, to: order, by: side) {
    for columns in stride(from: rows, to: order, by: side) {
      for i in rows..<min(rows + side, order) {
        for j in max(i + 1, columns)..<max(i + 1, columns, min(columns + side, order)) {
          body(i, j)
        }
      }
    }
  }
}
