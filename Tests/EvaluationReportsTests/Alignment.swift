@testable import ReportForms

/// Lines of a text report that do not keep to the columns that the rule under the table's head sets.
///
/// Every display column that is a gap in the rule must be blank in every row of the table.
func misalignedLines(in text: String) -> [String] {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  var wrong: [String] = []
  for (position, rule) in lines.enumerated() where rule.isTableRule {
    let ruled = rule.displayColumns
    let gaps = ruled.indices.filter { ruled[$0] == " " }
    let body = lines[(position + 1)...].prefix { !$0.isEmpty }
    let head = lines[..<position].reversed().prefix { !$0.isEmpty }
    for line in head + body {
      let columns = line.displayColumns
      if columns.count > ruled.count
        || gaps.contains(where: { $0 < columns.count && columns[$0] != " " })
      {
        wrong.append(line)
      }
    }
  }
  return wrong
}

extension String {
  /// One character per column of a terminal; a wide one takes two.
  fileprivate var displayColumns: [Character] {
    reduce(into: []) { $0 += [Character](repeating: $1, count: $1.displayWidth) }
  }

  /// Two or more groups of hyphens: a heading is underlined by one.
  fileprivate var isTableRule: Bool {
    contains("- ") && allSatisfy { $0 == "-" || $0 == " " } && !hasPrefix("- ")
  }
}
