import IndicatorEvaluation

/// Scores as functions of one weight, whatever their form: lines, lines whose rows have gaps, curves.
protocol ScoresOverWeight: Sendable {
  /// Whether what changes is worked out; otherwise it is looked for piece by piece.
  var isExact: Bool { get }
  /// Today's first; of those that tie the one listed first; nil without any score.
  var first: Int? { get }
  /// Those that tie with the first today and part with it as the weight moves.
  var tiedWithFirst: [Int] { get }
  /// The weights around today's with the same first.
  var firstStable: ClosedRange<Double> { get }
  /// The weights around today's within which nobody passes anybody.
  var orderStable: ClosedRange<Double> { get }
  /// Who comes first from 0 to 1.
  var leaders: [LeadingInterval] { get }
  /// Groups of scores that are the same whatever the weight.
  var tiesEverywhere: [[Int]] { get }

  func scores(at weight: Double) -> [Double]
  func crossings(limit: Int) -> [WeightCrossing]
  func bandStability(_ bands: [Band]) -> [BandStability]
}

extension WeightLines: ScoresOverWeight {
  var isExact: Bool { true }

  func scores(at weight: Double) -> [Double] { lines.map { $0.value(at: weight) } }
}

extension RenormalisedScores: ScoresOverWeight {
  var isExact: Bool { true }

  func scores(at weight: Double) -> [Double] { functions.map { $0.value(at: weight) } }
}

extension ScoreCurves: ScoresOverWeight {
  var isExact: Bool { false }

  var tiesEverywhere: [[Int]] { [] }

  func scores(at weight: Double) -> [Double] { path.scores(at: weight) }
}

extension [RenormalisedScore] {
  /// What changes as the weight moves: of lines where no row has a gap.
  func overWeight(today: Double) -> any ScoresOverWeight {
    guard allSatisfy(\.isLine) else { return RenormalisedScores(self, today: today) }
    return WeightLines(
      map { WeightLine(intercept: $0.base, slope: $0.gain) }, today: today)
  }
}
