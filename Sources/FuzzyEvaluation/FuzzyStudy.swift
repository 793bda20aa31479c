public import BilingualText
public import IndicatorEvaluation

/// A grade that objects belong to.
public struct FuzzyGrade: Sendable, Hashable {
  /// Unique among the grades; of a band, the band's id.
  public var id: String
  /// The name in reports; the id stands in for one that is empty.
  public var label: Label
  /// What it is worth, for the weighted score.
  public var value: Double

  public init(id: String, label: Label = Label(), value: Double) {
    self.id = id
    self.label = label
    self.value = value
  }

  /// A model's bands as grades, each worth its middle; the last band reaches down to its own minimum.
  ///
  /// - Throws: `FuzzyError.tooFewGrades` for fewer than two bands.
  public static func bands(of model: EvaluationModel) throws(FuzzyError) -> [FuzzyGrade] {
    let bands = model.bands
    guard bands.count >= 2, let last = bands.last else { throw .tooFewGrades(bands.count) }
    let middles = GradeMembership.middles(
      limits: bands.dropLast().map(\.minimum), worst: last.minimum)
    return zip(bands, middles).map { FuzzyGrade(id: $0.id, label: $0.label, value: $1) }
  }
}

/// How scores become memberships of a model's bands.
public enum BandMembership: Sendable, Hashable {
  /// In proportion between the bands' middles.
  case triangular
  /// In proportion within so many points of a band's limit.
  case trapezoidal(Double)
  /// The band itself.
  case crisp
}

/// 模糊综合评价 over a model's hierarchy: grades, weights, and where memberships come from.
public struct FuzzyStudy: Sendable {
  /// Where the memberships of the leaves come from.
  public enum Origin: Sendable {
    /// Scores of an evaluation.
    case scores(EvaluationResult, GradeMembership)
    /// Shares that people gave, by object and leaf; nil where nobody did.
    case shares([[[Double]?]])
  }

  /// The model whose tree is assessed.
  public let model: EvaluationModel
  /// The weights of the tree, node by node as in `hierarchy`.
  public let weights: HierarchyWeights
  /// From the best to the worst.
  public let grades: [FuzzyGrade]
  /// The tree with its local weights and the operators that compose its nodes.
  public let hierarchy: FuzzyHierarchy
  /// Where memberships come from of the leaves that `written` does not name.
  public let origin: Origin
  /// Memberships that were written down, one a grade, by the leaf's position from left to right;
  /// they take the place of scores and votes.
  public let written: [Int: [Double]]

  /// An evaluation's scores as memberships of its bands.
  ///
  /// - Parameters:
  ///   - result: every row's scores.
  ///   - membership: how scores belong to the bands.
  ///   - rule: how a node's children are composed.
  ///   - nodeOperators: the same of single nodes, by id, in place of `rule`.
  ///   - own: grades in place of the bands, from the best to the worst, to which scores belong by
  ///     triangles between their values.
  ///   - written: memberships of leaves, by id, in place of their scores.
  /// - Throws: `FuzzyError.tooFewGrades` for a model with fewer than two bands, and what
  ///   `GradeMembership` and `FuzzyHierarchy` refuse.
  /// - Complexity: O(nodes)
  public init(
    _ result: EvaluationResult, membership: BandMembership = .triangular,
    operator rule: FuzzyOperator = .weightedAverage,
    nodeOperators: [String: FuzzyOperator] = [:], grades own: [FuzzyGrade] = [],
    written: [String: [Double]] = [:]
  ) throws(FuzzyError) {
    grades = own.isEmpty ? try FuzzyGrade.bands(of: result.model) : own
    let limits = result.model.bands.dropLast().map(\.minimum)
    let memberships: GradeMembership =
      switch own.isEmpty ? membership : .triangular {
      case .triangular: .triangular(centres: grades.map(\.value))
      case .trapezoidal(let halfWidth): .trapezoidal(limits: limits, halfWidth: halfWidth)
      case .crisp: .crisp(limits: limits)
      }
    try memberships.validate()
    hierarchy = try Self.hierarchy(result.weights, rule, nodeOperators)
    model = result.model
    weights = result.weights
    origin = .scores(result, memberships)
    self.written = Self.byLeaf(written, result.weights)
  }

  /// Votes for a model's bands.
  ///
  /// - Parameters:
  ///   - votes: by object and leaf, left to right, one count a band; nil for a leaf without any.
  ///   - rule: how a node's children are composed.
  ///   - nodeOperators: the same of single nodes, by id, in place of `rule`.
  ///   - own: grades in place of the bands.
  ///   - written: memberships of leaves, by id, in place of votes.
  /// - Throws: `FuzzyError.votes` for what is no count, `tooFewGrades`, and what `FuzzyHierarchy`
  ///   refuses.
  public init(
    votes: [[[Double]?]], model: EvaluationModel, weights: HierarchyWeights,
    operator rule: FuzzyOperator = .weightedAverage,
    nodeOperators: [String: FuzzyOperator] = [:], grades own: [FuzzyGrade] = [],
    written: [String: [Double]] = [:]
  ) throws(FuzzyError) {
    grades = own.isEmpty ? try FuzzyGrade.bands(of: model) : own
    hierarchy = try Self.hierarchy(weights, rule, nodeOperators)
    var shares: [[[Double]?]] = []
    for object in votes {
      var rows: [[Double]?] = []
      for counts in object {
        if let counts {
          rows.append(try WrittenMembership.shares(votes: counts))
        } else {
          rows.append(nil)
        }
      }
      shares.append(rows)
    }
    self.model = model
    self.weights = weights
    origin = .shares(shares)
    self.written = Self.byLeaf(written, weights)
  }

  private static func byLeaf(
    _ written: [String: [Double]], _ weights: HierarchyWeights
  ) -> [Int: [Double]] {
    var found: [Int: [Double]] = [:]
    for (leaf, node) in weights.leaves.enumerated() {
      found[leaf] = written[weights.nodes[node].id]
    }
    return found
  }

  private static func hierarchy(
    _ weights: HierarchyWeights, _ rule: FuzzyOperator, _ own: [String: FuzzyOperator]
  ) throws(FuzzyError) -> FuzzyHierarchy {
    try FuzzyHierarchy(
      weights.nodes.map { node in
        FuzzyHierarchy.Node(
          parent: node.parent, weight: node.local,
          operator: node.children.isEmpty ? nil : own[node.id])
      }, operator: rule)
  }

  /// Every node's assessment of one row or object; nil where nothing below a node has memberships.
  ///
  /// - Precondition: there is such a row.
  /// - Throws: what `FuzzyHierarchy.assess` throws, and what `GradeMembership` refuses.
  /// - Complexity: O(nodes · grades)
  public func assess(row: Int) throws(FuzzyError) -> [FuzzyAssessment?] {
    switch origin {
    case .shares(let shares):
      return try hierarchy.assess(
        shares[row].enumerated().map { leaf, given in written[leaf] ?? given })
    case .scores(let result, let membership):
      var memberships: [[Double]?] = []
      for (leaf, scores) in result.rows.leafScores.enumerated() {
        if let given = written[leaf] {
          memberships.append(given)
        } else {
          memberships.append(
            scores[row].isNaN ? nil : try membership.memberships(of: scores[row]))
        }
      }
      return try hierarchy.assess(memberships)
    }
  }
}
