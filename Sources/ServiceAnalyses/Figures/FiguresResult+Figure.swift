public import BilingualText
public import ReportForms

extension FiguresResult {
  /// How many statements of each kind hold.
  public func figure(id: String, title: Phrase) -> Figure? {
    let kinds = Statement.Kind.allCases.filter { kind in statements.contains { $0.kind == kind } }
    guard !kinds.isEmpty else { return nil }
    let chart = StackedSharesChart(
      parts: [Phrase(zh: "成立", en: "holds"), Phrase(zh: "不成立", en: "fails")],
      rows: kinds.map { kind in
        let those = statements.filter { $0.kind == kind }
        let holding = those.count(where: \.holds)
        return .init(
          kind.name.remark(Phrase(zh: "\(those.count) 项", en: "\(those.count)")),
          [Double(holding), Double(those.count - holding)])
      })
    return Figure(
      id: id, title: title, chart: .stackedShares(chart),
      data: Self.statementRows.shape.table(statements))
  }
}
