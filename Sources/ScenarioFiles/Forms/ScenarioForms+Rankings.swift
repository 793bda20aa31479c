import BilingualText
import RankingMethods
import ScenarioShape

/// `rankings`, as it is written.
struct RankingsSyntax: Sendable {
  var methods: Keyed<[RankingMethod]>?
  var basis: Positioned<RankingBasis>?
  var normalisation: TOPSIS.Normalisation?
  var majority: Positioned<Double>?
  var distinguishing: Positioned<Double>?
  var ranks: RankSumRatio.Ranks?
  var promethee: [Named<PreferenceSyntax>] = []

  static let shape: SyntaxShape<RankingsSyntax> = .mapping(RankingsSyntax()) {
    SyntaxField(
      "methods", Phrase(zh: "排序方法", en: "The methods, side by side."),
      SyntaxShape<[RankingMethod]>.list(of: SyntaxShape<RankingMethod>.rawValue).keyed,
      absence: "all but promethee-ii"
    ) { $0.methods = $1 }
    SyntaxField(
      "on", Phrase(zh: "由得分或原始值排序", en: "What they look at."),
      SyntaxShape<RankingBasis>.rawValue.positioned, absence: "scores"
    ) { $0.basis = $1 }
    SyntaxField(
      "topsis", Phrase(zh: "TOPSIS 的归一化", en: "`{normalisation: vector}` or `min-max`."),
      SyntaxShape<TOPSIS.Normalisation>.inside(
        "normalisation", Phrase(zh: "归一化", en: "How columns are made comparable."), .rawValue),
      absence: "vector"
    ) { $0.normalisation = $1 }
    SyntaxField(
      "vikor", Phrase(zh: "VIKOR 的多数权重 v", en: "`{v: 0.5}`: weight of the majority, 0 to 1."),
      SyntaxShape<Positioned<Double>>.inside(
        "v", Phrase(zh: "多数权重，0…1", en: "Weight of the majority, 0 to 1."),
        SyntaxShape<Double>.number.positioned), absence: "0.5"
    ) { $0.majority = $1 }
    SyntaxField(
      "grey_relational",
      Phrase(zh: "灰色关联的分辨系数", en: "`{zeta: 0.5}`: distinguishing coefficient, above 0 to 1."),
      SyntaxShape<Positioned<Double>>.inside(
        "zeta", Phrase(zh: "分辨系数", en: "Distinguishing coefficient, above 0 to 1."),
        SyntaxShape<Double>.number.positioned), absence: "0.5"
    ) { $0.distinguishing = $1 }
    SyntaxField(
      "rank_sum_ratio", Phrase(zh: "秩和比的编秩方法", en: "`{ranks: integer}` or `proportional`."),
      SyntaxShape<RankSumRatio.Ranks>.inside(
        "ranks", Phrase(zh: "编秩方法", en: "How values become ranks."), .rawValue),
      absence: "integer"
    ) { $0.ranks = $1 }
    SyntaxField(
      "promethee",
      Phrase(
        zh: "各指标的偏好函数，`default` 为其余",
        en: "A preference function by indicator; `default` is that of the others."),
      SyntaxShape<[Named<PreferenceSyntax>]>.names(
        of: PreferenceSyntax.shape, called: { Phrase("`\($0)`") }), absence: "usual"
    ) { $0.promethee = $1 }
  }
}

/// A preference function, as it is written: `usual`, or `{linear: {q: 1, p: 5}}`.
struct PreferenceSyntax: Sendable {
  var function: PreferenceFunction?
  var isUsual = false

  static let shape: SyntaxShape<PreferenceSyntax> = .scalar(
    SyntaxShape<String>.choice(among: [SyntaxChoice("usual")]).map { _ in
      PreferenceSyntax(function: .usual, isUsual: true)
    },
    or: .mapping(PreferenceSyntax()) {
      field("u-shape", ["q"]) { .uShape(q: $0[0]) }
      field("v-shape", ["p"]) { .vShape(p: $0[0]) }
      field("level", ["q", "p"]) { .level(q: $0[0], p: $0[1]) }
      field("linear", ["q", "p"]) { .linear(q: $0[0], p: $0[1]) }
      field("gaussian", ["s"]) { .gaussian(s: $0[0]) }
    })

  private static func field(
    _ name: String, _ thresholds: [String],
    _ make: @escaping @Sendable ([Double]) -> PreferenceFunction
  ) -> SyntaxField<PreferenceSyntax> {
    let numbers = SyntaxShape<[String: Double]>.mapping([:]) {
      thresholds.map { threshold in
        SyntaxField<[String: Double]>.required(
          threshold, Phrase(zh: "阈值 \(threshold)", en: "The threshold \(threshold)."),
          SyntaxShape<Double>.number
        ) { $0[threshold] = $1 }
      }
    }
    return SyntaxField(
      name, Phrase(zh: "偏好函数", en: "With its thresholds \(thresholds.joined(separator: ", "))."),
      numbers
    ) { syntax, found in syntax.function = make(thresholds.map { found[$0] ?? .nan }) }
  }
}

extension SyntaxShape where Value: Sendable {
  /// A mapping of one key that has to be there.
  static func inside(_ key: String, _ meaning: Phrase, _ part: SyntaxShape<Value>) -> SyntaxShape {
    let optional = SyntaxShape<Value?>.mapping(nil) {
      SyntaxField<Value?>.required(key, meaning, part) { $0 = $1 }
    }
    return SyntaxShape(optional.form) { node, place, findings in
      optional.read(node, place, &findings) ?? nil
    }
  }
}
