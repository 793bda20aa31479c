import BilingualText
import Diagnostics
import ScenarioData
import ScenarioShape
import ServiceAnalyses

/// Answers that stand in the scenario itself, counted already, with every name found.
struct GivenCountsTask: AnalysisTask {
  let scale: AnswerScale
  let counts: LevelCounts
  let common: CommonKeys

  var queries: [TableQuery] { [] }
  var measureKeys: [String] {
    ["base", "unanswered", "net", "net_lower", "net_upper", "top", "bottom", "mean"]
  }

  func tally(ofQuery position: Int) -> any TableTally { NoRows() }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    do throws(AnalysisError) {
      return DistributionResult(
        all: try AnswerDistribution(counts, on: scale, population: common.population?.value),
        confidence: common.level, leastBase: common.leastBase)
    } catch {
      findings.error(.populationBelowBase, at: common.population?.position, error.explanation)
      return nil
    }
  }
}

/// Answers of which the scenario gives the shares alone.
struct GivenSharesTask: AnalysisTask {
  let scale: AnswerScale
  let shares: [Int: PublishedPercentage]

  var queries: [TableQuery] { [] }
  var measureKeys: [String] { ["net", "top", "bottom", "rest", "least_base"] }

  func tally(ofQuery position: Int) -> any TableTally { NoRows() }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? { PublishedSharesResult(shares, on: scale) }
}

/// `answers` with `counts` or `shares`, as it is written.
struct GivenAnswersSyntax: Sendable {
  var answers: Keyed<String>?
  var counts: Keyed<[Named<Int>]>?
  var shares: Keyed<[Named<PublishedPercentage>]>?

  /// Where it begins; nil where the answers are those of a table.
  var place: SourcePosition? { counts?.key ?? shares?.key ?? answers?.key }

  /// The task; nil with the mistakes said.
  func task(
    _ common: CommonKeys, in context: inout AnalysisContext
  ) -> (any AnalysisTask)? {
    guard let answers else {
      context.findings.missingKey(
        "answers",
        in: Phrase(zh: "给出 `counts` 或 `shares` 的分析", en: "an analysis with `counts` or `shares`"),
        at: place ?? context.place)
      return nil
    }
    guard let scale = context.scales.scale(answers.value) else {
      if !context.scales.isFaulty(answers.value) {
        context.findings.unknown(
          .answerScaleUnknown,
          Phrase(
            zh: "未知的答案标度 `\(answers.value)`", en: "unknown answer scale `\(answers.value)`"),
          answers.value, at: answers.position, among: context.scales.names)
      }
      return nil
    }
    if let counts {
      guard let found = positions(counts.value, on: scale, &context) else { return nil }
      return GivenCountsTask(
        scale: scale, counts: LevelCounts(scale.levels.indices.map { found[$0] ?? 0 }),
        common: common)
    }
    guard let shares else {
      context.findings.missingKey(
        "counts", in: Phrase(zh: "给出 `answers` 的分析", en: "an analysis with `answers`"),
        at: answers.key)
      return nil
    }
    guard let found = positions(shares.value, on: scale, &context), !found.isEmpty else {
      return nil
    }
    let published = PublishedShares(found.keys.sorted().compactMap { found[$0] })
    guard !published.exceeds else {
      let sum = shortNumber(published.sum)
      context.findings.error(
        .figuresShareOver, at: shares.key,
        Phrase(
          zh: "占比之和为 \(sum)%，单选题不能超过 100%",
          en: "the shares sum to \(sum) %; answers of a single choice cannot exceed 100 %"),
        hint: Phrase(
          zh: "请核对数字；多选题请用 `rates`，每项一个比率",
          en: "check the figures; of several choices make a rate each (`kind: rates`)"))
      return nil
    }
    return GivenSharesTask(scale: scale, shares: found)
  }

  private func positions<Value>(
    _ entries: [Named<Value>], on scale: AnswerScale, _ context: inout AnalysisContext
  ) -> [Int: Value]? {
    var found: [Int: Value] = [:]
    for entry in entries {
      guard let position = scale.position(of: entry.name) else {
        context.findings.unknown(
          .answerOutOfScale,
          Phrase(
            zh: "`\(entry.name)` 不是该标度的答案", en: "`\(entry.name)` is no answer of the scale"),
          entry.name, at: entry.key, among: scale.levels.map(\.name))
        return nil
      }
      if let value = entry.value { found[position] = value }
    }
    return found
  }
}
