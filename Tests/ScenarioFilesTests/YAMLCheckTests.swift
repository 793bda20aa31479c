import BilingualText
import Diagnostics
import TestSupport
import Testing

@testable import ScenarioFiles

/// What of YAML is refused, and where it is said to be. Only the parser itself says where it is.
struct YAMLCheckTests {
  private func findings(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let lines = ScalarLines(bytes)
    let check = YAMLCheck(bytes, lines: lines).findings
    let found = check.isEmpty ? YAMLComposer(bytes, lines: lines).findings : check
    return found.map { "\($0.position.line):\($0.position.column) \($0.code.rawValue)" }
  }

  private func reading(_ text: String) -> [String] {
    YAMLReader(path: "f.yaml", bytes: Array(text.utf8)).diagnostics.map {
      "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.code.rawValue)"
    }
  }

  @Test(arguments: [
    ("a: &x 1", "1:4 yaml-anchor"), ("a: *x", "1:4 yaml-anchor"), ("- *x", "1:3 yaml-anchor"),
    ("a: [1, *x]", "1:8 yaml-anchor"), ("{a: &x b}", "1:5 yaml-anchor"),
    ("*x : 1", "1:1 yaml-anchor"), ("a: !!int 3", "1:4 yaml-tag"), ("!t a: b", "1:1 yaml-tag"),
    ("a: ! b", "1:4 yaml-tag"), ("%TAG !e! tag:x\n---\na: 1", "1:1 yaml-tag"),
    ("? a\n: b", "1:1 yaml-complex-key"), ("{[1, 2]: 3}", "1:2 yaml-complex-key"),
    ("标题: &x 1", "1:5 yaml-anchor"), ("a: 1\nb: |\n  c\nd: &x 1", "4:4 yaml-anchor"),
  ])
  func whatIsNotNeededIsRefusedAtItsPlace(_ text: String, _ expected: String) {
    #expect(findings(text) == [expected])
  }

  /// Characters that end a line for YAML 1.1 and not for an editor, before and inside a collection; an
  /// apostrophe on the continuation line of a plain text, which opens nothing. Both hid what follows
  /// from a check that read the text by itself.
  @Test(arguments: ["\r", "\u{85}", "\u{2028}", "\u{2029}"])
  func otherLineEndsHideNothing(_ end: String) {
    #expect(findings("a: # x\(end)  &x 1") == ["1:10 yaml-anchor"])
    #expect(findings("a: |\(end) t\(end)b: *x") == ["1:12 yaml-anchor"])
    #expect(findings("# c\(end)b: [&x c, *x]").count == 2)
    #expect(findings("a: 1 # c\(end)b: !!str x").count == 1)
    let stairs = (0..<100).map { String(repeating: " ", count: $0) + "a:" }
    #expect(findings(stairs.joined(separator: end)).last?.hasSuffix("yaml-too-deep") == true)
  }

  @Test(arguments: [
    "a: b\n  'c\nd: &x 1", "a: b\n  \"c\nd: &x 1", "a: b\n\n  'c 'd\ne: [*x]",
    "- a\n  'b\n- &x c", "[a\n 'b, &x c]", "{a: b\n  'c, d: *x}",
  ])
  func quotesInsideATextHideNothing(_ text: String) {
    #expect(findings(text).count == 1 && findings(text)[0].hasSuffix("yaml-anchor"))
  }

