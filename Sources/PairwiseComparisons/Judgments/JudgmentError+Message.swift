public import BilingualText

extension JudgmentError {
  /// The mistake as a sentence without a full stop, in both languages.
  ///
  /// - Parameter items: the items' names by position; where there is none, the position is shown.
  public func message(items: [Phrase] = []) -> Phrase {
    let text = ItemText(items: items)
    switch self {
    case .noItems: return Phrase(zh: "没有比较项", en: "there is nothing to compare")
    case .noJudgments(let order):
      return Phrase(
        zh: "\(order) 个比较项没有任何判断", en: "nobody judged any pair of the \(order) items")
    case .notARatio(let value, let first, let second):
      return text.pair(first, second)
        + Phrase(
          zh: " 的判断值 \(plainText(value)) 不是大于 0 的有限数",
          en: ": \(plainText(value)) is not a finite number above 0")
    case .tooExtreme(let first, let second, let method):
      return text.pair(first, second)
        + Phrase(
          zh: " 的比值过于极端，\(method.zh) 无法计算", en: ": the ratio is too extreme for \(method.en)")
    case .itemOutOfRange(let position, let order):
      return Phrase(
        zh: "没有第 \(position) 个比较项：\(order) 个比较项从 0 开始编号",
        en: "there is no item \(position): the \(order) items are counted from 0")
    case .selfComparison(let item):
      return text.name(item) + Phrase(zh: " 与自身比较", en: " is compared with itself")
    case .duplicatePair(let earlier, let later):
      let (one, other) = (plainText(earlier.ratio), plainText(later.ratio))
      return text.pair(earlier.first, earlier.second)
        + (earlier.first != later.first
          ? Phrase(
            zh: " 判断了两次：\(one)，反过来 \(other)",
            en: " is judged twice: \(one), and \(other) the other way round")
          : Phrase(
            zh: " 判断了两次：\(one) 与 \(other)", en: " is judged twice: \(one) and \(other)"))
    case .missingPairs(let pairs, let count):
      return Phrase(zh: "缺少 \(count) 个判断：", en: "\(count) judgments are missing: ")
        + text.pairs(pairs, count)
    case .shape(nil, let expected, let found):
      return Phrase(
        zh: "表有 \(found) 行，应为 \(expected) 行",
        en: "the table has \(found) rows where \(expected) are needed")
    case .shape(let row?, let expected, let found):
      return Phrase(
        zh: "表的第 \(row + 1) 行有 \(found) 个值，应为 \(expected) 个",
        en: "row \(row + 1) of the table has \(found) entries where \(expected) are needed")
    case .diagonal(let item, let value):
      return Phrase(zh: "", en: "the diagonal entry of ") + text.name(item)
        + Phrase(
          zh: " 的对角线值为 \(plainText(value))，应为 1",
          en: " is \(plainText(value)) where 1 is needed")
    case .notReciprocal(let row, let column, let value, let mirror):
      return text.entry(row, column)
        + Phrase(zh: " 为 \(plainText(value))，", en: " is \(plainText(value)) and ")
        + text.entry(column, row)
        + Phrase(
          zh: " 为 \(plainText(mirror))：二者不互为倒数",
          en: " is \(plainText(mirror)): one is not 1 divided by the other")
    case .disconnected(let components):
      return Phrase(
        zh: "判断没有把全部比较项连通，分为 \(components.count) 组：",
        en: "the judgments do not connect all items; they fall into \(components.count) groups: ")
        + text.groups(components)
    case .invalidWeight(let position, let value):
      return Phrase(
        zh: "第 \(position + 1) 个权重为 \(plainText(value))",
        en: "weight \(position + 1) is \(plainText(value))")
    case .notConverged(let solver, let iterations, let residual):
      return Phrase(
        zh: "\(solver.zh) 迭代 \(iterations) 次仍未收敛（残差 \(residual)）",
        en: "\(solver.en) did not converge in \(iterations) iterations (residual \(residual))")
    case .tooManyItems(let order, let limit):
      return Phrase(
        zh: "\(order) 个比较项超出此方法的上限 \(limit)",
        en: "\(order) items are too many for this method; the limit is \(limit)")
    case .invalidSetting(let name, let value):
      return Phrase(
        zh: "\(name.zh) 不能取 \(plainText(value))",
        en: "\(plainText(value)) is outside the range of \(name.en)")
    case .expert(let expert, let error):
      return Phrase(zh: "专家 `\(expert)`：", en: "expert `\(expert)`: ")
        + error.message(items: items)
    }
  }
}

/// Items by name in sentences about judgments.
private struct ItemText {
  let items: [Phrase]

  func name(_ position: Int) -> Phrase {
    items.indices.contains(position)
      ? items[position] : Phrase(zh: "比较项 \(position)", en: "item \(position)")
  }

  func pair(_ first: Int, _ second: Int) -> Phrase {
    name(first) + Phrase(zh: " 与 ", en: " against ") + name(second)
  }

  func entry(_ row: Int, _ column: Int) -> Phrase {
    Phrase(zh: "（", en: "entry (") + name(row) + Phrase(zh: "，", en: ", ") + name(column)
      + Phrase(zh: "）", en: ")")
  }

  /// The first few of so many.
  func pairs(_ pairs: [ItemPair], _ count: Int) -> Phrase {
    let shown = pairs.prefix(5).map { pair($0.first, $0.second) }
    return shown.joined(separator: Phrase(zh: "；", en: "; "))
      + (count > shown.count ? Phrase(zh: "……", en: ", …") : "")
  }

  func groups(_ groups: [[Int]]) -> Phrase {
    groups.prefix(5).map { group in
      "{" + group.prefix(10).map(name).joined(separator: ", ")
        + (group.count > 10 ? ", …}" : "}")
    }.joined(separator: ", ") + (groups.count > 5 ? ", …" : "")
  }
}
