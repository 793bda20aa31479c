public import BilingualText

/// A measured indicator: what it is called, which way is better, how a raw value becomes a score.
public struct Indicator: Sendable, Hashable {
  /// Unique among the model's indicators; the leaf that it fills has the same.
  public var id: String
  /// The name in reports; the id stands in for one that is empty.
  public var label: Label
  /// What raw values are measured in, as `%`; nil where nothing was said.
  public var unit: String?
  /// How tables write its per cents; nil where nothing was said.
  public var notation: PercentNotation?
  /// Which raw values are better; relative rules and weights that come from values follow it.
  public var direction: Direction
  /// How a raw value becomes a score.
  public var rule: ScoreRule
  /// Where the rule's scores lie.
  public var range: ScoreRange
  /// What happens in a row without a value.
  public var missing: MissingPolicy

  public init(
    id: String, label: Label = Label(), unit: String? = nil, notation: PercentNotation? = nil,
    direction: Direction = .benefit,
    rule: ScoreRule, range: ScoreRange = .whole, missing: MissingPolicy = .error
  ) {
    self.id = id
    self.label = label
    self.unit = unit
    self.notation = notation
    self.direction = direction
    self.rule = rule
    self.range = range
    self.missing = missing
  }
}

/// Which way a raw value is better.
public enum Direction: String, Sendable, Hashable, CaseIterable {
  /// More is better, less is better, or near a target is better.
  case benefit, cost, target
}

/// What happens where an indicator has no value.
public enum MissingPolicy: Sendable, Hashable {
  /// The data is rejected.
  case error
  /// The indicator is left out and its siblings' weights are scaled up to the same sum.
  case renormalise
  /// The score is 0.
  case worst
  /// The score is this number, 0...100.
  case score(Double)
}

/// How a raw value x becomes a score of 0...100. Every rule clamps.
public enum ScoreRule: Sendable, Hashable {
  /// Linear between points (x, score) with ascending x; flat outside. At least two points.
  case piecewise([ScorePoint])
  /// 0 at `zero`, 100 at `full`, linear between; `zero` > `full` where less is better.
  case goalposts(zero: Double, full: Double)
  /// 100 at `target`, falling linearly to 0 at `zeroBelow` and at `zeroAbove`.
  case target(Double, zeroBelow: Double, zeroAbove: Double)
  /// The score of the first step whose `upTo` is not below x, else `otherwise`. Ascending.
  case steps([ScoreStep], otherwise: Double)
  /// A score for each admissible text. Raw values are positions in this list.
  case categories([ScoreCategory])
  /// `offset` + `slope` · x
  case linear(slope: Double, offset: Double)
  /// A position among all values of the same column.
  case relative(RelativeRule, scope: RelativeScope)
  /// Classical AHP: priorities of the alternatives, from judgments between them.
  case alternativesJudged(JudgmentSet, mode: AlternativeMode?)
  /// Classical AHP: a measured value for each alternative, in their order, each above 0.
  case alternativesMeasured([Double], mode: AlternativeMode?)
}

/// A point of a piecewise rule.
public struct ScorePoint: Sendable, Hashable {
  /// A raw value.
  public var x: Double
  /// The score of that value, in points, 0...100.
  public var score: Double
  public init(x: Double, score: Double) {
    self.x = x
    self.score = score
  }
}

/// A step of a rule: values up to a bound that share a score.
public struct ScoreStep: Sendable, Hashable {
  /// The largest raw value of the step, which belongs to it.
  public var upTo: Double
  /// The score of the values, in points, 0...100.
  public var score: Double
  public init(upTo: Double, score: Double) {
    self.upTo = upTo
    self.score = score
  }
}

/// A text that a raw value may be, with its score.
public struct ScoreCategory: Sendable, Hashable {
  /// The text as tables write it; unique in its rule.
  public var name: String
  /// The score of the text, in points, 0...100.
  public var score: Double
  public init(name: String, score: Double) {
    self.name = name
    self.score = score
  }
}

/// Scores that depend on the other customers' values. A cost indicator is mirrored.
public enum RelativeRule: String, Sendable, Hashable, CaseIterable {
  /// 100 (x − min) / (max − min)
  case minMax = "min-max"
  /// 50 + 10 z with z = (x − mean) / standard deviation of the population, clamped to 0...100
  case zScore = "z-score"
  /// The same with the standard deviation of a sample, of N − 1
  case zScoreOfSample = "z-score-of-sample"
  /// 100 (N − rank) / (N − 1), best rank 1, ties share the mean of their ranks
  case rank
  /// 100 (number below + half the number equal) / N
  case percentile
  /// 100 (number below) / (N − 1), as PERCENTRANK.INC of spreadsheets before it drops digits
  case percentRank = "percent-rank"
}

/// Among whom a relative rule compares.
public enum RelativeScope: String, Sendable, Hashable, CaseIterable {
  /// All rows of the data.
  case all
  /// The rows of the same period.
  case period
}

/// How alternatives' priorities under one leaf are scaled.
public enum AlternativeMode: String, Sendable, Hashable, CaseIterable {
  /// They sum to 1 (Saaty 1980).
  case distributive
  /// The best one is 1 (Belton & Gear 1983).
  case ideal
}
