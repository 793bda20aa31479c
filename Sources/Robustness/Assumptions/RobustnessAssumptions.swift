public import IndicatorEvaluation
public import PairwiseComparisons

/// What is not sure, and how much.
public struct RobustnessAssumptions: Sendable, Hashable {
  /// What is known of the local weights of a node's children.
  public enum Weights: Sendable, Hashable {
    /// They are as they are.
    case fixed
    /// Nothing: uniform on the simplex.
    case any
    /// Uniform among the weights in today's order.
    case order
    /// Each times an independent uniform number of 1 − r … 1 + r, normalised again; 0 < r <= 1.
    case within(Double)
    /// Dirichlet's distribution around them; standard deviation √(w (1 − w) / (c + 1)), c > 0.
    case dirichlet(Double)
    /// Uniform among the weights within bounds, 0…1 for children that are not named.
    case between([String: ClosedRange<Double>])
  }

  /// Of every node without assumptions of its own.
  public var weights: Weights
  /// By the node's id.
  public var nodes: [String: Weights]
  /// Noise of the judgments, which takes the place of `weights` at judged nodes without assumptions of
  /// their own; nil where judgments are as they are.
  public var judgments: JudgmentNoise.Kind?
  /// Errors of the values, by the indicator's id.
  public var values: [String: ValueNoise]
  /// Aggregations of the root, each equally likely; empty for the model's.
  public var methods: [Aggregation]

  public init(
    weights: Weights = .within(0.2), nodes: [String: Weights] = [:],
    judgments: JudgmentNoise.Kind? = nil, values: [String: ValueNoise] = [:],
    methods: [Aggregation] = []
  ) {
    self.weights = weights
    self.nodes = nodes
    self.judgments = judgments
    self.values = values
    self.methods = methods
  }

  func weights(of node: String) -> Weights { nodes[node] ?? weights }
}

/// How an indicator's values may be wrong, in the indicator's unit.
public enum ValueNoise: Sendable, Hashable {
  /// Normal errors: one of each value's own, and one that all values share, such as a survey's bias.
  case normal(own: Double, shared: Double = 0)
  /// Each value times an independent uniform number of 1 − r … 1 + r.
  case within(Double)
  /// An independent triangular error between `from` and `to`, most often `mode`.
  case triangular(from: Double, mode: Double, to: Double)
  /// The value is a count: Poisson with this mean.
  case poisson
  /// Normal errors with this covariance between the values.
  case covariance([[Double]])
  /// With this probability a neighbouring category instead, the one above or below equally often.
  case confusion(Double)
}
