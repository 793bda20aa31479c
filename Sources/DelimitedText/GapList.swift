/// Places in a text where something is put in later, ascending: two bytes each.
package struct GapList: Sendable {
  /// Distances from the last place; `Self.onward` goes that far without a gap.
  private var distances: [UInt16] = []
  private var last = 0

  private static let onward = UInt16.max

  package init() {}

  package mutating func append(_ place: Int) {
    while place - last >= Int(Self.onward) {
      distances.append(Self.onward)
      last += Int(Self.onward)
    }
    distances.append(UInt16(place - last))
    last = place
  }

  /// Calls `body` with the places in their order.
  @inline(__always)
  func visit(_ body: (Int) -> Void) {
    var place = 0
    for distance in distances {
      place &+= Int(distance)
      if distance != Self.onward { body(place) }
    }
  }

  package mutating func reserveCapacity(_ count: Int) { distances.reserveCapacity(count) }
}
