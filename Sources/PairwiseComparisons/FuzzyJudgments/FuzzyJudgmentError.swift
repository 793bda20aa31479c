public import BilingualText

/// What is wrong with fuzzy judgments.
///
/// Items are named by their position, counted from 0; `message` puts in their names.
public enum FuzzyJudgmentError: Error, Sendable, Hashable, Explained, CustomStringConvertible {
  /// A triple is not 0 < lower ≤ middle ≤ upper.
  case order(lower: Double, middle: Double, upper: Double)
  /// A grade to be made fuzzy is outside the scale, 1/9...9 unless told otherwise.
  case grade(Double)
  /// A spread is negative or not finite.
  case spread(Double)
  /// A list has the wrong length: n (n − 1) / 2 judgments are needed.
  case shape(expected: Int, found: Int)
  /// Nobody judged a pair: fuzzy judgments are not completed.
  case pairMissing(first: Int, second: Int)
  /// The constrained weights look at every set of items.
  case tooManyItems(order: Int, limit: Int)
  /// The middle judgments are wrong, or no matrix has weights.
  case judgment(JudgmentError)

  public var explanation: Phrase { message() }

  public var description: String { explanation.en }

  /// The mistake as a sentence without a full stop, in both languages.
  ///
  /// - Parameter items: the items' names by position.
  public func message(items: [Phrase] = []) -> Phrase {
    switch self {
    case .order(let lower, let middle, let upper):
      return Phrase(
        zh: "（\(lower)，\(middle)，\(upper)）不是由小到大的三个正数",
        en: "(\(lower), \(middle), \(upper)) is not a triple of rising numbers above 0")
    case .grade(let value):
      return Phrase(
        zh: "\(value) 不在标度 1/9 到 9 之内", en: "\(value) is no grade of the scale 1/9 to 9")
    case .spread(let value):
      return Phrase(
        zh: "模糊宽度 \(value) 不是非负有限数", en: "a spread of \(value) is not a finite number of 0 or more")
    case .shape(let expected, let found):
      return Phrase(
        zh: "有 \(found) 个判断，应为 \(expected) 个",
        en: "there are \(found) judgments where \(expected) are needed")
    case .pairMissing(let first, let second):
      let (a, b) = (name(first, items), name(second, items))
      return Phrase(
        zh: "\(a.zh)与\(b.zh)没有比较：模糊判断需要每一对",
        en: "nobody compared \(a.en) with \(b.en): fuzzy judgments are needed for every pair")
    case .tooManyItems(let order, let limit):
      return Phrase(
        zh: "\(order) 个比较项超出约束模糊权重的上限 \(limit)（需考察比较项的每个子集）；buckley 没有此限制",
        en:
          "\(order) items are too many for constrained fuzzy weights, which look at every set of items; "
          + "the limit is \(limit), and buckley has none")
    case .judgment(let error): return error.message(items: items)
    }
  }

  private func name(_ item: Int, _ items: [Phrase]) -> Phrase {
    items.indices.contains(item) ? items[item] : Phrase("\(item)")
  }
}
