public import BilingualText

/// Why robustness cannot be studied.
public enum RobustnessError: Error, Sendable, Hashable, Explained, CustomStringConvertible {
  /// Exact acceptabilities are for two or three criteria.
  case criteria(Int)
  case tooManyAlternatives(Int, limit: Int)
  /// No weights satisfy the constraints, or a single line of them.
  case noWeights
  /// A spread of weights is not in its range: `within` 0…1, a concentration above 0.
  case spread(Double)
  /// Bounds of a node's children that no weights of sum 1 satisfy: the children that clash.
  case bounds(node: String, children: [String])
  /// A node, child or indicator that the model does not have.
  case unknown(String)
  /// A standard deviation, share or width is negative, not finite or beyond its range.
  case noise(indicator: String, value: Double)
  /// Fewer than two draws, or more than can be counted.
  case samples(Int)
  /// There is nothing with a score.
  case nothingScored
  /// A covariance matrix is not positive semidefinite, or has the wrong shape.
  case covariance(indicator: String)

  public var description: String { explanation.en }

  public var explanation: Phrase {
    switch self {
    case .criteria(let count):
      Phrase(
        zh: "精确面积只用于 2 或 3 个准则，此处有 \(count) 个",
        en: "exact areas are for 2 or 3 criteria, not \(count)")
    case .tooManyAlternatives(let count, let limit):
      Phrase(zh: "\(count) 个方案，超过 \(limit) 个", en: "\(count) alternatives are more than \(limit)")
    case .noWeights:
      Phrase(zh: "没有权重满足这些约束", en: "no weights satisfy the constraints")
    case .spread(let value):
      Phrase(
        zh: "\(value) 不是权重的变动幅度：within 取 0 到 1，集中度大于 0",
        en: "\(value) is no spread of weights: within takes 0 to 1, a concentration is above 0")
    case .bounds(let node, let children):
      Phrase(
        zh: "\(node) 下没有权重满足 \(children.joined(separator: "、")) 的上下限：权重之和为 1",
        en: "no weights of \(node), which sum to 1, satisfy the bounds of "
          + children.joined(separator: ", "))
    case .unknown(let id): Phrase(zh: "没有 `\(id)`", en: "there is no `\(id)`")
    case .noise(let indicator, let value):
      Phrase(zh: "\(value) 不是 \(indicator) 的误差", en: "\(value) is no error of \(indicator)")
    case .samples(let count):
      Phrase(
        zh: "抽样次数 \(count) 不可用：取 2 到 1,000,000,000；Sobol 点数为 64 起的 2 的幂",
        en:
          "\(count) draws cannot be taken: 2 to 1,000,000,000, Sobol points a power of two from 64")
    case .nothingScored: Phrase(zh: "没有任何得分", en: "nothing has a score")
    case .covariance(let indicator):
      Phrase(
        zh: "\(indicator) 的误差协方差不是半正定矩阵，或行列数不符",
        en:
          "the errors of \(indicator) have no such covariance: it is not positive semidefinite, or "
          + "has another number of rows")
    }
  }
}
