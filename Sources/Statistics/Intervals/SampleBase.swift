/// How many answers a share rests on, and how many there could have been.
public struct SampleBase: Sendable, Hashable {
  /// At least 0.
  public let count: Int
  /// Everybody who could have answered; nil when that is unknown or without bound.
  public let population: Int?

  /// - Throws: `StatisticsError.count` below 0, `.population` for one smaller than the count.
  public init(_ count: Int, of population: Int? = nil) throws(StatisticsError) {
    guard count >= 0 else { throw .count(count, base: count) }
    if let population, population < count { throw .population(population, base: count) }
    self.count = count
    self.population = population
  }

  /// Everybody was asked: there is nothing to infer.
  public var isComplete: Bool { population == count && count > 0 }

  /// n (N − 1) / (N − n), the size of a sample from an unbounded population that says as much (the
  /// variance factor of Cochran 1977, Sampling Techniques, 3rd ed., chapters 2 and 3); nil when
  /// everybody was asked.
  public var effective: Double? {
    let n = Double(count)
    guard let population else { return n }
    guard population > count else { return count == 0 ? 0 : nil }
    let size = Double(population)
    return n * (size - 1) / (size - n)
  }
}
