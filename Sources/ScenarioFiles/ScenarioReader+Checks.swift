import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
import ScenarioShape

extension ScenarioReader {
  /// `checks`: assertions on the data and the weights.
  mutating func readChecks(
    _ entry: SourceNode.Entry?, tree: HierarchyNode?, dataFiles: [DataFile]
  ) -> [ScenarioCheck] {
    guard let entry, let items = list(entry.value, in: Phrase(zh: "`checks`", en: "`checks`"))
    else { return [] }
    return items.compactMap { item in
      guard
        let fields = fields(
          of: item, keys: ScenarioKeys.check, in: Phrase(zh: "检查项", en: "a check"))
      else { return nil }
      guard
        let subject = readSubject(fields, tree: tree, dataFiles: dataFiles, at: item.position),
        let bounds = readBounds(fields, at: item.position)
      else { return nil }
      return ScenarioCheck(subject: subject, bounds: bounds, place: item.position)
    }
  }

  private mutating func readSubject(
    _ fields: Fields, tree: HierarchyNode?, dataFiles: [DataFile], at position: SourcePosition
  ) -> ScenarioCheck.Subject? {
    let subjects = ScenarioKeys.checkSubjects
    let given = subjects.compactMap { fields[$0] }
    guard given.count == 1, let subject = given.first else {
      error(
        .keyMissing, at: position,
        Phrase(
          zh: "检查项必须且只能含 \(subjects.joined(separator: "、")) 之一",
          en: "a check needs exactly one of \(subjects.joined(separator: ", "))"))
      return nil
    }
    guard let name = text(subject.value) else { return nil }
    func known(_ names: [String], _ make: (String) -> ScenarioCheck.Subject) -> ScenarioCheck
      .Subject?
    {
      if names.contains(name) { return make(name) }
      error(
        .valueUnknown, at: subject.value.position,
        Phrase(
          zh: "`\(subject.key)` 指向不存在的 `\(name)`",
          en: "`\(subject.key)` names `\(name)`, which does not exist"),
        hint: SpellingHint.phrase(for: name, among: names))
      return nil
    }
    switch subject.key {
    case "weights_sum":
      return known(nodeIds.sorted()) { .weightsSum(node: $0) }
    case "weight":
      return known(nodeIds.sorted()) { .weight(node: $0) }
    case "consistency_ratio":
      return known(judgmentSets.map(\.id)) { .consistencyRatio(set: $0) }
    case "rows":
      if let per = fields["per"], let nodes = list(per.value, in: Phrase(zh: "`per`", en: "`per`"))
      {
        for node in nodes {
          _ = choice(node, among: ["customer"], Phrase(zh: "`per`", en: "`per`"))
        }
      }
      return known(dataFiles.map(\.path)) { .rows(file: $0) }
    default:
      return known(indicators.map(\.id)) { .column(indicator: $0) }
    }
  }

  private mutating func readBounds(_ fields: Fields, at position: SourcePosition) -> CheckBounds? {
    var bounds = CheckBounds()
    let place = Phrase(zh: "界限", en: "a bound")
    if let entry = fields["integer"] {
      bounds.integer = boolean(entry.value, Phrase(zh: "`integer`", en: "`integer`")) ?? false
    }
    if let entry = fields["at_least"] { bounds.atLeast = number(entry.value, place) }
    if let entry = fields["at_most"] { bounds.atMost = number(entry.value, place) }
    if let entry = fields["equals"] ?? fields["exactly"] {
      bounds.equals = number(entry.value, place)
    }
    if let entry = fields["between"], let interval = readInterval(entry) {
      bounds.atLeast = interval.0
      bounds.atMost = interval.1
    }
    if bounds == CheckBounds() {
      error(
        .keyMissing, at: position,
        Phrase(zh: "检查项没有界限", en: "the check has no bound"),
        hint: Phrase(
          zh: "请写 `equals`、`exactly`、`at_least`、`at_most`、`between` 或 `integer: true`",
          en: "write `equals`, `exactly`, `at_least`, `at_most`, `between` or `integer: true`"))
      return nil
    }
    return bounds
  }
}
