import BilingualText
import Diagnostics
import Testing

@testable import ScenarioShape

/// A condition says which rows it means; one that does not would mean all of them.
struct ConditionShapesTests {
  private func at(_ line: Int, _ column: Int = 1) -> SourcePosition {
    SourcePosition(line: line, column: column)
  }

  /// A key in a line of its own, its value behind it.
  private func key(_ key: String, _ line: Int, _ text: String) -> SourceNode.Entry {
    SourceNode.Entry(key: key, keyPosition: at(line), value: .scalar(text, at(line, 9)))
  }

  private func list(_ key: String, _ line: Int, _ items: [SourceNode]) -> SourceNode.Entry {
    SourceNode.Entry(key: key, keyPosition: at(line), value: .sequence(items, at(line, 9)))
  }

  private func bounds(_ line: Int, _ texts: [String]) -> SourceNode.Entry {
    list("between", line, texts.map { .scalar($0, at(line, 12)) })
  }

  /// What is said, with lines and columns.
  private func read(
    _ entries: [SourceNode.Entry]
  ) -> (value: ConditionSyntax?, said: [String], messages: [String]) {
    var findings = SyntaxFindings(SourceText(path: "s.yaml", text: ""))
    let place = SyntaxPlace(Phrase("`where`"), key: at(1))
    let value = ConditionShapes.row.read(.mapping(entries, at(1, 8)), place, &findings)
    let said = findings.diagnostics.map {
      "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.code.rawValue)"
    }
    return (value, said, findings.diagnostics.map(\.message.en))
  }

  @Test func anEmptyConditionLacksItsField() {
    let found = read([])
    #expect(found.value == nil && found.said == ["1:8 key-missing"])
    #expect(found.messages == ["`field` is missing in a condition"])
    let remark = read([key("x-note", 2, "all of them")])
    #expect(remark.value == nil && remark.said == ["1:8 key-missing"])
  }

  @Test(arguments: ["at_least", "at_most", "equals"])
  func aComparisonWithoutAFieldLacksIt(comparison: String) {
    let found = read([key(comparison, 2, "3")])
    #expect(found.value == nil && found.said == ["2:1 key-missing"])
    #expect(found.messages == ["`field` is missing in a condition"])
  }

  /// The other part of the condition does not say what is compared.
  @Test func aComparisonBesideAClassLacksItsFieldToo() {
    let found = read([key("class", 2, "big"), bounds(3, ["1", "2"])])
    #expect(found.value == nil && found.said == ["3:1 key-missing"])
  }

  @Test func aFieldWithoutAComparisonLacksOne() {
    let found = read([key("field", 2, "amount")])
    #expect(found.value == nil && found.said == ["2:1 key-missing"])
    #expect(found.messages == ["`at_least` is missing in the condition on `amount`"])
    let beside = read([key("class", 2, "big"), key("field", 3, "amount")])
    #expect(beside.value == nil && beside.said == ["3:1 key-missing"])
  }

  @Test(arguments: [[], ["1"], ["1", "2", "3"]])
  func betweenHasTwoBounds(texts: [String]) {
    let found = read([key("field", 2, "amount"), bounds(3, texts)])
    #expect(found.value == nil && found.said == ["3:9 value-out-of-range"])
    #expect(found.messages == ["`between` needs two bounds, the smaller first"])
  }

  @Test func aPartOfAConditionIsOneToo() {
    let empty = SourceNode.mapping([], at(3, 5))
    let sound = SourceNode.mapping([key("class", 4, "big")], at(4, 5))
    let found = read([list("any", 2, [empty, sound])])
    #expect(found.said == ["3:5 key-missing"])
  }

  @Test(arguments: ["class", "segment", "period"])
  func aGroupIsEnough(word: String) throws {
    let found = read([key(word, 2, "a")])
    let syntax = try #require(found.value)
    let groups = [syntax.customerClass, syntax.segment, syntax.period].compactMap { $0 }
    #expect(found.said.isEmpty && groups.count == 1)
    #expect(groups.first?.value == [Positioned("a", at: at(2, 9))])
  }

  @Test func aFieldWithTwoBoundsIsWhole() throws {
    let between = read([key("field", 2, "amount"), bounds(3, ["1", "2"])])
    #expect(between.said.isEmpty)
    #expect(try #require(between.value).between?.value.map(\.value) == ["1", "2"])
    let both = read([
      key("field", 2, "amount"), key("at_least", 3, "1"), key("at_most", 4, "2"),
    ])
    #expect(both.said.isEmpty && both.value?.atMost?.position == at(4, 9))
  }
}
