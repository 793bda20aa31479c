/// How priorities (weights that sum to 1) are derived from a complete comparison matrix.
public enum PriorityMethod: String, Sendable, Hashable, CaseIterable {
  /// The principal right eigenvector (Saaty 1977, doi:10.1016/0022-2496(77)90033-5).
  case eigenvector
  /// The geometric mean of each row, 方根法 (Crawford & Williams 1985,
  /// doi:10.1016/0022-2496(85)90002-1).
  case geometricMean = "geometric-mean"
  /// The mean of the normalised columns, 和积法 (Saaty 1980).
  case columnNormalised = "column-normalised"
  /// Weighted least squares, min Σ (a_ij w_j − w_i)² (Chu, Kalaba & Spingarn 1979,
  /// doi:10.1016/0022-2496(79)90015-0).
  case leastSquares = "least-squares"
  /// w_i ∝ 1 / s_i with the column sums s: exact for consistent judgments (Saaty 1980).
  case inverseColumnSums = "inverse-column-sums"
  /// w_i ∝ Σ_j a_ij: the crudest approximation (Saaty 1980).
  case rowSums = "row-sums"
}

/// How the judgments of several experts become one set of weights.
public enum GroupAggregation: String, Sendable, Hashable, CaseIterable {
  /// Aggregation of individual judgments: the weighted geometric mean of the judgments that exist
  /// (Aczél & Saaty 1983, doi:10.1016/0022-2496(83)90028-7).
  case aij
  /// Aggregation of individual priorities, weighted geometric mean (Forman & Peniwati 1998,
  /// doi:10.1016/S0377-2217(97)00244-0).
  case aipGeometric = "aip-geometric"
  /// Aggregation of individual priorities, weighted arithmetic mean (Forman & Peniwati 1998).
  case aipArithmetic = "aip-arithmetic"
}

/// How judgments that were not made are dealt with.
public enum IncompleteTreatment: String, Sendable, Hashable, CaseIterable {
  /// The completion with the least λ_max (Bozóki, Fülöp & Rónyai 2010,
  /// doi:10.1016/j.mcm.2010.02.047).
  case optimal
  /// Least squares of the logarithms over the judgments that exist (Bozóki, Fülöp & Rónyai 2010).
  case logLeastSquares = "log-least-squares"
  /// Harker's matrix: 0 for a missing entry, 1 + the number of missing ones on the diagonal
  /// (Harker 1987, doi:10.1016/0270-0255(87)90503-3).
  case harker
  /// Every pair must be judged.
  case forbid
}
