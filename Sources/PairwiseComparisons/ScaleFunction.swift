internal import Glibc

/// What turns a grade x, 1 … M, into a ratio.
public enum ScaleFunction: String, Sendable, Hashable, CaseIterable {
  /// x (Saaty 1977).
  case linear
  /// (0.45 + 0.05 x) / (0.55 − 0.05 x) for M = 9: equal steps in the weight of two items (Salo &
  /// Hämäläinen 1997).
  case balanced
  /// x² (Harker & Vargas 1987).
  case power
  /// 2^(x − 1) (Lootsma 1989).
  case geometric
  /// log2(x + 1) (Ishizaka, Balkenborg & Kaplan 2010).
  case logarithmic
  /// √x (Harker & Vargas 1987).
  case root
  /// M / (M + 1 − x) (Ma & Zheng 1991).
  case inverseLinear = "inverse-linear"

  /// f(x) for a grade x ≥ 1 on a scale whose largest grade is M.
  func ratio(grade x: Double, maximum: Double) -> Double {
    switch self {
    case .linear: return x
    case .balanced:
      // The larger of two weights grows from 1/2 to M/(M + 1) in equal steps.
      let top = maximum / (maximum + 1)
      let weight = 0.5 + (x - 1) / (maximum - 1) * (top - 0.5)
      return weight / (1 - weight)
    case .power: return x * x
    case .geometric: return exp2(x - 1)
    case .logarithmic: return log2(x + 1)
    case .root: return x.squareRoot()
    case .inverseLinear: return maximum / (maximum + 1 - x)
    }
  }
}

extension JudgmentScale {
  /// The ratio that a grade stands for; a grade below 1 is the reciprocal of its mirror.
  ///
  /// - Parameter grade: on the scale (see `contains`); anything else gives NaN.
  public func apply(to grade: Double) -> Double {
    guard contains(grade) else { return .nan }
    return grade >= 1
      ? function.ratio(grade: min(grade, maximum), maximum: maximum)
      : 1 / function.ratio(grade: min(1 / grade, maximum), maximum: maximum)
  }
}
