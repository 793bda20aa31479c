public import BilingualText
public import IndicatorEvaluation

/// A grade that objects belong to.
public struct FuzzyGrade: Sendable, Hashable {
  public var id: String
  public var label: Label
  /// What it is worth, for the weighted score.
  public var value: Double

  public init(id: String, label: Label = Label(), value: Double) {
    self.id = id
    self.label = label
    self.value = value
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

/// An evaluation read as 模糊综合评价: the bands are the grades, scores belong to them, weights are the
/// hierarchy's.
public struct FuzzyStudy: Sendable {
  public let result: EvaluationResult
  /// From the best to the worst.
  public let grades: [FuzzyGrade]
  public let membership: GradeMembership
  public let hierarchy: FuzzyHierarchy

  /// - Parameters:
  ///   - result: every row's scores.
  ///   - membership: how scores belong to the bands.
  ///   - rule: how a node's children are composed.
  /// - Throws: `FuzzyError.tooFewGrades` for a model with fewer than two bands, and what
  ///   `GradeMembership` and `FuzzyHierarchy` refuse.
  /// - Complexity: O(nodes)
  public init(
    _ result: EvaluationResult, membership: BandMembership = .triangular,
    operator rule: FuzzyOperator = .weightedAverage
  ) throws(FuzzyError) {
    let bands = result.model.bands
    guard bands.count >= 2, let last = bands.last else { throw .tooFewGrades(bands.count) }
    let limits = bands.dropLast().map(\.minimum)
    let middles = GradeMembership.middles(limits: limits, worst: last.minimum)
    grades = zip(bands, middles).map { FuzzyGrade(id: $0.id, label: $0.label, value: $1) }
    self.membership =
      switch membership {
      case .triangular: .triangular(centres: middles)
      case .trapezoidal(let halfWidth): .trapezoidal(limits: limits, halfWidth: halfWidth)
      case .crisp: .crisp(limits: limits)
      }
    try self.membership.validate()
    hierarchy = try FuzzyHierarchy(
      result.weights.nodes.map { FuzzyHierarchy.Node(parent: $0.parent, weight: $0.local) },
      operator: rule)
    self.result = result
  }

  /// Every node's assessment of one row; nil where nothing below a node has a score.
  ///
  /// - Precondition: there is such a row.
  /// - Complexity: O(nodes · grades)
  public func assess(row: Int) throws(FuzzyError) -> [FuzzyAssessment?] {
    var memberships: [[Double]?] = []
    for scores in result.rows.leafScores {
      memberships.append(
        scores[row].isNaN ? nil : try membership.memberships(of: scores[row]))
    }
    return try hierarchy.assess(memberships)
  }
}
