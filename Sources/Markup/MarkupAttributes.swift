/// Attributes of an element in their order, written as a dictionary literal: names stand in the
/// source code, values may come from anywhere.
///
///     page.element("td", ["class": "number", "data-value": value]) { $0.text(label) }
///
/// Escaping keeps a value inside its attribute. It does not make a URL or a script harmless: values
/// of `href`, `src`, `style` and `on…` are never taken from users.
public struct MarkupAttributes: Sendable, ExpressibleByDictionaryLiteral {
  private(set) var list: [(name: StaticString, value: String)] = []

  public init() {}

  public init(dictionaryLiteral elements: (StaticString, String)...) {
    list = elements.map { (name: $0.0, value: $0.1) }
  }

  /// Adds an attribute; nil adds none.
  public mutating func add(_ name: StaticString, _ value: String?) {
    if let value { list.append((name: name, value: value)) }
  }

  /// These and then the others.
  public func with(_ others: MarkupAttributes) -> MarkupAttributes {
    var both = self
    both.list += others.list
    return both
  }
}

extension MarkupText {
  mutating func append(startOf name: StaticString, _ attributes: MarkupAttributes) {
    append(markup: "<")
    append(markup: name)
    for (name, value) in attributes.list {
      append(markup: " ")
      append(markup: name)
      append(markup: "=\"")
      append(value, keepsBreaks: false)
      append(markup: "\"")
    }
  }

  mutating func append(endOf name: StaticString) {
    append(markup: "</")
    append(markup: name)
    append(markup: ">")
  }
}
