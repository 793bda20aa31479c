import BilingualText
internal import GRDB
internal import IndicatorEvaluation
internal import PairwiseComparisons

extension RunWriter {
  /// Writes everything that is known before the first row; returns the run's number.
  static func insertHead(
    _ provenance: RunProvenance, _ model: EvaluationModel, _ weights: HierarchyWeights,
    in database: Database
  ) throws -> Int {
    let time = try String.fetchOne(database, sql: "SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now')")
    try RowInsertion(into: .runs, of: database).insert(
      Int?.none, time, provenance.program, provenance.options.joined(separator: " "), model.id,
      model.title.chinese, model.title.english, model.rules.method.rawValue,
      model.rules.group.rawValue, model.rules.incomplete.rawValue,
      model.rules.randomIndex.rawValue, weights.overall?.ratio, provenance.scenarioText, 0, 0)
    let head = ModelInsertion(
      database: database, run: Int(database.lastInsertedRowID), model: model, weights: weights)
    try head.insertFiles(provenance.files)
    try head.insertNodes()
    try head.insertIndicators()
    try head.insertLists()
    try head.insertJudgments()
    return head.run
  }
}

/// A model on its way into a run's tables.
private struct ModelInsertion {
  let database: Database
  let run: Int
  let model: EvaluationModel
  let weights: HierarchyWeights

  private func insertion(_ table: StoreTable) throws -> RowInsertion {
    try RowInsertion(into: table, of: database)
  }

  func insertFiles(_ list: [SourceFile]) throws {
    let files = try insertion(.files)
    for (position, file) in list.enumerated() {
      try files.insert(
        run, position, file.role.rawValue, file.path, file.byteCount, file.digest)
    }
  }

  func insertNodes() throws {
    let nodes = try insertion(.nodes)
    var leaves = 0
    for (position, node) in weights.nodes.enumerated() {
      let isLeaf = node.children.isEmpty
      try nodes.insert(
        run, position, node.parent, node.depth, isLeaf ? leaves : nil, node.id,
        node.label.chinese, node.label.english, node.aggregation.kind.rawValue,
        node.aggregation.exponent, node.local, node.global, node.judgmentSet)
      if isLeaf { leaves += 1 }
    }
  }

  func insertIndicators() throws {
    let indicators = try insertion(.indicators)
    let points = try insertion(.rulePoints)
    let ranges = try insertion(.scoreRanges)
    let known = Dictionary(
      model.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for node in weights.leaves {
      guard let indicator = known[weights.nodes[node].id] else { continue }
      let rule = TabulatedRule(indicator.rule)
      let missing = StoredMissing(indicator.missing)
      try indicators.insert(
        run, node, indicator.id, indicator.label.chinese, indicator.label.english,
        indicator.unit, indicator.direction.rawValue, rule.name, rule.scope, missing.name,
        missing.score)
      let range = indicator.range
      if range != .whole { try ranges.insert(run, node, range.low, range.high, range.floor) }
      for (position, point) in rule.points.enumerated() {
        try points.insert(run, node, position, point.x, point.score, point.category)
      }
    }
  }

  func insertLists() throws {
    let periods = try insertion(.periods)
    for (position, period) in model.periods.enumerated() {
      try periods.insert(
        run, position, period.id, period.label.chinese, period.label.english,
        period.start?.description, period.end?.description)
    }
    let bands = try insertion(.bands)
    for (position, band) in model.bands.enumerated() {
      try bands.insert(
        run, position, band.id, band.label.chinese, band.label.english, band.minimum)
    }
    let classes = try insertion(.classes)
    for (position, one) in model.classes.enumerated() {
      try classes.insert(run, position, one.id, one.label.chinese, one.label.english)
    }
  }

  func insertJudgments() throws {
    let sets = try insertion(.judgmentSets)
    let setWeights = try insertion(.judgmentWeights)
    let judgments = try insertion(.judgments)
    for (position, solved) in weights.judgmentSets.enumerated() {
      let set = solved.set
      let group = Respondent(
        expert: nil, share: 1, missing: solved.solution.missing.count,
        priorities: solved.solution.priorities, consistency: solved.solution.consistency)
      let experts = solved.solution.experts.map {
        Respondent(
          expert: $0.expert, share: $0.weight, missing: $0.missing.count,
          priorities: $0.priorities, consistency: $0.consistency)
      }
      let responses = Dictionary(
        set.responses.map { ($0.expert, $0.judgments) }, uniquingKeysWith: { first, _ in first })
      for (number, respondent) in ([group] + experts).enumerated() {
        let consistency = respondent.consistency
        try sets.insert(
          run, position, number, set.id, respondent.expert, respondent.share, set.items.count,
          set.scale.name, set.auditOnly, respondent.missing, consistency?.lambdaMax,
          consistency?.index, consistency?.randomIndex.value,
          consistency?.randomIndex.source.explanation.en,
          consistency?.ratio, consistency?.limit)
        for (item, weight) in (respondent.priorities?.weights ?? []).enumerated()
        where set.items.indices.contains(item) {
          try setWeights.insert(run, position, number, item, set.items[item], weight)
        }
        for judgment in respondent.expert.flatMap({ responses[$0] }) ?? [] {
          try judgments.insert(
            run, position, number, judgment.first, judgment.second, judgment.ratio)
        }
      }
    }
  }
}

/// The group, or one expert.
private struct Respondent {
  var expert: String?
  var share: Double
  var missing: Int
  var priorities: Priorities?
  var consistency: Consistency?
}
