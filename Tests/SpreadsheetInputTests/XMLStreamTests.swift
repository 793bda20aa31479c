import Testing

@testable import SpreadsheetInput

@Suite struct XMLStreamTests {
  /// Writes down what it is told.
  private struct Recorder: XMLElementHandler {
    private(set) var events: [String] = []
    private(set) var numbers: [Int?] = []
    private var isInText = false

    mutating func start(
      _ name: XMLName, _ attributes: XMLAttributes
    ) throws(SpreadsheetProblem) {
      switch name {
      case "t": isInText = true
      case "cell":
        numbers.append(attributes.number("n"))
        events.append("cell \(attributes["n"] ?? "none")")
      case "bad": throw .externalLinks
      default: events.append("other")
      }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard isInText else { return }
      // Texts come in parts.
      if events.last?.hasPrefix("text ") == true {
        events[events.count - 1] += String(decoding: bytes, as: UTF8.self)
      } else {
        events.append("text " + String(decoding: bytes, as: UTF8.self))
      }
    }

    mutating func end(_ name: XMLName) {
      if name == "t" { isInText = false }
      if name == "cell" { events.append("/cell") }
    }
  }

  private func events(_ xml: String, pieces: Int = 1 << 20) throws -> Recorder {
    let stream = try XMLStream(Recorder(), part: "p")
    var rest = Array(xml.utf8)[...]
    while !rest.isEmpty {
      try stream.feed(Array(rest.prefix(pieces)), isLast: false)
      rest = rest.dropFirst(pieces)
    }
    try stream.feed([], isLast: true)
    return stream.handler
  }

  @Test(arguments: [1, 3, 7, 1 << 20])
  func elementsComeInTheirOrderWithoutPrefixes(pieces: Int) throws {
    let xml = """
      <?xml version="1.0"?><x:cell xmlns:x="u" a="7" x:n="12">skipped<t>a &lt; 一 &#x4E8C;</t>\
      skipped<cell n=""/></x:cell>
      """
    #expect(
      try events(xml, pieces: pieces).events == [
        "cell 12", "text a < 一 二", "cell ", "/cell", "/cell",
      ])
  }

  @Test func numbersAreWholeAndShort() throws {
    let texts = ["0", "007", "123456789", "1234567890", "-1", "1.0", " 1", "", "x"]
    let xml = "<r>" + texts.map { "<cell n=\"\($0)\"/>" }.joined() + "<cell m=\"1\"/></r>"
    let expected: [Int?] = [0, 7, 123_456_789, nil, nil, nil, nil, nil, nil, nil]
    #expect(try events(xml).numbers == expected)
  }

  @Test func namesMatchAsAWhole() throws {
    let found = try events("<r><cells/><cel/><Cell/><t:cell n=\"1\" xmlns:t=\"u\"/></r>").events
    #expect(found == ["other", "other", "other", "other", "cell 1", "/cell"])
  }

  @Test(arguments: ["<a>", "<a></b>", "<a/><b/>", "", "text", "<a b=\"1\" b=\"2\"/>", "<a>&x;</a>"])
  func whatIsNoXMLIsDamage(xml: String) {
    #expect(throws: SpreadsheetProblem.damaged(part: "p")) { try events(xml) }
  }

  @Test func documentTypesAndTheHandlersProblemsStopIt() {
    #expect(throws: SpreadsheetProblem.documentType(part: "p")) {
      try events("<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>")
    }
    #expect(throws: SpreadsheetProblem.externalLinks) { try events("<a><bad/><t>x</t></a>") }
  }

  @Test func elementsNestNoDeeperThanSixtyFour() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(try events(nested(64)).events.count == 64)
    #expect(throws: SpreadsheetProblem.damaged(part: "p")) { try events(nested(65)) }
  }

  @Test func aTokenWithoutEndIsTooLarge() {
    let xml = "<a b=\"" + String(repeating: "x", count: 5 << 20)
    #expect(throws: SpreadsheetProblem.tooLarge(part: "p", limit: 4 << 20)) {
      try events(xml, pieces: 1 << 16)
    }
  }
}
