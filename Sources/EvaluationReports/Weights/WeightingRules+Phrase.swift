import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms

extension PriorityMethod {
  var phrase: Phrase {
    switch self {
    case .eigenvector:
      Phrase(zh: "特征向量法", en: "principal eigenvector")
    case .geometricMean:
      Phrase(zh: "方根法（行几何平均）", en: "geometric mean of rows")
    case .columnNormalised:
      Phrase(zh: "和积法（列归一化后取行平均）", en: "mean of normalised columns")
    case .leastSquares:
      Phrase(zh: "最小二乘法", en: "least squares")
    case .inverseColumnSums:
      Phrase(zh: "列和倒数法", en: "inverse column sums")
    case .rowSums:
      Phrase(zh: "行和法", en: "row sums")
    }
  }
}

extension GroupAggregation {
  var phrase: Phrase {
    switch self {
    case .aij:
      Phrase(
        zh: "个体判断集结（AIJ，加权几何平均）",
        en: "aggregation of individual judgments (AIJ, weighted geometric mean)")
    case .aipGeometric:
      Phrase(
        zh: "个体权重集结（AIP，加权几何平均）",
        en: "aggregation of individual priorities (AIP, weighted geometric mean)")
    case .aipArithmetic:
      Phrase(
        zh: "个体权重集结（AIP，加权算术平均）",
        en: "aggregation of individual priorities (AIP, weighted arithmetic mean)")
    }
  }
}

extension IncompleteTreatment {
  var phrase: Phrase {
    switch self {
    case .optimal:
      Phrase(zh: "按 λ_max 最小补全", en: "completed with the least λ_max")
    case .logLeastSquares:
      Phrase(zh: "对已有判断作对数最小二乘", en: "logarithmic least squares over the judgments made")
    case .harker:
      Phrase(zh: "Harker 法", en: "Harker's method")
    case .forbid:
      Phrase(zh: "不允许缺失", en: "not allowed")
    }
  }
}

extension RandomIndexTable {
  var phrase: Phrase {
    switch self {
    case .saaty1980: "Saaty 1980"
    case .saaty2005: "Saaty 2005"
    case .alonsoLamata2006: "Alonso & Lamata 2006"
    case .alonsoLamataFit:
      Phrase(zh: "Alonso & Lamata 2006（拟合式）", en: "Alonso & Lamata 2006 (fitted line)")
    case .tummalaLing1998: "Tummala & Ling 1998"
    case .doneganDodd1991: "Donegan & Dodd 1991"
    case .chineseTextbooks: Phrase(zh: "国内教材常用值", en: "of Chinese textbooks")
    case .own(let table):
      Phrase(zh: "自定义表 \(table.name)", en: "own table \(table.name)")
    case .computed: Phrase(zh: "本程序计算值", en: "computed by this program")
    }
  }
}

extension ConsistencyLimit {
  var phrase: Phrase {
    switch self {
    case .flat(let limit): "CR ≤ \(NumberText.limit(limit))"
    case .saatyByOrder:
      Phrase(
        zh: "CR ≤ 0.05（3 阶）、0.08（4 阶）、0.10（5 阶及以上）（Saaty 1994）",
        en: "CR ≤ 0.05 (n = 3), 0.08 (n = 4), 0.10 (n ≥ 5) (Saaty 1994)")
    }
  }
}

extension Aggregation {
  var phrase: Phrase {
    switch self {
    case .arithmetic: Phrase(zh: "加权算术平均", en: "weighted arithmetic mean")
    case .geometric: Phrase(zh: "加权几何平均", en: "weighted geometric mean")
    case .harmonic: Phrase(zh: "加权调和平均", en: "weighted harmonic mean")
    case .minimum: Phrase(zh: "取最小值", en: "minimum")
    case .power(let exponent):
      Phrase(
        zh: "加权幂平均，p = \(NumberText.significant(exponent))",
        en: "weighted power mean, p = \(NumberText.significant(exponent))")
    }
  }
}

extension NumberText {
  /// A limit for CR: two decimals as it is usually written, more where they are needed.
  static func limit(_ value: Double) -> String {
    let usual = fixed(value, decimals: 2)
    return Double(usual) == value ? usual : significant(value)
  }
}
