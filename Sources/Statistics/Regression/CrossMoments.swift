/// What least squares need of rows that come in any order and in any number of parts: exact sums of
/// the columns and of their products.
public struct CrossMoments: Sendable {
  /// Predictors; the response is the column after them.
  public let predictors: Int
  /// Number of rows that were added.
  public private(set) var count = 0
  private var sums: [ExactSum]
  /// Of columns i ≥ j, at i (i + 1) / 2 + j.
  private var products: [ExactSum]

  /// - Precondition: at least one predictor.
  public init(predictors: Int) {
    precondition(predictors > 0, "a regression has predictors")
    self.predictors = predictors
    sums = [ExactSum](repeating: ExactSum(), count: predictors + 1)
    products = [ExactSum](
      repeating: ExactSum(), count: (predictors + 1) * (predictors + 2) / 2)
  }

  /// - Parameter row: the predictors and then the response.
  /// - Precondition: `row.count == predictors + 1`
  public mutating func add(_ row: [Double]) {
    precondition(row.count == predictors + 1, "a row has the predictors and the response")
    count += 1
    var position = 0
    for i in row.indices {
      sums[i].add(row[i])
      for j in 0...i {
        products[position].addProduct(row[i], row[j])
        position += 1
      }
    }
  }

  /// - Precondition: as many predictors.
  public mutating func add(_ other: CrossMoments) {
    precondition(other.predictors == predictors, "the same columns")
    count += other.count
    for i in sums.indices { sums[i].add(other.sums[i]) }
    for i in products.indices { products[i].add(other.products[i]) }
  }

  /// Σ (x − mean of x)(y − mean of y) of two columns; not below 0 for a column with itself.
  func centred(_ a: Int, _ b: Int) -> Double {
    let (i, j) = (max(a, b), min(a, b))
    let sum = sums[i].centred(products[i * (i + 1) / 2 + j], with: sums[j], count: count)
    return i == j ? max(0, sum) : sum
  }

  /// - Precondition: rows were added.
  func mean(_ column: Int) -> Double { sums[column].value / Double(count) }

  /// Pearson's r of two columns; nil where either does not vary.
  public func correlation(_ a: Int, _ b: Int) -> Double? {
    guard centred(a, a) > 0, centred(b, b) > 0 else { return nil }
    return min(1, max(-1, cosine(a, b)))
  }

  /// The correlation of two columns that vary, as rounding left it. One root of the product keeps an
  /// exact line at ±1, where two roots would each round.
  func cosine(_ a: Int, _ b: Int) -> Double {
    let squares = (centred(a, a), centred(b, b))
    let product = squares.0 * squares.1
    return product.isNormal && product.isFinite
      ? centred(a, b) / product.squareRoot()
      : centred(a, b) / squares.0.squareRoot() / squares.1.squareRoot()
  }
}
