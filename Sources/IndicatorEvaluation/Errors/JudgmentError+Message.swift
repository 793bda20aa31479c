public import PairwiseComparisons

extension JudgmentError {
  /// The mistake as a sentence that calls the items by their ids, in both languages.
  ///
  /// - Parameter items: the items that were judged; a position beyond them is written as a number.
  public func message(items: [String]) -> Label {
    func name(_ position: Int) -> String {
      items.indices.contains(position) ? "`\(items[position])`" : "#\(position + 1)"
    }
    func pair(_ first: Int, _ second: Int) -> Label {
      Label(
        chinese: "\(name(first)) 与 \(name(second))",
        english: "\(name(first)) against \(name(second))")
    }
    switch self {
    case .noItems: return Label(chinese: "没有比较对象", english: "there is nothing to compare")
    case .noJudgments(let order):
      return Label(
        chinese: "\(order) 个比较对象没有任何判断", english: "nobody judged any pair of the \(order) items")
    case .notARatio(let value, let first, let second):
      return pair(first, second).map(
        chinese: { "\($0) 的判断值 \(plain(value)) 不是大于 0 的有限数" },
        english: { "\($0): \(plain(value)) is not a finite number above 0" })
    case .tooExtreme(let first, let second, let method):
      return pair(first, second).map(
        chinese: { "\($0) 的比值过于极端，\(method) 无法计算" },
        english: { "\($0): the ratio is too extreme for \(method)" })
    case .selfComparison(let item):
      return Label(
        chinese: "\(name(item)) 与自身比较", english: "\(name(item)) is compared with itself")
    case .duplicatePair(let earlier, let later):
      return pair(earlier.first, earlier.second).map(
        chinese: { "\($0) 判断了两次：\(plain(earlier.ratio)) 与 \(plain(later.ratio))" },
        english: { "\($0) is judged twice: \(plain(earlier.ratio)) and \(plain(later.ratio))" })
    case .missingPairs(let pairs, let count):
      let shown = pairs.prefix(5).map { pair($0.first, $0.second) }
      let more = count > shown.count
      return Label(
        chinese: "缺少 \(count) 个判断："
          + shown.compactMap(\.chinese).joined(separator: "；") + (more ? "……" : ""),
        english: "\(count) judgments are missing: "
          + shown.compactMap(\.english).joined(separator: "; ") + (more ? ", …" : ""))
    case .disconnected(let components):
      let groups = components.prefix(5).map { group in
        "{" + group.prefix(10).map(name).joined(separator: ", ") + (group.count > 10 ? ", …" : "")
          + "}"
      }
      let list = groups.joined(separator: ", ") + (components.count > 5 ? ", …" : "")
      return Label(
        chinese: "判断没有把全部比较对象连通，分为 \(components.count) 组：\(list)",
        english:
          "the judgments do not connect all items; they fall into \(components.count) groups: \(list)"
      )
    case .expert(let expert, let error):
      return error.message(items: items).map(
        chinese: { "专家 `\(expert)`：\($0)" }, english: { "expert `\(expert)`: \($0)" })
    case .notConverged(let solver, let iterations, let residual):
      return Label(
        chinese: "\(solver) 迭代 \(iterations) 次仍未收敛（残差 \(residual)）", english: description)
    default: return Label(description)
    }
  }
}

extension Label {
  fileprivate func map(
    chinese: (String) -> String, english: (String) -> String
  ) -> Label {
    Label(chinese: self.chinese.map(chinese), english: self.english.map(english))
  }
}
