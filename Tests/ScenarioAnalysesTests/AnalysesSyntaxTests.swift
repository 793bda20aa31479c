import BilingualText
import Diagnostics
import ScenarioShape
import Testing

@testable import ScenarioAnalyses

struct AnalysesSyntaxTests {
  private static let shape = SyntaxShape.mapping(AnalysesSyntax()) { AnalysesSyntax.fields }

  @Test func aScenarioWithoutItsKeysAsksForNothing() throws {
    #expect(AnalysesSyntax().isEmpty)
    let read = Self.shape.reading(.keys([]))
    let syntax = try #require(read.value)
    #expect(syntax.isEmpty)
    #expect(read.findings.count == 0)
  }

  @Test(
    arguments: [
      ["answers": ["mood": ["levels": ["bad", "good"]]]],
      ["tables": ["t": ["path": "t.csv"]]],
      ["analyses": ["x": ["kind": "figures"]]],
      ["documents": ["parts": ["letter": ["show": []]]]],
    ] as [Written])
  func eachKeyAloneAsksForSomething(keys: Written) throws {
    let read = Self.shape.reading(keys)
    #expect(read.findings.count == 0)
    let syntax = try #require(read.value)
    #expect(!syntax.isEmpty)
  }

  @Test func namesKeepTheOrderOfTheFile() throws {
    let keys: Written = [
      "analyses": ["b": ["kind": "figures"], "a": ["kind": "figures"], "c": ["kind": "figures"]]
    ]
    let syntax = try #require(Self.shape.reading(keys).value)
    #expect(syntax.analyses.map(\.name) == ["b", "a", "c"])
    #expect(syntax.analyses.map(\.key.line) == [2, 4, 6])
  }

  /// Others may still refer to it: that it is there is known.
  @Test func anAnalysisThatCannotBeReadKeepsItsName() throws {
    let read = Self.shape.reading(["analyses": ["x": ["kind": "stages"]]])
    let syntax = try #require(read.value)
    #expect(syntax.analyses.map(\.name) == ["x"])
    #expect(syntax.analyses.first?.value == nil)
    let said = read.findings.diagnostics
    #expect(said.map(\.code) == [.keyMissing, .keyMissing])
    #expect(said.first?.message.en.hasPrefix("`table` is missing") == true)
    #expect(said.last?.message.en.hasPrefix("`column` is missing") == true)
  }
}
