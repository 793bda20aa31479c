/// Writes XML 1.0 as UTF-8 bytes, well-formed by construction: elements nest as their closures do,
/// texts and attribute values are escaped, control characters become U+FFFD.
///
///     var drawing = XMLWriter()
///     drawing.element("text", ["x": "12"]) { $0.text(label) }
public struct XMLWriter: Sendable {
  private var markup = MarkupText()

  public init() {}

  /// What has been written and not yet taken.
  public var bytes: [UInt8] { markup.bytes }

  /// Hands out what has been written and starts anew, so that a large document is written piece by
  /// piece.
  public mutating func take() -> [UInt8] { markup.take() }

  /// `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`
  public mutating func declaration() {
    markup.append(markup: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  /// An element with what `content` writes.
  public mutating func element<Failure: Error>(
    _ name: StaticString, _ attributes: MarkupAttributes = [:],
    content: (inout XMLWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open(name, attributes)
    try content(&self)
    close(name)
  }

  /// An element with a text.
  public mutating func element(
    _ name: StaticString, _ attributes: MarkupAttributes = [:], text: String
  ) {
    element(name, attributes) { $0.self.text(text) }
  }

  /// An element without content: `<name/>`.
  public mutating func element(_ name: StaticString, _ attributes: MarkupAttributes = [:]) {
    markup.append(startOf: name, attributes)
    markup.append(markup: "/>")
  }

  /// Starts an element that `close` ends, for documents written piece by piece.
  public mutating func open(_ name: StaticString, _ attributes: MarkupAttributes = [:]) {
    markup.append(startOf: name, attributes)
    markup.append(markup: ">")
  }

  /// Ends the element that `open` started last; the name must be the same.
  public mutating func close(_ name: StaticString) { markup.append(endOf: name) }

  /// A text, escaped.
  public mutating func text(_ text: String) { markup.append(text, keepsBreaks: true) }

  /// Markup that stands in the source code, as it is.
  public mutating func raw(_ markup: StaticString) { self.markup.append(markup: markup) }

  /// What another writer has written.
  public mutating func append(_ other: XMLWriter) { markup.append(escaped: other.bytes) }
}
