package import BilingualText
import Diagnostics
package import ScenarioShape
import Statistics

/// Keys that many kinds of analyses have.
package struct CommonKeys: Sendable {
  package var label = Label()
  package var table: Keyed<String>?
  package var by: Keyed<String>?
  package var rows: ConditionSyntax?
  package var period: Keyed<String>?
  package var compare: Keyed<[Positioned<String>]>?
  package var confidence = 0.95
  package var population: Keyed<Int>?
  package var leastBase = 30
  package var expect: Keyed<[Named<Double>]>?

  package init() {}

  /// Of the intervals.
  var level: ConfidenceLevel { (try? ConfidenceLevel(confidence)) ?? .percent95 }
}

/// The keys as fields; a kind takes those that mean something to it.
package enum CommonFields {
  typealias Field = SyntaxField<CommonKeys>

  static let label = Field("label", Phrase(zh: "名称", en: "What people read."), .label) {
    $0.label = $1
  }
  static let table = Field.required(
    "table", Phrase(zh: "所用的表", en: "The table that is read, by its name under `tables`."),
    SyntaxShape<String>.id.keyed
  ) { $0.table = $1 }
  /// Of kinds that read a table in some of their forms only.
  static let tableOfSome = Field(
    "table", Phrase(zh: "所用的表", en: "The table that is read, by its name under `tables`."),
    SyntaxShape<String>.id.keyed
  ) { $0.table = $1 }
  static let by = Field(
    "by",
    Phrase(
      zh: "分组：客户资料的字段、表的列、class 或 period",
      en: "Groups: a field of the customers, a column of the table, `class` or `period`."),
    SyntaxShape<String>.id.keyed
  ) { $0.by = $1 }
  static let rows = Field(
    "where", Phrase(zh: "只看这些行", en: "Only these rows."), ConditionShapes.row
  ) { $0.rows = $1 }
  static let period = Field(
    "period", Phrase(zh: "只看此评价期", en: "Only rows of this period."), SyntaxShape<String>.id.keyed
  ) { $0.period = $1 }
  static let compare = Field(
    "compare", Phrase(zh: "比较 `by` 的两组", en: "Two groups of `by`, compared."),
    SyntaxShape.list(of: SyntaxShape<String>.id.positioned).checked {
      groups, node, place, findings in
      if groups.count == 2 { return true }
      findings.error(
        .valueOutOfRange, at: node.position,
        Phrase(
          zh: "\(place.name.zh)需要两组", en: "\(place.name.en) needs two groups"))
      return false
    }.keyed
  ) { $0.compare = $1 }
  static let confidence = Field(
    "confidence", Phrase(zh: "置信水平", en: "Of the intervals."),
    SyntaxShape<Double>.number.checked { value, node, place, findings in
      if value > 0, value < 1 { return true }
      findings.error(
        .valueOutOfRange, at: node.position,
        Phrase(
          zh: "\(place.name.zh)应大于 0 且小于 1",
          en: "\(place.name.en) lies between 0 and 1, both excluded"))
      return false
    }, absence: "95 %"
  ) { $0.confidence = $1 }
  static let population = Field(
    "population",
    Phrase(zh: "总体大小（有限总体）", en: "Everybody who could have answered: a finite population."),
    SyntaxShape<Int>.integer(1...1_000_000_000_000).keyed
  ) { $0.population = $1 }
  static let leastBase = Field(
    "least_base", Phrase(zh: "样本数低于此值时警告", en: "A smaller base is warned of."),
    SyntaxShape<Int>.integer(1...1_000_000_000), absence: "30"
  ) { $0.leastBase = $1 }
  static let expect = Field(
    "expect",
    Phrase(zh: "应得的值：不符即报错", en: "What measures must be, to their last digit; a check."),
    SyntaxShape.names(of: SyntaxShape<Double>.number) { Phrase("`\($0)`") }.keyed
  ) { $0.expect = $1 }
}

extension Analysis {
  /// The shared keys that this kind takes.
  static func shared(_ fields: SyntaxField<CommonKeys>...) -> [SyntaxField<Self>] {
    fields.map { $0.of(\Self.common) }
  }
}
