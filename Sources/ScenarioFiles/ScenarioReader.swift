import BilingualText
import Diagnostics
import FuzzyEvaluation
import IndicatorEvaluation
import PairwiseComparisons
import ScenarioAnalyses
import ScenarioData
import ScenarioShape

/// Reads a scenario from its YAML nodes and collects every mistake on the way. What is wrong is left
/// out or replaced by something harmless, so that reading can go on.
struct ScenarioReader {
  let source: SourceText
  var findings: SyntaxFindings
  var places = ScenarioPlaces()
  var treatments: [String: DataTreatment] = [:]
  /// Of indicators that take their values from analyses.
  var indicatorSources: [IndicatorSource] = []

  // What later parts of the file refer to.
  var scales: [String: JudgmentScale] = [:]
  var experts: [Expert] = [] {
    didSet { for expert in experts[expertNames.count...] { expertNames.append(expert.id) } }
  }
  var expertsAreDeclared = false
  var groupAggregation = GroupAggregation.aij
  var indicators: [Indicator] = [] {
    didSet { for item in indicators[indicatorNames.count...] { indicatorNames.append(item.id) } }
  }
  var indicatorsAreDeclared = false
  var alternatives: [Alternative] = []
  var judgmentSets: [JudgmentSet] = [] {
    didSet { for set in judgmentSets[setNames.count...] { setNames.append(set.id) } }
  }
  // The ids of the three, which only grow, in the same order.
  private(set) var expertNames = NameList()
  private(set) var indicatorNames = NameList()
  private(set) var setNames = NameList()
  /// Judgment sets and experts that something refers to.
  var usedSets: Set<String> = []
  var usedExperts: Set<String> = []
  /// Ids of tree nodes seen so far.
  var nodeIds: Set<String> = []
  var periods: [Period] = []
  var hasData = false
  /// What every judged or given node's weights are combined with.
  var treeCombination: TreeCombination?
  var pendingAlternativeSets: [PendingAlternativeSet] = []
  var columnSumAudits: [String: HarmonicConsistency] = [:]
  /// By node, how `ahp fuzzy` composes its children.
  var fuzzyOperators: [String: FuzzyOperator] = [:]

  /// Whether a survey may lie above the scenario's folder.
  let allowsOutside: Bool
  /// Paths of surveys, as they are opened.
  var surveyPaths: [String] = []
  /// What is wrong with surveys, file by file, after the scenario's own mistakes.
  var surveyDiagnostics: [Diagnostic] = []
  /// Mistakes of surveys that were only counted.
  var undescribedOfSurveys = 0

  init(source: SourceText, allowsOutside: Bool = false) {
    self.source = source
    findings = SyntaxFindings(source)
    self.allowsOutside = allowsOutside
  }

