public import BilingualText
public import ObjectiveWeights

extension ObjectiveMethod: Explained {
  /// What the method is called in Chinese, and how it weighs.
  public var explanation: Phrase {
    switch self {
    case .entropy: Phrase(zh: "熵权法", en: "entropy of the shares")
    case .critic: Phrase(zh: "CRITIC 法", en: "contrast and conflict")
    case .standardDeviation: Phrase(zh: "标准差法", en: "standard deviation of scaled values")
    case .coefficientOfVariation: Phrase(zh: "变异系数法", en: "standard deviation over mean")
    case .deviation: Phrase(zh: "离差最大化法", en: "largest differences between rows")
    case .gini: Phrase(zh: "基尼系数法", en: "Gini coefficient")
    case .independence: Phrase(zh: "独立性权系数法", en: "one over the multiple correlation")
    case .principalComponents: Phrase(zh: "主成分法", en: "principal components")
    case .merec: Phrase(zh: "MEREC 法", en: "effect of removing the indicator")
    }
  }
}

extension ObjectiveBasis: Explained {
  public var explanation: Phrase {
    switch self {
    case .scores: Phrase(zh: "得分", en: "scores of 0 to 100")
    case .values: Phrase(zh: "原始值", en: "values as measured, scaled by direction")
    }
  }
}

extension CombinationRule: Explained {
  public var explanation: Phrase {
    switch self {
    case .linear: Phrase(zh: "线性加权", en: "weighted mean")
    case .multiplicative: Phrase(zh: "乘法归一", en: "product, normalised")
    case .relativeEntropy: Phrase(zh: "最小相对熵", en: "least relative entropy")
    case .gameTheory: Phrase(zh: "博弈论组合赋权", en: "equilibrium of the sources")
    case .levelDifference: Phrase(zh: "级差最大化", en: "largest spread of the totals")
    }
  }
}

extension BestWorstModel: Explained {
  public var explanation: Phrase {
    switch self {
    case .nonlinear: Phrase(zh: "非线性模型，给出区间", en: "least deviation of ratios, with intervals")
    case .linear: Phrase(zh: "线性模型，解唯一", en: "least differences, one solution")
    }
  }
}
