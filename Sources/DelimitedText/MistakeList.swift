/// Mistakes in the order of the text: the first ones described, all counted.
public struct MistakeList: Sendable, Hashable {
  /// How many are described.
  public let limit: Int
  /// The first mistakes, at most `limit` of them.
  public private(set) var described: [DelimitedTextError] = []
  /// All mistakes, those included that are not described.
  public private(set) var count = 0

  public init(limit: Int = 1000) { self.limit = max(0, limit) }

  /// Whether there is no mistake.
  public var isEmpty: Bool { count == 0 }
  /// Whether the next mistake would only be counted.
  public var isFull: Bool { described.count >= limit }

  /// Counts a mistake, and describes it while there is room.
  public mutating func append(_ mistake: DelimitedTextError) {
    count += 1
    if described.count < limit { described.append(mistake) }
  }

  /// Counts the mistakes of another list, which come after those of this one, and describes as many
  /// as there is room for.
  ///
  /// - Complexity: O(mistakes that are described)
  public mutating func append(contentsOf other: MistakeList) {
    described.append(contentsOf: other.described.prefix(limit - described.count))
    count += other.count
  }

  /// Counts a mistake without describing it.
  mutating func countOne() { count += 1 }
}
