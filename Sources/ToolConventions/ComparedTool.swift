public import BilingualText
import PairwiseComparisons

/// Another tool whose numbers are recomputed by its own conventions.
public enum ComparedTool: String, Sendable, Hashable, CaseIterable {
  /// AHPy 2 for Python (Griffith).
  case ahpy
  /// pyDecision for Python (Pereira et al. 2024), `ahp_method` with its default.
  case pyDecision = "pydecision"
  /// AHP-OS, the web tool of BPMSG (Goepel 2018, doi:10.13033/ijahp.v10i3.590).
  case ahpOS = "ahp-os"
  /// ahpsurvey 0.4 for R (Cho 2019).
  case ahpsurvey
  /// SPSSAU, its default 和积法.
  case spssau
  /// 和积法 with paper and pencil, as textbooks print it: four decimals at each step.
  case hand

  /// As its users know it.
  public var name: Phrase {
    switch self {
    case .ahpy: "AHPy"
    case .pyDecision: "pyDecision"
    case .ahpOS: "AHP-OS"
    case .ahpsurvey: "ahpsurvey"
    case .spssau: "SPSSAU"
    case .hand: Phrase(zh: "和积法手算", en: "column means by hand")
    }
  }

  /// What its documentation and source say that it does.
  public var conventions: ToolConventions {
    switch self {
    case .ahpy:
      // src/ahpy/ahpy.py: squares the matrix until no weight moves in the fourth decimal, rounds local
      // weights, global weights and the ratio to four; numpy rounds halves to even.
      ToolConventions(
        priorities: .repeatedSquaring(decimals: 4, limit: 100), lambda: .eigenvalue,
        randomIndex: .table(.doneganDodd1991, interpolatedTo: 100), smallRatio: .zero,
        weightDecimals: 4, globalDecimals: 4, ratioDecimals: 4, rounding: .toNearestOrEven)
    case .pyDecision:
      // pyDecision/algorithm/ahp.py: column means by default, λ as the mean of (A w)_i / w_i, nothing
      // rounded; the ratio of two items divides by 0.
      ToolConventions(
        priorities: .columnMeans, lambda: .meanRatio,
        randomIndex: .table(.saaty1980, interpolatedTo: 15), smallRatio: .undefined)
    case .ahpOS:
      // classes/AhpCalc.php: power method from the row means, stopped when the squared step of the
      // vector scaled to largest 1 is below 1e-7, at most 19 steps; λ from the column sums; the fit of
      // Alonso & Lamata for every order.
      ToolConventions(
        priorities: .powerMethod(squaredStep: 1e-7, limit: 19), lambda: .columnSums,
        randomIndex: .table(.alonsoLamataFit, interpolatedTo: .max), smallRatio: .zero)
    case .ahpsurvey:
      // R/ahp_cr.R: eigen(), its own simulated random indices, 1.6 above 15 attributes.
      ToolConventions(
        priorities: .eigenvector, lambda: .eigenvalue,
        randomIndex: .values(Self.ahpsurveyIndices, beyond: 1.6), smallRatio: .undefined)
    case .spssau:
      // spssau.net/helps/ahp: column means by default, λ as the mean of (A w)_i / w_i; its random indices
      // as its results print them.
      ToolConventions(
        priorities: .columnMeans, lambda: .meanRatio,
        randomIndex: .values(Self.spssauIndices, beyond: nil), smallRatio: .zero)
    case .hand:
      ToolConventions(
        priorities: .columnMeans, lambda: .meanRatio,
        randomIndex: .table(.saaty1980, interpolatedTo: 15), smallRatio: .zero,
        stepDecimals: 4, weightDecimals: 4, globalDecimals: 4, ratioDecimals: 4,
        rounding: .toNearestOrAwayFromZero)
    }
  }

  private static let ahpsurveyIndices = [
    0, 0, 0, 0.5251686, 0.8836651, 1.1081014, 1.2492774, 1.3415514, 1.4048466, 1.4507197,
    1.4857266, 1.5141022, 1.5356638, 1.5545925, 1.5703498, 1.5839958,
  ]

  private static let spssauIndices = [
    0, 0, 0, 0.52, 0.89, 1.12, 1.26, 1.36, 1.41, 1.46, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59,
  ]
}
