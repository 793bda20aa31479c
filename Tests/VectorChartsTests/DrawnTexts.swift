import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an XML parser that is not ours finds in a drawing.
final class DrawnTexts: NSObject, XMLParserDelegate {
  struct Text {
    var text = ""
    var x: Double
    var y: Double
    var size: Double
    var anchor: String
    var isBold: Bool
  }

  private(set) var texts: [Text] = []
  private(set) var rectangles: [[String: String]] = []
  private(set) var elements: Set<String> = []
  private(set) var height = 0.0
  private var isText = false

  /// Nil for what is no well-formed XML.
  init?(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.insert(name)
    isText = name == "text"
    func number(_ key: String) -> Double { Double(attributes[key] ?? "") ?? .nan }
    switch name {
    case "svg": height = number("height")
    case "rect": rectangles.append(attributes)
    case "text":
      texts.append(
        Text(
          x: number("x"), y: number("y"), size: number("font-size"),
          anchor: attributes["text-anchor"] ?? "start", isBold: attributes["font-weight"] != nil))
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isText, !texts.isEmpty { texts[texts.count - 1].text += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { isText = false }
}
