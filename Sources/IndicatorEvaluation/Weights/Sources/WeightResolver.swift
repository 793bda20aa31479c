internal import ObjectiveWeights
internal import PairwiseComparisons

/// Turns the source of a node's weights into weights.
struct WeightResolver {
  /// The items' weights of every judgment set.
  private let judged: [String: [String: Double]]
  /// Those whose judgments are fuzzy.
  private let fuzzy: [String: SolvedJudgmentSet]
  private let evidence: LeafEvidence?
  /// Positions of the leaves, left to right, by id.
  private let leafPositions: [String: Int]
  private let leafIDs: [String]

  /// - Parameter evidence: nil where there is no data at hand.
  init(_ solved: [SolvedJudgmentSet], evidence: LeafEvidence?, leaves: [String] = []) {
    judged = Dictionary(
      solved.map { ($0.set.id, $0.shares) }, uniquingKeysWith: { first, _ in first })
    fuzzy = Dictionary(
      solved.filter { $0.fuzzy != nil }.map { ($0.set.id, $0) },
      uniquingKeysWith: { first, _ in first })
    self.evidence = evidence
    leafIDs = leaves
    leafPositions = Dictionary(
      leaves.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameter children: correlations of the children's scores with each other, for rules that look
  ///   at them.
  /// - Returns: Nil for a leaf.
  func derivation(
    of node: HierarchyNode, children: (() throws(WeightSourceError) -> [[Double]])? = nil
  ) throws(EvaluationError) -> WeightDerivation? {
    guard !node.isLeaf, let weights = node.weights else { return nil }
    do throws(WeightSourceError) {
      return try derivation(of: weights, node, children)
    } catch {
      throw .weights(node: node.id, error)
    }
  }

  private func derivation(
    of weights: NodeWeights, _ node: HierarchyNode,
    _ children: (() throws(WeightSourceError) -> [[Double]])?
  ) throws(WeightSourceError) -> WeightDerivation {
    let ids = node.children.map(\.id)
    switch weights {
    case .equal: return WeightDerivation(ids.map { _ in 1 / Double(ids.count) }, .equal)
    case .judged(let set):
      let findings = fuzzy[set]?.findings(of: ids)
      return WeightDerivation(
        ids.map { judged[set]?[$0] ?? 0 },
        findings.map { .fuzzy($0) } ?? .judged(set: set))
    case .given(let shares):
      // Shares typed with ten digits miss 1 by more than rounding: a customer with 100 everywhere
      // should get 100.
      let sum = shares.reduce(0, +)
      return WeightDerivation(
        abs(sum - 1) <= 1e-12 ? shares : shares.map { $0 / sum }, .given)
    case .bestWorst(let source): return try bestWorst(source)
    case .objective(let source): return try objective(source, node)
    case .combined(let source):
      var parts: [WeightDerivation] = []
      for part in source.sources { parts.append(try derivation(of: part, node, children)) }
      return try combined(source, parts, ids, children)
    case .derived(let derivation): return derivation
    }
  }

  private func bestWorst(_ source: BestWorstSource) throws(WeightSourceError) -> WeightDerivation {
    switch source.model {
    case .nonlinear:
      let intervals = source.judgments.intervals()
      return WeightDerivation(
        intervals.weights,
        .bestWorst(
          BestWorstFindings(
            source: source, deviation: intervals.deviation,
            intervals: zip(intervals.lower, intervals.upper).map { $0...max($0, $1) },
            consistency: intervals.consistency)))
    case .linear:
      do throws(JudgmentError) {
        let linear = try source.judgments.linearWeights()
        return WeightDerivation(
          linear.weights,
          .bestWorst(
            BestWorstFindings(
              source: source, deviation: linear.deviation, intervals: nil,
              consistency: linear.consistency)))
      } catch {
        throw .notSolved(error)
      }
    }
  }

  private func objective(
    _ source: ObjectiveSource, _ node: HierarchyNode
  ) throws(WeightSourceError) -> WeightDerivation {
    guard let evidence else { throw .needsData }
    let groups = node.children.map { $0.leaves.compactMap { leafPositions[$0.id] } }
    let columns = groups.flatMap { $0 }
    let rows: Int
    let weighting: ObjectiveWeighting
    switch evidence {
    case .rows(let measurements):
      rows = measurements.count(source.period)
      let table = try measurements.columns(source.basis, source.period, needed: columns)
      do throws(ObjectiveWeightError) {
        weighting = try ObjectiveWeighting(table, by: source.method, among: columns)
      } catch {
        throw .objective(error, leaves: leafIDs)
      }
    case .moments(let moments):
      guard source.method.moments != nil, source.basis == .scores,
        let part = moments[source.period]
      else { throw .needsRows(method: source.method.name) }
      rows = part.rows
      do throws(ObjectiveWeightError) {
        weighting = try part.weighting(by: source.method, among: columns)
      } catch {
        throw .objective(error, leaves: leafIDs)
      }
    }
    var offset = 0
    let places = groups.map { group in
      defer { offset += group.count }
      return Array(offset..<offset + group.count)
    }
    var findings = ObjectiveFindings(
      source: source, rows: rows, leaves: columns.map { leafIDs[$0] },
      information: weighting.information, constants: weighting.constants.map { leafIDs[$0] })
    if case .components(let components) = weighting.basis {
      findings.negative = zip(columns, components.coefficients).filter { $0.1 < -1e-12 }
        .map { leafIDs[$0.0] }
    }
    return WeightDerivation(weighting.shares(of: places), .objective(findings))
  }

  private func combined(
    _ source: CombinedSource, _ parts: [WeightDerivation], _ ids: [String],
    _ children: (() throws(WeightSourceError) -> [[Double]])?
  ) throws(WeightSourceError) -> WeightDerivation {
    let rule: WeightCombination
    switch source.rule {
    case .linear: rule = .linear(shares: source.shares)
    case .multiplicative: rule = .multiplicative
    case .relativeEntropy: rule = .relativeEntropy(shares: source.shares)
    case .gameTheory: rule = .gameTheory
    case .levelDifference:
      guard let children else { throw .needsData }
      rule = .levelDifference(correlations: try children())
    }
    do throws(WeightCombinationError) {
      let result = try rule.combine(parts.map(\.weights))
      return WeightDerivation(
        result.weights,
        .combined(
          CombinedFindings(
            rule: source.rule, sources: parts, shares: result.shares,
            coefficients: result.coefficients, vanished: result.vanished)))
    } catch {
      throw .combination(error, children: ids)
    }
  }
}
