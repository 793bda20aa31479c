/// Shares of answers and of texts.
extension AnalysisWriter {
  func levelParts(_ levels: SQLLevels) -> ([SQLStep], [SQLFigure]) {
    let (source, member) = wholeAndGroups
    let last = levels.levels.count - 1
    let level = name("level")
    let scores = levels.levels.enumerated().map { ("\(level) = \($0)", literal($1.score)) }
    let answers = SQLStep(
      name: step("answers"), purpose: "answers of all and of each group",
      columns: [
        column(member, "member"), column(level, "level"), column(choice(scores), "score"),
      ], source: source)
    let groups = SQLStep(
      name: step("groups"), purpose: "how many answered, at which ends of the scale",
      columns: kept(["member"]) + [
        column("count(\(level))", "base"), column("count(*) - count(\(level))", "unanswered"),
        column(count(where: "\(level) > \(last - levels.top)"), "top"),
        column(count(where: "\(level) < \(levels.bottom)"), "bottom"),
        column("avg(\(name("score")))", "mean"),
        column("stddev_samp(\(name("score")))", "deviation"),
      ], source: ["FROM \(answers.name)", "GROUP BY \(name("member"))"])
    let scale = levels.levels.enumerated().map { position, level in
      "SELECT \(position) AS \(name("level")), \(literal(level.name)) AS \(name("item"))"
    }
    let counts = SQLStep(
      name: step("levels"), purpose: "how often each level was answered",
      columns: [
        column("g.\(name("member"))", "member"), column("l.\(name("item"))", "item"),
        column("g.\(name("base"))", "base"),
        column("count(a.\(level))", "count"),
      ],
      source: [
        "FROM \(groups.name) AS g", "CROSS JOIN (\(scale.joined(separator: " UNION ALL "))) AS l",
        "LEFT JOIN \(answers.name) AS a ON a.\(name("member")) = g.\(name("member"))"
          + " AND a.\(level) = l.\(level)",
        "GROUP BY g.\(name("member")), l.\(name("item")), g.\(name("base"))",
      ])
    let base = name("base")
    let divisor = "NULLIF(\(dialect.number(of: base)), \(literal(0)))"
    let columns: [(measure: String, value: String, n: String?)] = [
      ("base", base, nil), ("unanswered", name("unanswered"), nil),
      ("top", "\(name("top")) / \(divisor)", base),
      ("bottom", "\(name("bottom")) / \(divisor)", base),
      ("net", "(\(name("top")) - \(name("bottom"))) / \(divisor)", base),
      ("mean", name("mean"), base),
    ]
    let isAll = "\(name("member")) = \(literal("all"))"
    let figures =
      columns.map {
        SQLFigure(
          source: groups.name, condition: isAll, measure: $0.measure, value: $0.value, n: $0.n)
      }
      + (columns + [(measure: "standard_deviation", value: name("deviation"), n: nil)]).map {
        SQLFigure(
          source: groups.name, part: "groups", member: name("member"), measure: $0.measure,
          value: $0.value, n: $0.n)
      }
      + [
        SQLFigure(
          source: counts.name, part: "levels", item: name("item"), member: name("member"),
          measure: "count", value: name("count")),
        SQLFigure(
          source: counts.name, part: "levels", item: name("item"), member: name("member"),
          measure: "share", value: "\(name("count")) / \(divisor)", n: base),
      ]
    return ([answers, groups, counts], figures)
  }

  var categoryParts: ([SQLStep], [SQLFigure]) {
    let (n, base) = (name("count"), name("base"))
    let counts = SQLStep(
      name: step("counts"), purpose: "how often each text occurs",
      columns: kept(["member"]) + [column("count(*)", "count")],
      source: [
        "FROM \(step("rows"))", "WHERE \(name("member")) IS NOT NULL", "GROUP BY \(name("member"))",
      ])
    let order = "OVER (ORDER BY \(n) DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"
    let running = SQLStep(
      name: step("running"), purpose: "the most frequent first",
      columns: kept(["member", "count"]) + [
        column("row_number() OVER (ORDER BY \(n) DESC)", "place"),
        column("sum(\(n)) \(order)", "running"), column("sum(\(n)) OVER ()", "base"),
      ], source: ["FROM \(counts.name)"])
    let share = "\(dialect.number(of: name("running"))) / \(dialect.number(of: base))"
    let whole = SQLStep(
      name: step("whole"), purpose: "all of them",
      columns: [
        column("count(\(name("member")))", "base"),
        column("count(*) - count(\(name("member")))", "unanswered"),
      ], source: ["FROM \(step("rows"))"])
    let fewest = SQLStep(
      name: step("fewest"), purpose: "the fewest texts that make 80 %",
      columns: [
        column(
          "min(\(choice([("\(share) >= \(literal(0.8 - 1e-12))", name("place"))])))", "fewest")
      ], source: ["FROM \(running.name)"])
    return (
      [counts, running, whole, fewest],
      [
        SQLFigure(source: whole.name, measure: "base", value: base),
        SQLFigure(source: whole.name, measure: "unanswered", value: name("unanswered")),
        SQLFigure(source: fewest.name, measure: "causes_for_80_percent", value: name("fewest")),
        SQLFigure(
          source: running.name, part: "causes", item: name("member"), measure: "count", value: n),
        SQLFigure(
          source: running.name, part: "causes", item: name("member"), measure: "share",
          value: "\(dialect.number(of: n)) / \(dialect.number(of: base))",
          n: base),
      ]
    )
  }
}
