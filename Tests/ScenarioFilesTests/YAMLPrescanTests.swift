import Diagnostics
import Testing

@testable import ScenarioFiles

/// What is refused before the YAML parser sees it, and where it is said to be.
struct YAMLPrescanTests {
  private func findings(_ text: String) -> [String] {
    YAMLPrescan(Array(text.utf8)).findings.map {
      "\($0.position.line):\($0.position.column) \($0.code.rawValue)"
    }
  }

  @Test(arguments: [
    ("a: &x 1", "1:4 yaml-anchor"), ("a: *x", "1:4 yaml-anchor"), ("- *x", "1:3 yaml-anchor"),
    ("a: [1, *x]", "1:8 yaml-anchor"), ("{a: &x b}", "1:5 yaml-anchor"),
    ("*x : 1", "1:1 yaml-anchor"), ("a: !!int 3", "1:4 yaml-tag"), ("!t a: b", "1:1 yaml-tag"),
    ("? a\n: b", "1:1 yaml-complex-key"), ("a:\n\tb: 1", "2:1 yaml-tab"),
    ("a:\n  \tb: 1", "2:3 yaml-tab"), ("标题: &x 1", "1:5 yaml-anchor"),
  ])
  func whatIsNotNeededIsRefusedAtItsPlace(_ text: String, _ expected: String) {
    #expect(findings(text) == [expected])
  }

  @Test(arguments: [
    "title: A & B", "a: 2*3", "a: '&x'", "a: \"*x\"", "a: b # &x", "# &x\na: 1", "a: x!y",
    "a: |\n  &x\n  *y\n  !z\nb: 1", "- a: >\n    &x\n  b: 1", "a: it's &fine", "a: [b&c, d*e]",
    "a: \"x\n  &y\"\nb: 1", "a: 'it''s'\nb: 1", "a: \"\\\"&x\"", "a:\n\n\t# comment\n  b: 1",
    "a: |\n\tx\nb: 1", "",
  ])
  func ordinaryTextPasses(_ text: String) {
    // A tab at the start of a block scalar's line is YAML's business.
    #expect(findings(text).filter { !$0.hasSuffix("yaml-tab") } == [])
  }

  @Test func anAnchorAfterABlockScalarIsSeen() {
    #expect(findings("- a: |\n    text\n  b: &x 1") == ["3:6 yaml-anchor"])
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3", ["3:1 key-duplicate"]),
    ("- {a: 1, b: 2, a: 3}", ["1:16 key-duplicate"]),
    ("a:\n  x: 1\n  y: 2\n  x: 3\nb:\n  x: 4", ["4:3 key-duplicate"]),
    ("- a: 1\n  b: 2\n- a: 3\n  b: 4", []), ("a: {x: 1}\nb: {x: 2}", []),
    ("a:\n- x: 1\n- x: 2\nb: 1", []), ("'a': 1\na: 2", ["2:1 key-duplicate"]),
    ("a: {b: {c: 1}, c: 2}", []), ("x:\n  - a: 1\n    a: 2", ["3:5 key-duplicate"]),
  ])
  func duplicateKeysAreFoundAtTheSecondOne(_ text: String, _ expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test func depthAndLengthAreLimited() {
    #expect(findings(String(repeating: "[", count: 1000)).last == "1:65 yaml-too-deep")
    #expect(findings(String(repeating: "- ", count: 1000)).last == "1:129 yaml-too-deep")
    let stairs = (0..<1000).map { String(repeating: "  ", count: $0) + "a:" }
    #expect(findings(stairs.joined(separator: "\n")).last?.hasSuffix("yaml-too-deep") == true)
    #expect(findings("a: " + String(repeating: "b", count: 200_001)) == ["1:1 yaml-too-long"])
    let many = String(repeating: "- a\n", count: SafeYAML.maximumTokens + 1)
    #expect(findings(many).last?.hasSuffix("yaml-too-long") == true)
  }
}
