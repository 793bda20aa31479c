import BilingualText
import Diagnostics
import ScenarioShape
import ServiceAnalyses
import Statistics

/// A rate as it is written.
struct RateSyntax: Sendable {
  var label = Label()
  var counted: ConditionSyntax?
  var among: ConditionSyntax?

  static let shape: SyntaxShape<RateSyntax> = .mapping(
    RateSyntax(), called: Phrase(zh: "比率", en: "a rate")
  ) {
    SyntaxField("label", Phrase(zh: "名称", en: "What people read."), .label) { $0.label = $1 }
    SyntaxField.required(
      "where", Phrase(zh: "计入的行", en: "Rows that count."), ConditionShapes.row
    ) { $0.counted = $1 }
    SyntaxField(
      "among", Phrase(zh: "基数：在这些行中", en: "The base: among these rows."), ConditionShapes.row,
      absence: Phrase(zh: "所有行", en: "all rows")
    ) { $0.among = $1 }
  }
}

/// `{of: again-5, to: again-4}`: how many times as large one rate is as another.
struct RateRatioSyntax: Sendable {
  var label = Label()
  var of: Keyed<String>?
  var to: Keyed<String>?

  static let shape: SyntaxShape<RateRatioSyntax> = .mapping(
    RateRatioSyntax(), called: Phrase(zh: "比值", en: "a ratio")
  ) {
    SyntaxField("label", Phrase(zh: "名称", en: "What people read."), .label) { $0.label = $1 }
    SyntaxField.required(
      "of", Phrase(zh: "前一比率", en: "The rate above the line."), SyntaxShape<String>.id.keyed
    ) { $0.of = $1 }
    SyntaxField.required(
      "to", Phrase(zh: "后一比率", en: "The rate below it."), SyntaxShape<String>.id.keyed
    ) { $0.to = $1 }
  }
}

/// `{supply: delivered, demand: ordered, cap: 1}`
struct SupplySyntax: Sendable {
  var label = Label()
  var supply: Keyed<String>?
  var demand: Keyed<String>?
  var cap = 1.0

  static let shape: SyntaxShape<SupplySyntax> = .mapping(
    SupplySyntax(), called: Phrase(zh: "供需", en: "a supply")
  ) {
    SyntaxField("label", Phrase(zh: "名称", en: "What people read."), .label) { $0.label = $1 }
    SyntaxField.required(
      "supply", Phrase(zh: "供给所在列", en: "The column with the supply."),
      SyntaxShape<String>.column.keyed
    ) { $0.supply = $1 }
    SyntaxField.required(
      "demand", Phrase(zh: "需求所在列", en: "The column with the demand."),
      SyntaxShape<String>.column.keyed
    ) { $0.demand = $1 }
    SyntaxField(
      "cap", Phrase(zh: "每行至多计入需求的这么多倍", en: "A row counts at most so many times its demand."),
      SyntaxShape<Double>.number.checked { cap, node, place, findings in
        if cap > 0 { return true }
        findings.error(
          .valueOutOfRange, at: node.position,
          Phrase(zh: "\(place.name.zh)应大于 0", en: "\(place.name.en) is above 0"))
        return false
      }, absence: "1"
    ) { $0.cap = $1 }
  }
}

/// `{shares: {2012: 82%, 2013: 88%}, bases: {…}}`
struct PublishedRateSyntax: Sendable {
  var label = Label()
  var shares: [Named<PublishedPercentage>] = []
  var bases: [Named<Int>] = []

  static let shape: SyntaxShape<PublishedRateSyntax> = .mapping(
    PublishedRateSyntax(), called: Phrase(zh: "比率", en: "a rate")
  ) {
    SyntaxField("label", Phrase(zh: "名称", en: "What people read."), .label) { $0.label = $1 }
    SyntaxField.required(
      "shares", Phrase(zh: "各组的百分比", en: "The percentage of each group."),
      SyntaxShape<[Named<PublishedPercentage>]>.names(of: .percentage) {
        Phrase(zh: "`\($0)` 的百分比", en: "the percentage of `\($0)`")
      }
    ) { $0.shares = $1 }
    SyntaxField(
      "bases", Phrase(zh: "各组的样本数，已知时", en: "The base of each group, where it is known."),
      SyntaxShape<[Named<Int>]>.names(of: .integer(1...2_000_000_000)) {
        Phrase(zh: "`\($0)` 的样本数", en: "the base of `\($0)`")
      }
    ) { $0.bases = $1 }
  }
}

/// A published rate with its groups.
struct PublishedRate: Sendable {
  let id: String
  let label: Label
  let groups: [Group]

  /// The percentage of a group, and its base where that is known.
  struct Group: Sendable {
    let id: String
    let percentage: PublishedPercentage
    let base: Int?

    /// As a count of the base, the nearest where none gives the percentage; nil without a base.
    var proportion: Proportion? {
      base.flatMap { base in
        try? Proportion(count: percentage.fit(base: base).nearestCount, base: base)
      }
    }
  }

  init(id: String, _ syntax: PublishedRateSyntax) {
    self.id = id
    label = syntax.label
    groups = syntax.shares.compactMap { share in
      share.value.map { percentage in
        Group(
          id: share.name, percentage: percentage,
          base: syntax.bases.first { $0.name == share.name }?.value)
      }
    }
  }

  /// Nil where one of the groups is not there.
  func comparison(
    _ first: String, _ second: String, confidence: ConfidenceLevel
  ) -> ComparedGroups? {
    guard let a = groups.first(where: { $0.id == first }),
      let b = groups.first(where: { $0.id == second })
    else { return nil }
    let name = Phrase(label, id: id)
    if let p = a.proportion, let q = b.proportion {
      return ComparedGroups(
        id, name, first: (a.id, Phrase(a.id), p), second: (b.id, Phrase(b.id), q),
        confidence: confidence)
    }
    return ComparedGroups(
      id, name, first: (id: a.id, name: Phrase(a.id), share: a.percentage.percent / 100),
      second: (id: b.id, name: Phrase(b.id), share: b.percentage.percent / 100),
      confidence: confidence)
  }
}
