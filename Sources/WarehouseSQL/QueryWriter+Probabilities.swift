/// The p-values of the paired tests, from functions that every engine has.
///
/// The tails of Student's t and of the normal distribution are integrals, taken by the
/// double-exponential rule (Takahasi & Mori 1974, doi:10.2977/prims/1195192451): with
/// x = exp(u - exp(-u)) the trapezoidal sum over u converges so fast that steps of 1/32 leave
/// nothing but rounding, some 1e-13 of the value, however small it is. The exact distribution of W
/// is counted by Fourier's sum of its generating function, the product of 1 + q^k over the ranks k,
/// and rounded to the whole number of patterns that it is.
extension QueryWriter {
  /// The nodes of both sums: Fourier's sum needs more than the 325 that 25 ranks add up to.
  private static let nodeCount = 326
  /// Ranks up to which W is counted, as in `WilcoxonSignedRank`.
  private static let exactCount = 25

  /// What is known before the p-values. Every step hands it on: an engine that does not keep steps
  /// would work them out again for every other step that reads them.
  private var statistics: [SQLColumn] {
    kept(
      Self.described + [
        "mean_change", "deviation", "differing", "wilcoxon_w", "wilcoxon_exact", "rank_biserial",
        "t", "t_df",
      ] + parts)
  }

  func probabilitySteps() -> [SQLStep] {
    [tailStep, nodeStep, abscissaStep, pointStep, termStep, sumStep, testedStep]
  }

  // MARK: Where the tails begin

  private var tailStep: SQLStep {
    let (n, df, t) = (name("differing"), dialect.number(of: name("t_df")), name("t"))
    let middle = "\(n) * (\(n) + \(literal(1))) / \(literal(4))"
    let variance =
      "\(n) * (\(n) + \(literal(1))) * (\(literal(2)) * \(n) + \(literal(1))) / \(literal(24)) "
      + "- \(name("ties")) / \(literal(48))"
    let distance =
      dialect.greatest([literal(0), "\(middle) - \(name("wilcoxon_w")) - \(literal(0.5))"])
    return SQLStep(
      name: "ahp_tails",
      purpose: "where the tails begin: Student's by t; the normal one with the variance corrected "
        + "for ties and a continuity correction of 1/2",
      columns: statistics + [
        column(df, "df"), column("\(t) * \(t) / \(df)", "ratio"),
        column("abs(\(t)) / sqrt(\(df) + \(t) * \(t))", "slope"), column(middle, "middle"),
        column("\(distance) / sqrt(\(literal(2)) * (\(variance)))", "z"),
      ], source: ["FROM ahp_statistics"])
  }

  // MARK: Nodes

  private var nodeStep: SQLStep {
    let node = dialect.number(of: name("node"))
    return SQLStep(
      name: "ahp_nodes", purpose: "nodes of the integrals, and half the angles of Fourier's sum",
      columns: [
        column("\(node) / \(literal(32)) - \(literal(4))", "u"),
        column("\(literal(Double.pi / Double(Self.nodeCount))) * \(node)", "half"),
      ], source: ["FROM " + dialect.series(Self.nodeCount, column: "node")])
  }

  private var abscissaStep: SQLStep {
    let u = name("u")
    let x = "exp(\(u) - exp(-\(u)))"
    return SQLStep(
      name: "ahp_abscissas", purpose: "x = exp(u - exp(-u)), the step from one to the next",
      columns: kept(["half"]) + [
        column(x, "x"),
        column("\(x) * (\(literal(1)) + exp(-\(u))) / \(literal(32))", "step"),
      ], source: ["FROM ahp_nodes"])
  }

  /// The nodes on the scale of each integrand.
  private var pointStep: SQLStep {
    let (root, z) = ("sqrt(\(name("df")))", name("z"))
    let scales = [
      ("tail", "(\(name("df")) * \(name("slope")) + \(root))"), ("whole", root),
      ("normal", "(\(literal(2)) * \(z) + \(literal(1)))"),
    ]
    return SQLStep(
      name: "ahp_points", purpose: "the nodes on the scale of each group's integrals",
      columns: statistics + kept(["df", "ratio", "slope", "middle", "z", "half"])
        + scales.flatMap { scale in
          [
            column("\(name("x")) / \(scale.1)", "x_" + scale.0),
            column("\(name("step")) / \(scale.1)", "step_" + scale.0),
          ]
        }, source: ["FROM ahp_tails", "CROSS JOIN ahp_abscissas"])
  }

