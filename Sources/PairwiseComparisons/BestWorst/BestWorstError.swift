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
  public func message(items: [Phrase] = []) -> Phrase {
    func item(_ position: Int) -> Phrase {
      items.indices.contains(position)
        ? items[position] : Phrase(zh: "比较项 \(position) ", en: "item \(position)")
    }
    func list(_ positions: [Int]) -> Phrase {
      positions.prefix(10).map(item).listed + (positions.count > 10 ? ", …" : "")
    }
    switch self {
    case .tooFewItems(let count):
      return Phrase(
        zh: "比较项数 \(count) 太少，至少比较 2 个", en: "\(count) items are too few; at least 2 are compared")
    case .shape(let expected, let found):
      return Phrase(
        zh: "有 \(found) 个判断，应为 \(expected) 个",
        en: "there are \(found) judgments where \(expected) are needed")
    case .itemOutOfRange(let position, let order):
      return Phrase(
        zh: "没有第 \(position) 个比较项：\(order) 个比较项从 0 开始编号",
        en: "there is no item \(position): the \(order) items are counted from 0")
    case .bestIsWorst(let position):
      return Phrase(
        zh: "\(item(position).zh)既是最优又是最劣",
        en: "\(item(position).en) is both the best and the worst")
    case .missing(let best, let worst):
      var lists: [Phrase] = []
      if !best.isEmpty {
        lists.append(Phrase(zh: "最优与", en: "of the best over ") + list(best))
      }
      if !worst.isEmpty {
        lists.append(
          Phrase(zh: "", en: "of ") + list(worst) + Phrase(zh: "与最劣", en: " over the worst"))
      }
      return Phrase(zh: "缺少判断：", en: "judgments are missing: ")
        + lists.joined(separator: Phrase(zh: "；", en: " and "))
    case .notOne(let position, let value):
      return Phrase(
        zh: "\(item(position).zh)与自身比较为 \(value)，应为 1",
        en: "\(item(position).en) compared with itself is \(value) where 1 is needed")
    case .belowOne(let position, let value, let isBest):
      return Phrase(
        zh: (isBest ? "最优对\(item(position).zh)" : "\(item(position).zh)对最劣")
          + "的判断值 \(value) 不是不小于 1 的有限数",
        en: "\(value), how many times "
          + (isBest
            ? "the best is as important as \(item(position).en)"
            : "\(item(position).en) is as important as the worst")
          + ", is not a finite number of 1 or more")
    case .contradiction(let best, let worst):
      return Phrase(
        zh: "最优对最劣在一处为 \(best)，在另一处为 \(worst)",
        en: "the best over the worst is \(best) in one list and \(worst) in the other")
    }
  }
}
