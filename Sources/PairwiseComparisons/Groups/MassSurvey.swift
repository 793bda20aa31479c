import BilingualText
internal import Glibc

/// Very many respondents to one questionnaire about the same items.
///
/// Answers are counted by pair and grade, so that the group's judgments do not depend on the order of
/// the respondents and, with equal weights, are exact up to the last step. Each complete respondent's
/// own consistency is solved on the way; nothing is kept of a respondent but the ratio.
///
///     var survey = try MassSurvey(order: 5)
///     try survey.add(answers)  // ten bytes a respondent
///     let group = try survey.solution(rules: WeightingRules())
public struct MassSurvey: Sendable {
  /// Number of items, 2...15.
  public let order: Int
  /// The scale whose grades answers name.
  public let scale: JudgmentScale
  /// Consistency index of each complete respondent, NaN for one with gaps, in the order added.
  public private(set) var indices: [Double] = []
  /// Sum of the respondents' weights.
  public private(set) var totalWeight = 0.0

  /// Number of pairs, and of answers a respondent gives.
  public var pairCount: Int { order * (order - 1) / 2 }

  private let ratios: [Double]
  private let pairs: [ItemPair]
  private let gradeCount: Int
  /// Weight by pair and answer.
  private var counts: [Double]

  /// - Parameters:
  ///   - order: number of items, 2 … 15.
  ///   - scale: its grades 1 … maximum, at most 100, are what answers name.
  /// - Throws: `JudgmentError.invalidSetting`
  public init(order: Int, scale: JudgmentScale = .saaty) throws(JudgmentError) {
    guard (2...ComparisonBatch.maximumOrder).contains(order) else {
      throw .invalidSetting(name: SettingName.order, value: Double(order))
    }
    guard (2...100).contains(scale.maximum) else {
      throw .invalidSetting(name: SettingName.maximum, value: scale.maximum)
    }
    self.order = order
    self.scale = scale
    gradeCount = Int(scale.maximum)
    ratios = (1...gradeCount).map { scale.apply(to: Double($0), order: order) }
    pairs = (0..<order).flatMap { i in (i + 1..<max(order, i + 1)).map { ItemPair(i, $0) } }
    counts = [Double](repeating: 0, count: order * (order - 1) / 2 * (2 * gradeCount + 1))
  }

  /// Adds respondents.
  ///
  /// - Parameters:
  ///   - answers: `pairCount` bytes a respondent, pairs (0, 1), (0, 2) … in order: k for "the first
  ///     item has grade k", −k for "the second one has", 0 for no answer.
  ///   - weights: one a respondent, 0 or more; 1 each where nil.
  /// - Throws: `SurveyError.count` when the bytes do not divide into respondents, `.answer` for a
  ///   grade that the scale does not have, `.judgments` for a weight; nothing is added then.
  /// - Complexity: O(respondents · n²)
  public mutating func add(_ answers: [Int8], weights: [Double]? = nil) throws(SurveyError) {
    let width = pairCount
    let respondents = answers.count / width
    guard answers.count == respondents * width else {
      throw .count(row: respondents, expected: width, found: answers.count % width)
    }
    for (k, answer) in answers.enumerated() where abs(Int(answer)) > gradeCount {
      throw .answer(row: k / width, column: k % width, value: Double(answer))
    }
    if let weights {
      guard weights.count == respondents else {
        throw .count(row: 0, expected: respondents, found: weights.count)
      }
      for (k, weight) in weights.enumerated() where !(weight >= 0 && weight.isFinite) {
        throw .judgments(.invalidWeight(position: k, value: weight))
      }
    }
    // Solved before anything is counted: a mistake leaves the survey as it was.
    let solved: [Double]
    do { solved = try consistencyIndices(answers, respondents) } catch { throw .judgments(error) }
    indices += solved
    for respondent in 0..<respondents {
      let weight = weights?[respondent] ?? 1
      totalWeight += weight
      for position in 0..<width {
        let answer = Int(answers[respondent * width + position])
        counts[position * (2 * gradeCount + 1) + answer + gradeCount] += weight
      }
    }
  }

  /// CI of each respondent, NaN for one with gaps.
  private func consistencyIndices(
    _ answers: [Int8], _ respondents: Int
  ) throws(JudgmentError) -> [Double] {
    let width = pairCount
    var indices = [Double](repeating: .nan, count: respondents)
    // Batches of a bounded size, so that memory does not grow with the survey.
    for start in stride(from: 0, to: respondents, by: 1 << 16) {
      let complete = (start..<min(start + (1 << 16), respondents)).filter { respondent in
        (0..<width).allSatisfy { answers[respondent * width + $0] != 0 }
      }
      var ratios = [Double](repeating: 1, count: width * complete.count)
      for (m, respondent) in complete.enumerated() {
        for position in 0..<width {
          let answer = Int(answers[respondent * width + position])
          let ratio = self.ratios[abs(answer) - 1]
          ratios[position * complete.count + m] = answer > 0 ? ratio : 1 / ratio
        }
      }
      let solution = try ComparisonBatch(order: order, count: complete.count, ratios: ratios)
        .solution()
      if let refusal = solution.refusals.first { throw refusal.error }
      for (m, respondent) in complete.enumerated() {
        indices[respondent] = solution.consistencyIndex[m]
      }
    }
    return indices
  }

  /// The group's judgments: each pair's weighted geometric mean over those who answered it.
  ///
  /// - Throws: `JudgmentError.noJudgments` before anybody answered.
  /// - Complexity: O(n² · grades)
  public func groupJudgments() throws(JudgmentError) -> IncompleteComparisonMatrix {
    var judgments: [Judgment] = []
    for (position, pair) in pairs.enumerated() {
      let row = counts[position * (2 * gradeCount + 1)..<(position + 1) * (2 * gradeCount + 1)]
      var sum = 0.0
      var weight = 0.0
      for (offset, count) in row.enumerated() where offset != gradeCount && count > 0 {
        let answer = offset - gradeCount
        sum += count * log(ratios[abs(answer) - 1]) * (answer > 0 ? 1 : -1)
        weight += count
      }
      if weight > 0 {
        judgments.append(Judgment(pair.first, pair.second, exp(sum / weight)))
      }
    }
    guard !judgments.isEmpty else { throw .noJudgments(order: order) }
    return IncompleteComparisonMatrix(unchecked: judgments, order: order)
  }

  /// The group's weights by aggregation of judgments, with its consistency. Respondents are not
  /// listed one by one.
  ///
  /// - Throws: as `JudgmentSetSolver.solve`.
  /// - Complexity: that of one matrix.
  public func solution(
    rules: WeightingRules = WeightingRules()
  ) throws(JudgmentError) -> JudgmentSetSolution {
    var solution = try JudgmentSetSolver.solve(
      order: order,
      responses: [ExpertJudgments(expert: "", judgments: try groupJudgments().judgments)],
      rules: rules, scale: scale)
    solution.experts = []
    return solution
  }

  /// Share of the complete respondents whose own consistency ratio is within its limit.
  public func acceptableShare(
    randomIndex: RandomIndexTable = .saaty1980, limit: ConsistencyLimit = .flat(0.10)
  ) -> Double {
    let random = scale.randomIndex(randomIndex, order: order).value
    let largest = limit.value(order: order) * random
    let complete = indices.filter { !$0.isNaN }
    guard !complete.isEmpty else { return 0 }
    return Double(complete.filter { $0 <= largest }.count) / Double(complete.count)
  }
}
