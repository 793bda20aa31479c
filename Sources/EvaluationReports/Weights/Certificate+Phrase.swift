import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms

extension RandomIndexValue {
  var phrase: Phrase {
    let number = NumberText.fixed(value, decimals: 4)
    if order <= 2 {
      return Phrase(number).remark(
        Phrase(zh: "2 阶及以下总是一致", en: "up to two items are always consistent"))
    }
    let what =
      missing == 0
      ? Phrase(
        zh: "n = \(order)；\(source.explanation.zh)", en: "n = \(order); \(source.explanation.en)")
      : Phrase(
        zh: "n = \(order)，缺失 \(missing)；\(source.explanation.zh)",
        en: "n = \(order), \(missing) missing; \(source.explanation.en)")
    return Phrase(number).remark(what)
  }
}

extension PerronCertificate {
  /// The enclosure as a width: at ten digits both ends would look the same.
  var phrase: Phrase {
    let width = NumberText.significant(lambdaUpper - lambdaLower, digits: 2)
    guard weightBound.isFinite else {
      return Phrase(
        zh: "λ_max 所在区间宽度 \(width)；判断之间相互矛盾过甚，无法给出权重误差上界",
        en:
          "λ_max is enclosed within \(width); judgments contradict each other too much for a bound "
          + "of the weights' errors")
    }
    let bound = NumberText.significant(weightBound, digits: 2)
    return Phrase(
      zh: "λ_max 所在区间宽度 \(width)；各特征向量权重的相对误差 ≤ \(bound)",
      en: "λ_max is enclosed within \(width); relative error of each eigenvector weight ≤ \(bound)")
  }
}

extension NumericalSolution {
  var phrase: Phrase {
    let residual = NumberText.significant(residual, digits: 2)
    return Phrase(
      zh: "\(solver.zh)，迭代 \(iterations) 次，相对残差 \(residual)",
      en:
        "\(solver.en), \(Phrase.counted(iterations, "iteration")), relative residual \(residual)"
    )
  }
}
