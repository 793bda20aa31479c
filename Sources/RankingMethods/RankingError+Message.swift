public import BilingualText

extension RankingError {
  /// The mistake as a sentence without a full stop, in both languages.
  ///
  /// - Parameters:
  ///   - rows: the rows' names by position; where there is none, the position is shown.
  ///   - criteria: the criteria's names, likewise.
  public func message(rows: [Phrase] = [], criteria: [Phrase] = []) -> Phrase {
    func row(_ position: Int) -> Phrase {
      rows.indices.contains(position)
        ? rows[position] : Phrase(zh: "第 \(position) 行", en: "row \(position)")
    }
    func criterion(_ position: Int) -> Phrase {
      criteria.indices.contains(position)
        ? criteria[position] : Phrase(zh: "准则 \(position) ", en: "criterion \(position)")
    }
    switch self {
    case .noRows: return Phrase(zh: "没有可排序的行", en: "there are no rows to rank")
    case .noCriteria: return Phrase(zh: "没有可用于排序的准则", en: "there are no criteria to rank by")
    case .shape(let expected, let found):
      return Phrase(
        zh: "有 \(found) 个值，应为 \(expected) 个",
        en: "there are \(found) values where \(expected) are needed")
    case .needsNumber(let position, let column):
      return Phrase(
        zh: "\(row(position).zh)的\(criterion(column).zh)不是有限数",
        en: "\(criterion(column).en) of \(row(position).en) is not a finite number")
    case .notMeasured(let column):
      return Phrase(
        zh: "\(criterion(column).zh)没有可比大小的数值；请按得分（scores）排序",
        en: "\(criterion(column).en) has no values of which more or less is better; rank on scores")
    case .notComparable(let position):
      return Phrase(zh: "第 \(position) 个值不是数", en: "value \(position) is not a number")
    case .invalidWeight(let position, let value):
      return Phrase(
        zh: "\(criterion(position).zh)的权重为 \(value)；权重须为有限的非负数",
        en:
          "the weight of \(criterion(position).en) is \(value); weights are finite and not negative"
      )
    case .weightsSum(let sum):
      return Phrase(zh: "权重之和为 \(sum)，应为 1", en: "the weights sum to \(sum) instead of 1")
    case .thresholds(let position, let function):
      return Phrase(
        zh: "\(criterion(position).zh)的阈值不适用于 \(Self.name(function))：\(Self.rule(function).zh)",
        en:
          "the thresholds of \(criterion(position).en) do not fit \(Self.name(function)): \(Self.rule(function).en)"
      )
    case .functionCount(let expected, let found):
      return Phrase(
        zh: "\(expected) 个准则有 \(found) 个偏好函数",
        en: "there are \(found) preference functions for \(expected) criteria")
    case .tooManyRows(let count, let limit, let position):
      return Phrase(
        zh: "\(criterion(position).zh)的 gaussian 偏好函数需比较每一对行，\(count) 行超出上限 \(limit)；linear 没有此限制",
        en:
          "\(count) rows are too many for the gaussian preference function of \(criterion(position).en), "
          + "which compares every pair; the limit is \(limit), and linear has none")
    case .setting(.majority, let value):
      return Phrase(
        zh: "VIKOR 的 v 为 \(value)，应在 0 到 1 之间", en: "v of VIKOR is \(value); it is 0 to 1")
    case .setting(.distinguishing, let value):
      return Phrase(
        zh: "灰色关联的 zeta 为 \(value)，应大于 0 且不超过 1",
        en: "zeta of grey relational analysis is \(value); it is above 0 and at most 1")
    }
  }

  private static func name(_ function: PreferenceFunction) -> String {
    switch function {
    case .usual: "usual"
    case .uShape(let q): "u-shape (q \(q))"
    case .vShape(let p): "v-shape (p \(p))"
    case .level(let q, let p): "level (q \(q), p \(p))"
    case .linear(let q, let p): "linear (q \(q), p \(p))"
    case .gaussian(let s): "gaussian (s \(s))"
    }
  }

  private static func rule(_ function: PreferenceFunction) -> Phrase {
    switch function {
    case .usual: Phrase(zh: "没有阈值", en: "it has none")
    case .uShape: Phrase(zh: "q 须不小于 0", en: "q is 0 or more")
    case .vShape: Phrase(zh: "p 须大于 0", en: "p is above 0")
    case .level: Phrase(zh: "须 0 ≤ q ≤ p", en: "0 ≤ q ≤ p")
    case .linear: Phrase(zh: "须 0 ≤ q < p", en: "0 ≤ q < p")
    case .gaussian: Phrase(zh: "s 须大于 0", en: "s is above 0")
    }
  }
}
