internal import Statistics

/// Exact sums of the first of many numbers, at every so many of them, so that any other is near.
struct PrefixSums: Sendable {
  private static let stride = 4096
  /// Of the first 0, 4096, 8192, …
  private var marks: [ExactSum] = []
  private(set) var total = ExactSum()

  /// - Parameter numbers: at least 0.
  /// - Complexity: O(n)
  init(_ numbers: [Double]) {
    for (place, number) in numbers.enumerated() {
      if place % Self.stride == 0 { marks.append(total) }
      total.add(number)
    }
  }

  /// - Precondition: 0 ≤ `count` ≤ the number of numbers; they are those of `init`.
  /// - Complexity: O(1)
  func sum(ofFirst count: Int, of numbers: [Double]) -> ExactSum {
    guard count < numbers.count else { return total }
    var sum = marks[count / Self.stride]
    for number in numbers[count / Self.stride * Self.stride..<count] { sum.add(number) }
    return sum
  }

  func sum(in range: Range<Int>, of numbers: [Double]) -> ExactSum {
    var sum = sum(ofFirst: range.upperBound, of: numbers)
    sum.subtract(self.sum(ofFirst: range.lowerBound, of: numbers))
    return sum
  }

  /// How many of the first it takes until their sum is one that is meant; nil where it never is.
  ///
  /// - Parameter isReached: holds from some sum on.
  /// - Complexity: O(log n)
  func fewest(of numbers: [Double], _ isReached: (Double) -> Bool) -> Int? {
    guard isReached(total.value), !numbers.isEmpty else { return nil }
    var (low, high) = (0, marks.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if isReached(marks[middle].value) { high = middle } else { low = middle }
    }
    var sum = marks[low]
    for place in low * Self.stride..<numbers.count {
      sum.add(numbers[place])
      if isReached(sum.value) { return place + 1 }
    }
    return numbers.count
  }
}
