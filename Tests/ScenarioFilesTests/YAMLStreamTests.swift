import Testing

@testable import ScenarioFiles

/// Tokens and events as libyaml gives them, with the places where they stand.
struct YAMLStreamTests {
  private func tokens(_ text: String) throws -> [YAMLToken] {
    var stream = try YAMLStream(Array(text.utf8))
    var tokens: [YAMLToken] = []
    while let token = try stream.nextToken() {
      if token.kind != .other { tokens.append(token) }
    }
    return tokens
  }

  private func events(_ text: String) throws -> [YAMLEvent] {
    var stream = try YAMLStream(Array(text.utf8))
    var events: [YAMLEvent] = []
    while let event = try stream.nextEvent() {
      if event.kind != .other { events.append(event) }
    }
    return events
  }

  @Test func whatIsRefusedIsNamedByItsToken() throws {
    let found = try tokens("题: &x [1, !t b]\n? c\n: *x")
    let kinds: [YAMLToken.Kind] = [
      .opening, .anchor("x"), .opening, .tag("!t"), .closing, .explicitKey, .alias("x"), .closing,
    ]
    #expect(found.map(\.kind) == kinds)
    // Characters count, not bytes.
    let places = found.filter { $0.kind != .opening && $0.kind != .closing }.map(\.offset)
    #expect(places == [3, 10, 16, 22])
    #expect(try tokens("%TAG !e! tag:x\n---\na").map(\.kind) == [.directive])
  }

  @Test func eventsAreWhatTheTextHolds() throws {
    let found = try events("a: [1, 'x y']\nb:\n  c: \"\\x74\"\n")
    let kinds: [YAMLEvent.Kind] = [
      .documentStart, .mappingStart, .scalar("a"), .sequenceStart, .scalar("1"), .scalar("x y"),
      .end, .scalar("b"), .mappingStart, .scalar("c"), .scalar("t"), .end, .end,
    ]
    #expect(found.map(\.kind) == kinds && found.allSatisfy { !$0.hasProperties })
    let scalars = found.filter { if case .scalar = $0.kind { true } else { false } }
    #expect(scalars.map(\.offset) == [0, 4, 7, 14, 19, 22])
  }

  @Test(arguments: ["&x b", "!t b", "&x [b]", "!t {b: c}"]) func propertiesAreNoticed(
    _ value: String
  ) throws {
    #expect(try events("- a\n- \(value)").filter(\.hasProperties).count == 1)
  }

  @Test func anAliasIsAnEvent() throws {
    #expect(try events("- &x a\n- *x").filter { $0.kind == .alias }.map(\.offset) == [9])
  }

  @Test func anEmptyTextHasNoDocument() throws {
    #expect(try events("").isEmpty && events("# a\n").isEmpty && tokens("").isEmpty)
  }

  /// The place of a character that is not allowed is its own; of an open bracket, where
  /// something else should stand.
  @Test func failuresHavePlaces() throws {
    let control = try #require(throws: YAMLFailure.self) { try events("a: \"\u{1}\"") }
    #expect(control.offset == 4 && control.start == 4 && !control.problem.isEmpty)
    let text = "a: [1, 2\nb: 3"
    let open = try #require(throws: YAMLFailure.self) { try events(text) }
    #expect(open.start == 3 && open.offset == 10)
  }
}
