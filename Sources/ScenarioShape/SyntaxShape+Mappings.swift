package import BilingualText
import Diagnostics

extension SyntaxShape {
  /// A mapping whose keys are known; others are errors, `x-…` is left alone.
  ///
  /// - Parameters:
  ///   - empty: The value before any key was read.
  ///   - name: What it is called in messages, instead of by its key.
  package static func mapping(
    _ empty: @autoclosure @escaping @Sendable () -> Value, called name: Phrase? = nil,
    @SyntaxFields<Value> _ fields: () -> [SyntaxField<Value>]
  ) -> SyntaxShape { mapping(empty, called: name, fields()) }

  static func mapping(
    _ empty: @escaping @Sendable () -> Value, called name: Phrase?, _ fields: [SyntaxField<Value>]
  ) -> SyntaxShape {
    let keys = fields.map(\.key)
    let names = keys.map(\.key)
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    return SyntaxShape(.mapping(keys)) { node, place, findings in
      let called = name ?? place.name
      guard case .mapping(let entries, _) = node else {
        findings.expected(
          Phrase(zh: "映射（`键: 值`）", en: "a mapping (`key: value`)"), for: called, at: node)
        return nil
      }
      var found = [SourceNode.Entry?](repeating: nil, count: fields.count)
      for entry in entries where !entry.key.hasPrefix("x-") {
        if let position = places[entry.key] {
          found[position] = entry
        } else if !findings.explainFullwidth(entry.key, at: entry.keyPosition) {
          findings.unknown(
            .keyUnknown,
            Phrase(
              zh: "\(called.zh)中有未知的键 `\(entry.key)`",
              en: "unknown key `\(entry.key)` in \(called.en)"),
            entry.key, at: entry.keyPosition, among: names)
        }
      }
      var value = empty()
      var isUsable = true
      for (field, entry) in zip(fields, found) {
        guard let entry else {
          if field.key.isRequired {
            findings.missingKey(field.key.key, in: called, at: place.key)
            isUsable = false
          }
          continue
        }
        if field.read(entry, &value, &findings) == nil, field.key.isRequired { isUsable = false }
      }
      return isUsable ? value : nil
    }
  }

  /// A mapping whose keys are names that the user chooses.
  ///
  /// - Parameter name: What the entry of a name is called in messages.
  package static func names<Part>(
    of part: SyntaxShape<Part>, called name: @escaping @Sendable (String) -> Phrase
  ) -> SyntaxShape where Value == [Named<Part>] {
    SyntaxShape(.names(part.form)) { node, place, findings in
      guard case .mapping(let entries, _) = node else {
        findings.expected(
          Phrase(zh: "映射（`id: …`）", en: "a mapping (`id: …`)"), for: place.name, at: node)
        return nil
      }
      return entries.compactMap { entry -> Named<Part>? in
        guard !entry.key.isEmpty else {
          findings.error(
            .valueKind, at: entry.keyPosition,
            Phrase(
              zh: "\(place.name.zh)中有空的 id", en: "an id in \(place.name.en) is empty"))
          return nil
        }
        guard !findings.explainFullwidth(entry.key, at: entry.keyPosition) else { return nil }
        let inner = SyntaxPlace(name(entry.key), key: entry.keyPosition)
        return Named(
          name: entry.key, key: entry.keyPosition,
          value: part.read(entry.value, inner, &findings), position: entry.value.position)
      }
    }
  }
}
