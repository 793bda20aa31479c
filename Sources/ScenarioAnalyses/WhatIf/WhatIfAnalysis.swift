import BilingualText
import Diagnostics
import ScenarioData
package import ScenarioShape
import ServiceAnalyses

/// `what-if`: what follows from declared assumptions, as ranges where sources differ.
package struct WhatIfAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    "what-if", Phrase(zh: "由声明的假设推算", en: "what follows from declared assumptions"))

  package var common = CommonKeys()
  private var model: Keyed<String>?
  private var measured: [String: Keyed<String>] = [:]
  private var assumed: [String: AssumptionSyntax] = [:]

  package init() {}

  @SyntaxFields<WhatIfAnalysis> package static var fields: [SyntaxField<WhatIfAnalysis>] {
    shared(CommonFields.label)
    SyntaxField.required(
      "model", Phrase(zh: "模型", en: "The model."),
      SyntaxShape<String>.choice(
        among: WhatIfModel.allCases.map { SyntaxChoice($0.rawValue, $0.meaning) },
        unknown: .whatIfModelUnknown
      ).keyed
    ) { $0.model = $1 }
    measure("complaints", Phrase(zh: "投诉数：数或指标值", en: "`iceberg`: a number or a measure."))
    assumption(
      "dissatisfied_per_complaint",
      Phrase(zh: "每件投诉背后的不满者", en: "`iceberg`: so many are dissatisfied for each complaint."))
    measure("lost", Phrase(zh: "流失数：数或指标值", en: "`replacement`: a number or a measure."))
    assumption("cost_to_keep", Phrase(zh: "挽留一户的成本", en: "`replacement`: of one customer."))
    assumption(
      "acquire_per_keep",
      Phrase(zh: "开发新客户的成本是挽留的几倍", en: "`replacement`: acquiring costs so many times keeping."))
    assumption(
      "replace_per_lost", Phrase(zh: "弥补一户所需的新客户", en: "`replacement`: new ones for one lost."))
    measure("count", Phrase(zh: "已处理的投诉数", en: "`recovery`: complaints dealt with."))
    assumption("kept", Phrase(zh: "再次合作的比例", en: "`recovery`: the share that buys again."))
    measure("value", Phrase(zh: "每户价值", en: "`recovery`: of one customer."))
    shared(CommonFields.expect)
  }

  private static func measure(
    _ key: String, _ meaning: Phrase
  ) -> SyntaxField<WhatIfAnalysis> {
    SyntaxField(key, meaning, SyntaxShape<String>.id.keyed) { $0.measured[key] = $1 }
  }

  private static func assumption(
    _ key: String, _ meaning: Phrase
  ) -> SyntaxField<WhatIfAnalysis> {
    SyntaxField(key, meaning, AssumptionSyntax.shape) { $0.assumed[key] = $1 }
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let model, let known = WhatIfModel(rawValue: model.value) else { return nil }
    var amounts: [String: AmountSource] = [:]
    for key in known.measures {
      guard let written = measured[key] else {
        missing(key, of: model, &context)
        return nil
      }
      guard let amount = context.amount(written) else { return nil }
      amounts[key] = amount
    }
    var assumptions: [String: Assumption] = [:]
    for key in known.assumptions {
      guard let assumption = assumed[key]?.assumption else {
        missing(key, of: model, &context)
        return nil
      }
      assumptions[key] = assumption
    }
    return WhatIfTask(
      model: known, amounts: amounts, assumptions: assumptions, place: model.key, common: common)
  }

  private func missing(
    _ key: String, of model: Keyed<String>, _ context: inout AnalysisContext
  ) {
    // One that could not be read has been said.
    guard context.findings.diagnostics.allSatisfy({ $0.code != .assumptionWithoutSource }) else {
      return
    }
    context.findings.missingKey(
      key, in: Phrase(zh: "模型 `\(model.value)`", en: "the model `\(model.value)`"),
      at: model.key)
  }
}

/// The models that there are.
enum WhatIfModel: String, Sendable, CaseIterable {
  case iceberg, replacement, recovery

  var meaning: Phrase {
    switch self {
    case .iceberg: Phrase(zh: "投诉背后的不满者", en: "the dissatisfied behind those who complain")
    case .replacement: Phrase(zh: "以新客户弥补流失的成本", en: "what it costs to replace the lost")
    case .recovery: Phrase(zh: "处理投诉后保住的价值", en: "what is kept by dealing with complaints")
    }
  }

  /// Its keys with numbers or measures.
  var measures: [String] {
    switch self {
    case .iceberg: ["complaints"]
    case .replacement: ["lost"]
    case .recovery: ["count", "value"]
    }
  }

  /// Its keys with assumptions.
  var assumptions: [String] {
    switch self {
    case .iceberg: ["dissatisfied_per_complaint"]
    case .replacement: ["cost_to_keep", "acquire_per_keep", "replace_per_lost"]
    case .recovery: ["kept"]
    }
  }

  /// - Returns: nil where a number is missing.
  func result(
    _ amounts: [String: Double], _ assumptions: [String: Assumption]
  ) -> WhatIfResult? {
    switch self {
    case .iceberg:
      guard let complaints = amounts["complaints"],
        let ratio = assumptions["dissatisfied_per_complaint"]
      else { return nil }
      return WhatIfResult(
        IcebergEstimate(complaints: complaints, dissatisfiedPerComplaint: ratio))
    case .replacement:
      guard let lost = amounts["lost"], let keep = assumptions["cost_to_keep"],
        let acquire = assumptions["acquire_per_keep"], let replace = assumptions["replace_per_lost"]
      else { return nil }
      return WhatIfResult(
        ReplacementCost(
          lost: lost, costToKeep: keep, acquirePerKeep: acquire, replacePerLost: replace))
    case .recovery:
      guard let count = amounts["count"], let value = amounts["value"],
        let kept = assumptions["kept"]
      else { return nil }
      return WhatIfResult(RecoveredValue(count: count, kept: kept, value: value))
    }
  }
}

/// A model whose names are found.
struct WhatIfTask: AnalysisTask {
  let model: WhatIfModel
  let amounts: [String: AmountSource]
  let assumptions: [String: Assumption]
  let place: SourcePosition
  let common: CommonKeys

  var queries: [TableQuery] { [] }
  var sources: [String] { amounts.values.compactMap(\.analysis) }
  /// With 1 for what others give, which changes no name.
  var measureKeys: [String] {
    model.result(amounts.mapValues { _ in 1 }, assumptions)?.measures.map(\.name) ?? []
  }

  func tally(ofQuery position: Int) -> any TableTally { NoRows() }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    let values = amounts.compactMapValues { $0.value(sources) }
    if let result = model.result(values, assumptions) { return result }
    findings.error(
      .testNeedsBases, at: place,
      Phrase(zh: "所引用的指标值不存在", en: "a measure that it refers to has no value"))
    return nil
  }
}