  /// A bomb of aliases behind each of these tricks is refused; the parser never expands anything.
  @Test(arguments: [
    "a: x # \r", "a: x # \u{85}", "a: x # \u{2028}", "z: b\n  'c\n", "z: b\n  \"c\n",
  ])
  func bombs(_ start: String) {
    var text = start + "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let list = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(list)]\n"
    }
    let codes = reading(text)
    #expect(!codes.isEmpty && codes.allSatisfy { $0.hasSuffix("yaml-anchor") }, "\(codes)")
    #expect(codes.count <= YAMLFinding.maximumCount)
  }

  @Test(arguments: [
    "title: A & B", "a: 2*3", "a: '&x'", "a: \"*x\"", "a: b # &x", "# &x\na: 1", "a: x!y",
    "a: |\n  &x\n  *y\n  !z\nb: 1", "- a: >\n    &x\n  b: 1", "a: it's &fine", "a: [b&c, d*e]",
    "a: \"x\n  &y\"\nb: 1", "a: 'it''s'\nb: 1", "a: \"\\\"&x\"", "a: |\n x\ty\nb: 1", "",
    "%YAML 1.1\n---\na: 1", "a: 20%", "a: b\n  'c\n  &d\ne: f",
  ])
  func ordinaryTextPasses(_ text: String) {
    #expect(reading(text).filter { $0 != "1:1 yaml-syntax" } == [])
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3", ["3:1 key-duplicate"]),
    ("- {a: 1, b: 2, a: 3}", ["1:16 key-duplicate"]),
    ("a:\n  x: 1\n  y: 2\n  x: 3\nb:\n  x: 4", ["4:3 key-duplicate"]),
    ("- a: 1\n  b: 2\n- a: 3\n  b: 4", []), ("a: {x: 1}\nb: {x: 2}", []),
    ("a:\n- x: 1\n- x: 2\nb: 1", []), ("'a': 1\na: 2", ["2:1 key-duplicate"]),
    ("a: {b: {c: 1}, c: 2}", []), ("x:\n  - a: 1\n    a: 2", ["3:5 key-duplicate"]),
    ("\"\\x61\": 1\na: 2", ["2:1 key-duplicate"]), ("a: 1\ra: 2", ["1:6 key-duplicate"]),
  ])
  func duplicateKeysAreFoundAtTheSecondOne(_ text: String, _ expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test func depthAndLengthAreLimited() {
    #expect(findings(String(repeating: "[", count: 1000)).last == "1:65 yaml-too-deep")
    #expect(findings(String(repeating: "- ", count: 1000)).last == "1:129 yaml-too-deep")
    let stairs = (0..<1000).map { String(repeating: "  ", count: $0) + "a:" }
    #expect(findings(stairs.joined(separator: "\n")).last?.hasSuffix("yaml-too-deep") == true)
    // A list of a key's own indent has no token that opens it.
    let steps = (0..<60).map {
      String(repeating: " ", count: $0) + "a:\n" + String(repeating: " ", count: $0) + "-\n"
    }
    #expect(findings(steps.joined()).last?.hasSuffix("yaml-too-deep") == true)
    #expect(reading("a: " + String(repeating: "b", count: 200_001)) == ["1:1 yaml-too-long"])
    let many = String(repeating: "- a\n", count: SafeYAML.maximumNodes + 1)
    #expect(findings(many).last?.hasSuffix("yaml-too-long") == true)
    // Values that are left out count as well.
    let empty = String(repeating: "-\n", count: SafeYAML.maximumNodes + 1)
    #expect(findings(empty).last?.hasSuffix("yaml-too-long") == true)
  }

  /// libyaml compares tag directives with one another: four megabytes of them would take hours.
  @Test func directivesEndTheCheck() {
    var text = ""
    for number in 0..<200_000 { text += "%TAG !\(number)! x\n" }
    #expect(findings(text).count == YAMLFinding.maximumCount)
  }

  @Test(arguments: [
    ("a:\n\tb: 1", "2:1 yaml-tab"), ("a:\n  \tb: 1", "2:3 yaml-tab"),
    ("a：1\nb: 2", "1:2 yaml-fullwidth-colon"), ("title: 服务，质量\na: [1, 2\nb: 3", "3:2 yaml-syntax"),
    ("a: 1\n--- \nb: 2", "2:1 yaml-syntax"), ("a: \"\u{1}\"", "1:5 yaml-syntax"),
  ])
  func whatStopsTheParserIsSaidAtItsPlace(_ text: String, _ expected: String) {
    #expect(reading(text) == [expected])
  }

  /// Texts made of what YAML is made of: whatever passes the check has no anchor, alias or tag among its
  /// events and is composed within the limits, or the parser says why not.
  @Test func passedTextsHoldNothingRefused() {
    var random = RepeatableGenerator(seed: 3)
    let pieces = [
      "a", "b: ", "- ", "\n", "\n ", "\n  ", "'", "\"", "&x ", "*x", "!t ", "[", "]", "{", "}",
      ", ", "# ",
      "\r", "\u{85}", "\u{2028}", "\u{2029}", "\r\n", "|", ">", "? ", ": ", "\t", "%", "--- ",
      "...", "：", "\\",
    ]
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...14, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      let bytes = Array(text.utf8)
      let lines = ScalarLines(bytes)
      guard YAMLCheck(bytes, lines: lines).findings.isEmpty else { continue }
      let composer = YAMLComposer(bytes, lines: lines)
      #expect(
        composer.failure?.problem.contains("an alias, an anchor or a tag") != true,
        "\(text.debugDescription)")
      #expect(composer.isWhole || composer.failure != nil || !composer.findings.isEmpty)
    }
  }
}