  // MARK: Terms

  private var termStep: SQLStep {
    // log (cosh x + slope sinh x) = x + log (1 + (1 - slope) / 2 (exp(-2 x) - 1))
    func student(_ part: String, _ half: String) -> String {
      let x = name("x_" + part)
      let power = dialect.exponentialMinusOne("(\(literal(-2)) * \(x))")
      let log = dialect.logarithmOfOnePlus("(\(half) * \(power))")
      return "\(name("step_" + part)) * "
        + boundedExponential("-\(name("df")) * (\(x) + \(log))")
    }
    let half = "(\(literal(1)) - \(name("slope"))) / \(literal(2))"
    let x = name("x_normal")
    let normal =
      "\(name("step_normal")) * "
      + boundedExponential("-\(x) * (\(literal(2)) * \(name("z")) + \(x))")
    return SQLStep(
      name: "ahp_terms",
      purpose: "the terms: (cosh x + slope sinh x)^-df and exp(-x (2 z + x)) for the tails, and "
        + "the share of sign patterns with a rank sum of at most W",
      columns: statistics + kept(["df", "ratio", "z"]) + [
        column(student("tail", half), "student_tail"),
        column(student("whole", literal(0.5)), "student_whole"),
        column(choice([("\(name("wilcoxon_exact")) = 0", normal)]), "normal_tail"),
        column(choice([("\(name("wilcoxon_exact")) = 1", fourierTerm)]), "share"),
      ], source: ["FROM ahp_points"])
  }

  private var fourierTerm: String {
    let (n, w, half) = (name("differing"), name("wilcoxon_w"), name("half"))
    let cosines = (1...Self.exactCount).map { rank in
      let cosine = "cos(\(literal(Double(rank))) * \(half))"
      return rank == 1
        ? cosine
        : "CASE WHEN \(n) >= \(literal(Double(rank))) THEN \(cosine) ELSE \(literal(1)) END"
    }
    let sums = choice(
      [("\(half) = \(literal(0))", "\(w) + \(literal(1))")],
      otherwise: "cos(\(half) * (\(literal(2)) * \(name("middle")) - \(w))) "
        + "* sin(\(half) * (\(w) + \(literal(1)))) / sin(\(half))")
    return sums + "\n* " + cosines.joined(separator: "\n* ")
      + "\n/ \(literal(Double(Self.nodeCount)))"
  }

  private var sumStep: SQLStep {
    let handed = statistics + kept(["df", "ratio", "z"])
    return SQLStep(
      name: "ahp_integrals", purpose: "the terms, added up",
      columns: handed
        + ["student_tail", "student_whole", "normal_tail", "share"].map {
          column("sum(\(name($0)))", $0)
        },
      source: [
        "FROM ahp_terms", "GROUP BY " + handed.map { name($0.name) }.joined(separator: ", "),
      ])
  }

  // MARK: p-values

  private var testedStep: SQLStep {
    func isExact(_ flag: Int) -> String { "\(name("wilcoxon_exact")) = \(flag)" }
    let (ratio, z) = (name("ratio"), name("z"))
    let log = choice(
      [("\(ratio) > \(literal(1))", "ln(\(literal(1)) + \(ratio))")],
      otherwise: dialect.logarithmOfOnePlus(ratio))
    let student = vanishing(
      "-\(name("df")) / \(literal(2)) * \(log)",
      times: "\(name("student_tail")) / \(name("student_whole"))")
    let normal = vanishing(
      "-\(z) * \(z)", times: "\(literal(2 / Double.pi.squareRoot())) * \(name("normal_tail"))")
    let all = "power(\(literal(2)), \(name("differing")))"
    let exact = dialect.least([
      literal(1),
      "\(literal(2)) * floor(\(name("share")) * \(all) + \(literal(0.5))) / \(all)",
    ])
    return SQLStep(
      name: "ahp_tested", purpose: "two-sided p-values; 0 stands for what is below 1e-289",
      columns: statistics + [
        column(choice([(isExact(1), exact), (isExact(0), normal)]), "wilcoxon_p"),
        column(student, "t_p"),
      ], source: ["FROM ahp_integrals"])
  }

  /// PostgreSQL refuses results too small for a double.
  private func vanishing(_ exponent: String, times factor: String) -> String {
    choice(
      [("\(exponent) < \(literal(-667))", literal(0))],
      otherwise: "exp(\(exponent)) * \(factor)")
  }
}
