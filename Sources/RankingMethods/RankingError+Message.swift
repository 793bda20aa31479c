public import BilingualText

extension RankingError {
  /// The mistake as a sentence without a full stop, in both languages.
  ///
  /// - Parameters:
  ///   - rows: the rows' names by position; where there is none, the position is shown.
  ///   - criteria: the criteria's names, likewise.
  public func message(rows: [String] = [], criteria: [String] = []) -> Phrase {
    Phrase(
      zh: text(rows: rows, criteria: criteria, chinese: true),
      en: text(rows: rows, criteria: criteria, chinese: false))
  }

  private func text(rows: [String], criteria: [String], chinese: Bool) -> String {
    func pick(_ english: String, _ chineseText: String) -> String {
      chinese ? chineseText : english
    }
    func row(_ position: Int) -> String {
      rows.indices.contains(position) ? rows[position] : pick("row \(position)", "第 \(position) 行")
    }
    func criterion(_ position: Int) -> String {
      criteria.indices.contains(position)
        ? criteria[position] : pick("criterion \(position)", "准则 \(position) ")
    }
    switch self {
    case .noRows: return pick("there are no rows to rank", "没有可排序的行")
    case .noCriteria: return pick("there are no criteria to rank by", "没有可用于排序的准则")
    case .shape(let expected, let found):
      return pick(
        "there are \(found) values where \(expected) are needed", "有 \(found) 个值，应为 \(expected) 个")
    case .needsNumber(let position, let column):
      return pick(
        "\(criterion(column)) of \(row(position)) is not a finite number",
        "\(row(position))的\(criterion(column))不是有限数")
    case .notMeasured(let column):
      return pick(
        "\(criterion(column)) has no values of which more or less is better; rank on scores",
        "\(criterion(column))没有可比大小的数值；请按得分（scores）排序")
    case .notComparable(let position):
      return pick("value \(position) is not a number", "第 \(position) 个值不是数")
    case .invalidWeight(let position, let value):
      return pick(
        "the weight of \(criterion(position)) is \(value); weights are finite and not negative",
        "\(criterion(position))的权重为 \(value)；权重须为有限的非负数")
    case .weightsSum(let sum):
      return pick("the weights sum to \(sum) instead of 1", "权重之和为 \(sum)，应为 1")
    case .thresholds(let position, let function):
      return pick(
        "the thresholds of \(criterion(position)) do not fit \(Self.name(function)): "
          + "\(Self.rule(function, chinese: false))",
        "\(criterion(position))的阈值不适用于 \(Self.name(function))：\(Self.rule(function, chinese: true))"
      )
    case .functionCount(let expected, let found):
      return pick(
        "there are \(found) preference functions for \(expected) criteria",
        "\(expected) 个准则有 \(found) 个偏好函数")
    case .tooManyRows(let count, let limit, let position):
      return pick(
        "\(count) rows are too many for the gaussian preference function of \(criterion(position)), "
          + "which compares every pair; the limit is \(limit), and linear has none",
        "\(criterion(position))的 gaussian 偏好函数需比较每一对行，\(count) 行超出上限 \(limit)；linear 没有此限制")
    case .setting(.majority, let value):
      return pick("v of VIKOR is \(value); it is 0 to 1", "VIKOR 的 v 为 \(value)，应在 0 到 1 之间")
    case .setting(.distinguishing, let value):
      return pick(
        "zeta of grey relational analysis is \(value); it is above 0 and at most 1",
        "灰色关联的 zeta 为 \(value)，应大于 0 且不超过 1")
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

  private static func rule(_ function: PreferenceFunction, chinese: Bool) -> String {
    switch function {
    case .usual: chinese ? "没有阈值" : "it has none"
    case .uShape: chinese ? "q 须不小于 0" : "q is 0 or more"
    case .vShape: chinese ? "p 须大于 0" : "p is above 0"
    case .level: chinese ? "须 0 ≤ q ≤ p" : "0 ≤ q ≤ p"
    case .linear: chinese ? "须 0 ≤ q < p" : "0 ≤ q < p"
    case .gaussian: chinese ? "s 须大于 0" : "s is above 0"
    }
  }
}
