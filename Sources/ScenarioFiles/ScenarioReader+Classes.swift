import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioShape

extension ScenarioReader {
  /// `classes`: ordered, the first that matches wins.
  mutating func readClasses(_ entry: SourceNode.Entry?) -> [CustomerClass] {
    guard let entry, let items = list(entry.value, in: Phrase(zh: "`classes`", en: "`classes`"))
    else { return [] }
    var seen: Set<String> = []
    var classes: [CustomerClass] = []
    for item in items {
      let place = Phrase(zh: "客户类别", en: "a class")
      guard let fields = fields(of: item, keys: ScenarioKeys.customerClass, in: place) else {
        continue
      }
      guard let idEntry = fields["id"] else {
        missingKey("id", in: place, at: item.position)
        continue
      }
      guard let id = text(idEntry.value, place), isNew(id, in: &seen, at: idEntry.value.position)
      else { continue }
      if classes.last?.condition == .otherwise {
        warning(
          .classUnreachable, at: item.position,
          Phrase(
            zh: "类别 `\(id)` 不会匹配任何客户：前一类别已包含其余全部客户",
            en: "nobody reaches the class `\(id)`: the one before it takes everybody else"))
      }
      places.classes[id] = idEntry.value.position
      guard let condition = readCondition(fields, at: item.position) else { continue }
      classes.append(
        CustomerClass(
          id: id, label: fields["label"].map { label($0.value) } ?? Label(), condition: condition))
    }
    return classes
  }

  /// `segments`: like classes, but none stands behind another.
  mutating func readSegments(_ entry: SourceNode.Entry?) -> [CustomerClass] {
    guard let entry,
      let items = list(entry.value, in: Phrase(zh: "`segments`", en: "`segments`"))
    else { return [] }
    var seen: Set<String> = []
    return items.compactMap { item in
      let place = Phrase(zh: "客户群", en: "a segment")
      guard let fields = fields(of: item, keys: ScenarioKeys.customerClass, in: place) else {
        return nil
      }
      guard let idEntry = fields["id"] else {
        missingKey("id", in: place, at: item.position)
        return nil
      }
      guard let id = text(idEntry.value, place), isNew(id, in: &seen, at: idEntry.value.position),
        let condition = readCondition(fields, at: item.position)
      else { return nil }
      return CustomerClass(
        id: id, label: fields["label"].map { label($0.value) } ?? Label(), condition: condition)
    }
  }

  private mutating func readCondition(
    _ fields: Fields, at position: SourcePosition
  ) -> ClassCondition? {
    guard isOneOf(["any", "all", "otherwise", "top", "field"], fields) else { return nil }
    if let entry = fields["any"] { return readConditions(entry).map { .any($0) } }
    if let entry = fields["all"] { return readConditions(entry).map { .all($0) } }
    if let entry = fields["otherwise"] {
      guard let value = boolean(entry.value, Phrase(zh: "`otherwise`", en: "`otherwise`")) else {
        return nil
      }
      if value { return .otherwise }
      error(
        .valueOutOfRange, at: entry.value.position,
        Phrase(
          zh: "`otherwise` 只能为 true：其余客户都归此类",
          en: "`otherwise` is always true: everybody else belongs here"),
        hint: Phrase(zh: "请改写条件，或删去这一类", en: "write a condition instead, or leave the class out"))
      return nil
    }
    if let entry = fields["top"] { return readTop(entry, fields, at: position) }
    guard let fieldEntry = fields["field"] else {
      error(
        .keyMissing, at: position,
        Phrase(zh: "没有条件", en: "no condition"),
        hint: Phrase(
          zh: "请写 `field` 加 `at_least`、`at_most`、`between` 或 `equals`；`top` 加 `by`；`any` 或 "
            + "`all` 加条件列表；或 `otherwise: true`",
          en: "write `field` with `at_least`, `at_most`, `between` or `equals`; `top` with `by`; "
            + "`any` or `all` with a list of conditions; or `otherwise: true`"))
      return nil
    }
    guard let field = text(fieldEntry.value, Phrase(zh: "字段", en: "the field")) else { return nil }
    if fields["at_least"] != nil || fields["at_most"] != nil {
      guard
        isOneOf(["at_least", "between", "equals"], fields),
        isOneOf(["at_most", "between", "equals"], fields)
      else { return nil }
      return readBounds(of: field, fields)
    }
    guard isOneOf(["between", "equals"], fields) else { return nil }
    if let entry = fields["between"] {
      return readInterval(entry).map { .between(field: field, $0.0, $0.1) }
    }
    if let entry = fields["equals"] {
      if case .sequence(let items, _) = entry.value {
        return .equals(field: field, items.compactMap { text($0) })
      }
      return text(entry.value).map { .equals(field: field, [$0]) }
    }
    missingKey(
      "at_least", in: Phrase(zh: "字段 `\(field)` 的条件", en: "the condition on `\(field)`"),
      at: fieldEntry.keyPosition)
    return nil
  }

