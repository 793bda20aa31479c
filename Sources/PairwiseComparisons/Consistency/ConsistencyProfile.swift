/// Every consistency index of one matrix side by side.
public struct ConsistencyProfile: Sendable, Hashable {
  /// Saaty's CI and CR.
  public var saaty: Consistency
  /// GCI, 0 or more; see `ComparisonMatrix.geometricConsistencyIndex`.
  public var geometric: Double
  /// The GCI that corresponds to the largest CR accepted.
  public var geometricLimit: Double
  /// HCI with its random index and ratio, from the column sums.
  public var harmonic: HarmonicConsistency
  /// 1 − min(r, 1/r) of the worst triad, r its product, 0...1; see
  /// `ComparisonMatrix.koczkodajIndex`.
  public var koczkodaj: Double
  /// The triad behind Koczkodaj's index; nil for consistent judgments.
  public var worstTriad: Triad?
  /// CM of Salo & Hämäläinen, 0...1; see `ComparisonMatrix.ambiguityIndex`.
  public var ambiguity: Double
  /// Geometric mean over triads of max(r, 1/r), 1 or more; see
  /// `ComparisonMatrix.cavalloDApuzzoIndex`.
  public var cavalloDApuzzo: Double
  /// CI*, the mean over triads of r + 1/r − 2, 0 or more; see `ComparisonMatrix.pelaezLamataIndex`.
  public var pelaezLamata: Double
  /// Mean distance of the columns from the weights, 0 or more; see
  /// `ComparisonMatrix.goldenWangIndex`.
  public var goldenWang: Double
  /// The share of the judgments' logarithms that no weights explain, 0...1; see
  /// `ComparisonMatrix.relativeError`.
  public var relativeError: Double
  /// Triads whose items are preferred in a circle; empty where no three are.
  public var circularTriads: [Triad]
}

extension ComparisonMatrix {
  /// Computes every index.
  ///
  /// - Parameters:
  ///   - scale: the scale the judgments were made on; one other than Saaty's has its own random
  ///     indices.
  ///   - randomIndex: the table that CR is measured by.
  ///   - limit: the largest CR that is accepted.
  /// - Throws: `JudgmentError.tooManyItems` above `maximumTriadOrder`, `.tooExtreme`,
  ///   `.notConverged`.
  /// - Complexity: O(n³)
  public func consistencyProfile(
    scale: JudgmentScale = .saaty, randomIndex: RandomIndexTable = .saaty1980,
    limit: ConsistencyLimit = .flat(0.10)
  ) throws(JudgmentError) -> ConsistencyProfile {
    let saaty = try consistency(scale: scale, randomIndex: randomIndex, limit: limit)
    return ConsistencyProfile(
      saaty: saaty, geometric: try geometricConsistencyIndex(),
      geometricLimit: saaty.randomIndex.geometricConsistencyLimit(ratio: saaty.limit),
      harmonic: try harmonicConsistency(scale: scale), koczkodaj: try koczkodajIndex(),
      worstTriad: try worstTriads(count: 1).first, ambiguity: try ambiguityIndex(),
      cavalloDApuzzo: try cavalloDApuzzoIndex(), pelaezLamata: try pelaezLamataIndex(),
      goldenWang: try goldenWangIndex(), relativeError: try relativeError(),
      circularTriads: try circularTriads())
  }
}
