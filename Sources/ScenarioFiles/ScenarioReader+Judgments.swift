import BilingualText
import Diagnostics
import IndicatorEvaluation
import PairwiseComparisons
import ScenarioShape

extension ScenarioReader {
  /// `judgments`: named sets that nodes refer to.
  mutating func readJudgmentSets(_ entry: SourceNode.Entry?) {
    guard let entry else { return }
    for item in namedEntries(of: entry.value, in: Phrase(zh: "`judgments`", en: "`judgments`")) {
      let place = Phrase(zh: "判断 `\(item.key)`", en: "the judgments `\(item.key)`")
      guard let fields = fields(of: item.value, keys: ScenarioKeys.judgmentSet, in: place) else {
        // The set exists all the same: a node that refers to it has made no mistake.
        judgmentSets.append(JudgmentSet(id: item.key, items: [], responses: [], auditOnly: true))
        continue
      }
      let audit = fields["use"].map {
        choice($0.value, among: ["audit", "weights"], Phrase(zh: "`use`", en: "`use`")) == "audit"
      }
      guard let items = readItems(fields["items"], place: place, at: item.keyPosition) else {
        judgmentSets.append(JudgmentSet(id: item.key, items: [], responses: [], auditOnly: true))
        continue
      }
      let set = readJudgmentSet(
        id: item.key, items: items, fields: fields, key: item.keyPosition, audit: audit ?? false)
      judgmentSets.append(set)
    }
  }

  private mutating func readItems(
    _ entry: SourceNode.Entry?, place: Phrase, at position: SourcePosition
  ) -> [String]? {
    guard let entry else {
      missingKey("items", in: place, at: position)
      return nil
    }
    guard let nodes = list(entry.value, in: Phrase(zh: "`items`", en: "`items`")) else {
      return nil
    }
    var seen: Set<String> = []
    let items = nodes.compactMap { node -> String? in
      guard let id = text(node, Phrase(zh: "比较项", en: "an item")),
        !explainFullwidth(id, at: node.position), isNew(id, in: &seen, at: node.position)
      else { return nil }
      return id
    }
    return items
  }

  /// A set whose items are known, from `judgments`, from a node's `weights` or from a leaf's `score`.
  mutating func readJudgmentSet(
    id: String, items: [String], fields: Fields, key: SourcePosition, audit: Bool
  ) -> JudgmentSet {
    let scale = readScaleName(fields["scale"])
    guard hasReasonableSize(items, at: key) else {
      return JudgmentSet(id: id, items: [], scale: scale, responses: [], auditOnly: true)
    }
    var orientation: Orientation?
    if let entry = fields["orientation"] {
      orientation = choice(entry.value, Phrase(zh: "判断方向", en: "the orientation"))
    }
    var set = JudgmentSet(
      id: id, items: items, scale: scale, responses: [], auditOnly: audit)
    var place = ScenarioPlaces.JudgmentSetPlace(key: key)
    let reader = JudgmentReader(items: items, scale: scale, orientation: orientation, key: key)

    var triples: [String: [Int: TriangularJudgment]] = [:]
    if let survey = fields["survey"] {
      set.responses = readSurvey(survey, of: set, beside: fields)
    }
    var lacksOrientation = false
    for (expert, expertKey, node) in expertEntries(fields, key: key) {
      let forms = ScenarioKeys.judgmentForms
      guard
        let given = self.fields(
          of: node, keys: forms,
          in: Phrase(zh: "`\(expert.id)` 的判断", en: "the judgments of `\(expert.id)`"))
      else { continue }
      lacksOrientation = lacksOrientation || reader.lacksOrientation(given)
      guard let read = reader.read(given, at: expertKey, into: &self) else { continue }
      set.responses.append(
        ExpertJudgments(expert: expert.id, weight: expert.weight, judgments: read.judgments))
      place.experts[expert.id] = expertKey
      place.cells[expert.id] = read.cells
      if !read.triples.isEmpty { triples[expert.id] = read.triples }
      usedExperts.insert(expert.id)
      checkExpectation(fields["expect"], of: id, scale: scale, table: read.table)
    }
    if let entry = fields["expert_weights"] { readExpertWeights(entry, into: &set) }
    readFuzziness(fields["fuzzy"], triples, into: &set, at: key)
    if lacksOrientation {
      error(
        .orientationMissing, at: key,
        Phrase(
          zh: "判断表必须写明 `orientation: row` 或 `orientation: column`",
          en: "a table of judgments needs `orientation: row` or `orientation: column`"),
        hint: Phrase(
          zh: "row：第 r 行第 c 列表示 r 比 c 重要多少倍；column：表示 c 比 r 重要多少倍",
          en: "row: entry (r, c) says how many times r is as important as c; column: how many "
            + "times c is as important as r"))
    }
    places.judgmentSets[id] = place
    // Answers that could not be read would only be missed once more.
    let isSurvey = fields["survey"] != nil
    if !isSurvey || !surveyDiagnostics.hasErrors {
      noteConnectivity(of: set, place: place, isSurvey: isSurvey)
    }
    return set
  }

