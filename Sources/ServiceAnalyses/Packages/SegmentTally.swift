/// How many customers are in each of several segments that may overlap.
public struct SegmentTally: Tally, Hashable {
  /// Customers in each segment; they may sum to more than there are.
  public private(set) var counts: [Int]
  /// Customers in any segment or in none.
  public private(set) var customers = 0
  /// Customers in no segment.
  public private(set) var without = 0
  /// Customers in two segments or more.
  public private(set) var overlapping = 0

  public init(segments: Int) { counts = [Int](repeating: 0, count: segments) }

  /// - Parameter isIn: for each segment, whether the customer is in it.
  /// - Precondition: one for each segment.
  public mutating func add(_ isIn: [Bool]) {
    precondition(isIn.count == counts.count, "in every segment or not")
    customers += 1
    for segment in counts.indices where isIn[segment] { counts[segment] += 1 }
    switch isIn.count(where: { $0 }) {
    case 0: without += 1
    case 1: break
    default: overlapping += 1
    }
  }

  /// - Precondition: as many segments.
  public mutating func add(_ other: SegmentTally) {
    precondition(counts.count == other.counts.count, "the same segments")
    for segment in counts.indices { counts[segment] += other.counts[segment] }
    customers += other.customers
    without += other.without
    overlapping += other.overlapping
  }

  /// Segments that nobody is in.
  public var empty: [Int] { counts.indices.filter { counts[$0] == 0 } }
}
