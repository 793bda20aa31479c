/// One thing that is wrong with a model, and where.
public struct ModelError: Error, Sendable, Hashable {
  /// The part of the model that the mistake is in.
  public var place: ModelPlace
  /// What is wrong with that part.
  public var fault: ModelFault

  public init(_ place: ModelPlace, _ fault: ModelFault) {
    self.place = place
    self.fault = fault
  }
}

/// The part of a model that a mistake belongs to, by its id.
public enum ModelPlace: Sendable, Hashable {
  /// The model as a whole.
  case model
  case node(String)
  case judgmentSet(String)
  case expert(String)
  case indicator(String)
  case alternative(String)
  case customerClass(String)
  case period(String)
  /// The comparison of two periods, of which a model has one at most.
  case comparison
  case band(String)
}

/// What is wrong there.
public enum ModelFault: Sendable, Hashable {
  /// The id stands for something else of the same kind already.
  case duplicate
  /// A number breaks a rule.
  case number(Double, NumberConstraint)

  // Nodes
  /// A criterion does not say where its children's weights come from.
  case noWeights
  /// A leaf has no children to give weights to.
  case weightsOnLeaf
  /// The node has more or fewer weights than children.
  case weightCount(expected: Int, found: Int)
  /// Given weights sum to this instead of 1.
  case weightSum(Double)
  /// The model has no judgment set with this id.
  case unknownJudgmentSet(String)
  /// The judgment set is only to be checked; it gives no weights.
  case auditOnlySet(String)
  /// The items of a judgment set are not the ones that are to be compared.
  case itemsDiffer(set: String, missing: [String], extra: [String])
  /// The leaf has the id of no indicator.
  case noIndicator

  // Judgment sets
  /// The judgment set compares nothing.
  case noItems
  /// The item stands more than once in the set.
  case duplicateItem(String)
  /// The model has experts, and none with this id.
  case unknownExpert(String)
  /// An expert answers the same set more than once.
  case duplicateResponse(expert: String)

  // Indicators and alternatives
  /// A piecewise rule has this many points, of the two that it needs at least.
  case tooFewPoints(Int)
  /// The x of the point at this position is not above the one before.
  case pointsNotAscending(position: Int)
  /// A rule of steps has none.
  case noSteps
  /// The `upTo` of the step at this position is not above the one before.
  case stepsNotAscending(position: Int)
  /// A score of 0 and one of 100 are asked for at the same value.
  case goalpostsEqual(Double)
  /// `zeroBelow` < target < `zeroAbove` does not hold.
  case targetNotBetween(Double, zeroBelow: Double, zeroAbove: Double)
  /// Numbers so far apart that their distance is no finite number.
  case spanTooWide(Double, Double)
  /// A rule of categories has none.
  case noCategories
  /// The category stands more than once in the rule.
  case duplicateCategory(String)
  /// A relative rule knows more and less, but no target.
  case relativeToTarget
  /// A relative rule needs all rows at once, and they come one by one.
  case dependsOnOtherRows
  /// There is nothing to compare: the model scores measured data.
  case noAlternatives
  /// The model compares alternatives; it does not score measured data.
  case comparesAlternatives
  /// The rule compares alternatives, and the model has none.
  case ruleNeedsAlternatives
  /// The model compares alternatives, and the rule scores measured data.
  case ruleNeedsData
  /// A measured rule has more or fewer values than the model has alternatives.
  case valueCount(expected: Int, found: Int)
  /// Alternatives cannot be measured against a target.
  case measuredAgainstTarget

  // Classes, periods, bands
  /// The class stands behind one that takes everybody.
  case unreachable
  /// A list of conditions or of texts is empty.
  case emptyCondition
  /// Conditions stand within conditions more than `limit` deep.
  case conditionTooDeep(limit: Int)
  /// The class takes the largest customers, and this number of them is below 1.
  case topCount(Int)
  /// The lower bound is above the upper one.
  case boundsReversed(Double, Double)
  /// The period's start is after its end.
  case periodReversed(CalendarDay, CalendarDay)
  /// The period begins before the one named is over.
  case periodsOverlap(with: String)
  /// The comparison names a period, by position, that the model does not have.
  case unknownPeriod(Int)
  /// The baseline of the comparison is its current period too.
  case comparisonOfOnePeriod
  /// The band's minimum is not below the one of the band before.
  case bandsNotDescending
  /// The lowest band starts at this number: scores between it and 0 have no band.
  case bandsEndAbove(Double)
}

/// What a number of a model has to be.
public enum NumberConstraint: Sendable, Hashable {
  /// Neither infinite nor NaN.
  case finite
  /// Finite, and 0 or more.
  case notNegative
  /// Finite and above 0.
  case positive
  /// A number of points, 0...100.
  case score
  /// Finite and not 0.
  case notZero

  func allows(_ number: Double) -> Bool {
    switch self {
    case .finite: number.isFinite
    case .notNegative: number.isFinite && number >= 0
    case .positive: number.isFinite && number > 0
    case .score: (0...100).contains(number)
    case .notZero: number.isFinite && number != 0
    }
  }
}
