import Foundation
import FoundationXML
import Testing

@testable import Markup

/// No text breaks out of its element or attribute, whatever Unicode holds.
@Suite struct EscapingTests {
  private static let scalars = (0...0x10FFFF).compactMap { Unicode.Scalar($0 as Int) }
  private static let specials: [Unicode.Scalar] = ["<", ">", "&", "\"", "'"]

  /// Every scalar before and after each character that has a meaning.
  private static let everyNeighbour: String = {
    var text = ""
    for scalar in scalars {
      text.unicodeScalars.append(scalar)
      for special in specials { text += "\(special)\(scalar)" }
    }
    return text
  }()

  /// How XML 1.0 (5th edition, 2.2) and HTML read a control character here.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: scalar
    case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: scalar
    }
  }

  /// What a reader of markup gets; nil when there is markup in it.
  private static func read(_ bytes: [UInt8]) -> [Unicode.Scalar]? {
    let references: [String: Unicode.Scalar] = [
      "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "#39": "'", "#9": "\t", "#10": "\n",
      "#13": "\r",
    ]
    var result: [Unicode.Scalar] = []
    var reference: String.UnicodeScalarView?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch (scalar, reference) {
      case ("&", nil): reference = String.UnicodeScalarView()
      case ("<", _), (">", _), ("\"", _), ("'", _), ("&", _): return nil
      case (";", let name?):
        guard let meaning = references[String(name)] else { return nil }
        result.append(meaning)
        reference = nil
      case (_, nil): result.append(scalar)
      default: reference?.append(scalar)
      }
    }
    return reference == nil ? result : nil
  }

  /// Where two texts part: the texts themselves are too long to be shown.
  private static func difference(
    _ found: [Unicode.Scalar]?, _ expected: [Unicode.Scalar]
  ) -> String? {
    guard let found else { return "markup" }
    if let place = zip(found, expected).enumerated().first(where: { $1.0 != $1.1 })?.offset {
      return "\(place): \(found[place].value) instead of \(expected[place].value)"
    }
    return found.count == expected.count ? nil : "\(found.count), not \(expected.count)"
  }

  @Test(arguments: [true, false]) func noScalarShieldsMarkup(keepsBreaks: Bool) {
    var markup = MarkupText()
    markup.append(Self.everyNeighbour, keepsBreaks: keepsBreaks)
    let read = Self.read(markup.bytes)
    #expect(Self.difference(read, Self.everyNeighbour.unicodeScalars.map(Self.shown)) == nil)
  }

  /// Foundation's parser (libxml2) reads every scalar back from texts and attributes, in pieces
  /// below its limit of 10 MB a document; each 61st one with what has a meaning on both sides.
  @Test func anotherParserReadsWhatWasWritten() throws {
    let scalars = Self.scalars.enumerated().flatMap { index, scalar in
      index % 61 == 0 ? [scalar] + Self.specials.flatMap { [$0, scalar] } : [scalar]
    }
    let pieces = stride(from: 0, to: scalars.count, by: 100_000).map {
      scalars[$0..<min($0 + 100_000, scalars.count)]
    }
    let reader = PieceReader()
    for piece in pieces {
      let text = piece.reduce(into: "") { $0.unicodeScalars.append($1) }
      var document = XMLWriter()
      document.declaration()
      document.element("piece", ["value": text], text: text)
      let parser = XMLParser(data: Data(document.bytes))
      parser.delegate = reader
      #expect(
        parser.parse(),
        "\(String(describing: parser.parserError)) \(parser.lineNumber):\(parser.columnNumber)")
    }
    let expected = scalars.map(Self.shown)
    #expect(Self.difference(Array(reader.values.unicodeScalars), expected) == nil)
    #expect(Self.difference(Array(reader.texts.unicodeScalars), expected) == nil)
  }

  @Test func pagesAndDrawings() {
    var drawing = XMLWriter()
    drawing.element("svg", ["width": "1"]) {
      $0.element("rect", ["class": "a\"b"])
      $0.element("text", text: "<Müller & Söhne>")
    }
    var page = HTMLWriter()
    page.declaration()
    page.element("p", ["title": "1 < 2\n3"]) {
      $0.text("一\u{D4E}<b>\u{301}")
      $0.void("br")
      $0.append(drawing)
    }
    page.json(id: "data", Array(#"["</script>"]"#.utf8))
    #expect(
      String(decoding: page.bytes, as: UTF8.self) == """
        <!DOCTYPE html>
        <p title="1 &lt; 2&#10;3">一\u{D4E}&lt;b&gt;\u{301}<br><svg width="1"><rect class="a&quot;b"/>\
        <text>&lt;Müller &amp; Söhne&gt;</text></svg></p>\
        <script type="application/json" id="data">["\\u003c/script>"]</script>
        """)
  }

  @Test func piecesAddUp() {
    var whole = XMLWriter()
    var pieces = XMLWriter()
    var taken: [UInt8] = []
    for number in 0..<3 {
      whole.element("row", text: "\(number)")
      pieces.element("row", text: "\(number)")
      taken += pieces.take()
    }
    #expect(pieces.bytes.isEmpty)
    #expect(taken == whole.bytes)
  }
}

private final class PieceReader: NSObject, XMLParserDelegate {
  var values = ""
  var texts = ""

  func parser(
    _: XMLParser, didStartElement _: String, namespaceURI _: String?, qualifiedName _: String?,
    attributes: [String: String]
  ) {
    values += attributes["value"] ?? ""
  }

  func parser(_: XMLParser, foundCharacters text: String) { texts += text }
}
