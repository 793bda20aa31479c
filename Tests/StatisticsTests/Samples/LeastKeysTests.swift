import TestSupport
import Testing

@testable import Statistics

@Suite struct LeastKeysTests {
  /// Against a sort of all numbers; every number that leaves or is refused is accounted for.
  @Test(arguments: [0, 1, 2, 3, 10, 99, 100, 101, .max])
  func keepsTheLeast(_ capacity: Int) {
    var generator = RepeatableGenerator(seed: 3)
    for bound in [1, 5, 1000] {
      let numbers = (0..<100).map { _ in Int.random(in: 0..<bound, using: &generator) }
      var least = LeastKeys<Int>(capacity: capacity)
      var others: [Int] = []
      for number in numbers {
        guard least.admits(number) else {
          others.append(number)
          continue
        }
        if let displaced = least.insert(number) { others.append(displaced) }
      }
      #expect(least.keys.sorted() == Array(numbers.sorted().prefix(capacity)))
      #expect((least.keys + others).sorted() == numbers.sorted())
    }
  }
}
