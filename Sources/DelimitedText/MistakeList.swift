/// Mistakes in the order of the text: the first ones described, all counted.
public struct MistakeList: Sendable, Hashable {
  /// How many are described.
  public let limit: Int
  public private(set) var described: [DelimitedTextError] = []
  public private(set) var count = 0

  public init(limit: Int = 1000) { self.limit = max(0, limit) }

  public var isEmpty: Bool { count == 0 }
  public var isFull: Bool { described.count >= limit }

  public mutating func append(_ mistake: DelimitedTextError) {
    count += 1
    if described.count < limit { described.append(mistake) }
  }

  public mutating func append(contentsOf other: MistakeList) {
    described.append(contentsOf: other.described.prefix(limit - described.count))
    count += other.count
  }

  /// Counts a mistake without describing it.
  mutating func countOne() { count += 1 }
}
