import BilingualText

/// Many complete comparison matrices of one order, 1 … 15, as a structure of arrays: all matrices'
/// judgments of the first pair, then of the second pair, and so on.
///
///     let batch = try ComparisonBatch(order: 3, count: 2, ratios: [2, 1,  4, 3,  2, 3])
///     let solved = batch.solution()
///     print(solved.weights(of: 0))  // [0.5714…, 0.2857…, 0.1428…]
public struct ComparisonBatch: Sendable, Hashable {
  /// Largest order of a batch.
  public static let maximumOrder = 15

  /// Number of items n, 1 … 15.
  public let order: Int
  /// Number of matrices.
  public let count: Int
  /// The ratio of pair p = (0, 1), (0, 2), … (n − 2, n − 1) in matrix m is `ratios[p * count + m]`.
  public let ratios: [Double]

  /// - Parameters:
  ///   - order: number of items, 1 … 15.
  ///   - count: number of matrices, 0 or more.
  ///   - ratios: n (n − 1) / 2 times `count` ratios, pair by pair. Ratios that are no finite
  ///     positive numbers make their matrix one of the solution's refusals.
  /// - Throws: `JudgmentError.noItems`, `.tooManyItems`, `.shape`, `.invalidSetting`.
  public init(order: Int, count: Int, ratios: [Double]) throws(JudgmentError) {
    guard order > 0 else { throw .noItems }
    guard order <= Self.maximumOrder else {
      throw .tooManyItems(order: order, limit: Self.maximumOrder)
    }
    let (expected, overflow) = count.multipliedReportingOverflow(by: order * (order - 1) / 2)
    guard count >= 0, !overflow else {
      throw .invalidSetting(name: SettingName.count, value: Double(count))
    }
    guard ratios.count == expected else {
      throw .shape(row: nil, expected: expected, found: ratios.count)
    }
    self.order = order
    self.count = count
    self.ratios = ratios
  }

  /// A batch of matrices that exist already.
  ///
  /// - Throws: `JudgmentError.shape` where the orders differ, `.noItems`, `.tooManyItems`.
  public init(_ matrices: [ComparisonMatrix]) throws(JudgmentError) {
    guard let order = matrices.first?.order else { throw .noItems }
    var ratios: [Double] = []
    ratios.reserveCapacity(matrices.count * order * (order - 1) / 2)
    for (m, matrix) in matrices.enumerated() where matrix.order != order {
      throw .shape(row: m, expected: order, found: matrix.order)
    }
    for i in 0..<order {
      for j in i + 1..<max(order, i + 1) { ratios += matrices.map { $0[i, j] } }
    }
    try self.init(order: order, count: matrices.count, ratios: ratios)
  }

  /// Matrix number `m`.
  ///
  /// - Throws: what is wrong with a ratio.
  public func matrix(_ m: Int) throws(JudgmentError) -> ComparisonMatrix {
    var judgments: [Judgment] = []
    for i in 0..<order {
      for j in i + 1..<max(order, i + 1) {
        judgments.append(Judgment(i, j, ratios[judgments.count * count + m]))
      }
    }
    return try ComparisonMatrix(order: order, judgments: judgments)
  }
}
