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

  mutating func expected(_ what: Phrase, for place: Phrase, at node: SourceNode) {
    if explainFullwidth(in: node) { return }
    error(
      .valueKind, at: node.position,
      Phrase(
        zh: "\(place.zh)必须是\(what.zh)",
        en: "\(place.en) must be \(what.en)"))
  }

  /// Reports full-width punctuation in a text that is not what was expected there.
  mutating func explainFullwidth(_ text: String, at position: SourcePosition) -> Bool {
    if text.contains("：") {
      error(
        .yamlFullwidthColon, at: position,
        Phrase(zh: "全角冒号“：”不能作为键的结尾", en: "a full-width colon ： does not end a key"),
        hint: Phrase(
          zh: "请改为半角冒号加空格 `: `",
          en: "write an ASCII colon and a space, `: `"))
      return true
    }
    if text.contains("，") {
      error(
        .yamlFullwidthComma, at: position,
        Phrase(zh: "全角逗号“，”不能分隔值", en: "a full-width comma ， does not separate values"),
        hint: Phrase(zh: "请改为半角逗号加空格 `, `", en: "write an ASCII comma and a space, `, `"))
      return true
    }
    return false
  }

  /// The same for a text, or for the texts of a list: `[timeliness，content, 2]`.
  mutating func explainFullwidth(in node: SourceNode) -> Bool {
    if let text = node.text { return explainFullwidth(text, at: node.position) }
    guard case .sequence(let nodes, _) = node else { return false }
    for node in nodes {
      if let text = node.text, explainFullwidth(text, at: node.position) { return true }
    }
    return false
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
    guard let text = node.text else {
      expected(Phrase(zh: "数字", en: "a number"), for: place, at: node)
      return nil
    }
    switch WrittenNumber(text) {
    case .number(let value): return value
    case .sexagesimal: reportSexagesimal(text, at: node.position)
    case .fullwidth:
      error(
        .numberFullwidth, at: node.position,
        Phrase(zh: "`\(text)` 含有全角数字", en: "`\(text)` has full-width digits"),
        hint: Phrase(zh: "请用半角数字", en: "write ASCII digits"))
    case .notFinite:
      error(
        .numberNotARatio, at: node.position,
        Phrase(zh: "`\(text)` 不是有限的数", en: "`\(text)` is no finite number"))
    case .notANumber:
      expected(
        Phrase(zh: "数字，而不是 `\(text)`", en: "a number, not `\(text)`"), for: place, at: node)
    }
    return nil
  }

  /// A number where `86%` means 86: columns and scores hold plain numbers.
  mutating func plainNumber(_ node: SourceNode, _ place: Phrase) -> Double? {
    guard let text = node.text, text.hasSuffix("%") else { return number(node, place) }
    return number(.scalar(String(text.dropLast()), node.position), place)
  }

  mutating func reportSexagesimal(_ text: String, at position: SourcePosition) {
    error(
      .numberSexagesimal, at: position,
      Phrase(
        zh: "`\(text)` 是时间或六十进制写法，不是比值",
        en: "`\(text)` is a time or base-60 number, not a ratio"),
      hint: Phrase(
        zh: "请写成 `\(text.replacingColon)`",
        en: "write `\(text.replacingColon)`"))
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
    guard let value = number(node, place) else { return nil }
    guard let integer = Int(exactly: value), range.contains(integer) else {
      error(
        .valueOutOfRange, at: node.position,
        Phrase(
          zh: "\(place.zh)必须是 \(range.lowerBound) 到 \(range.upperBound) 之间的整数",
          en: "\(place.en) must be a whole number between \(range.lowerBound) and "
            + "\(range.upperBound)"))
      return nil
    }
    return integer
  }

  mutating func missingKey(_ key: String, in place: Phrase, at position: SourcePosition) {
    error(
      .keyMissing, at: position,
      Phrase(zh: "\(place.zh)中缺少 `\(key)`", en: "`\(key)` is missing in \(place.en)"))
  }

  /// False, with an error, for an id that stands in `seen` already.
  mutating func isNew(
    _ id: String, in seen: inout Set<String>, at position: SourcePosition
  ) -> Bool {
    if seen.insert(id).inserted { return true }
    error(
      .idDuplicate, at: position,
      Phrase(zh: "id `\(id)` 重复使用", en: "the id `\(id)` is used twice"))
    return false
  }
}

extension String {
  fileprivate var replacingColon: String { String(map { $0 == ":" ? "/" : $0 }) }
}
