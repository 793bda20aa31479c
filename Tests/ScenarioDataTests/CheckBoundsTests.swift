import BilingualText
import Testing

@testable import ScenarioData

struct CheckBoundsTests {
  private func bounds(
    _ least: Double? = nil, _ most: Double? = nil, equals: Double? = nil, integer: Bool = false
  ) -> CheckBounds {
    var bounds = CheckBounds()
    bounds.atLeast = least
    bounds.atMost = most
    bounds.equals = equals
    bounds.integer = integer
    return bounds
  }

  @Test func bothBoundsAreIncluded() {
    let values: [Double] = [-0.1, 0, 50, 100, 100.1]
    #expect(values.map(bounds(0, 100).admits) == [false, true, true, true, false])
    #expect(values.map(bounds(50).admits) == [false, false, true, true, true])
    #expect(values.map(bounds(nil, 50).admits) == [true, true, true, false, false])
    #expect(values.allSatisfy(bounds().admits))
  }

  @Test func equalityIsToNineDecimals() {
    let one = bounds(equals: 1)
    #expect(one.admits(1 + 0.9e-9) && one.admits(1 - 0.9e-9))
    #expect(!one.admits(1 + 1.1e-9) && !one.admits(1 - 1.1e-9))
  }

  @Test func aWholeNumberHasNoFraction() {
    let whole = bounds(0, integer: true)
    #expect(whole.admits(3) && !whole.admits(2.5) && !whole.admits(-1))
  }

  @Test func theBoundsAreSaidInWords() {
    #expect(bounds(0, 100).phrase.en == "between 0 and 100")
    #expect(bounds(0, 100).phrase.zh == "在 0 与 100 之间")
    #expect(bounds(0.5).phrase.en == "at least 0.5")
    #expect(bounds(nil, 9).phrase.zh == "不大于 9")
    #expect(bounds(1, integer: true).phrase.en == "a whole number, at least 1")
    #expect(bounds(equals: 4).phrase.zh == "等于 4")
  }
}
