import Foundation
import Markup

@testable import VectorCharts

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The marks of a drawing in their order, with their attributes, as an XML parser finds them.
final class DrawnMarks: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// Its text, or that of its hint.
    var text = ""

    subscript(key: String) -> String { attributes[key] ?? "" }

    /// The numbers of some attributes; not-a-number for what is missing.
    func numbers(_ keys: String...) -> [Double] { keys.map { Double(self[$0]) ?? .nan } }
  }

  private(set) var all: [Element] = []

  /// Nil for what is no well-formed XML.
  init?(_ drawing: Drawing) {
    super.init()
    let parser = XMLParser(data: Data(drawing.svg(name: "chart").bytes))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func named(_ name: String) -> [Element] { all.filter { $0.name == name } }

  /// The first text that reads so.
  func text(_ text: String) -> Element? { named("text").first { $0.text == text } }

  var texts: [String] { named("text").map(\.text) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if name != "title" { all.append(Element(name: name, attributes: attributes)) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if !all.isEmpty { all[all.count - 1].text += string }
  }
}
