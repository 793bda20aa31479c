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

  /// Counts by sorting and merging (Knight 1966, doi:10.1080/01621459.1966.10480879).
  ///
  /// - Precondition: both lists have the same length and no NaN.
  /// - Complexity: O(n log n)
  init(_ first: [Double], _ second: [Double]) {
    let count = first.count
    var order = Array(first.indices)
    order.sort { (first[$0], second[$0]) < (first[$1], second[$1]) }
    let tiedFirst = Self.tiedPairs(order) { first[$0] == first[$1] }
    let tiedBoth = Self.tiedPairs(order) { first[$0] == first[$1] && second[$0] == second[$1] }
    var sorted = order.map { second[$0] }
    let inversions = Self.sort(&sorted)
    let tiedSecond = Self.tiedPairs(Array(sorted.indices)) { sorted[$0] == sorted[$1] }
    let all = count * (count - 1) / 2
    tiedInBoth = tiedBoth
    tiedInFirst = tiedFirst - tiedBoth
    tiedInSecond = tiedSecond - tiedBoth
    discordant = inversions
    concordant = all - inversions - tiedFirst - tiedSecond + tiedBoth
  }

  /// Pairs within the runs of neighbours that tie.
  private static func tiedPairs(_ order: [Int], _ tie: (Int, Int) -> Bool) -> Int {
    var (pairs, run) = (0, 0)
    for position in order.indices.dropFirst() {
      run = tie(order[position - 1], order[position]) ? run + 1 : 0
      pairs += run
    }
    return pairs
  }

  /// Sorts by merging and returns how many pairs stood the wrong way round.
  private static func sort(_ values: inout [Double]) -> Int {
    var (source, target) = (values, values)
    var inversions = 0
    var width = 1
    while width < source.count {
      for start in stride(from: 0, to: source.count, by: 2 * width) {
        let (middle, end) = (min(start + width, source.count), min(start + 2 * width, source.count))
        var (left, right) = (start, middle)
        for place in start..<end {
          if right < end, left == middle || source[right] < source[left] {
            inversions += middle - left
            target[place] = source[right]
            right += 1
          } else {
            target[place] = source[left]
            left += 1
          }
        }
      }
      swap(&source, &target)
      width *= 2
    }
    values = source
    return inversions
  }
}
