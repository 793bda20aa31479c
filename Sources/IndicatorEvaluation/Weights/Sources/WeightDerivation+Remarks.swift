public import BilingualText
internal import ObjectiveWeights
internal import PairwiseComparisons

/// What a reader should know about weights that were derived.
public struct WeightRemark: Sendable, Hashable {
  /// The stable name of what it is about.
  public var code: String
  public var message: Phrase
}

extension HierarchyWeights {
  /// What there is to say about the derivation of each node's weights, with the node's id.
  public var remarks: [(node: String, remark: WeightRemark)] {
    nodes.flatMap { node -> [(node: String, remark: WeightRemark)] in
      guard let derivation = node.derivation else { return [] }
      let children = node.children.map { nodes[$0].id }
      return derivation.remarks(children: children).map { (node.id, $0) }
    }
  }
}

extension WeightDerivation {
  /// What there is to say about it.
  ///
  /// - Parameter children: ids of those that are weighed.
  public func remarks(of children: [String]) -> [WeightRemark] { remarks(children: children) }

  fileprivate func remarks(children: [String]) -> [WeightRemark] {
    switch origin {
    case .given, .equal, .judged: []
    case .fuzzy(let findings): findings.remarks
    case .bestWorst(let findings): findings.remarks
    case .objective(let findings): findings.remarks(weights, children)
    case .combined(let findings):
      findings.remarks(children)
        + findings.sources.flatMap { $0.remarks(children: children) }
    }
  }
}

extension FuzzyFindings {
  fileprivate var remarks: [WeightRemark] {
    guard !zeros.isEmpty else { return [] }
    let names = zeros.map { "`\($0)`" }
    return [
      WeightRemark(
        code: "fuzzy-chang-zero",
        message: Phrase(
          zh: "Chang 程度分析法给 \(names.joined(separator: "、")) 的权重为 0，尽管每个判断都认为其重要；"
            + "其结果是可能度而非权重",
          en:
            "extent analysis (Chang) gives \(names.joined(separator: ", ")) the weight 0 though every "
            + "judgment says that it matters: its figures are degrees of possibility, not weights"))
    ]
  }
}

extension BestWorstFindings {
  fileprivate var remarks: [WeightRemark] {
    guard consistency.isAcceptable == false, let threshold = consistency.threshold else {
      return []
    }
    let ratio = plainText((consistency.inputRatio * 10_000).rounded() / 10_000)
    return [
      WeightRemark(
        code: "best-worst-inconsistent",
        message: Phrase(
          zh: "最优最劣判断的一致性比例 \(ratio) 超过上限 \(plainText(threshold))",
          en: "the best-worst judgments contradict each other: ratio \(ratio), limit "
            + "\(plainText(threshold))"))
    ]
  }
}

extension ObjectiveFindings {
  /// The share of all information above which one leaf alone decides.
  private static let dominance = 0.6

  fileprivate func remarks(_ weights: [Double], _ children: [String]) -> [WeightRemark] {
    var remarks: [WeightRemark] = []
    let method = source.method.name
    if !constants.isEmpty {
      let names = constants.map { "`\($0)`" }
      remarks.append(
        WeightRemark(
          code: "objective-constant",
          message: Phrase(
            zh: "\(names.joined(separator: "、")) 的值全部相同，\(method) 给的权重为 0",
            en: "\(names.joined(separator: ", ")) never var\(names.count == 1 ? "ies" : "y"): "
              + "\(method) gives the weight 0")))
    }
    let sum = information.reduce(0, +)
    if leaves.count > 2,
      let largest = information.indices.max(by: {
        information[$0] < information[$1]
      }), information[largest] > Self.dominance * sum
    {
      let share = plainText((information[largest] / sum * 1000).rounded() / 10)
      remarks.append(
        WeightRemark(
          code: "objective-dominates",
          message: Phrase(
            zh: "\(method) 把 \(share)% 的权重给了 `\(leaves[largest])`",
            en: "\(method) gives \(share) % of the weight to `\(leaves[largest])`")))
    }
    if !negative.isEmpty {
      let names = negative.map { "`\($0)`" }
      remarks.append(
        WeightRemark(
          code: "pca-coefficient-negative",
          message: Phrase(
            zh: "主成分法中 \(names.joined(separator: "、")) 的系数为负，取其绝对值",
            en:
              "the principal components give \(names.joined(separator: ", ")) a coefficient below 0; "
              + "its absolute value counts")))
    }
    return remarks
  }
}

extension CombinedFindings {
  fileprivate func remarks(_ children: [String]) -> [WeightRemark] {
    var remarks: [WeightRemark] = []
    let zero = (shares ?? []).indices.filter { shares?[$0] == 0 }.map { "\($0 + 1)" }
    if !zero.isEmpty, rule == .gameTheory || rule == .levelDifference {
      remarks.append(
        WeightRemark(
          code: "combination-share-zero",
          message: Phrase(
            zh: "\(rule.rawValue) 组合中第 \(zero.joined(separator: "、")) 个来源的份额为 0",
            en: "\(rule.rawValue) gives source \(zero.joined(separator: ", ")) the share 0")))
    }
    if !vanished.isEmpty {
      let names = vanished.map { "`\(children[$0])`" }
      remarks.append(
        WeightRemark(
          code: "combination-share-zero",
          message: Phrase(
            zh: "\(names.joined(separator: "、")) 从一个来源得到 0，乘积因此为 0",
            en: "\(names.joined(separator: ", ")) get\(names.count == 1 ? "s" : "") 0 from one "
              + "source, so that the product is 0")))
    }
    return remarks
  }
}
