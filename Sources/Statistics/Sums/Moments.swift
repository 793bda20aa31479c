/// Count, mean and variance of numbers that come in any order and in any number of parts.
public struct Moments: Sendable {
  /// How many numbers were added.
  public private(set) var count = 0
  private(set) var sums = ExactSum()
  private var squares = ExactSum()

  public init() {}

  public init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  /// Takes one number.
  public mutating func add(_ value: Double) {
    count += 1
    sums.add(value)
    squares.addProduct(value, value)
  }

  /// The value so many times.
  ///
  /// - Precondition: `times` ≥ 0
  public mutating func add(_ value: Double, times: Int) {
    precondition(times >= 0, "a value cannot be taken away")
    count += times
    sums.addProduct(value, Double(times))
    let square = value * value
    squares.addProduct(square, Double(times))
    squares.addProduct((-square).addingProduct(value, value), Double(times))
  }

  /// Takes the numbers of another part.
  public mutating func add(_ other: Moments) {
    count += other.count
    sums.add(other.sums)
    squares.add(other.squares)
  }

  /// Of all numbers, rounded once; 0 without numbers.
  public var sum: Double { sums.value }

  /// Nil without numbers.
  public var mean: Double? { count == 0 ? nil : sums.value / Double(count) }

  /// Of a sample: over n − 1; nil for fewer than two numbers.
  public var variance: Double? {
    count < 2 ? nil : max(0, centredSquares) / Double(count - 1)
  }

  /// Nil for fewer than two numbers.
  public var standardDeviation: Double? { variance?.squareRoot() }

  private var centredSquares: Double { sums.centred(squares, with: sums, count: count) }
}

extension ExactSum {
  /// Σ (x − mean of x)(y − mean of y), as Σ x y − Σ x Σ y / n without cancellation; this is Σ x.
  func centred(_ products: ExactSum, with other: ExactSum, count: Int) -> Double {
    var sum = ExactSum()
    for part in products.parts { sum.addProduct(Double(count), part) }
    for x in parts {
      for y in other.parts { sum.addProduct(-x, y) }
    }
    return sum.value / Double(count)
  }
}
