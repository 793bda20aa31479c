public import BilingualText

/// What is wrong with the judgments of a best and a worst item.
///
/// Items are named by their position, counted from 0; `message` puts in their names.
public enum BestWorstError: Error, Sendable, Hashable, Explained, CustomStringConvertible {
  /// Fewer than two items.
  case tooFewItems(Int)
  /// A list has the wrong length.
  case shape(expected: Int, found: Int)
  /// There is no such item.
  case itemOutOfRange(position: Int, order: Int)
  /// The best and the worst are the same item.
  case bestIsWorst(item: Int)
  /// Judgments that are not there: of the best over these items, of these over the worst.
  case missing(bestTo: [Int], toWorst: [Int])
  /// The best compared with itself, or the worst with itself, is not 1.
  case notOne(item: Int, value: Double)
  /// A judgment is not a finite number of 1 or more.
  case belowOne(item: Int, value: Double, isBest: Bool)
  /// The best over the worst is judged twice, differently.
  case contradiction(bestToWorst: Double, worstFromBest: Double)

  public var explanation: Phrase { message() }

  public var description: String { explanation.en }

  /// The mistake as a sentence without a full stop, in both languages.
  ///
  /// - Parameters:
  ///   - items: the items' names by position; where there is none, the position is shown.
  public func message(items: [String] = []) -> Phrase {
    Phrase(
      zh: text(items: items, chinese: true),
      en: text(items: items, chinese: false))
  }

  private func text(items: [String], chinese: Bool) -> String {
    func pick(_ english: String, _ chineseText: String) -> String {
      chinese ? chineseText : english
    }
    func item(_ position: Int) -> String {
      items.indices.contains(position)
        ? items[position] : pick("item \(position)", "比较项 \(position) ")
    }
    func list(_ positions: [Int]) -> String {
      positions.prefix(10).map(item).joined(separator: pick(", ", "、"))
        + (positions.count > 10 ? ", …" : "")
    }
    switch self {
    case .tooFewItems(let count):
      return pick(
        "\(count) items are too few; at least 2 are compared", "比较项数 \(count) 太少，至少比较 2 个")
    case .shape(let expected, let found):
      return pick(
        "there are \(found) judgments where \(expected) are needed",
        "有 \(found) 个判断，应为 \(expected) 个")
    case .itemOutOfRange(let position, let order):
      return pick(
        "there is no item \(position): the \(order) items are counted from 0",
        "没有第 \(position) 个比较项：\(order) 个比较项从 0 开始编号")
    case .bestIsWorst(let position):
      return pick(
        "\(item(position)) is both the best and the worst", "\(item(position))既是最优又是最劣")
    case .missing(let best, let worst):
      let english = [
        best.isEmpty ? nil : "of the best over \(list(best))",
        worst.isEmpty ? nil : "of \(list(worst)) over the worst",
      ].compactMap { $0 }.joined(separator: " and ")
      let chineseText = [
        best.isEmpty ? nil : "最优与\(list(best))", worst.isEmpty ? nil : "\(list(worst))与最劣",
      ].compactMap { $0 }.joined(separator: "；")
      return pick("judgments are missing: \(english)", "缺少判断：\(chineseText)")
    case .notOne(let position, let value):
      return pick(
        "\(item(position)) compared with itself is \(value) where 1 is needed",
        "\(item(position))与自身比较为 \(value)，应为 1")
    case .belowOne(let position, let value, let isBest):
      return pick(
        "\(value), how many times "
          + (isBest
            ? "the best is as important as \(item(position))"
            : "\(item(position)) is as important as the worst")
          + ", is not a finite number of 1 or more",
        (isBest ? "最优对\(item(position))" : "\(item(position))对最劣")
          + "的判断值 \(value) 不是不小于 1 的有限数")
    case .contradiction(let best, let worst):
      return pick(
        "the best over the worst is \(best) in one list and \(worst) in the other",
        "最优对最劣在一处为 \(best)，在另一处为 \(worst)")
    }
  }
}
