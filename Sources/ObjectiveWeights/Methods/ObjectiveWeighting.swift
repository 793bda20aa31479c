/// Weights that the data gives to columns.
public struct ObjectiveWeighting: Sendable, Hashable {
  /// How the weights follow from the values.
  public var method: ObjectiveMethod
  /// Positions of the columns that were looked at, in the table.
  public var columns: [Int]
  /// One for each of `columns`, 0 or more.
  public var information: [Double]
  /// `information` divided by its sum.
  public var weights: [Double]
  /// Those of `columns` whose values are all the same: they carry no information.
  public var constants: [Int]
  /// What the information was computed from, for those who check it.
  public var basis: Basis

  /// What the information was computed from.
  public enum Basis: Sendable, Hashable {
    /// Nothing but the columns themselves.
    case none
    /// E of each column, 0…1.
    case entropies([Double])
    /// σ of the scaled columns and the correlations that `critic` weighs them by; 0 for constants.
    case correlations([[Double]], deviations: [Double])
    /// R of each column; 0 for constants.
    case multipleCorrelations([Double])
    /// The principal components of the correlations.
    case components(PrincipalComponents)
  }

  /// - Throws: `.noInformation`.
  init(
    _ method: ObjectiveMethod, columns: [Int], information: [Double], constants: [Int],
    basis: Basis = .none
  ) throws(ObjectiveWeightError) {
    let sum = information.reduce(0, +)
    guard sum > 0 else { throw .noInformation }
    self.method = method
    self.columns = columns
    self.information = information
    weights = information.map { $0 / sum }
    self.constants = constants
    self.basis = basis
  }

  /// The weights of groups of columns, such as the leaves below each child of a node: sums.
  ///
  /// - Parameter groups: positions in `columns`, each once in all.
  public func shares(of groups: [[Int]]) -> [Double] {
    groups.map { group in group.reduce(0) { $0 + weights[$1] } }
  }
}
