package import BilingualText
package import Diagnostics

/// One of several mappings, told apart by the word of a key.
package struct SyntaxVariant<Value>: Sendable {
  package let choice: SyntaxChoice
  /// The mapping, given the key with the word and what the mapping is called.
  let shape: @Sendable (SyntaxKey, Phrase) -> SyntaxShape<Value>

  /// - Parameter empty: The value before any key was read.
  package init(
    _ choice: SyntaxChoice, _ empty: @autoclosure @escaping @Sendable () -> Value,
    @SyntaxFields<Value> _ fields: () -> [SyntaxField<Value>]
  ) {
    let fields = fields()
    self.choice = choice
    shape = { word, name in .mapping(empty, called: name, [.known(word)] + fields) }
  }

  private init(
    _ choice: SyntaxChoice, _ shape: @escaping @Sendable (SyntaxKey, Phrase) -> SyntaxShape<Value>
  ) {
    self.choice = choice
    self.shape = shape
  }

  /// Another value made of this one.
  package func map<Other>(
    _ make: @escaping @Sendable (Value) -> Other
  ) -> SyntaxVariant<Other> {
    SyntaxVariant<Other>(choice) { word, name in shape(word, name).map(make) }
  }
}

extension SyntaxShape {
  /// A mapping whose other keys depend on the word of one of them.
  ///
  /// - Parameters:
  ///   - key: The key with the word; `meaning` and `called` are of it.
  ///   - unknown: The code of a word that is none.
  ///   - name: What the mapping is called in messages once its word is known.
  package static func variants(
    by key: String, _ meaning: Phrase, called wordName: Phrase,
    unknown: DiagnosticCode = .valueUnknown, name: @escaping @Sendable (String) -> Phrase,
    _ variants: [SyntaxVariant<Value>]
  ) -> SyntaxShape {
    let words = SyntaxShape<String>.choice(among: variants.map(\.choice), unknown: unknown)
    let shapes = Dictionary(
      uniqueKeysWithValues: variants.map { variant in
        let known = SyntaxKey(
          key: key, meaning: meaning, form: .choice([variant.choice]), isRequired: true,
          absence: nil)
        return (
          variant.choice.word,
          variant.shape(known, name(variant.choice.word))
        )
      })
    let forms = variants.compactMap { shapes[$0.choice.word]?.form }
    return SyntaxShape(.either(forms)) { node, place, findings in
      guard case .mapping(let entries, _) = node else {
        findings.expected(
          Phrase(zh: "含 `\(key)` 的映射", en: "a mapping with `\(key)`"), for: place.name, at: node)
        return nil
      }
      guard let entry = entries.first(where: { $0.key == key }) else {
        let near = entries.first { SpellingHint.nearest(to: $0.key, among: [key]) != nil }
        if let near {
          findings.unknown(
            .keyUnknown,
            Phrase(
              zh: "\(place.name.zh)中有未知的键 `\(near.key)`",
              en: "unknown key `\(near.key)` in \(place.name.en)"),
            near.key, at: near.keyPosition, among: [key])
        } else {
          findings.missingKey(key, in: place.name, at: place.key)
        }
        return nil
      }
      let wordPlace = SyntaxPlace(wordName, key: entry.keyPosition)
      guard let word = words.read(entry.value, wordPlace, &findings) else { return nil }
      return shapes[word]?.read(node, place, &findings)
    }
  }
}
