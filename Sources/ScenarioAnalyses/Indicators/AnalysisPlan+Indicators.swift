import BilingualText
import Diagnostics
import IndicatorEvaluation
package import ScenarioData
package import ScenarioShape
import ServiceAnalyses
import Statistics

extension AnalysisPlan {
  /// What computes indicators from analyses: each customer gets the value of its group in each period.
  ///
  /// - Parameter findings: Takes what is wrong with the names.
  /// - Returns: nil without sources that can be used.
  package func derivedIndicators(
    _ sources: [IndicatorSource], _ findings: inout SyntaxFindings
  ) -> DerivedIndicators? {
    var usable: [IndicatorSource] = []
    for source in sources {
      let name = source.analysis.value
      guard let analysis = syntax.analyses.first(where: { $0.name == name }) else {
        findings.unknown(
          .fromAnalysisUnknown,
          Phrase(zh: "没有名为 `\(name)` 的分析", en: "there is no analysis `\(name)`"), name,
          at: source.analysis.position, among: names)
        continue
      }
      // One that could not be read has been said.
      guard let value = analysis.value else { continue }
      guard value is DistributionAnalysis else {
        findings.error(
          .fromAnalysisUnknown, at: source.analysis.position,
          Phrase(
            zh: "指标只能取自 `distribution` 分析，`\(name)` 不是",
            en: "indicators come from analyses of the kind `distribution`, which `\(name)` is not"))
        continue
      }
      guard DistributionTask.groupMeasures.contains(source.measure.value) else {
        findings.unknown(
          .measureUnknown,
          Phrase(
            zh: "未知的指标值 `\(source.measure.value)`",
            en: "unknown measure `\(source.measure.value)`"), source.measure.value,
          at: source.measure.position, among: DistributionTask.groupMeasures)
        continue
      }
      usable.append(source)
    }
    guard !usable.isEmpty else { return nil }
    let plan = self
    let wanted = usable
    return DerivedIndicators(wanted.map(\.indicator)) { allowsOutside in
      var runner = AnalysisRunner(plan, allowingOutside: allowsOutside)
      return runner.derive(wanted)
    }
  }
}

extension DistributionTask {
  /// What a group of customers can give to each of them.
  static let groupMeasures = ["net", "top", "bottom", "mean"]

  /// The same of one period only.
  func limited(to period: Int) -> DistributionTask {
    var query = query
    query.condition = .all((query.condition.map { [$0] } ?? []) + [.period([period])])
    return DistributionTask(
      scale: scale, demand: demand, query: query, labels: labels, common: common)
  }

  /// By group the value of a measure; all rows under nil.
  func values(
    of measure: String, _ tally: DistributionTally, leastBase: Int
  ) -> [String?: Double] {
    var values: [String?: Double] = [:]
    for (group, counts) in tally.counted where counts.base >= leastBase {
      guard let answers = try? AnswerDistribution(counts, on: scale) else { continue }
      values[group] =
        switch measure {
        case "net": answers.net.net
        case "top": answers.top?.share
        case "bottom": answers.bottom?.share
        default: answers.mean?.mean
        }
    }
    return values
  }
}
