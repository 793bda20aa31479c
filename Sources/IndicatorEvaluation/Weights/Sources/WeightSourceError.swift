public import BilingualText
public import ObjectiveWeights
public import PairwiseComparisons

/// Why the children of a node get no weights. Leaves and sources are named.
public enum WeightSourceError: Error, Sendable, Hashable, Explained {
  /// The weights depend on data, and there is none at hand.
  case needsData
  /// The data gives none.
  case objective(ObjectiveWeightError, leaves: [String])
  /// Texts, which have no distances, where values are looked at as measured.
  case category(leaf: String)
  /// A target that the score rule does not name.
  case targetUnknown(leaf: String)
  /// The method needs all values at once, and they come in a stream.
  case needsRows(method: String)
  case combination(WeightCombinationError, children: [String])
  /// The linear best-worst model was not solved.
  case notSolved(JudgmentError)

  public var explanation: Phrase { message }

  /// The mistake as a sentence without a full stop, in both languages.
  public var message: Phrase {
    switch self {
    case .needsData:
      Phrase(
        zh: "客观权重由数据计算，而此处没有数据", en: "objective weights come from data, and there is none")
    case .objective(let error, let leaves): error.message(leaves)
    case .category(let leaf):
      Phrase(
        zh: "`\(leaf)` 的值是文本，`on: values` 无法比较",
        en: "the values of `\(leaf)` are texts, which `on: values` cannot compare")
    case .targetUnknown(let leaf):
      Phrase(
        zh: "`\(leaf)` 有目标方向，但计分规则没有给出目标值",
        en: "`\(leaf)` is better near a target that its score rule does not name")
    case .needsRows(let method):
      Phrase(
        zh: "方法 \(method) 需要全部数据，不能逐块计算",
        en: "\(method) needs all values at once; they cannot come in a stream")
    case .combination(let error, let children): error.message(children)
    case .notSolved(let error):
      Phrase(zh: "最优最劣法未能求解：\(error)", en: "the best-worst model was not solved: \(error)")
    }
  }
}

extension ObjectiveWeightError {
  fileprivate func message(_ leaves: [String]) -> Phrase {
    func name(_ column: Int) -> String {
      leaves.indices.contains(column) ? "`\(leaves[column])`" : "\(column)"
    }
    func names(_ columns: [Int], _ separator: String) -> String {
      columns.map(name).joined(separator: separator)
    }
    switch self {
    case .tooFewValues(let column, let count):
      return Phrase(
        zh: "\(name(column)) 只有 \(count) 个值，至少需要 2 个",
        en: "\(name(column)) has \(count) value\(count == 1 ? "" : "s"); at least 2 are needed")
    case .notFinite(let column):
      return Phrase(
        zh: "\(name(column)) 的值过大", en: "values of \(name(column)) are too large to calculate with")
    case .negative(let column, let value):
      return Phrase(
        zh: "\(name(column)) 有小于 0 的值 \(plainText(value))，该方法不适用",
        en: "\(name(column)) has the value \(plainText(value)); the method takes none below 0")
    case .notPositive(let column, let value):
      return Phrase(
        zh: "\(name(column)) 有不大于 0 的值 \(plainText(value))，该方法取对数",
        en:
          "\(name(column)) has the value \(plainText(value)); the method takes logarithms of values above 0"
      )
    case .zeroMean(let column):
      return Phrase(
        zh: "\(name(column)) 的平均值为 0，变异系数无定义",
        en: "the mean of \(name(column)) is 0, so that it has no coefficient of variation")
    case .dependent(let columns):
      return Phrase(
        zh: "\(names(columns, "、")) 线性相关，无法分开",
        en: "\(names(columns, ", ")) are linear combinations of each other")
    case .unexplained(let column):
      return Phrase(
        zh: "其他指标完全不能解释 \(name(column))：其权重无穷大",
        en: "the others do not explain \(name(column)) at all: its weight would be infinite")
    case .correlationUndefined(let first, let second):
      return Phrase(
        zh: "\(name(first)) 与 \(name(second)) 没有足够的共同数据来计算相关系数",
        en: "\(name(first)) and \(name(second)) have no correlation over the rows that have both")
    case .noInformation:
      return Phrase(
        zh: "没有任何指标的值有差异：数据不含权重信息",
        en: "no indicator varies: the data says nothing about weights")
    case .retainedShare(let share):
      return Phrase(
        zh: "\(plainText(share)) 不是方差的份额", en: "\(plainText(share)) is no share of the variance")
    case .momentsMissing(let method):
      return Phrase(
        zh: "方法 \(method) 需要全部数据", en: "\(method) needs all values at once")
    case .notSolved:
      return Phrase(
        zh: "相关矩阵的特征向量未能求出",
        en: "the eigenvectors of the correlation matrix were not found")
    }
  }
}

extension WeightCombinationError {
  fileprivate func message(_ children: [String]) -> Phrase {
    switch self {
    case .noSources: Phrase(zh: "没有可组合的权重", en: "there are no weights to combine")
    case .lengths(let source, let expected, let found):
      Phrase(
        zh: "第 \(source + 1) 个来源有 \(found) 个权重，应为 \(expected) 个",
        en: "source \(source + 1) has \(found) weights instead of \(expected)")
    case .weight(let source, let child, let value):
      Phrase(
        zh: "第 \(source + 1) 个来源给第 \(child + 1) 个下级的权重为 \(plainText(value))",
        en: "source \(source + 1) gives child \(child + 1) the weight \(plainText(value))")
    case .sum(let source, let sum):
      Phrase(
        zh: "第 \(source + 1) 个来源的权重之和为 \(plainText(sum))",
        en: "the weights of source \(source + 1) sum to \(plainText(sum))")
    case .shares(let expected, let found, let sum):
      Phrase(
        zh: "\(expected) 个来源有 \(found) 个份额，和为 \(plainText(sum))，应为 1",
        en: "\(found) shares with the sum \(plainText(sum)) for \(expected) sources")
    case .vanishes:
      Phrase(
        zh: "每个下级都有来源给出权重 0：乘积全部为 0",
        en: "every child gets 0 from some source: all products are 0")
    case .tooManySources(let count, let limit):
      Phrase(
        zh: "\(count) 个来源过多，至多 \(limit) 个", en: "\(count) sources are more than \(limit)")
    case .correlations:
      Phrase(
        zh: "下级得分的相关系数无定义", en: "the children's scores have no correlations")
    case .noVariance:
      Phrase(zh: "没有来源使得分有差异", en: "no source gives scores that vary")
    case .notSolved:
      Phrase(zh: "特征向量未能求出", en: "the eigenvectors were not found")
    }
  }
}