  /// Reads everything; nil when there is no mapping or no tree to speak of.
  mutating func read(_ root: SourceNode) -> Scenario? {
    guard
      let fields = fields(of: root, keys: ScenarioKeys.root, in: Phrase(zh: "场景", en: "a scenario"))
    else { return nil }
    readSchema(fields, root: root)
    hasData = fields["data"] != nil

    var model = EvaluationModel(tree: HierarchyNode(id: "goal"))
    model.id = fields["id"].flatMap { text($0.value) } ?? ""
    model.title = fields["title"].map { label($0.value) } ?? Label()
    readScales(fields["scales"])
    readExperts(fields["experts"])
    readWeighting(fields["weighting"], into: &model)
    groupAggregation = model.rules.group
    readAlternatives(fields["alternatives"])
    readIndicators(fields["indicators"])
    readJudgmentSets(fields["judgments"])
    settleAlternativeSets()
    let network = readNetwork(fields["network"], beside: fields["tree"])
    let analyses = readAnalyses(fields)
    readPeriods(fields["periods"])
    // A scenario that only asks for analyses weighs nothing.
    let tree =
      fields["tree"] == nil && (!analyses.isEmpty || fields["network"] != nil)
      ? nil : readTree(fields["tree"], root: root)
    let (customerFile, classes, segments) = readCustomers(fields["customers"])
    let dataFiles = readData(fields["data"])

    model.experts = experts
    model.judgmentSets = judgmentSets
    model.tree = tree ?? HierarchyNode(id: "goal")
    model.alternatives = alternatives
    model.indicators = indicators
    model.classes = classes
    model.periods = periods
    model.comparison = readComparison(fields["compare"])
    model.bands = readBands(fields["bands"])
    let checks = readChecks(fields["checks"], tree: tree, dataFiles: dataFiles)
    let robustness = readRobustness(fields["robustness"], tree: tree)
    let rankings = readRankings(fields["rankings"], tree: tree)
    let fuzzy = readFuzzy(fields["fuzzy"], tree: tree, bands: model.bands)
    noteUnused(tree: tree, network: network)
    guard tree != nil || !analyses.isEmpty || network != nil else { return nil }
    var weighing = Weighing(
      model: model, customerFile: customerFile, dataFiles: dataFiles, checks: checks,
      columnSumAudits: columnSumAudits, places: places, source: source)
    weighing.treatments = treatments
    weighing.robustness = robustness
    weighing.rankings = rankings
    weighing.fuzzy = fuzzy
    var found: AnalysisPlan?
    if !analyses.isEmpty {
      var data = weighing.dataPlan
      data.segments = segments
      let plan = self.plan(analyses, data: data)
      weighing.derived = derivedIndicators(plan)
      found = plan
    } else {
      _ = derivedIndicators(nil)
    }
    var scenario = Scenario(id: model.id, title: model.title, source: source)
    if tree != nil { scenario.weighing = weighing }
    scenario.network = network.map {
      NetworkPlan(
        weighing: weighing, network: $0.model, influences: $0.influences, nodes: $0.nodes,
        places: $0.places, influencePlaces: $0.influencePlaces, key: $0.key, source: source)
    }
    scenario.analyses = found
    return scenario
  }

  private mutating func readSchema(_ fields: Fields, root: SourceNode) {
    let example = Phrase(
      zh: "文件以 `schema: ahp-scenario/1` 开头",
      en: "the file starts with `schema: ahp-scenario/1`")
    guard let entry = fields["schema"] else {
      return error(
        .keyMissing, at: root.position, Phrase(zh: "缺少 `schema`", en: "`schema` is missing"),
        hint: example)
    }
    if entry.value.text != "ahp-scenario/1" {
      error(
        .schemaUnknown, at: entry.value.position,
        Phrase(
          zh: "未知的 schema `\(entry.value.text ?? "")`",
          en: "unknown schema `\(entry.value.text ?? "")`"),
        hint: example)
    }
  }

  /// Things that are declared and never used: usually a slip somewhere else.
  private mutating func noteUnused(tree: HierarchyNode?, network: NetworkSyntax?) {
    guard tree != nil || network != nil else { return }
    let leaves = Set((tree?.leaves ?? []).map(\.id))
    for indicator in indicators where tree != nil && !leaves.contains(indicator.id) {
      warning(
        .indicatorUnused, at: places.indicators[indicator.id],
        Phrase(
          zh: "指标 `\(indicator.id)` 不在层次结构中，不参与评价",
          en: "the indicator `\(indicator.id)` is no leaf of the tree and is not evaluated"))
    }
    for set in judgmentSets where !set.auditOnly && !usedSets.contains(set.id) {
      warning(
        .judgmentSetUnused, at: places.judgmentSets[set.id]?.key,
        Phrase(
          zh: "没有节点使用判断 `\(set.id)`",
          en: "no node uses the judgments `\(set.id)`"),
        hint: Phrase(
          zh: "在节点写 `weights: {judgments: \(set.id)}`，或在此写 `use: audit`",
          en: "write `weights: {judgments: \(set.id)}` at a node, or `use: audit` here"))
    }
    if expertsAreDeclared {
      for expert in experts where !usedExperts.contains(expert.id) {
        warning(
          .expertUnused, at: places.experts[expert.id],
          Phrase(
            zh: "专家 `\(expert.id)` 没有任何判断",
            en: "the expert `\(expert.id)` has judged nothing"))
      }
    }
  }

  // MARK: Reporting

  mutating func error(
    _ code: DiagnosticCode, at place: SourcePosition?, _ message: Phrase,
    hint: @autoclosure () -> Phrase? = nil
  ) {
    findings.error(code, at: place, message, hint: hint())
  }

  mutating func warning(
    _ code: DiagnosticCode, at place: SourcePosition?, _ message: Phrase, hint: Phrase? = nil
  ) {
    findings.warning(code, at: place, message, hint: hint)
  }
}
