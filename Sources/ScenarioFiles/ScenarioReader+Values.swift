import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation
import ScenarioShape

/// A mapping whose keys are known, by key.
struct Fields {
  var entries: [String: SourceNode.Entry]
  var position: SourcePosition

  subscript(_ key: String) -> SourceNode.Entry? { entries[key] }
}

extension ScenarioReader {
  // MARK: Mappings and lists

  /// The entries of a mapping that may hold `keys`; others are errors, `x-…` is left alone.
  mutating func fields(of node: SourceNode, keys: [String], in place: Phrase) -> Fields? {
    guard case .mapping(let entries, let position) = node else {
      expected(Phrase(zh: "映射（`键: 值`）", en: "a mapping (`key: value`)"), for: place, at: node)
      return nil
    }
    var known: [String: SourceNode.Entry] = [:]
    for entry in entries where !entry.key.hasPrefix("x-") {
      if keys.contains(entry.key) {
        known[entry.key] = entry
      } else if !explainFullwidth(entry.key, at: entry.keyPosition) {
        error(
          .keyUnknown, at: entry.keyPosition,
          Phrase(
            zh: "\(place.zh)中有未知的键 `\(entry.key)`",
            en: "unknown key `\(entry.key)` in \(place.en)"),
          hint: SpellingHint.phrase(for: entry.key, among: keys))
      }
    }
    return Fields(entries: known, position: position)
  }

  /// The entries of a mapping whose keys are names that the user chose.
  mutating func namedEntries(of node: SourceNode, in place: Phrase) -> [SourceNode.Entry] {
    guard case .mapping(let entries, _) = node else {
      expected(Phrase(zh: "映射（`id: …`）", en: "a mapping (`id: …`)"), for: place, at: node)
      return []
    }
    return entries.filter { entry in
      if entry.key.isEmpty {
        error(
          .valueKind, at: entry.keyPosition,
          Phrase(zh: "\(place.zh)中有空的 id", en: "an id in \(place.en) is empty"))
        return false
      }
      return !explainFullwidth(entry.key, at: entry.keyPosition)
    }
  }

  mutating func list(_ node: SourceNode, in place: Phrase) -> [SourceNode]? {
    guard case .sequence(let items, _) = node else {
      expected(Phrase(zh: "列表（`[…]` 或 `- …`）", en: "a list (`[…]` or `- …`)"), for: place, at: node)
      return nil
    }
    return items
  }

  // MARK: What every construct may say

  mutating func expected(_ what: Phrase, for place: Phrase, at node: SourceNode) {
    findings.expected(what, for: place, at: node)
  }

  mutating func explainFullwidth(_ text: String, at position: SourcePosition) -> Bool {
    findings.explainFullwidth(text, at: position)
  }

  mutating func explainFullwidth(in node: SourceNode) -> Bool {
    findings.explainFullwidth(in: node)
  }

  mutating func missingKey(_ key: String, in place: Phrase, at position: SourcePosition) {
    findings.missingKey(key, in: place, at: position)
  }

  /// False, with an error, for an id that stands in `seen` already.
  mutating func isNew(
    _ id: String, in seen: inout Set<String>, at position: SourcePosition
  ) -> Bool {
    findings.isNew(id, in: &seen, at: position)
  }

  // MARK: Scalars

  /// A text that is not empty.
  mutating func text(_ node: SourceNode, _ place: Phrase = Phrase(zh: "此处", en: "this")) -> String?
  {
    guard let text = node.text, !text.isEmpty else {
      expected(Phrase(zh: "文本", en: "a text"), for: place, at: node)
      return nil
    }
    return text
  }

  /// A label: one text, or `{zh: …, en: …}`.
  mutating func label(_ node: SourceNode) -> Label {
    if let text = node.text { return Label(text) }
    guard
      let fields = fields(of: node, keys: ["zh", "en"], in: Phrase(zh: "标签", en: "a label"))
    else { return Label() }
    return Label(
      chinese: fields["zh"].flatMap { text($0.value) },
      english: fields["en"].flatMap { text($0.value) })
  }

  /// A finite number.
  mutating func number(_ node: SourceNode, _ place: Phrase) -> Double? {
    read(SyntaxShape<Double>.number, node, called: place, key: node.position)
  }

  /// A number where `86%` means 86: columns and scores hold plain numbers.
  mutating func plainNumber(_ node: SourceNode, _ place: Phrase) -> Double? {
    read(SyntaxShape<Double>.plainNumber, node, called: place, key: node.position)
  }

  /// One of the values of an enumeration, by its raw value.
  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ node: SourceNode, _ place: Phrase
  ) -> Value? where Value.RawValue == String {
    choice(node, among: Value.allCases.map(\.rawValue), place).flatMap(Value.init(rawValue:))
  }

  mutating func choice(_ node: SourceNode, among allowed: [String], _ place: Phrase) -> String? {
    guard let value = text(node, place) else { return nil }
    if allowed.contains(value) { return value }
    if !explainFullwidth(value, at: node.position) {
      error(
        .valueUnknown, at: node.position,
        Phrase(
          zh: "\(place.zh)的值 `\(value)` 未知",
          en: "unknown value `\(value)` for \(place.en)"),
        hint: SpellingHint.phrase(for: value, among: allowed))
    }
    return nil
  }

  mutating func boolean(_ node: SourceNode, _ place: Phrase) -> Bool? {
    choice(node, among: ["true", "false"], place).map { $0 == "true" }
  }

  /// A whole number within bounds.
  mutating func integer(
    _ node: SourceNode, in range: ClosedRange<Int>, _ place: Phrase
  ) -> Int? {
    read(SyntaxShape<Int>.integer(range), node, called: place, key: node.position)
  }
}
