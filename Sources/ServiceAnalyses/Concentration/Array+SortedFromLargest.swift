extension [Double] {
  /// The numbers, the largest first.
  ///
  /// Long ones go digit by digit (Knuth 1998, 5.2.5): patterns of bits of numbers that are not
  /// negative ascend as the numbers do, and digits that all have in common are passed over.
  ///
  /// - Precondition: none is below 0 or NaN.
  /// - Complexity: O(n)
  func sortedFromLargest() -> [Double] {
    guard count > 1000 else { return sorted(by: >) }
    // −0 is 0; all bits turned, the largest come first.
    var keys = map { ~($0 + 0).bitPattern }
    var other = [UInt64](repeating: 0, count: count)
    let (all, any) = keys.reduce((UInt64.max, UInt64(0))) { ($0.0 & $1, $0.1 | $1) }
    for shift in stride(from: UInt64(0), to: 64, by: 11) where (all ^ any) >> shift & 2047 != 0 {
      var starts = [Int](repeating: 0, count: 2048)
      for key in keys { starts[Int(key >> shift & 2047)] += 1 }
      var before = 0
      for digit in starts.indices {
        (starts[digit], before) = (before, before + starts[digit])
      }
      for key in keys {
        let digit = Int(key >> shift & 2047)
        other[starts[digit]] = key
        starts[digit] += 1
      }
      swap(&keys, &other)
    }
    return keys.map { Double(bitPattern: ~$0) }
  }
}
