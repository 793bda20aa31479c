package import BilingualText

/// One key of a mapping.
package struct SyntaxField<Whole>: Sendable {
  package let key: SyntaxKey
  /// Nil when the value cannot be used.
  let read: @Sendable (SourceNode.Entry, inout Whole, inout SyntaxFindings) -> Void?

  /// - Parameters:
  ///   - called: What the value is called in messages; the key itself unless given.
  ///   - absence: What holds where the key is left out.
  package init<Part>(
    _ key: String, _ meaning: Phrase, _ shape: SyntaxShape<Part>, called name: Phrase? = nil,
    absence: Phrase? = nil, _ set: @escaping @Sendable (inout Whole, Part) -> Void
  ) {
    self.init(
      key, meaning, shape, called: name, absence: absence, isRequired: false, set)
  }

  /// A key that must be there: without a usable value the whole mapping is none.
  package static func required<Part>(
    _ key: String, _ meaning: Phrase, _ shape: SyntaxShape<Part>, called name: Phrase? = nil,
    _ set: @escaping @Sendable (inout Whole, Part) -> Void
  ) -> SyntaxField {
    SyntaxField(key, meaning, shape, called: name, absence: nil, isRequired: true, set)
  }

  private init<Part>(
    _ key: String, _ meaning: Phrase, _ shape: SyntaxShape<Part>, called name: Phrase?,
    absence: Phrase?, isRequired: Bool, _ set: @escaping @Sendable (inout Whole, Part) -> Void
  ) {
    self.key = SyntaxKey(
      key: key, meaning: meaning, form: shape.form, isRequired: isRequired, absence: absence)
    let name = name ?? Phrase("`\(key)`")
    read = { entry, whole, findings in
      let place = SyntaxPlace(name, key: entry.keyPosition)
      guard let part = shape.read(entry.value, place, &findings) else { return nil }
      return set(&whole, part)
    }
  }

  /// A key whose value has been read already, such as the one that says which others there are.
  static func known(_ key: SyntaxKey) -> SyntaxField {
    SyntaxField(key: key) { _, _, _ in () }
  }

  private init(
    key: SyntaxKey,
    read: @escaping @Sendable (SourceNode.Entry, inout Whole, inout SyntaxFindings) -> Void?
  ) {
    self.key = key
    self.read = read
  }

  /// The field of a part as one of the whole that holds it.
  package func of<Outer>(
    _ part: any WritableKeyPath<Outer, Whole> & Sendable
  ) -> SyntaxField<Outer> {
    SyntaxField<Outer>(key: key) { entry, outer, findings in
      read(entry, &outer[keyPath: part], &findings)
    }
  }
}

/// Collects the keys of a mapping; each is type-checked by itself.
@resultBuilder
package enum SyntaxFields<Whole> {
  package static func buildExpression(_ field: SyntaxField<Whole>) -> [SyntaxField<Whole>] {
    [field]
  }
  package static func buildExpression(_ fields: [SyntaxField<Whole>]) -> [SyntaxField<Whole>] {
    fields
  }
  package static func buildBlock(_ fields: [SyntaxField<Whole>]...) -> [SyntaxField<Whole>] {
    fields.flatMap { $0 }
  }
}
