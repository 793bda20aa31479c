extension JudgmentError {
  /// The mistake as a sentence without a full stop, in English or Chinese.
  ///
  /// - Parameters:
  ///   - items: the items' names by position; where there is none, the position is shown.
  ///   - chinese: which language.
  public func message(items: [String] = [], chinese: Bool = false) -> String {
    let text = MessageText(items: items, chinese: chinese)
    switch self {
    case .noItems: return text.pick("there are no items to compare", "没有可比较的比较项")
    case .noJudgments(let order):
      return text.pick(
        "nobody judged any pair of the \(order) items", "\(order) 个比较项之间没有任何判断")
    case .notARatio(let value, let first, let second):
      return text.pick(
        "\(value), the judgment of \(text.item(first)) and \(text.item(second)), is not a finite "
          + "number above 0",
        "\(text.item(first))与\(text.item(second))的判断值 \(value) 不是大于 0 的有限数")
    case .tooExtreme(let first, let second, let method):
      return text.pick(
        "the ratio of \(text.item(first)) and \(text.item(second)) is too extreme for \(method)",
        "\(text.item(first))与\(text.item(second))之比过于悬殊，无法求解（\(MethodName.text(method, chinese: true))）"
      )
    case .itemOutOfRange(let position, let order):
      return text.pick(
        "there is no item \(position): the \(order) items are counted from 0",
        "没有第 \(position) 个比较项：\(order) 个比较项从 0 开始编号")
    case .selfComparison(let item):
      return text.pick(
        "\(text.item(item)) is compared with itself", "\(text.item(item))与自身比较")
    case .duplicatePair(let earlier, let later):
      return text.pick(
        "\(text.item(earlier.first)) and \(text.item(earlier.second)) are judged twice: "
          + "\(text.judgment(earlier)) and \(text.judgment(later))",
        "\(text.item(earlier.first))与\(text.item(earlier.second))被判断两次："
          + "\(text.judgment(earlier))，\(text.judgment(later))")
    case .missingPairs(let pairs, let count):
      return text.pick(
        "\(count) pairs are not judged: \(text.pairs(pairs, count))",
        "有 \(count) 对未判断：\(text.pairs(pairs, count))")
    case .shape(nil, let expected, let found):
      return text.pick(
        "the table has \(found) rows where \(expected) are needed",
        "表有 \(found) 行，应为 \(expected) 行")
    case .shape(let row?, let expected, let found):
      return text.pick(
        "row \(text.row(row)) of the table has \(found) entries where \(expected) are needed",
        "表的第 \(text.row(row)) 行有 \(found) 个值，应为 \(expected) 个")
    case .diagonal(let item, let value):
      return text.pick(
        "the diagonal entry of \(text.item(item)) is \(value) where 1 is needed",
        "\(text.item(item))的对角线值为 \(value)，应为 1")
    case .notReciprocal(let row, let column, let value, let mirror):
      return text.pick(
        "entry (\(text.name(row)), \(text.name(column))) is \(value) and entry "
          + "(\(text.name(column)), \(text.name(row))) is \(mirror): "
          + "one is not 1 divided by the other",
        "（\(text.name(row))，\(text.name(column))）为 \(value)，"
          + "（\(text.name(column))，\(text.name(row))）为 \(mirror)：二者不互为倒数")
    case .disconnected(let components):
      return text.pick(
        "the judgments do not connect all items; they fall into \(components.count) groups: "
          + text.groups(components),
        "判断未把所有比较项连通，分成 \(components.count) 组：" + text.groups(components))
    case .invalidWeight(let position, let value):
      return text.pick("weight \(position) is \(value)", "第 \(position) 个权重为 \(value)")
    case .notConverged(let solver, let iterations, let residual):
      return text.pick(
        "\(solver) did not converge in \(iterations) iterations (residual \(residual))",
        "\(MethodName.text(solver, chinese: true)) 迭代 \(iterations) 次仍未收敛（残差 \(residual)）")
    case .tooManyItems(let order, let limit):
      return text.pick(
        "\(order) items are too many for this method; the limit is \(limit)",
        "\(order) 个比较项超出此方法的上限 \(limit)")
    case .invalidSetting(let name, let value):
      return text.pick(
        "\(value) is outside the range of \(name)",
        "\(MethodName.text(name, chinese: true)) 不能取 \(value)")
    case .expert(let expert, let error):
      let inner = error.message(items: items, chinese: chinese)
      return text.pick("expert \(expert): \(inner)", "专家 \(expert)：\(inner)")
    }
  }
}

/// The parts that sentences about judgments are made of.
private struct MessageText {
  let items: [String]
  let chinese: Bool

  func pick(_ english: String, _ chinese: String) -> String { self.chinese ? chinese : english }

  func name(_ position: Int) -> String {
    items.indices.contains(position) ? items[position] : "\(position)"
  }

  /// `cost`, or `item 3` where there are no names.
  func item(_ position: Int) -> String {
    items.indices.contains(position)
      ? items[position] : pick("item \(position)", "比较项 \(position) ")
  }

  /// People count rows from 1.
  func row(_ row: Int) -> String { "\(row + 1)" }

  func judgment(_ judgment: Judgment) -> String {
    "(\(name(judgment.first)), \(name(judgment.second))) = \(judgment.ratio)"
  }

  func pairs(_ pairs: [ItemPair], _ count: Int) -> String {
    pairs.prefix(5).map { "(\(name($0.first)), \(name($0.second)))" }.joined(separator: ", ")
      + (count > 5 ? ", …" : "")
  }

  func groups(_ groups: [[Int]]) -> String {
    groups.prefix(5).map { group in
      "{" + group.prefix(10).map(name).joined(separator: ", ") + (group.count > 10 ? ", …" : "")
        + "}"
    }.joined(separator: ", ") + (groups.count > 5 ? ", …" : "")
  }
}
