import TestSupport
import Testing

@testable import IndicatorEvaluation

@Suite struct LargestValuesTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func theLeastOfTheLargest(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let values = (0..<Int.random(in: 1...200, using: &generator)).map { _ in
      Double(Int.random(in: 0...40, using: &generator))
    }
    for count in [1, 2, 7, values.count, values.count + 1] {
      var largest = LargestValues(count)
      for value in values { largest.add(value) }
      let expected =
        values.count <= count ? -Double.infinity : values.sorted(by: >)[count - 1]
      #expect(largest.threshold == expected)
    }
  }
}
