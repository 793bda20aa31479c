import BilingualText
import Diagnostics
import TestSupport
import Testing

@testable import ScenarioShape

/// A construct that is described once: what reads it, its schema and its guide.
struct SyntaxShapeTests {
  private enum Colour: String, CaseIterable, Sendable { case red, green }

  private struct Lamp: Sendable {
    var id = ""
    var watts: Double?
    var colour = Colour.red
    var spots: [Positioned<String>] = []
  }

  private static let shape = SyntaxShape<Lamp>.mapping(
    Lamp(), called: Phrase(zh: "灯", en: "a lamp")
  ) {
    SyntaxField.required("id", Phrase(zh: "编号", en: "Its id."), .id) { $0.id = $1 }
    SyntaxField("watts", Phrase(zh: "功率", en: "Its power."), .number, absence: "40") {
      $0.watts = $1
    }
    SyntaxField("colour", Phrase(zh: "颜色", en: "Its colour."), .rawValue) { $0.colour = $1 }
    SyntaxField(
      "spots", Phrase(zh: "位置", en: "Where."), .oneOrList(of: SyntaxShape<String>.id.positioned)
    ) {
      $0.spots = $1
    }
  }

  private func at(_ line: Int, _ column: Int = 1) -> SourcePosition {
    SourcePosition(line: line, column: column)
  }

  private func entry(_ key: String, _ line: Int, _ text: String) -> SourceNode.Entry {
    SourceNode.Entry(key: key, keyPosition: at(line), value: .scalar(text, at(line, 9)))
  }

  private func read(_ entries: [SourceNode.Entry]) -> (value: Lamp?, diagnostics: [Diagnostic]) {
    var findings = SyntaxFindings(SourceText(path: "s.yaml", text: ""))
    let value = Self.shape.read(
      .mapping(entries, at(1)), SyntaxPlace("`lamp`", key: at(1)), &findings)
    return (value, findings.diagnostics)
  }

  @Test func aSoundConstructIsReadWithItsPlaces() throws {
    let (value, diagnostics) = read([
      entry("id", 2, "0001"), entry("watts", 3, "1/4"), entry("colour", 4, "green"),
      entry("spots", 5, "hall"), entry("x-note", 6, "anything"),
    ])
    let lamp = try #require(value)
    #expect(diagnostics.isEmpty)
    #expect(lamp.id == "0001" && lamp.watts == 0.25 && lamp.colour == .green)
    #expect(lamp.spots == [Positioned("hall", at: at(5, 9))])
  }

  @Test func everyMistakeIsNamedAtItsPlace() {
    let (value, diagnostics) = read([
      entry("watts", 3, "many"), entry("colour", 4, "grean"), entry("collar", 5, "red"),
      SourceNode.Entry(
        key: "spots", keyPosition: at(6), value: .mapping([], at(6, 9))),
    ])
    #expect(value == nil)
    let found = diagnostics.inFileOrder.map { "\($0.position?.line ?? 0) \($0.code.rawValue)" }
    #expect(
      found == [
        "1 key-missing", "3 value-kind", "4 value-unknown", "5 key-unknown", "6 value-kind",
      ])
    #expect(diagnostics.contains { $0.hint?.en.contains("did you mean `green`?") ?? false })
    #expect(diagnostics.contains { $0.hint?.en.contains("did you mean `colour`?") ?? false })
  }

  /// What is optional and faulty is said and left out; the rest is there.
  @Test func aFaultyPartDoesNotTakeTheWholeAway() throws {
    let (value, diagnostics) = read([entry("id", 2, "a"), entry("watts", 3, "1:5")])
    #expect(try #require(value).watts == nil)
    #expect(diagnostics.map(\.code) == [.numberSexagesimal])
  }

  @Test func theSchemaNamesKeysWordsAndWhatIsRequired() throws {
    let schema = try JSONValue(
      Array(Self.shape.form.jsonSchema(title: "lamp/1", meaning: "A lamp.").utf8))
    #expect(schema.required.array.map(\.string) == ["id"])
    #expect(Set(schema.properties.object.keys) == ["id", "watts", "colour", "spots"])
    #expect(schema.properties.colour["enum"].array.map(\.string) == ["red", "green"])
    #expect(schema.properties.watts["$ref"].string == "#/$defs/number")
    #expect(schema["$defs"]["number"].anyOf.array.count == 2)
    #expect(schema.additionalProperties == .bool(false))
  }

  @Test func theGuideListsKeysWordsAndDefaults() {
    #expect(
      Self.shape.form.guide == """
        | key | content | default |
        | --- | --- | --- |
        | `id` | Its id. | required |
        | `watts` | Its power. | 40 |
        | `colour` | Its colour. One of `red`, `green`. | – |
        | `spots` | Where. | – |

        """)
  }

  @Test func variantsAreToldApartByTheirWord() {
    let shape = SyntaxShape<String>.variants(
      by: "kind", Phrase(zh: "种类", en: "Which."), called: Phrase(zh: "种类", en: "the kind"),
      name: { Phrase("`\($0)`") },
      [
        SyntaxVariant(SyntaxChoice("lamp"), "") {
          SyntaxField("watts", Phrase(zh: "功率", en: "Power."), .id) { $0 = "lamp \($1)" }
        },
        SyntaxVariant(SyntaxChoice("bell"), "") {
          SyntaxField("tone", Phrase(zh: "音", en: "Tone."), .id) { $0 = "bell \($1)" }
        },
      ])
    func read(_ entries: [SourceNode.Entry]) -> (String?, [DiagnosticCode]) {
      var findings = SyntaxFindings(SourceText(path: "s.yaml", text: ""))
      let value = shape.read(
        .mapping(entries, at(1)), SyntaxPlace("`part`", key: at(1)), &findings)
      return (value, findings.diagnostics.map(\.code))
    }
    #expect(read([entry("kind", 2, "bell"), entry("tone", 3, "a")]) == ("bell a", []))
    #expect(read([entry("kind", 2, "bell"), entry("watts", 3, "9")]) == ("", [.keyUnknown]))
    #expect(read([entry("kind", 2, "lamb")]) == (nil, [.valueUnknown]))
    #expect(read([entry("knd", 2, "lamp")]) == (nil, [.keyUnknown]))
    #expect(read([entry("tone", 2, "a")]) == (nil, [.keyMissing]))
  }
}
