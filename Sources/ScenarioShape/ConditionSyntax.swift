import BilingualText

/// Which customers or rows are meant, as it is written.
package struct ConditionSyntax: Sendable {
  package var any: Keyed<[ConditionSyntax]>?
  package var all: Keyed<[ConditionSyntax]>?
  package var not: Keyed<[ConditionSyntax]>?
  package var field: Keyed<String>?
  package var atLeast: Keyed<String>?
  package var atMost: Keyed<String>?
  package var between: Keyed<[Positioned<String>]>?
  package var equals: Keyed<[Positioned<String>]>?
  package var customerClass: Keyed<[Positioned<String>]>?
  package var segment: Keyed<[Positioned<String>]>?
  package var period: Keyed<[Positioned<String>]>?

  package init() {}
}

/// Conditions on the rows of a table; they refer to themselves.
package enum ConditionShapes {
  static let name = Phrase(zh: "条件", en: "a condition")

  /// A condition on the rows of a table.
  package static let row: SyntaxShape<ConditionSyntax> = .recursive("row_condition") { shape }

  private static let shape = SyntaxShape<ConditionSyntax>(mapping.form) { node, place, findings in
    let mistakes = findings.count
    guard let syntax = mapping.read(node, place, &findings) else { return nil }
    // What could not be read is not missing.
    guard findings.count == mistakes else { return nil }
    syntax.check(at: node.position, &findings)
    return findings.count == mistakes ? syntax : nil
  }

  private static let mapping: SyntaxShape<ConditionSyntax> = .mapping(
    ConditionSyntax(), called: name
  ) {
    SyntaxField(
      "any", Phrase(zh: "满足其一", en: "At least one of these holds."),
      SyntaxShape.list(of: row).keyed
    ) { $0.any = $1 }
    SyntaxField(
      "all", Phrase(zh: "全部满足", en: "All of these hold."), SyntaxShape.list(of: row).keyed
    ) { $0.all = $1 }
    SyntaxField(
      "not", Phrase(zh: "不满足", en: "This does not hold."), row.map { [$0] }.keyed
    ) { $0.not = $1 }
    SyntaxField(
      "field", Phrase(zh: "列，或客户的字段", en: "A column of the table or a field of the customer."),
      SyntaxShape<String>.column.keyed
    ) { $0.field = $1 }
    SyntaxField(
      "at_least", Phrase(zh: "不低于（含）", en: "The least number or level, inclusive."),
      SyntaxShape<String>.id.keyed
    ) { $0.atLeast = $1 }
    SyntaxField(
      "at_most", Phrase(zh: "不高于（含）", en: "The greatest number or level, inclusive."),
      SyntaxShape<String>.id.keyed
    ) { $0.atMost = $1 }
    SyntaxField(
      "between", Phrase(zh: "两者之间（含）", en: "The least and the greatest, inclusive."),
      SyntaxShape.list(of: SyntaxShape<String>.id.positioned).keyed
    ) { $0.between = $1 }
    SyntaxField(
      "equals", Phrase(zh: "等于其一", en: "One of these texts."),
      SyntaxShape.oneOrList(of: SyntaxShape<String>.id.positioned).keyed
    ) { $0.equals = $1 }
    SyntaxField(
      "class", Phrase(zh: "客户类别", en: "The customer is in one of these classes."),
      SyntaxShape.oneOrList(of: SyntaxShape<String>.id.positioned).keyed
    ) { $0.customerClass = $1 }
    SyntaxField(
      "segment", Phrase(zh: "客户群", en: "The customer is in one of these segments."),
      SyntaxShape.oneOrList(of: SyntaxShape<String>.id.positioned).keyed
    ) { $0.segment = $1 }
    SyntaxField(
      "period", Phrase(zh: "评价期", en: "The row lies in one of these periods."),
      SyntaxShape.oneOrList(of: SyntaxShape<String>.id.positioned).keyed
    ) { $0.period = $1 }
  }
}