  /// The most items of one set: more are no questionnaire, and solving them would take minutes.
  private static let maximumItems = 1000

  private mutating func hasReasonableSize(_ items: [String], at key: SourcePosition) -> Bool {
    if items.count > Self.maximumItems {
      error(
        .judgmentTooManyItems, at: key,
        Phrase(
          zh: "一次比较 \(items.count) 项；场景最多 \(Self.maximumItems) 项",
          en: "\(items.count) items are compared at once; a scenario takes at most "
            + "\(Self.maximumItems)"),
        hint: Phrase(
          zh: "请增加中间层，分组比较",
          en: "group them under intermediate criteria"))
      return false
    }
    if items.count > 9 {
      warning(
        .judgmentManyItems, at: key,
        Phrase(
          zh: "一次比较 \(items.count) 项；人一般只能可靠地比较不超过 9 项",
          en: "\(items.count) items are compared at once; people judge at most nine reliably"),
        hint: Phrase(
          zh: "建议增加中间层，分组比较",
          en: "group them under intermediate criteria"))
    }
    return true
  }

  private mutating func readScaleName(_ entry: SourceNode.Entry?) -> JudgmentScale {
    guard let entry, let name = text(entry.value, Phrase(zh: "标度", en: "the scale")) else {
      return JudgmentScale.saaty
    }
    if let scale = scales[name] { return scale }
    let known = scales.keys.sorted()
    error(
      .scaleUnknown, at: entry.value.position,
      Phrase(zh: "未知的标度 `\(name)`", en: "unknown scale `\(name)`"),
      hint: SpellingHint.phrase(for: name, among: known))
    return JudgmentScale.saaty
  }

  /// Who judged: the entries of `by`, or one nameless respondent where the judgments stand directly.
  private mutating func expertEntries(
    _ fields: Fields, key: SourcePosition
  ) -> [(expert: Expert, key: SourcePosition, node: SourceNode)] {
    let direct = ScenarioKeys.judgmentForms.compactMap { fields[$0] }
    if let by = fields["by"] {
      if let first = direct.first {
        error(
          .judgmentShape, at: first.keyPosition,
          Phrase(
            zh: "`\(first.key)` 与 `by` 并存：判断要么直接写，要么写在专家名下",
            en: "`\(first.key)` beside `by`: judgments stand either directly or under experts"))
      }
      return namedEntries(of: by.value, in: Phrase(zh: "`by`", en: "`by`")).compactMap { entry in
        guard let expert = expert(entry.key, at: entry.keyPosition) else { return nil }
        return (expert, entry.keyPosition, entry.value)
      }
    }
    guard !direct.isEmpty else {
      if fields["survey"] != nil { return [] }
      error(
        .keyMissing, at: key,
        Phrase(zh: "没有给出判断", en: "no judgments are given"),
        hint: Phrase(
          zh: "请写 `pairs`、`upper` 或 `matrix`，用 `by` 按专家给出，或写 `survey`",
          en: "write `pairs`, `upper` or `matrix`, `by` with one of them for each expert, or "
            + "`survey`"))
      return []
    }
    let node = SourceNode.mapping(direct, fields.position)
    return [(Expert(id: "", weight: 1), key, node)]
  }

  private mutating func expert(_ id: String, at position: SourcePosition) -> Expert? {
    if let known = expertNames.position(of: id) { return experts[known] }
    guard expertsAreDeclared else {
      // Nobody declared experts: those who judge are they, all counting the same.
      let expert = Expert(id: id, weight: 1)
      experts.append(expert)
      return expert
    }
    let known = expertNames.names
    error(
      .expertUnknown, at: position,
      Phrase(zh: "未知的专家 `\(id)`", en: "unknown expert `\(id)`"),
      hint: SpellingHint.phrase(for: id, among: known))
    return nil
  }

  // MARK: What a set as a whole must satisfy

  /// `expect`: figures published with a table, to be found again in it.
  private mutating func checkExpectation(
    _ entry: SourceNode.Entry?, of set: String, scale: JudgmentScale, table: [[Double]]?
  ) {
    guard let entry,
      let fields = fields(
        of: entry.value, keys: ScenarioKeys.expect, in: Phrase(zh: "`expect`", en: "`expect`"))
    else { return }
    let decimals =
      fields["decimals"].flatMap {
        integer($0.value, in: 0...15, Phrase(zh: "`decimals`", en: "`decimals`"))
      } ?? 9
    guard let sums = fields["column_sums"],
      let nodes = list(sums.value, in: Phrase(zh: "`column_sums`", en: "`column_sums`"))
    else { return }
    let expected = nodes.compactMap { number($0, Phrase(zh: "列和", en: "a column sum")) }
    columnSumAudits[set] = try? HarmonicConsistency(
      columnSums: expected, decimals: decimals, scale: scale)
    guard let table, expected.count == nodes.count else { return }
    let found = table.indices.map { column in table.reduce(0) { $0 + $1[column] } }
    var tolerance = 0.5
    for _ in 0..<decimals { tolerance /= 10 }
    let agrees =
      found.count == expected.count
      && zip(found, expected).allSatisfy { abs($0 - $1) <= tolerance + 1e-9 }
    if agrees { return }
    let sumsText = found.map { shortNumber($0) }.joined(separator: ", ")
    error(
      .expectColumnSums, at: entry.keyPosition,
      Phrase(
        zh: "判断表的列和为 \(sumsText)，与期望不符",
        en: "the column sums of the table are \(sumsText), not those expected"),
      hint: Phrase(
        zh: "请核对判断表或期望值；按 \(decimals) 位小数比较",
        en: "correct the table or the expectation; they are compared to \(decimals) decimals"))
  }

