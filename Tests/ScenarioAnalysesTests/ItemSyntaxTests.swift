import BilingualText
import Diagnostics
import ScenarioShape
import Testing

@testable import ScenarioAnalyses

struct ItemSyntaxTests {
  private static let shape = SyntaxShape<[ItemSyntax]>.items

  @Test func itemsAreIdsOrIdsWithLabels() throws {
    let list = try #require(Self.shape.reading(["price", "speed"]).value)
    #expect(list.map(\.id) == ["price", "speed"])
    #expect(list.map(\.label) == [Label(), Label()])
    #expect(list.map(\.place.line) == [1, 2])

    let named = try #require(
      Self.shape.reading(["price": "Price", "speed": ["zh": "速度"]]).value)
    #expect(named.map(\.id) == ["price", "speed"])
    #expect(named.map(\.label) == [Label("Price"), Label(chinese: "速度")])
    #expect(named.map(\.place) == [1, 2].map { SourcePosition(line: $0, column: 1) })

    let one = try #require(Self.shape.reading("price").value)
    #expect(one.map(\.id) == ["price"])
  }

  @Test func anEmptyIdIsNoItem() throws {
    let list = Self.shape.reading(["price", ""])
    #expect(list.value?.map(\.id) == ["price"])
    #expect(list.findings.diagnostics.map(\.code) == [.valueKind])
    #expect(Self.shape.reading("").value == nil)
  }
}
