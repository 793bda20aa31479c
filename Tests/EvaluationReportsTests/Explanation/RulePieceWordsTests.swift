import BilingualText
import IndicatorEvaluation
import Testing

@testable import EvaluationReports

@Suite struct RulePieceWordsTests {
  private static let points = (ScorePoint(x: 70, score: 0), ScorePoint(x: 90, score: 60))
  private static let goalposts = ScoreRule.goalposts(zero: 60, full: 100)
  private static let target = ScoreRule.target(3, zeroBelow: 0, zeroAbove: 8)
  private static let steps = ScoreRule.steps([ScoreStep(upTo: 4, score: 30)], otherwise: 5)
  private static let line = ScoreRule.linear(slope: -2.5, offset: 10)
  private static let pieces: [(RulePiece, ScoreRule, Direction, String, String)] = [
    (
      .segment(from: points.0, to: points.1), .piecewise([]), .benefit, "落在 70（0 分）与 90（60 分）之间",
      "between 70 (score 0) and 90 (score 60)"
    ),
    (
      .segment(from: nil, to: points.0), .piecewise([]), .benefit, "不高于起点 70（0 分）",
      "at or below the first point 70 (score 0)"
    ),
    (
      .segment(from: points.1, to: nil), .piecewise([]), .benefit, "不低于终点 90（60 分）",
      "at or above the last point 90 (score 60)"
    ),
    (
      .goalposts(.atZero), goalposts, .benefit, "处于 0 分线 60 或更差", "at 60 (score 0) or worse"
    ),
    (
      .goalposts(.between), goalposts, .benefit, "落在 60（0 分）与 100（100 分）之间",
      "between 60 (score 0) and 100 (score 100)"
    ),
    (.goalposts(.atFull), goalposts, .benefit, "达到满分线 100 或更好", "at 100 (score 100) or better"),
    (.target(side: .exact, reach: .atFull), target, .target, "恰为目标值 3", "exactly on the target 3"),
    (
      .target(side: .above, reach: .between), target, .target, "高于目标值 3（100 分），0 分线为 8",
      "above the target 3 (score 100), where 8 is score 0"
    ),
    (
      .target(side: .below, reach: .atZero), target, .target, "低于目标值 3（100 分），已到 0 分线 0 或更远",
      "below the target 3 (score 100), at 0 (score 0) or beyond"
    ),
    (
      .step(ScoreStep(upTo: 4, score: 30)), steps, .cost, "属于“不超过 4”一档（30 分）",
      "in the step up to 4 (score 30)"
    ),
    (.step(nil), steps, .cost, "超过最后一档 4（5 分）", "above the last step 4 (score 5)"),
    (
      .category(ScoreCategory(name: "满意", score: 75)), .categories([]), .benefit, "该级记 75 分",
      "which scores 75"
    ),
    (
      .line(unclamped: 12.5), line, .benefit, "按 10 + -2.5 × 实测值 = 12.50",
      "10 + -2.5 × value = 12.50"
    ),
    (
      .line(unclamped: 120), line, .benefit, "按 10 + -2.5 × 实测值 = 120.00，封顶 100",
      "10 + -2.5 × value = 120.00, no more than 100 counts"
    ),
    (
      .line(unclamped: -1), line, .benefit, "按 10 + -2.5 × 实测值 = -1.00，最低 0",
      "10 + -2.5 × value = -1.00, no less than 0 counts"
    ),
    (
      .minMax(lowest: 1, highest: 9), .relative(.minMax, scope: .all), .benefit,
      "全部数据中在最低 1 与最高 9 之间按比例计分",
      "among all rows, in proportion between the lowest, 1, and the highest, 9"
    ),
    (
      .zScore(z: 1.25, mean: 50, standardDeviation: 8), .relative(.zScore, scope: .period),
      .benefit,
      "同一评价期内均值 50、标准差 8，标准分 z = 1.2500，得分 50 + 10z",
      "within the period, mean 50, standard deviation 8, z = 1.2500, score 50 + 10 z"
    ),
    (
      .rank(2.5, count: 10), .relative(.rank, scope: .period), .cost, "同一评价期内在 10 个值中排第 2.5（越低越好）",
      "within the period, number 2.5 of 10 values (less is better)"
    ),
    (
      .percentile(worse: 3, equal: 2, count: 9), .relative(.percentile, scope: .all), .benefit,
      "全部数据中在 9 个值中优于 3 个、持平 2 个（含自身）",
      "among all rows, better than 3 and equal to 2 of 9 values (itself counted)"
    ),
    (
      .allEqual(count: 4), .relative(.rank, scope: .all), .benefit, "全部数据中4 个值全部相同，一律 50 分",
      "among all rows, all 4 values are equal, every score is 50"
    ),
  ]

  @Test(arguments: pieces.indices) func everyPiece(position: Int) {
    let (piece, rule, direction, zh, en) = Self.pieces[position]
    let indicator = Indicator(id: "x", direction: direction, rule: rule)
    #expect(piece.words(indicator) == Phrase(zh: zh, en: en))
  }

  @Test func missingPolicies() {
    #expect(MissingPolicy.renormalise.words.zh == "无数据，不参评，权重由同级指标分担")
    #expect(MissingPolicy.worst.words.zh == "无数据，按最差计 0 分")
    #expect(MissingPolicy.score(62.5).words.zh == "无数据，按约定记 62.5 分")
    #expect(MissingPolicy.error.words.en == "no data")
  }
}