  /// Weights exist only where the judgments connect all items.
  private mutating func noteConnectivity(
    of set: JudgmentSet, place: ScenarioPlaces.JudgmentSetPlace, isSurvey: Bool
  ) {
    let order = set.items.count
    guard order > 1, !set.responses.isEmpty else { return }
    // Where every expert's weights are taken together, each must have some.
    let isMistake = groupAggregation != .aij && !set.auditOnly
    var isReported = false
    if isSurvey, noteUnconnectedAnswers(in: set, at: place.key, isMistake) {
      isReported = isMistake
    }
    for response in set.responses where set.responses.count > 1 && !isSurvey {
      let groups = Self.components(order: order, judgments: response.judgments)
      guard groups.count > 1 else { continue }
      isReported = isReported || isMistake
      let names = Self.names(of: groups, items: set.items)
      findings.report(
        isMistake ? .error : .warning, .judgmentDisconnected,
        at: place.experts[response.expert],
        Phrase(
          zh: "专家 `\(response.expert)` 的判断没有把全部项目连通：\(names)",
          en: "the judgments of `\(response.expert)` do not connect all items: \(names)"),
        hint: isMistake
          ? Self.everyExpertIsNeeded
          : Phrase(
            zh: "群体判断中仍会采用；若需该专家自己的权重，请在这些组之间补一个判断",
            en: "they still count in the group; ask for one judgment between these groups to get "
              + "weights of their own"))
    }
    if isReported { return }
    let groups = Self.components(
      order: order, judgments: set.responses.flatMap(\.judgments))
    guard groups.count > 1 else { return }
    let names = Self.names(of: groups, items: set.items)
    error(
      .judgmentDisconnected, at: place.key,
      Phrase(
        zh: "判断没有把全部项目连通：\(names)",
        en: "the judgments do not connect all items: \(names)"),
      hint: Phrase(
        zh: "请在这些组之间至少补充 \(groups.count - 1) 个判断",
        en: "add at least \(groups.count - 1) judgment(s) between these groups"))
  }

  private static let everyExpertIsNeeded = Phrase(
    zh: "`group: aip-…` 综合各专家自己的权重：请在这些组之间补一个判断，去掉该专家在此处的判断，或使用 `group: aij`",
    en:
      "`group: aip-…` takes every expert's own weights together: ask for one judgment between these "
      + "groups, leave the expert out here, or use `group: aij`")

  /// One sentence about all experts of a survey, who may be thousands; true where there is one to say.
  private mutating func noteUnconnectedAnswers(
    in set: JudgmentSet, at key: SourcePosition, _ isMistake: Bool
  ) -> Bool {
    let apart = set.responses.filter {
      Self.components(order: set.items.count, judgments: $0.judgments).count > 1
    }.map(\.expert)
    guard !apart.isEmpty, set.responses.count > 1 else { return false }
    let names = apart.prefix(8).joined(separator: ", ") + (apart.count > 8 ? ", …" : "")
    findings.report(
      isMistake ? .error : .warning, .judgmentDisconnected, at: key,
      Phrase(
        zh: "\(set.responses.count) 位专家中有 \(apart.count) 位的回答没有把全部项目连通：\(names)",
        en: "the answers of \(apart.count) of \(set.responses.count) experts do not connect all "
          + "items: \(names)"),
      hint: isMistake
        ? Self.everyExpertIsNeeded
        : Phrase(zh: "群体判断中仍会采用", en: "they still count in the group"))
    return true
  }

  private static func names(of groups: [[Int]], items: [String]) -> String {
    let shown = groups.prefix(8).map { group in
      "{" + group.prefix(12).map { items[$0] }.joined(separator: ", ")
        + (group.count > 12 ? ", …}" : "}")
    }
    return shown.joined(separator: " | ") + (groups.count > 8 ? " | … (\(groups.count))" : "")
  }

  private static func components(order: Int, judgments: [Judgment]) -> [[Int]] {
    (try? IncompleteComparisonMatrix(order: order, judgments: uniquePairs(judgments)))?.components
      ?? [Array(0..<order)]
  }

  private static func uniquePairs(_ judgments: [Judgment]) -> [Judgment] {
    var seen: Set<ItemPair> = []
    return judgments.filter { seen.insert(ItemPair($0.first, $0.second)).inserted }
  }
}
