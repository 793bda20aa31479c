/// How sums develop from span to span.
extension AnalysisWriter {
  func trendParts(_ sum: String?) -> ([SQLStep], [SQLFigure]) {
    let (member, place, value) = (name("member"), name("place"), name("value"))
    let (source, group) = wholeAndGroups
    let amount = sum.map { name("number_" + $0) } ?? "1"
    let hasPlace = "\(place) IS NOT NULL"
    let last = source[source.count - 1]
    let filtered =
      last.hasPrefix("WHERE")
      ? source.dropLast() + ["WHERE (\(last.dropFirst(6))) AND \(hasPlace)"]
      : source + ["WHERE \(hasPlace)"]
    let inner = SQLStep(
      name: step("spans"), purpose: "rows of all and of each group, with their span",
      columns: [column(group, "member"), column(amount, "amount")] + kept(["place", "period"]),
      source: Array(filtered))
    let points = SQLStep(
      name: step("points"), purpose: "the sum of each span",
      columns: kept(["member", "place", "period"]) + [
        column(
          choice([("count(\(name("amount"))) > 0", dialect.number(of: "sum(\(name("amount")))"))]),
          "value")
      ], source: ["FROM \(inner.name)", "GROUP BY \(member), \(place), \(name("period"))"])
    let known = choice([("\(value) IS NOT NULL", place)])
    let over = "OVER (PARTITION BY \(member))"
    let centred = SQLStep(
      name: step("centred"), purpose: "where each series begins and ends, and its means",
      columns: kept(["member", "place", "value"]) + [
        column("min(\(known)) \(over)", "first_place"),
        column("max(\(known)) \(over)", "last_place"),
        column("avg(\(dialect.number(of: known))) \(over)", "mean_place"),
        column("avg(\(value)) \(over)", "mean_value"),
      ], source: ["FROM \(points.name)"])
    let x = "(\(dialect.number(of: place)) - \(name("mean_place")))"
    let y = "(\(value) - \(name("mean_value")))"
    func products(_ a: String, _ b: String) -> String {
      "sum(\(choice([("\(value) IS NOT NULL", "\(a) * \(b)")])))"
    }
    let series = SQLStep(
      name: step("series"), purpose: "ends and least squares of each series",
      columns: kept(["member"]) + [
        column("count(\(value))", "points"),
        column(
          dialect.number(of: "max(\(name("last_place"))) - min(\(name("first_place")))"), "span"),
        column("max(\(choice([("\(place) = \(name("first_place"))", value)])))", "first"),
        column("max(\(choice([("\(place) = \(name("last_place"))", value)])))", "last"),
        column(
          choice([("count(\(value)) >= 3 AND max(\(value)) > min(\(value))", products(x, y))]), "xy"
        ),
        column(products(x, x), "xx"), column(products(y, y), "yy"),
      ], source: ["FROM \(centred.name)", "GROUP BY \(member)"])
    let pairs = SQLStep(
      name: step("pairs"), purpose: "rising less falling pairs of each series",
      columns: [
        column("a.\(member)", "member"), column("sum(sign(b.\(value) - a.\(value)))", "rising"),
      ],
      source: [
        "FROM \(points.name) AS a",
        "JOIN \(points.name) AS b ON b.\(member) = a.\(member) AND b.\(place) > a.\(place)",
        "WHERE a.\(value) IS NOT NULL AND b.\(value) IS NOT NULL", "GROUP BY a.\(member)",
      ])
    return (
      [inner, points, centred, series, pairs],
      seriesFigures + [
        SQLFigure(
          source: pairs.name, part: "series", member: member, measure: "mann_kendall_s",
          value: name("rising")),
        SQLFigure(
          source: points.name, part: "values", member: member, period: name("period"),
          measure: "value", value: value),
      ]
    )
  }

  private var seriesFigures: [SQLFigure] {
    let (first, last, span) = (name("first"), name("last"), name("span"))
    let zero = literal(0)
    let growth = dialect.exponentialMinusOne("(ln(\(last) / \(first)) / \(span))")
    let columns: [(String, String)] = [
      ("points", name("points")), ("first", first), ("last", last),
      ("change", "\(last) - \(first)"),
      ("relative_change", choice([("\(first) > \(zero)", "(\(last) - \(first)) / \(first)")])),
      (
        "growth",
        choice([("\(first) > \(zero) AND \(last) > \(zero) AND \(span) > \(zero)", growth)])
      ),
      ("slope", "\(name("xy")) / NULLIF(\(name("xx")), \(zero))"),
    ]
    let square =
      "\(name("xy")) * \(name("xy")) / (NULLIF(\(name("xx")), \(zero)) * NULLIF(\(name("yy")), \(zero)))"
    return columns.map {
      SQLFigure(
        source: step("series"), condition: "\(name("member")) = \(literal("all"))", measure: $0.0,
        value: $0.1)
    }
      + (columns + [("r_squared", square)]).map {
        SQLFigure(
          source: step("series"), part: "series", member: name("member"), measure: $0.0,
          value: $0.1)
      }
  }
}
