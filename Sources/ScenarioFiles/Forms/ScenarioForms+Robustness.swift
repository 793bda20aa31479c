import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioShape

/// `robustness`, as it is written.
struct RobustnessSyntax: Sendable {
  var samples: Int?
  var seed: Int?
  var weights: WeightSpreadSyntax?
  var judgments: Positioned<String>?
  var values: [Named<ValueNoiseSyntax>] = []
  var methods: [Positioned<Aggregation>] = []

  static let shape: SyntaxShape<RobustnessSyntax> = .mapping(RobustnessSyntax()) {
    SyntaxField(
      "samples", Phrase(zh: "抽样次数", en: "Number of draws."),
      SyntaxShape<Int>.integer(2...1_000_000_000), absence: "100000"
    ) { $0.samples = $1 }
    SyntaxField(
      "seed", Phrase(zh: "随机种子", en: "The same seed gives the same figures."),
      SyntaxShape<Int>.integer(0...9_007_199_254_740_992), absence: "1"
    ) { $0.seed = $1 }
    SyntaxField(
      "weights", Phrase(zh: "对权重的假设", en: "What is known of the weights."),
      WeightSpreadSyntax.ofTree, absence: "{within: 20%}"
    ) { $0.weights = $1 }
    SyntaxField(
      "judgments",
      Phrase(
        zh: "有判断的节点改用判断的误差：estimated、σ 或 `2 grades`",
        en:
          "Judged nodes vary by the noise of their judgments: `estimated`, a σ of the logarithms, or "
          + "`1 grades`."),
      SyntaxShape<String>.text.positioned
    ) { $0.judgments = $1 }
    SyntaxField(
      "values", Phrase(zh: "各指标数值的误差", en: "Errors of the values, by indicator."),
      SyntaxShape<[Named<ValueNoiseSyntax>]>.names(
        of: ValueNoiseSyntax.shape, called: { Phrase("`\($0)`") })
    ) { $0.values = $1 }
    SyntaxField(
      "methods", Phrase(zh: "总目标的聚合方式，等概率", en: "Aggregations of the root, each equally often."),
      SyntaxShape<[Positioned<Aggregation>]>.list(
        of: SyntaxShape<Aggregation>.aggregation.positioned)
    ) { $0.methods = $1 }
  }
}

/// What is known of weights, as it is written.
struct WeightSpreadSyntax: Sendable {
  var word: Positioned<String>?
  var within: Positioned<Double>?
  var dirichlet: Positioned<Double>?
  var between: Keyed<[Named<ClosedRange<Double>>]>?
  var nodes: [Named<WeightSpreadSyntax>] = []

  private static let words: SyntaxShape<WeightSpreadSyntax> = SyntaxShape<String>.choice(
    among: [
      SyntaxChoice("any", Phrase(zh: "任意权重", en: "uniform on the simplex")),
      SyntaxChoice("order", Phrase(zh: "保持现有次序", en: "uniform among weights in today's order")),
      SyntaxChoice("fixed", Phrase(zh: "不变", en: "as they are")),
    ]
  ).positioned.map { word in
    var syntax = WeightSpreadSyntax()
    syntax.word = word
    return syntax
  }

  private static var own: [SyntaxField<WeightSpreadSyntax>] {
    [
      SyntaxField(
        "within",
        Phrase(
          zh: "每个权重乘 1±r 内的均匀数",
          en: "Each times a uniform number of 1 − r … 1 + r, normalised again."),
        SyntaxShape<Double>.number.positioned
      ) { $0.within = $1 },
      SyntaxField(
        "dirichlet", Phrase(zh: "狄利克雷分布的集中度", en: "The concentration of Dirichlet's distribution."),
        SyntaxShape<Double>.number.positioned
      ) { $0.dirichlet = $1 },
      SyntaxField(
        "between", Phrase(zh: "各下级的 [下限, 上限]", en: "[least, largest] of each child that is named."),
        SyntaxShape<[Named<ClosedRange<Double>>]>.names(
          of: .interval, called: { Phrase("`\($0)`") }
        ).keyed
      ) { $0.between = $1 },
    ]
  }

  static let ofNode: SyntaxShape<WeightSpreadSyntax> = .scalar(
    words, or: .mapping(WeightSpreadSyntax()) { own })

  static let ofTree: SyntaxShape<WeightSpreadSyntax> = .scalar(
    words,
    or: .mapping(WeightSpreadSyntax()) {
      own
      SyntaxField(
        "nodes", Phrase(zh: "个别节点的假设", en: "Of single nodes, by id."),
        SyntaxShape<[Named<WeightSpreadSyntax>]>.names(
          of: ofNode, called: { Phrase("`\($0)`") })
      ) { $0.nodes = $1 }
    })
}

/// The error of an indicator's values, as it is written.
struct ValueNoiseSyntax: Sendable {
  var deviation: Positioned<Double>?
  var shared: Positioned<Double>?
  var within: Positioned<Double>?
  var triangular: Positioned<[Double]>?
  var poisson: Positioned<Bool>?
  var confusion: Positioned<Double>?

  static let shape: SyntaxShape<ValueNoiseSyntax> = .mapping(ValueNoiseSyntax()) {
    SyntaxField(
      "sd", Phrase(zh: "各值自身误差的标准差", en: "Standard deviation of each value's own error."),
      SyntaxShape<Double>.number.positioned
    ) { $0.deviation = $1 }
    SyntaxField(
      "shared_sd", Phrase(zh: "所有值共有误差的标准差", en: "Of the error that all values share."),
      SyntaxShape<Double>.number.positioned
    ) { $0.shared = $1 }
    SyntaxField(
      "within", Phrase(zh: "乘 1±r 内的均匀数", en: "Times a uniform number of 1 − r … 1 + r."),
      SyntaxShape<Double>.number.positioned
    ) { $0.within = $1 }
    SyntaxField(
      "triangular",
      Phrase(zh: "[最小, 最可能, 最大] 的误差", en: "An error of [least, most likely, largest]."),
      SyntaxShape<[Double]>.list(of: .number).positioned
    ) { $0.triangular = $1 }
    SyntaxField(
      "poisson", Phrase(zh: "计数", en: "The value is a count."), SyntaxShape<Bool>.boolean.positioned
    ) { $0.poisson = $1 }
    SyntaxField(
      "confusion", Phrase(zh: "误为相邻类别的概率", en: "The probability of a neighbouring category."),
      SyntaxShape<Double>.number.positioned
    ) { $0.confusion = $1 }
  }
}

extension SyntaxShape<Aggregation> {
  /// A word, or `{power: p}`.
  static var aggregation: SyntaxShape {
    let words = SyntaxShape<String>.choice(
      among: AggregationKind.allCases.filter { $0.aggregation != nil }.map {
        SyntaxChoice($0.rawValue, $0.explanation)
      }
    ).map { AggregationKind(rawValue: $0)?.aggregation ?? .arithmetic }
    let power = SyntaxShape<Aggregation>.mapping(Aggregation.arithmetic) {
      SyntaxField.required(
        "power", Phrase(zh: "幂次，-100…100 且不为 0", en: "The exponent, -100…100 and not 0."),
        SyntaxShape<Double>.number.checked { value, node, place, findings in
          if value != 0, abs(value) <= 100 { return true }
          findings.error(
            .valueOutOfRange, at: node.position,
            Phrase(
              zh: "幂次必须在 -100 与 100 之间且不为 0",
              en: "the power must be between -100 and 100 and not 0"))
          return false
        }
      ) { $0 = .power($1) }
    }
    return .scalar(words, or: power)
  }
}
