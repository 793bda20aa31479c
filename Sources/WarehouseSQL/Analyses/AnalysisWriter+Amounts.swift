/// Sums by groups, with ratios of sums and the largest of each.
extension AnalysisWriter {
  func amountParts(_ amounts: SQLAmounts) -> ([SQLStep], [SQLFigure]) {
    let isGrouped = analysis.group != nil
    let sum = name("number_" + amounts.sum)
    let member = isGrouped ? SQLColumn(name: "member") : column(literal("all"), "member")
    let source =
      ["FROM \(step("rows"))"] + (isGrouped ? ["WHERE \(name("member")) IS NOT NULL"] : [])
    let grouping = isGrouped ? ["GROUP BY \(name("member"))"] : []
    var steps = [
      SQLStep(
        name: step("groups"), purpose: "rows and sums of each group",
        columns: [
          member, column("count(\(sum))", "rows"),
          column("COALESCE(sum(\(sum)), \(literal(0)))", "sum"),
        ]
          + amounts.ratios.enumerated().map { column(ratio($1), "ratio_\($0 + 1)") },
        source: source + grouping)
    ]
    let present = choice([("\(name("rows")) > 0", name("sum"))])
    let order = "rank() OVER (ORDER BY \(present) DESC NULLS LAST)"
    steps.append(
      SQLStep(
        name: step("shares"), purpose: "shares of the whole, and ranks",
        columns: kept(["member", "rows", "sum"] + amounts.ratios.indices.map { "ratio_\($0 + 1)" })
          + [
            column("sum(\(name("sum"))) OVER ()", "total"), column("count(*) OVER ()", "groups"),
            column(choice([("\(name("rows")) > 0", order)]), "rank"),
          ], source: ["FROM \(step("groups"))"]))
    let total = name("total")
    let shared = choice([("\(total) > \(literal(0))", "\(name("sum")) / \(total)")])
    let columns: [(String, String)] = [
      ("rows", name("rows")), ("sum", name("sum")), ("share", shared),
      ("mean", "\(name("sum")) / NULLIF(\(dialect.number(of: name("rows"))), \(literal(0)))"),
      ("rank", name("rank")),
    ]
    var figures = [
      ("total", "COALESCE(max(\(total)), \(literal(0)))"), ("groups", "count(*)"),
    ].map { SQLFigure(source: step("shares"), measure: $0.0, value: $0.1) }
    figures += columns.map {
      SQLFigure(
        source: step("shares"), part: "groups", member: name("member"), measure: $0.0, value: $0.1)
    }
    figures += amounts.ratios.enumerated().map {
      SQLFigure(
        source: step("shares"), part: "ratios", item: literal($1.id), member: name("member"),
        measure: "value", value: name("ratio_\($0 + 1)"))
    }
    if let top = amounts.top {
      let largest = topSteps(amounts, top, member, source, isGrouped)
      steps += largest.0
      figures += largest.1
    }
    return (steps, figures)
  }

  /// Over the rows that have all its parts.
  private func ratio(_ ratio: SQLAmounts.Ratio) -> String {
    let (sum, over) = (name("number_" + ratio.sum), name("number_" + ratio.over))
    let less = ratio.less.map { name("number_" + $0) }
    let all = ([sum, over] + (less.map { [$0] } ?? [])).map { "\($0) IS NOT NULL" }
      .joined(separator: " AND ")
    let above = "sum(\(choice([(all, less.map { "\(sum) - \($0)" } ?? sum)])))"
    let below = "sum(\(choice([(all, over)])))"
    return choice([("\(below) > \(literal(0))", "\(above) / \(below)")])
  }

  private func topSteps(
    _ amounts: SQLAmounts, _ top: Int, _ member: SQLColumn, _ source: [String], _ isGrouped: Bool
  ) -> ([SQLStep], [SQLFigure]) {
    let (sum, customer, amount) = (
      name("number_" + amounts.sum), name("customer"), name("amount")
    )
    let known = "\(sum) IS NOT NULL AND \(customer) IS NOT NULL"
    let members = SQLStep(
      name: step("members"), purpose: "the amount of each customer in its group",
      columns: [
        member, SQLColumn(name: "customer"),
        column(amounts.sumsByCustomer ? "sum(\(sum))" : sum, "amount"),
      ],
      source: [source[0], (isGrouped ? source[1] + " AND " : "WHERE ") + known]
        + (amounts.sumsByCustomer
          ? [
            "GROUP BY \((isGrouped ? [name("member")] : []).joined())\(isGrouped ? ", " : "")\(customer)"
          ]
          : []))
    let order = "PARTITION BY \(name("member")) ORDER BY \(amount) DESC"
    let ranked = SQLStep(
      name: step("ranked"), purpose: "the largest of each group first",
      columns: kept(["member", "customer", "amount"]) + [
        column("rank() OVER (\(order))", "rank"),
        column("row_number() OVER (\(order), \(customer))", "place"),
      ], source: ["FROM \(members.name)"])
    let positive = "\(amount) > \(literal(0))"
    let share = SQLStep(
      name: step("top"), purpose: "what the largest have of their group",
      columns: kept(["member"]) + [
        column("count(*)", "members"),
        column(
          "sum(\(choice([("\(positive) AND \(name("rank")) <= \(top)", amount)], otherwise: literal(0))))"
            + " / NULLIF(sum(\(choice([(positive, amount)], otherwise: literal(0)))), \(literal(0)))",
          "share"),
      ], source: ["FROM \(ranked.name)", "GROUP BY \(name("member"))"])
    return (
      [members, ranked, share],
      [
        SQLFigure(
          source: share.name, part: "groups", member: name("member"), measure: "members",
          value: name("members")),
        SQLFigure(
          source: share.name, part: "groups", member: name("member"), measure: "top_share",
          value: name("share")),
        // Equal amounts stand in the order of the customers' ids.
        SQLFigure(
          source: ranked.name, condition: "\(name("rank")) <= \(top)", part: "top", item: customer,
          member: name("member"), measure: "place", value: name("place")),
      ]
    )
  }
}
