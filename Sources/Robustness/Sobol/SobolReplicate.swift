/// The points of one scrambling: A, B and A with each input of B (Saltelli et al. 2010).
struct SobolReplicate: Sendable {
  private let sequence: SobolSequence
  private let dimensions: Int
  /// The dimensions of each input.
  private let inputs: [Range<Int>]
  private let points: Int

  /// - Parameters:
  ///   - number: of the replicate, from 0.
  ///   - inputs: how many numbers each input has.
  ///   - points: of this replicate.
  init(_ number: Int, inputs: [Int], points: Int, seed: UInt64) {
    dimensions = inputs.reduce(0, +)
    var start = 0
    self.inputs = inputs.map { count in
      start += count
      return start - count..<start
    }
    self.points = points
    sequence = SobolSequence(
      dimensions: 2 * dimensions, seed: seed.mixed(with: UInt64(number) &+ 1))
  }

  /// Points that are handed to the model together.
  private static let block = 16

  /// What the model's values at all points sum to, by output.
  ///
  /// - Parameter model: `outputs` numbers for each point, given all coordinates of one point after the
  ///   other and how many points there are.
  /// - Complexity: memory for a block of points, however many there are.
  func sums(outputs: Int, model: (_ coordinates: [Double], _ points: Int) -> [Double])
    -> [SobolSums]
  {
    var sums = [SobolSums](repeating: SobolSums(inputs: inputs.count), count: outputs)
    let evaluations = inputs.count + 2
    for start in stride(from: 0, to: points, by: Self.block) {
      let block = start..<min(start + Self.block, points)
      let values = model(coordinates(block), block.count * evaluations)
      for place in 0..<block.count {
        for output in sums.indices {
          let first = place * evaluations * outputs + output
          sums[output].add { values[first + $0 * outputs] }
        }
      }
    }
    return sums
  }

  /// Of each point A, B, and A with one input of B after the other.
  private func coordinates(_ block: Range<Int>) -> [Double] {
    var coordinates: [Double] = []
    coordinates.reserveCapacity(block.count * (inputs.count + 2) * dimensions)
    for point in block {
      let a = (0..<dimensions).map { sequence.coordinate(point, $0) }
      let b = (0..<dimensions).map { sequence.coordinate(point, dimensions + $0) }
      coordinates += a
      coordinates += b
      for input in inputs {
        let start = coordinates.count
        coordinates += a
        for dimension in input { coordinates[start + dimension] = b[dimension] }
      }
    }
    return coordinates
  }
}

/// What one output's values at the points of a scrambling sum to. They are taken from the first one, so
/// that squares do not cancel.
struct SobolSums: Sendable {
  private var points = 0.0
  private var origin = 0.0
  private var sum = 0.0
  private var squares = 0.0
  /// Of each input Σ (f_B − origin) (f_ABi − f_A), Σ (f_ABi − f_A) and Σ (f_ABi − f_A)².
  private var products: [Double]
  private var differences: [Double]
  private var squaredDifferences: [Double]

  init(inputs: Int) {
    products = [Double](repeating: 0, count: inputs)
    differences = products
    squaredDifferences = products
  }

  /// Takes in a point.
  ///
  /// - Parameter value: f_A, f_B and f_ABi of each input, by position.
  mutating func add(_ value: (Int) -> Double) {
    let first = value(0)
    if points == 0 { origin = first }
    points += 1
    let (a, b) = (first - origin, value(1) - origin)
    sum += a + b
    squares += a * a + b * b
    for input in products.indices {
      let difference = value(2 + input) - first
      products[input] += b * difference
      differences[input] += difference
      squaredDifferences[input] += difference * difference
    }
  }

  /// Of the values at A and B.
  var mean: Double { origin + sum / (2 * points) }

  var variance: Double {
    let mean = sum / (2 * points)
    return max(0, squares / (2 * points) - mean * mean)
  }

  /// Variance that each input explains alone: Σ (f_B − f̄) (f_ABi − f_A) / N.
  var first: [Double] {
    let mean = sum / (2 * points)
    return products.indices.map { (products[$0] - mean * differences[$0]) / points }
  }

  /// Variance that each input has a part in: Σ (f_A − f_ABi)² / 2 N.
  var total: [Double] { squaredDifferences.map { $0 / (2 * points) } }
}
