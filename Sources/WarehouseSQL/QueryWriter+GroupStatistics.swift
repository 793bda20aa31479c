/// Counts, means and the statistics of both paired tests, as `GroupComparison`,
/// `WilcoxonSignedRank` and `PairedT` have them.
extension QueryWriter {
  func statisticSteps() -> [SQLStep] { [orderStep, groupStep, momentStep, statisticStep] }

  private var orderStep: SQLStep {
    let group = "PARTITION BY \(name("group_number"))"
    let size = "NULLIF(abs(\(name("billionths"))), \(literal(0)))"
    return SQLStep(
      name: "ahp_ordered",
      purpose: "the order of the changes for the median, that of their sizes without zeros for "
        + "Wilcoxon's test, and how many tie",
      columns: kept(["group_number", "before", "after", "change", "billionths"] + parts) + [
        column("count(*) OVER (\(group))", "members"),
        column("row_number() OVER (\(group) ORDER BY \(name("change")))", "place"),
        column("avg(\(name("change"))) OVER (\(group))", "average"),
        column("rank() OVER (\(group) ORDER BY \(size) ASC NULLS LAST)", "size_rank"),
        column(
          dialect.number(of: "count(*) OVER (\(group), \(size))"), "equal"),
      ],
      source: ["FROM ahp_members"])
  }

  private var groupStep: SQLStep {
    let (change, sign) = (name("change"), name("billionths"))
    let zero = literal(0)
    func count(_ condition: String) -> String { "count(CASE WHEN \(condition) THEN 1 END)" }
    let distance = "(\(change) - \(name("average")))"
    let members = name("members")
    let isMiddle = "2 * \(name("place")) IN (\(members), \(members) + 1, \(members) + 2)"
    let rank =
      "\(name("size_rank")) + \(literal(0.5)) * (\(name("equal")) - \(literal(1)))"
    let ties = "\(name("equal")) * \(name("equal")) - \(literal(1))"
    return SQLStep(
      name: "ahp_groups",
      purpose: "each group's counts, means, median, rank sum of the increases, sum of t^3 - t "
        + "over t that tie, and squares about the mean",
      columns: kept(["group_number"]) + [
        column("count(*)", "customers"),
        column("avg(\(name("before")))", "baseline_mean"),
        column("avg(\(name("after")))", "current_mean"),
        column("avg(CASE WHEN \(isMiddle) THEN \(change) END)", "median_change"),
        column(count("\(sign) > \(zero)"), "improved"),
        column(count("\(sign) < \(zero)"), "declined"),
        column(count("\(sign) = \(zero)"), "unchanged"),
        column("sum(CASE WHEN \(sign) > \(zero) THEN \(rank) ELSE \(zero) END)", "increases"),
        column("sum(CASE WHEN \(sign) <> \(zero) THEN \(ties) ELSE \(zero) END)", "ties"),
        column("max(\(name("average")))", "average"),
        // What rounding left in the mean is taken out again.
        column("avg(\(change) - \(name("average")))", "rest"),
        column("sum(\(distance) * \(distance))", "squares"),
        column("min(\(sign)) = max(\(sign))", "is_constant"),
      ] + parts.map { column("avg(\(name($0)))", $0) },
      source: ["FROM ahp_ordered", "GROUP BY \(name("group_number"))"])
  }

  private var momentStep: SQLStep {
    let count = name("customers")
    let rest = name("rest")
    let differ = dialect.number(of: "\(count) - \(name("unchanged"))")
    let spread =
      "sqrt((\(name("squares")) - \(count) * \(rest) * \(rest)) / (\(count) - 1))"
    return SQLStep(
      name: "ahp_moments",
      purpose: "mean change and standard deviation; the pairs that differ",
      columns: kept(Self.described) + [
        column("\(name("average")) + \(rest)", "mean_change"),
        column(
          choice([("\(count) >= 2 AND NOT \(name("is_constant"))", spread)]), "deviation"),
        column(
          choice([("\(count) >= 2 AND \(name("unchanged")) < \(count)", differ)]), "differing"),
      ] + kept(["increases", "ties"] + parts),
      source: ["FROM ahp_groups"])
  }

  private var statisticStep: SQLStep {
    let (differing, increases) = (name("differing"), name("increases"))
    let total = "\(differing) * (\(differing) + \(literal(1))) / \(literal(2))"
    let root = "sqrt(\(dialect.number(of: name("customers"))))"
    return SQLStep(
      name: "ahp_statistics",
      purpose: "Wilcoxon's W is the smaller rank sum; Student's t of the paired differences",
      columns: kept(Self.described + ["mean_change", "deviation", "differing", "ties"]) + [
        column(
          choice([
            (
              "\(differing) IS NOT NULL",
              dialect.least([increases, "\(total) - \(increases)"])
            )
          ]), "wilcoxon_w"),
        column(
          choice([
            (
              "\(differing) IS NOT NULL",
              choice(
                [
                  (
                    "\(differing) <= \(literal(25)) AND \(name("ties")) = \(literal(0))",
                    "1"
                  )
                ], otherwise: "0")
            )
          ]), "wilcoxon_exact"),
        column(
          "(\(increases) - (\(total) - \(increases))) / (\(total))", "rank_biserial"),
        column("\(name("mean_change")) / (\(name("deviation")) / \(root))", "t"),
        column(choice([("\(name("deviation")) IS NOT NULL", "\(name("customers")) - 1")]), "t_df"),
      ] + kept(parts),
      source: ["FROM ahp_moments"])
  }
}
