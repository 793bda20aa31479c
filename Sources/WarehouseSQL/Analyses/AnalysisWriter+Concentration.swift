/// How unevenly an amount is spread, by the sums of the largest.
extension AnalysisWriter {
  func concentrationParts(
    _ top: [Int], _ limits: [Double], _ sumsByCustomer: Bool
  ) -> ([SQLStep], [SQLFigure]) {
    guard let amountColumn = numberColumns.first else { return ([], []) }
    let steps = memberSteps("number_" + amountColumn, limits, sumsByCustomer)
    let (amount, place, n) = (name("amount"), name("place"), name("members"))
    let total = "NULLIF(\(name("total")), \(literal(0)))"
    func one(_ measure: String, _ value: String) -> SQLFigure {
      SQLFigure(source: step("whole"), measure: measure, value: value)
    }
    let members = dialect.number(of: n)
    var figures = [
      one("members", n), one("zero_members", name("zeros")), one("total", name("total")),
      one("gini", "\(name("spread")) / (\(members) * \(total))"),
      one(
        "gini_unbiased",
        "\(name("spread")) / (NULLIF(\(members) - \(literal(1)), \(literal(0))) * \(total))"),
      one("herfindahl", name("squares")),
      one("effective_members", "\(literal(1)) / \(name("squares"))"),
      one("members_for_80_percent", name("eighty")),
    ]
    var shares: [SQLColumn] = []
    func share(_ key: String, of count: String, from place: String) {
      let cut = "(\(count) - floor(\(count)))"
      let part = choice(
        [
          ("\(place) <= floor(\(count))", amount),
          ("\(place) = floor(\(count)) + \(literal(1))", "\(cut) * \(amount)"),
        ], otherwise: literal(0))
      shares.append(
        column(
          choice([
            (
              "max(\(name("total"))) > \(literal(0))",
              dialect.least([literal(1), "sum(\(part)) / max(\(name("total")))"])
            )
          ]), key))
    }
    let below = dialect.number(of: "\(n) - \(place) + 1")
    for count in top {
      share("top_\(count)", of: literal(Double(count)), from: dialect.number(of: place))
    }
    for percent in [1, 5, 10, 20, 50] {
      share(
        "percent_\(percent)", of: "(\(literal(Double(percent) / 100)) * \(members))",
        from: dialect.number(of: place))
    }
    for tenth in 0...10 {
      share(
        "tenth_\(tenth)", of: "(\(literal(Double(tenth) / 10)) * \(members))", from: below)
    }
    let sharing = SQLStep(
      name: step("shares"), purpose: "what the largest and what the smallest have", columns: shares,
      source: ["FROM \(step("ranked"))"])
    for count in top {
      figures.append(
        SQLFigure(source: sharing.name, measure: "top.\(count)", value: name("top_\(count)")))
      figures.append(
        SQLFigure(
          source: sharing.name, part: "top", item: literal("count \(count)"), measure: "share",
          value: name("top_\(count)")))
    }
    figures += [1, 5, 10, 20, 50].map {
      SQLFigure(
        source: sharing.name, part: "top", item: literal("percent \($0)"), measure: "share",
        value: name("percent_\($0)"))
    }
    figures += (0...10).map {
      SQLFigure(
        source: sharing.name, part: "lorenz",
        item: literal("poorest_share \(shortest(Double($0) / 10))"),
        measure: "share", value: name("tenth_\($0)"))
    }
    let classes: [(String, String)] = [
      ("count", name("count")), ("amount", name("sum")),
      (
        "share_of_members",
        "\(dialect.number(of: name("count"))) / NULLIF(\(members), \(literal(0)))"
      ),
      ("share", "\(name("sum")) / \(total)"),
    ]
    figures += classes.map {
      SQLFigure(
        source: step("abc"), condition: "\(name("total")) > \(literal(0))", part: "abc",
        item: name("item"), measure: $0.0, value: $0.1)
    }
    return (steps + [sharing], figures)
  }

