import BilingualText
import IndicatorEvaluation
import ReportForms

extension RulePiece {
  /// The piece of the indicator's rule that applied, with its numbers.
  func words(_ indicator: Indicator) -> Phrase {
    switch self {
    case .segment(let from?, let to?):
      let (a, b) = (from.words, to.words)
      return Phrase(zh: "落在 \(a.zh)与 \(b.zh)之间", en: "between \(a.en) and \(b.en)")
    case .segment(nil, let first?):
      return Phrase(
        zh: "不高于起点 \(first.words.zh)", en: "at or below the first point \(first.words.en)")
    case .segment(let last?, nil):
      return Phrase(zh: "不低于终点 \(last.words.zh)", en: "at or above the last point \(last.words.en)")
    case .segment(nil, nil):
      return Phrase(zh: "按分段线性规则", en: "by the piecewise rule")
    case .goalposts(let reach): return reach.words(indicator.rule)
    case .target(let side, let reach): return side.words(reach, indicator.rule)
    case .step(let step?):
      let (limit, score) = (NumberText.significant(step.upTo), NumberText.significant(step.score))
      return Phrase(
        zh: "属于“不超过 \(limit)”一档（\(score) 分）", en: "in the step up to \(limit) (score \(score))")
    case .step(nil): return indicator.rule.beyondLastStep
    case .category(let category):
      let score = NumberText.significant(category.score)
      return Phrase(zh: "该级记 \(score) 分", en: "which scores \(score)")
    case .line(let unclamped): return indicator.rule.line(unclamped)
    case .minMax(let lowest, let highest):
      let (low, high) = (NumberText.significant(lowest), NumberText.significant(highest))
      return indicator.relative(
        Phrase(
          zh: "在最低 \(low) 与最高 \(high) 之间按比例计分",
          en: "in proportion between the lowest, \(low), and the highest, \(high)"))
    case .zScore(let z, let mean, let deviation):
      let (m, s) = (
        NumberText.significant(mean, digits: 6), NumberText.significant(deviation, digits: 6)
      )
      let score = NumberText.fixed(z, decimals: 4)
      let kind = indicator.deviationName
      return indicator.relative(
        Phrase(
          zh: "均值 \(m)、\(kind.zh) \(s)，标准分 z = \(score)，得分 50 + 10z",
          en: "mean \(m), \(kind.en) \(s), z = \(score), score 50 + 10 z"))
    case .rank(let rank, let count):
      let place = NumberText.significant(rank)
      return indicator.relative(
        Phrase(zh: "在 \(count) 个值中排第 \(place)", en: "number \(place) of \(count) values"))
    case .percentile(let worse, let equal, let count):
      return indicator.relative(
        Phrase(
          zh: "在 \(count) 个值中优于 \(worse) 个、持平 \(equal) 个（含自身）",
          en: "better than \(worse) and equal to \(equal) of \(count) values (itself counted)"))
    case .percentRank(let worse, let count):
      return indicator.relative(
        Phrase(
          zh: "优于其余 \(count - 1) 个值中的 \(worse) 个（PERCENTRANK.INC）",
          en: "better than \(worse) of the \(count - 1) other values (PERCENTRANK.INC)"))
    case .allEqual(let count):
      return indicator.relative(
        Phrase(
          zh: "\(count) 个值全部相同，一律 50 分", en: "all \(count) values are equal, every score is 50"))
    }
  }
}

extension ScorePoint {
  fileprivate var words: Phrase {
    let (x, points) = (NumberText.significant(x), NumberText.significant(score))
    return Phrase(zh: "\(x)（\(points) 分）", en: "\(x) (score \(points))")
  }
}

extension RulePiece.Reach {
  fileprivate func words(_ rule: ScoreRule) -> Phrase {
    guard case .goalposts(let zero, let full) = rule else { return "" }
    let (a, b) = (NumberText.significant(zero), NumberText.significant(full))
    return switch self {
    case .between:
      Phrase(zh: "落在 \(a)（0 分）与 \(b)（100 分）之间", en: "between \(a) (score 0) and \(b) (score 100)")
    case .atZero:
      Phrase(zh: "处于 0 分线 \(a) 或更差", en: "at \(a) (score 0) or worse")
    case .atFull:
      Phrase(zh: "达到满分线 \(b) 或更好", en: "at \(b) (score 100) or better")
    }
  }
}