  /// `at_least`, `at_most`, or both.
  private mutating func readBounds(of field: String, _ fields: Fields) -> ClassCondition? {
    func bound(_ key: String) -> Double?? {
      fields[key].map { number($0.value, Phrase(zh: "`\(key)`", en: "`\(key)`")) }
    }
    switch (bound("at_least"), bound("at_most")) {
    case (let least??, nil): return .atLeast(field: field, least)
    case (nil, let most??): return .atMost(field: field, most)
    case (let least??, let most??):
      if least <= most { return .between(field: field, least, most) }
      error(
        .valueOutOfRange, at: fields["at_most"]?.value.position ?? .init(line: 1, column: 1),
        Phrase(
          zh: "没有客户满足：下限大于上限", en: "nobody satisfies this: the lower bound is above the upper one"))
      return nil
    // What is no number has been said.
    default: return nil
    }
  }

  /// Whether no more than one of some keys is given; several are said to be a mistake.
  private mutating func isOneOf(_ keys: [String], _ fields: Fields) -> Bool {
    let given = keys.compactMap { fields[$0] }.sorted { $0.keyPosition < $1.keyPosition }
    guard given.count > 1, let last = given.last else { return true }
    findings.severalInOneCondition(given.map(\.key), at: last.keyPosition)
    return false
  }

  private mutating func readConditions(_ entry: SourceNode.Entry) -> [ClassCondition]? {
    let place = Phrase(zh: "`\(entry.key)`", en: "`\(entry.key)`")
    guard let items = list(entry.value, in: place) else { return nil }
    guard !items.isEmpty else {
      error(
        .valueOutOfRange, at: entry.value.position,
        Phrase(zh: "\(place.zh)没有任何条件", en: "\(place.en) has no condition"))
      return nil
    }
    let conditions = items.compactMap { item -> ClassCondition? in
      guard
        let fields = fields(
          of: item, keys: ScenarioKeys.condition, in: Phrase(zh: "条件", en: "a condition"))
      else { return nil }
      return readCondition(fields, at: item.position)
    }
    return conditions.isEmpty ? nil : conditions
  }

  private mutating func readTop(
    _ entry: SourceNode.Entry, _ fields: Fields, at position: SourcePosition
  ) -> ClassCondition? {
    let place = Phrase(zh: "`top`", en: "`top`")
    guard let count = integer(entry.value, in: 1...1_000_000_000, place) else { return nil }
    guard let by = fields["by"] else {
      missingKey("by", in: place, at: position)
      return nil
    }
    guard let field = text(by.value) else { return nil }
    return .top(count: count, by: field, within: fields["within"].flatMap { text($0.value) })
  }

  /// `[low, high]`, both inclusive.
  mutating func readInterval(_ entry: SourceNode.Entry) -> (Double, Double)? {
    let place = Phrase(zh: "`\(entry.key)`", en: "`\(entry.key)`")
    guard let nodes = list(entry.value, in: place) else { return nil }
    let values = nodes.compactMap { plainNumber($0, place) }
    guard values.count == nodes.count else { return nil }
    guard values.count == 2, values[0] <= values[1] else {
      error(
        .valueOutOfRange, at: entry.value.position,
        Phrase(
          zh: "\(place.zh)需要两个数，小的在前",
          en: "\(place.en) needs two numbers, the smaller first"))
      return nil
    }
    return (values[0], values[1])
  }
}
