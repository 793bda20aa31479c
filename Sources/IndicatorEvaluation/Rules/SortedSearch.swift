extension Array where Element: Comparable {
  /// How many elements of this ascending array are below `x`; O(log count).
  func countBelow(_ x: Element) -> Int { partition { $0 < x } }

  /// How many elements of this ascending array are `x` or below; O(log count).
  func countUpTo(_ x: Element) -> Int { partition { $0 <= x } }

  @inline(__always)
  private func partition(_ isLeft: (Element) -> Bool) -> Int {
    // Counting all of a few takes no branch that a processor could guess wrong.
    if count <= 16 { return reduce(0) { $0 &+ (isLeft($1) ? 1 : 0) } }
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if isLeft(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
