/// In how many pairs of rows two rankings say the same, the opposite, or nothing.
public struct PairOrders: Sendable, Hashable {
  /// Both put the same row first.
  public let concordant: Int
  /// One puts one row first, the other the other.
  public let discordant: Int
  /// Tied in the first ranking only.
  public let tiedInFirst: Int
  /// Tied in the second ranking only.
  public let tiedInSecond: Int
  /// Tied in both rankings.
  public let tiedInBoth: Int

  /// All n (n − 1) / 2 pairs.
  public var pairs: Int { concordant + discordant + tiedInFirst + tiedInSecond + tiedInBoth }

  /// Kendall's τ-b: (C − D) / √((C + D + T₁)(C + D + T₂)), −1...1; nil where one ranking is all tied
  /// (Kendall 1945, doi:10.1093/biomet/33.3.239).
  public var tauB: Double? {
    let untied = concordant + discordant
    let (first, second) = (untied + tiedInSecond, untied + tiedInFirst)
    guard first > 0, second > 0 else { return nil }
    return Double(concordant - discordant) / (Double(first) * Double(second)).squareRoot()
  }

  /// Counts by sorting and merging.
  ///
  /// - Precondition: both lists have the same length, below 2^31, and no NaN.
  /// - Complexity: O(n log n)
  package init(_ first: [Double], _ second: [Double]) {
    self.init(order: Self.order(of: first), first, second)
  }

  /// Rows by a list, the largest first, for comparing it with several others.
  package static func order(of values: [Double]) -> [Int32] {
    var keyed = values.indices.map { (value: values[$0], row: Int32($0)) }
    keyed.sort { $0.value != $1.value ? $0.value > $1.value : $0.row < $1.row }
    return keyed.map(\.row)
  }

  /// Counts by merging (Knight 1966, doi:10.1080/01621459.1966.10480879).
  ///
  /// - Parameter order: what `order(of:)` says of the first list.
  /// - Precondition: both lists have the same length and no NaN.
  /// - Complexity: O(n log n)
  package init(order: [Int32], _ first: [Double], _ second: [Double]) {
    let count = order.count
    var sorted = order.map { second[Int($0)] }
    var (tiedFirst, tiedBoth) = (0, 0)
    var start = 0
    while start < count {
      var end = start + 1
      let value = first[Int(order[start])]
      while end < count, first[Int(order[end])] == value { end += 1 }
      if end - start > 1 {
        // Who ties in the first list stands the other way round with nobody.
        sorted[start..<end].sort(by: >)
        tiedFirst += (end - start) * (end - start - 1) / 2
        tiedBoth += Self.ties(sorted[start..<end])
      }
      start = end
    }
    let inversions = Self.sort(&sorted)
    let tiedSecond = Self.ties(sorted[...])
    tiedInBoth = tiedBoth
    tiedInFirst = tiedFirst - tiedBoth
    tiedInSecond = tiedSecond - tiedBoth
    discordant = inversions
    concordant = count * (count - 1) / 2 - inversions - tiedFirst - tiedSecond + tiedBoth
  }

  /// Pairs of neighbours' runs that are equal.
  private static func ties(_ sorted: ArraySlice<Double>) -> Int {
    var (pairs, run) = (0, 0)
    for place in sorted.indices.dropFirst() {
      run = sorted[place] == sorted[place - 1] ? run + 1 : 0
      pairs += run
    }
    return pairs
  }

  /// Sorts, the largest first, and returns how many pairs stood the other way round.
  private static func sort(_ values: inout [Double]) -> Int {
    var other = values
    var inversions = 0
    var width = 1
    while width < values.count {
      values.withUnsafeBufferPointer { source in
        other.withUnsafeMutableBufferPointer { target in
          for start in stride(from: 0, to: source.count, by: 2 * width) {
            let (middle, end) = (
              min(start + width, source.count), min(start + 2 * width, source.count)
            )
            var (left, right) = (start, middle)
            for place in start..<end {
              if right < end, left == middle || source[right] > source[left] {
                inversions += middle - left
                target[place] = source[right]
                right += 1
              } else {
                target[place] = source[left]
                left += 1
              }
            }
          }
        }
      }
      swap(&values, &other)
      width *= 2
    }
    return inversions
  }
}
