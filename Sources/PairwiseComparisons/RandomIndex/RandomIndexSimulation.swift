/// A simulation of the random index: the mean consistency index of random judgments on a scale, for
/// an order and a questionnaire.
///
///     var simulation = RandomIndexSimulation(order: 5)
///     simulation.samples = 100_000
///     let estimate = try simulation.run()  // 1.109 ± 0.002
public struct RandomIndexSimulation: Sendable, Hashable {
  /// Number of items, 3 … 200.
  public var order: Int
  /// The scale whose grades 1 … maximum are drawn.
  public var scale: JudgmentScale
  /// How the grades are drawn.
  public var sampling: GradeSampling
  /// Which index of the random matrices is averaged.
  public var index: RandomizedIndex
  /// Which pairs are asked; the others are filled in.
  public var questionnaire: Questionnaire
  /// Whether filled-in ratios must stay between the scale's extremes, as in Ágoston & Csató's
  /// tables; otherwise they are free, as in this library's completions.
  public var boundsCompletions: Bool
  /// Number of random matrices, 2 or more.
  public var samples: Int
  /// The same seed gives the same estimate on every machine.
  public var seed: UInt64

  /// How many samples give three digits.
  public static let manySamples = 100_000

  /// As many, and fewer where completing each takes long: then about what a few seconds allow.
  public var affordableSamples: Int {
    if case .complete = questionnaire { return Self.manySamples }
    let n = Double(max(order, 1))
    let affordable = boundsCompletions ? 4e10 / (n * n * n * n * n) : 2e8 / (n * n * n)
    return max(10, Int(min(Double(Self.manySamples), affordable)))
  }

  public init(
    order: Int, scale: JudgmentScale = .saaty, sampling: GradeSampling = .gradesEquallyLikely,
    index: RandomizedIndex = .saaty, questionnaire: Questionnaire = .complete,
    boundsCompletions: Bool = false,
    samples: Int = 10_000, seed: UInt64 = 1
  ) {
    self.order = order
    self.scale = scale
    self.sampling = sampling
    self.index = index
    self.questionnaire = questionnaire
    self.boundsCompletions = boundsCompletions
    self.samples = samples
    self.seed = seed
  }
}

/// How random judgments are drawn. The rule changes the random index by several per cent.
public enum GradeSampling: String, Sendable, Hashable, CaseIterable {
  /// 1/M … 1 … M equally likely, so that 1 has probability 1/(2M − 1) (Saaty 1980).
  case gradesEquallyLikely = "grades-equally-likely"
  /// 1 … M equally likely, then turned round or not, so that 1 has probability 1/M (Donegan & Dodd
  /// 1991).
  case gradeThenOrientation = "grade-then-orientation"
}

/// What is averaged over random matrices.
public enum RandomizedIndex: String, Sendable, Hashable, CaseIterable {
  /// CI = (λ_max − n)/(n − 1): its mean is RI (Saaty 1977).
  case saaty
  /// HCI from the column sums: its mean is HRI (Stein & Mizzi 2007). Complete questionnaires only.
  case harmonic
}

/// Which pairs are asked.
public enum Questionnaire: Sendable, Hashable {
  /// All of them.
  case complete
  /// All but this many, drawn anew for each matrix among the choices that connect all items.
  case missing(Int)
  /// These; they must connect all items.
  case pairs([ItemPair])
}

/// A simulated random index.
public struct RandomIndexEstimate: Sendable, Hashable {
  /// What was simulated.
  public var simulation: RandomIndexSimulation
  /// Mean of the index.
  public var value: Double
  /// Standard error of the mean.
  public var standardError: Double
  /// Random matrices drawn; fewer than asked for when the progress callback stopped the run.
  public var samples: Int
  /// Mean principal eigenvalue; with the harmonic index the mean harmonic mean of the column sums.
  public var meanLambda: Double
}
