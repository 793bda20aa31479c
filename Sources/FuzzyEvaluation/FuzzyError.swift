public import BilingualText

/// What is wrong with grades, memberships or the hierarchy of a fuzzy evaluation.
///
/// Grades and nodes are named by their position, counted from 0; `message` puts in their names.
public enum FuzzyError: Error, Sendable, Hashable, Explained, CustomStringConvertible {
  /// Grades are compared with each other: at least two are needed.
  case tooFewGrades(Int)
  /// Centres or limits do not fall from grade to grade, or one is not finite.
  case gradeOrder(position: Int, value: Double)
  /// A trapezoid's half width is not above 0, or two of them overlap.
  case halfWidth(Double, widest: Double)
  /// A score is not finite.
  case score(Double)
  /// A count of votes is not a whole number of 0 or more.
  case votes(grade: Int, value: Double)
  /// A membership is negative or not finite.
  case membership(grade: Int, value: Double)
  /// Written memberships do not sum to 1.
  case membershipSum(Double)
  /// A list has the wrong length.
  case shape(expected: Int, found: Int)
  /// A node's parent does not come before it, or there is not exactly one root at the start.
  case hierarchy(node: Int)
  /// A weight is negative or not finite.
  case weight(node: Int, value: Double)
  /// The weights of a node's children do not sum to 1.
  case weightsSum(node: Int, sum: Double)

  public var explanation: Phrase { message() }

  public var description: String { explanation.en }

  /// The mistake as a sentence without a full stop, in both languages.
  ///
  /// - Parameters:
  ///   - grades: the grades' names by position; where there is none, the position is shown.
  ///   - nodes: the nodes' names, likewise.
  public func message(grades: [Phrase] = [], nodes: [Phrase] = []) -> Phrase {
    func grade(_ position: Int) -> Phrase {
      grades.indices.contains(position)
        ? grades[position] : Phrase(zh: "等级 \(position) ", en: "grade \(position)")
    }
    func node(_ position: Int) -> Phrase {
      nodes.indices.contains(position)
        ? nodes[position] : Phrase(zh: "节点 \(position) ", en: "node \(position)")
    }
    switch self {
    case .tooFewGrades(let count):
      return Phrase(
        zh: "等级数 \(count) 太少，至少需要 2 个", en: "\(count) grades are too few; at least 2 are needed")
    case .gradeOrder(let position, let value):
      return Phrase(
        zh: "\(grade(position).zh)的 \(value) 不是小于前一等级的有限数",
        en: "\(value) of \(grade(position).en) is not a finite number below the grade before it")
    case .halfWidth(let value, let widest):
      return Phrase(
        zh: "半宽 \(value) 不合适，应大于 0 且不超过 \(widest)",
        en: "a half width of \(value) does not fit; it is above 0 and at most \(widest)")
    case .score(let value):
      return Phrase(zh: "得分 \(value) 不是有限数", en: "the score \(value) is not finite")
    case .votes(let position, let value):
      return Phrase(
        zh: "\(grade(position).zh)的票数 \(value) 不是非负整数",
        en: "\(value) votes for \(grade(position).en) are not a whole number of 0 or more")
    case .membership(let position, let value):
      return Phrase(
        zh: "\(grade(position).zh)的隶属度 \(value) 不是非负有限数",
        en: "the membership \(value) of \(grade(position).en) is not a finite number of 0 or more")
    case .membershipSum(let sum):
      return Phrase(
        zh: "隶属度之和为 \(sum)，应为 1 ± \(WrittenMembership.tolerance)",
        en: "the memberships sum to \(sum) instead of 1 ± \(WrittenMembership.tolerance)")
    case .shape(let expected, let found):
      return Phrase(
        zh: "有 \(found) 个值，应为 \(expected) 个",
        en: "there are \(found) values where \(expected) are needed")
    case .hierarchy(let position):
      return Phrase(
        zh: "\(node(position).zh)不在其上级之后，或不是位于开头的唯一根节点",
        en:
          "\(node(position).en) does not come after its parent, or is not the one root at the start"
      )
    case .weight(let position, let value):
      return Phrase(
        zh: "\(node(position).zh)的权重为 \(value)；权重须为有限的非负数",
        en: "the weight of \(node(position).en) is \(value); weights are finite and not negative")
    case .weightsSum(let position, let sum):
      return Phrase(
        zh: "\(node(position).zh)下各权重之和为 \(sum)，应为 1",
        en: "the weights below \(node(position).en) sum to \(sum) instead of 1")
    }
  }
}