extension RulePiece.TargetSide {
  fileprivate func words(_ reach: RulePiece.Reach, _ rule: ScoreRule) -> Phrase {
    guard case .target(let target, let below, let above) = rule else { return "" }
    let aim = NumberText.significant(target)
    let zero: String
    let side: Phrase
    switch self {
    case .exact: return Phrase(zh: "恰为目标值 \(aim)", en: "exactly on the target \(aim)")
    case .below:
      zero = NumberText.significant(below)
      side = Phrase(zh: "低于目标值 \(aim)（100 分）", en: "below the target \(aim) (score 100)")
    case .above:
      zero = NumberText.significant(above)
      side = Phrase(zh: "高于目标值 \(aim)（100 分）", en: "above the target \(aim) (score 100)")
    }
    return side
      + (reach == .atZero
        ? Phrase(zh: "，已到 0 分线 \(zero) 或更远", en: ", at \(zero) (score 0) or beyond")
        : Phrase(zh: "，0 分线为 \(zero)", en: ", where \(zero) is score 0"))
  }
}

extension ScoreRule {
  fileprivate var beyondLastStep: Phrase {
    guard case .steps(let steps, let otherwise) = self else { return "" }
    let score = NumberText.significant(otherwise)
    guard let last = steps.last else {
      return Phrase(zh: "其余情况（\(score) 分）", en: "every value (score \(score))")
    }
    let limit = NumberText.significant(last.upTo)
    return Phrase(
      zh: "超过最后一档 \(limit)（\(score) 分）", en: "above the last step \(limit) (score \(score))")
  }

  fileprivate func line(_ unclamped: Double) -> Phrase {
    guard case .linear(let slope, let offset) = self else { return "" }
    let (a, b) = (NumberText.significant(offset), NumberText.significant(slope))
    let value = NumberText.fixed(unclamped, decimals: 2)
    let clamped =
      unclamped > 100
      ? Phrase(zh: "，封顶 100", en: ", no more than 100 counts")
      : unclamped < 0 ? Phrase(zh: "，最低 0", en: ", no less than 0 counts") : ""
    return Phrase(zh: "按 \(a) + \(b) × 实测值 = \(value)", en: "\(a) + \(b) × value = \(value)")
      + clamped
  }
}

extension Indicator {
  /// A relative rule's finding with whom it compares and which way is better.
  fileprivate func relative(_ finding: Phrase) -> Phrase {
    guard case .relative(_, let scope) = rule else { return finding }
    let among =
      scope == .period
      ? Phrase(zh: "同一评价期内", en: "within the period, ")
      : Phrase(zh: "全部数据中", en: "among all rows, ")
    let better = direction == .cost ? Phrase(zh: "（越低越好）", en: " (less is better)") : ""
    return among + finding + better
  }
}

extension MissingPolicy {
  /// What happened because there was no value.
  var words: Phrase {
    switch self {
    case .error: Phrase(zh: "无数据", en: "no data")
    case .renormalise:
      Phrase(zh: "无数据，不参评，权重由同级指标分担", en: "no data; left out, its siblings take over the weight")
    case .worst: Phrase(zh: "无数据，按最差计 0 分", en: "no data, which counts as the worst: score 0")
    case .score(let score):
      Phrase(
        zh: "无数据，按约定记 \(NumberText.significant(score)) 分",
        en: "no data, for which the model sets the score \(NumberText.significant(score))")
    }
  }
}

extension Indicator {
  /// Which standard deviation a z-score is measured by.
  fileprivate var deviationName: Phrase {
    if case .relative(.zScoreOfSample, _) = rule {
      return Phrase(zh: "样本标准差", en: "standard deviation of the sample")
    }
    return Phrase(zh: "标准差", en: "standard deviation")
  }
}
