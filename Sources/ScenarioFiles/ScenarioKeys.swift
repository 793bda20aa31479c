import IndicatorEvaluation
import ScenarioShape

/// Every key of the format, by the mapping it stands in: those of `ScenarioForms`. The reader refuses
/// others.
enum ScenarioKeys {
  static let root = ScenarioForms.root.keyNames
  static let scale = ScenarioForms.scale.keyNames
  static let expert = ScenarioForms.expert.keyNames
  static let weighting = ScenarioForms.weighting.keyNames
  static let consistency = ScenarioForms.consistency.keyNames
  static let exclude = ScenarioForms.exclude.keyNames
  static let randomIndex = ScenarioForms.randomIndex.keyNames
  static let node = ScenarioForms.nodeMapping.keyNames
  static let power = ScenarioForms.power.keyNames
  static let judgmentForms = ScenarioForms.judgmentForms.map(\.key)
  static let nodeWeights = ScenarioForms.nodeWeights.keyNames
  /// Keys that say that no matrix gives the weights.
  static let derivedWeights = ["objective", "combine", "best_worst"]
  static let objectiveWeights = ScenarioForms.objectiveWeights.keyNames
  static let combinedWeights = ScenarioForms.combinedWeights.keyNames
  static let bestWorst = BestWorstSyntax.shape.form.keyNames
  static let network = ScenarioForms.network.keyNames
  static let networkCluster = ScenarioForms.networkCluster.keyNames
  static let networkNode = ScenarioForms.networkNode.keyNames
  static let influencePlace = ScenarioForms.influencePlace.map(\.key)
  static let judgmentSet = ScenarioForms.judgmentSet.keyNames
  static let survey = ScenarioForms.survey.keyNames
  static let expect = ScenarioForms.expect.keyNames
  static let alternative = ScenarioForms.alternative.keyNames
  static let indicator = ScenarioForms.indicator.keyNames
  static let scoreRules = Dictionary(
    uniqueKeysWithValues: ScoreRuleKind.ofValues.map {
      ($0.rawValue, ScenarioForms.ruleKeys($0).map(\.key))
    })
  /// Keys of every rule.
  static let scoreRange = ScenarioForms.scoreRange.map(\.key)
  static let step = ScenarioForms.step.keyNames
  static let alternativeScore = ScenarioForms.alternativeScore.keyNames
  static let missing = ["policy", ScenarioForms.policyScore.key, ScenarioForms.impute.key]
  static let outliers = ScenarioForms.winsorising.keyNames
  static let customers = ScenarioForms.customers.keyNames
  static let customerData = ScenarioForms.customerData.keyNames
  static let customerClass = ScenarioForms.customerClass.keyNames
  static let condition = ScenarioForms.conditionKeys.map(\.key)
  static let data = ScenarioForms.dataKeys.map(\.key)
  static let column = ScenarioForms.columnSource.keyNames
  static let periodSource = ScenarioForms.periodSource.keyNames
  static let period = ScenarioForms.period.keyNames
  static let compare = ScenarioForms.compare.keyNames
  static let band = ScenarioForms.band.keyNames
  static let check = ScenarioForms.check.keyNames
  static let checkSubjects = ScenarioForms.checkSubjects.map(\.key)
}
