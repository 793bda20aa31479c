/// How the weights of columns follow from their values: each column j carries some information I_j,
/// and its weight is I_j / Σ I. z are scores, or values where more is better; x̄ is a mean and σ a
/// standard deviation of the population.
public enum ObjectiveMethod: Sendable, Hashable {
  /// 熵权法: 1 − E with E = (ln T − (Σ z ln z)/T)/ln m, T = Σ z, 0 ln 0 = 0 (Shannon 1948; Hwang &
  /// Yoon 1981). No value may be below 0.
  case entropy
  /// σ_j Σ_k (1 − r_jk), σ of the values scaled to 0…1, r over the rows that have both (Diakoulaki,
  /// Mavrotas & Papayannakis 1995, doi:10.1016/0305-0548(94)00059-H).
  case critic
  /// σ of the values scaled to 0…1.
  case standardDeviation
  /// 变异系数法: σ / |x̄|.
  case coefficientOfVariation
  /// 离差最大化法: Σ_ik |z_i − z_k| over the pairs of rows, of values scaled to 0…1 (Wang 1998); where
  /// columns have different numbers of values, the mean over the pairs of each is compared.
  case deviation
  /// Gini's coefficient: Σ_ik |z_i − z_k| / (2 m² x̄). No value may be below 0.
  case gini
  /// 独立性权系数法: 1/R_j, R_j the multiple correlation of a column with all others, R² = 1 − 1/(R⁻¹)_jj.
  case independence
  /// Principal components of the correlation matrix (OECD & JRC 2008, doi:10.1787/9789264043466-en).
  case principalComponents(Retention = .kaiser, by: ComponentMeasure = .coefficient)
  /// Effect of the column's removal on every row's score: Σ_i |S'_ij − S_i|, S = ln(1 + mean |ln n|),
  /// n = min/z (Keshavarz-Ghorabaee et al. 2021, doi:10.3390/sym13040525). All values are above 0.
  case merec

  /// Which principal components are looked at.
  public enum Retention: Sendable, Hashable {
    /// Those with an eigenvalue of at least 1, and one at the least.
    case kaiser
    /// As many as explain this share of the variance, above 0, at most 1.
    case share(Double)
  }

  /// What counts of the retained components λ_k, v_k.
  public enum ComponentMeasure: String, Sendable, Hashable, CaseIterable {
    /// |β_j|, β = Σ λ_k v_jk / Σ λ_k, each v signed so that its elements have a positive sum.
    case coefficient
    /// Σ λ_k v²_jk, which no rotation changes.
    case communality
  }

  /// What the method is called in files and results.
  public var name: String {
    switch self {
    case .entropy: "entropy"
    case .critic: "critic"
    case .standardDeviation: "standard-deviation"
    case .coefficientOfVariation: "coefficient-of-variation"
    case .deviation: "deviation"
    case .gini: "gini"
    case .independence: "independence"
    case .principalComponents: "pca"
    case .merec: "merec"
    }
  }

  /// Every method, with its default settings.
  public static let allMethods: [ObjectiveMethod] = [
    .entropy, .critic, .standardDeviation, .coefficientOfVariation, .deviation, .gini,
    .independence, .principalComponents(), .merec,
  ]

  /// What `ColumnMoments` have to keep for this method; nil where they do not suffice and the values
  /// themselves are needed.
  public var moments: ColumnMoments.Kept? {
    switch self {
    case .entropy: .logarithms
    case .standardDeviation, .coefficientOfVariation: []
    case .critic, .independence, .principalComponents: .products
    case .deviation, .gini, .merec: nil
    }
  }
}