  /// 0.1, and 1 for 1.0.
  private func shortest(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func memberSteps(
    _ amountColumn: String, _ limits: [Double], _ sumsByCustomer: Bool
  ) -> [SQLStep] {
    let (amount, place, n, total) = (
      name("amount"), name("place"), name("members"), name("total")
    )
    let own = name(amountColumn)
    let negative = dialect.failure(
      "ahp: \(analysis.id): an amount below 0", dialect.text(of: amount))
    let gathered = SQLStep(
      name: step("gathered"), purpose: "one amount a member",
      columns: [column(sumsByCustomer ? "sum(\(own))" : own, "amount")],
      source: ["FROM \(step("rows"))"]
        + (sumsByCustomer
          ? [
            "WHERE \(own) IS NOT NULL AND \(name("customer")) IS NOT NULL",
            "GROUP BY \(name("customer"))",
          ] : ["WHERE \(own) IS NOT NULL"]))
    let members = SQLStep(
      name: step("members"), purpose: "amounts are not negative",
      columns: [
        column(choice([("\(amount) < \(literal(0))", negative)], otherwise: amount), "amount")
      ],
      source: ["FROM \(gathered.name)"])
    let order = "OVER (ORDER BY \(amount) DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"
    let ranked = SQLStep(
      name: step("ranked"), purpose: "the largest first, with what they have so far",
      columns: kept(["amount"]) + [
        column("row_number() OVER (ORDER BY \(amount) DESC)", "place"),
        column("sum(\(amount)) \(order)", "running"), column("count(*) OVER ()", "members"),
        column("sum(\(amount)) OVER ()", "total"),
      ], source: ["FROM \(members.name)"])
    func reaches(_ share: Double) -> String {
      "\(name("running")) >= \(literal(share)) * \(total) * \(literal(1 - 1e-12))"
    }
    let weight = "(\(dialect.number(of: "\(n) + 1 - 2 * \(place)")) * \(amount))"
    let part = "(\(amount) / NULLIF(\(total), \(literal(0))))"
    let whole = SQLStep(
      name: step("whole"), purpose: "all members",
      columns: [
        column("count(*)", "members"),
        column("COALESCE(\(count(where: "\(amount) = \(literal(0))")), 0)", "zeros"),
        column("COALESCE(sum(\(amount)), \(literal(0)))", "total"),
        column("sum(\(weight))", "spread"), column("sum(\(part) * \(part))", "squares"),
        column(
          choice(
            [
              (
                "max(\(total)) > \(literal(0))",
                "COALESCE(min(\(choice([(reaches(0.8), place)]))), count(*))"
              )
            ]), "eighty"),
      ]
        + limits.enumerated().map {
          // Whoever has as much as the member that crosses the limit belongs to the class.
          column(
            "COALESCE(max(\(choice([(reaches($1), amount)]))), \(literal(0)))", "cut_\($0 + 1)")
        }, source: ["FROM \(ranked.name)"])
    let letters = (0...limits.count).map { literal(String(UnicodeScalar(UInt8(65 + min($0, 25))))) }
    let classOfMember = choice(
      limits.indices.map { ("m.\(amount) >= w.\(name("cut_\($0 + 1)"))", letters[$0]) },
      otherwise: letters[limits.count])
    let classed = SQLStep(
      name: step("classed"), purpose: "the class that each member's share completes",
      columns: [column(classOfMember, "item"), column("m.\(amount)", "amount")],
      source: ["FROM \(members.name) AS m", "CROSS JOIN \(whole.name) AS w"])
    let list = letters.map { "SELECT \($0) AS \(name("item"))" }.joined(separator: " UNION ALL ")
    let abc = SQLStep(
      name: step("abc"), purpose: "classes by the share that they complete",
      columns: [
        column("l.\(name("item"))", "item"), column("count(c.\(amount))", "count"),
        column("COALESCE(sum(c.\(amount)), \(literal(0)))", "sum"),
        column("max(w.\(n))", "members"), column("max(w.\(total))", "total"),
      ],
      source: [
        "FROM (\(list)) AS l", "CROSS JOIN \(whole.name) AS w",
        "LEFT JOIN \(classed.name) AS c ON c.\(name("item")) = l.\(name("item"))",
        "GROUP BY l.\(name("item"))",
      ])
    return [gathered, members, ranked, whole, classed, abc]
  }
}
