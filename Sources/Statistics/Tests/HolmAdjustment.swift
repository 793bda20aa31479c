extension [Double] {
  /// p-values of tests made at once, raised so that the chance of any false finding is kept (Holm
  /// 1979, Scandinavian Journal of Statistics 6, 65–70); in the order they came in.
  ///
  /// - Complexity: O(n log n)
  public var holmAdjusted: [Double] {
    var adjusted = self
    var highest = 0.0
    for (place, position) in indices.sorted(by: { self[$0] < self[$1] }).enumerated() {
      highest = Swift.max(highest, Swift.min(1, self[position] * Double(count - place)))
      adjusted[position] = highest
    }
    return adjusted
  }
}
