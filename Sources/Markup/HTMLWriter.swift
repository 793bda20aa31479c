/// Writes HTML as UTF-8 bytes: elements nest as their closures do, texts and attribute values are
/// escaped, control characters become U+FFFD.
///
///     var page = HTMLWriter()
///     page.element("p", ["class": "finding"]) { $0.text(label) }
public struct HTMLWriter: Sendable {
  private var markup = MarkupText()

  public init() {}

  /// What has been written and not yet taken.
  public var bytes: [UInt8] { markup.bytes }

  /// Hands out what has been written and starts anew, so that a large page is written piece by
  /// piece.
  public mutating func take() -> [UInt8] { markup.take() }

  /// `<!DOCTYPE html>`
  public mutating func declaration() { markup.append(markup: "<!DOCTYPE html>\n") }

  /// An element with what `content` writes.
  public mutating func element<Failure: Error>(
    _ name: StaticString, _ attributes: MarkupAttributes = [:],
    content: (inout HTMLWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open(name, attributes)
    try content(&self)
    close(name)
  }

  /// An element with a text. Not for `script` and `style`, whose content is no text.
  public mutating func element(
    _ name: StaticString, _ attributes: MarkupAttributes = [:], text: String
  ) {
    element(name, attributes) { $0.self.text(text) }
  }

  /// An element that has no end, such as `br`, `meta` and `input`.
  public mutating func void(_ name: StaticString, _ attributes: MarkupAttributes = [:]) {
    open(name, attributes)
  }

  /// Starts an element that `close` ends, for pages written piece by piece.
  public mutating func open(_ name: StaticString, _ attributes: MarkupAttributes = [:]) {
    markup.append(startOf: name, attributes)
    markup.append(markup: ">")
  }

  /// Ends the element that `open` started last; the name must be the same.
  public mutating func close(_ name: StaticString) { markup.append(endOf: name) }

  /// A text, escaped.
  public mutating func text(_ text: String) { markup.append(text, keepsBreaks: true) }

  /// Markup that stands in the source code, as it is: a style sheet, a script.
  public mutating func raw(_ markup: StaticString) { self.markup.append(markup: markup) }

  /// JSON as a script element that no script runs: `<`, which JSON has within texts only, is
  /// written `\u003c`, so that no text in it ends the element.
  ///
  /// - Parameter json: Valid JSON in UTF-8.
  public mutating func json(id: StaticString, _ json: some Sequence<UInt8>) {
    markup.append(startOf: "script", ["type": "application/json"])
    markup.append(markup: " id=\"")
    markup.append(markup: id)
    markup.append(markup: "\">")
    var escaped: [UInt8] = []
    escaped.reserveCapacity(json.underestimatedCount)
    for byte in json {
      if byte == UInt8(ascii: "<") {
        escaped += "\\u003c".utf8
      } else {
        escaped.append(byte)
      }
    }
    markup.append(escaped: escaped)
    markup.append(endOf: "script")
  }

  /// A drawing in SVG, or what else of XML stands inside HTML.
  public mutating func append(_ drawing: XMLWriter) { markup.append(escaped: drawing.bytes) }

  /// What another writer has written.
  public mutating func append(_ other: HTMLWriter) { markup.append(escaped: other.bytes) }
}
