/// Every consistency index of one matrix side by side.
public struct ConsistencyProfile: Sendable, Hashable {
  /// Saaty's CI and CR.
  public var saaty: Consistency
  /// GCI with its limit at the same consistency ratio.
  public var geometric: Double
  public var geometricLimit: Double
  public var harmonic: HarmonicConsistency
  public var koczkodaj: Double
  /// The triad behind Koczkodaj's index; nil for consistent judgments.
  public var worstTriad: Triad?
  public var ambiguity: Double
  public var cavalloDApuzzo: Double
  public var pelaezLamata: Double
  public var goldenWang: Double
  public var relativeError: Double
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
