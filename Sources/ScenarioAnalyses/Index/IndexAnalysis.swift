import BilingualText
import Diagnostics
import ScenarioData
package import ScenarioShape
import ServiceAnalyses
import Statistics

/// `index`: one figure of several measures, such as the customer delight index.
package struct IndexAnalysis: Analysis {
  package static let kind = SyntaxChoice(
    IndexResult.kind, Phrase(zh: "多个指标值的加权和", en: "one index of several measures"))

  package var common = CommonKeys()
  private var sum: Keyed<[Named<Double>]>?
  private var bands: Keyed<[BandSyntax]>?

  package init() {}

  @SyntaxFields<IndexAnalysis> package static var fields: [SyntaxField<IndexAnalysis>] {
    shared(CommonFields.label)
    SyntaxField.required(
      "sum",
      Phrase(
        zh: "各指标值（如 nps.net）的权重，和为 1",
        en: "The weight of each measure, such as `nps.net: 25%`; they sum to 1."),
      SyntaxShape.names(of: SyntaxShape<Double>.number) {
        Phrase(zh: "`\($0)` 的权重", en: "the weight of `\($0)`")
      }.keyed
    ) { $0.sum = $1 }
    SyntaxField(
      "bands",
      Phrase(zh: "已发布的区间；报告指出缺口与重叠", en: "As published; the report names gaps and overlaps."),
      SyntaxShape.list(of: BandSyntax.shape).keyed
    ) { $0.bands = $1 }
    shared(CommonFields.confidence, CommonFields.expect)
  }

  package func task(in context: inout AnalysisContext) -> (any AnalysisTask)? {
    guard let sum else { return nil }
    var parts: [IndexPart] = []
    for entry in sum.value {
      guard let measure = context.measure(entry.name, at: entry.key), let weight = entry.value
      else { continue }
      parts.append(IndexPart(measure: measure, weight: weight))
    }
    guard parts.count == sum.value.count else { return nil }
    let total = parts.reduce(0) { $0 + $1.weight }
    guard abs(total - 1) <= CompositeIndex.weightTolerance else {
      context.findings.error(
        .indexWeightsSum, at: sum.key,
        Phrase(
          zh: "权重之和为 \(shortNumber(total * 100))%，不等于 100%",
          en: "the weights sum to \(shortNumber(total * 100)) %, not to 100 %"),
        hint: Phrase(
          zh: "请更正；三分之一可写成 1/3", en: "correct them; thirds can be written 1/3"))
      return nil
    }
    let distributions = parts.map { context.tasks[$0.measure.analysis] as? DistributionTask }
    return IndexTask(
      parts: parts, joint: JointQuery(parts, distributions), bands: bands?.value ?? [],
      sumKey: sum.key, common: common)
  }
}

/// A measure with its weight.
struct IndexPart: Sendable {
  let measure: MeasureReference
  let weight: Double
}

/// The net scores of questions that the same respondents answered, read together: their covariances
/// give the interval of the index.
struct JointQuery: Sendable {
  let query: TableQuery
  let scales: [AnswerScale]

  /// Nil where the measures are not all net scores of the same rows of one table.
  init?(_ parts: [IndexPart], _ distributions: [DistributionTask?]) {
    let tasks = distributions.compactMap { $0 }
    guard let first = tasks.first, tasks.count == parts.count,
      parts.allSatisfy({ $0.measure.key == "net" }),
      tasks.allSatisfy({
        $0.query.table == first.query.table && $0.query.condition == first.query.condition
      })
    else { return nil }
    query = TableQuery(
      table: first.query.table, columns: tasks.map(\.demand), condition: first.query.condition)
    scales = tasks.map(\.scale)
  }
}

/// An index whose names are found.
struct IndexTask: AnalysisTask {
  let parts: [IndexPart]
  let joint: JointQuery?
  let bands: [BandSyntax]
  let sumKey: SourcePosition
  let common: CommonKeys

  var queries: [TableQuery] { joint.map { [$0.query] } ?? [] }
  var sources: [String] { parts.map(\.measure.analysis) }
  var measureKeys: [String] { ["value", "lower", "upper"] }

  func tally(ofQuery position: Int) -> any TableTally {
    JointTally(joint?.query, joint?.scales ?? [])
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    let weights = parts.map(\.weight)
    let values = parts.map { sources.value($0.measure) }
    do throws(AnalysisError) {
      let index: CompositeIndex
      if let tally = tallies.first as? JointTally {
        index = try CompositeIndex(
          weights: weights, answers: tally.answers, confidence: common.level)
      } else {
        index = try CompositeIndex(
          weights: weights, measures: values,
          intervals: parts.map { part in
            sources.interval(part.measure).map {
              ConfidenceInterval(lower: $0.lowerBound, upper: $0.upperBound)
            }
          })
      }
      return IndexResult(
        index,
        parts: zip(parts, values).map {
          .init(
            measure: $0.measure.name, name: sources.name($0.measure), weight: $0.weight,
            value: $1 ?? .nan)
        }, bands: bands.isEmpty ? nil : PublishedBands(bands.map(\.published), in: -1...1),
        bandLabels: bands.map(\.label))
    } catch {
      findings.error(
        .testNeedsBases, at: sumKey,
        Phrase(
          zh: "指数缺少指标值：没有人作答", en: "a measure of the index has no value: nobody answered"))
      return nil
    }
  }
}

/// Takes in what each respondent counts in each net score.
struct JointTally: TableTally {
  private let query: TableQuery?
  private let scales: [AnswerScale]
  private(set) var answers: JointAnswers

  init(_ query: TableQuery?, _ scales: [AnswerScale]) {
    self.query = query
    self.scales = scales
    answers = JointAnswers(measures: scales.count)
  }

  mutating func append(_ chunk: TableChunk) {
    guard let query else { return }
    let isWanted = query.condition.map { chunk.rows(where: $0) }
    let columns = query.columns.map { chunk.levels($0) }
    for row in 0..<chunk.count where isWanted?[row] ?? true {
      answers.add(zip(columns, scales).map { $1.netValue(level: Int($0[row])) })
    }
  }

  mutating func add(_ other: JointTally) { answers.add(other.answers) }
}
