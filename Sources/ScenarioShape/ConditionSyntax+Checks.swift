import BilingualText
package import Diagnostics

extension ConditionSyntax {
  /// Says what keeps a condition from meaning certain rows: without it, it would mean all of them or none.
  func check(at position: SourcePosition, _ findings: inout SyntaxFindings) {
    checkLists(&findings)
    checkComparisons(at: position, &findings)
  }

  private func checkLists(_ findings: inout SyntaxFindings) {
    let lists: [(key: String, position: SourcePosition?, isEmpty: Bool?)] = [
      ("any", any?.position, any?.value.isEmpty), ("all", all?.position, all?.value.isEmpty),
      ("equals", equals?.position, equals?.value.isEmpty),
      ("class", customerClass?.position, customerClass?.value.isEmpty),
      ("segment", segment?.position, segment?.value.isEmpty),
      ("period", period?.position, period?.value.isEmpty),
    ]
    for list in lists where list.isEmpty == true {
      guard let position = list.position else { continue }
      findings.error(
        .valueOutOfRange, at: position,
        Phrase(zh: "`\(list.key)` 是空的", en: "`\(list.key)` is empty"))
    }
    if let between, between.value.count != 2 {
      findings.error(
        .valueOutOfRange, at: between.position,
        Phrase(
          zh: "`between` 需要两个界限，小的在前", en: "`between` needs two bounds, the smaller first"))
    }
  }

  private func checkComparisons(at position: SourcePosition, _ findings: inout SyntaxFindings) {
    let bounds = [("at_least", atLeast?.key), ("at_most", atMost?.key)]
    let others = [("between", between?.key), ("equals", equals?.key)]
    let given = (bounds + others).compactMap { name, key in key.map { (name: name, key: $0) } }
    guard let first = given.first else {
      if let field {
        findings.missingKey(
          "at_least",
          in: Phrase(zh: "字段 `\(field.value)` 的条件", en: "the condition on `\(field.value)`"),
          at: field.key)
      } else if any == nil, all == nil, not == nil, customerClass == nil, segment == nil,
        period == nil
      {
        findings.missingKey("field", in: ConditionShapes.name, at: position)
      }
      return
    }
    if field == nil { findings.missingKey("field", in: ConditionShapes.name, at: first.key) }
    if given.count > 1,
      let other = given.last(where: { $0.name == "between" || $0.name == "equals" })
    {
      findings.severalInOneCondition(given.map(\.name), at: other.key)
    }
  }
}

extension SyntaxFindings {
  /// Says that keys of a condition exclude each other: of several all but one would count for nothing.
  package mutating func severalInOneCondition(_ keys: [String], at position: SourcePosition) {
    let names = keys.map { "`\($0)`" }
    error(
      .valueOutOfRange, at: position,
      Phrase(
        zh: "\(names.joined(separator: "、")) 不能同时写在一个条件中",
        en: "\(names.joined(separator: ", ")) do not go into one condition"),
      hint: Phrase(zh: "请用 `all` 列出多个条件", en: "list several conditions under `all`"))
  }
}
