internal import Glibc

/// What turns a grade x, 1 … M, into a ratio; some take the number n of items that are compared.
public enum ScaleFunction: String, Sendable, Hashable, CaseIterable {
  /// x (Saaty 1977).
  case linear
  /// The weight of the better of two items grows from 1/2 to M/(M + 1) in equal steps; for M = 9
  /// (0.45 + 0.05 x)/(0.55 − 0.05 x) (Salo & Hämäläinen 1997).
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
  /// The balanced scale for n items: the weight of one item x times better than n − 1 equal ones
  /// grows from 1/n in equal steps to what M gives on Saaty's scale (Goepel 2019).
  case balancedN = "balanced-n"
  /// x^(1 + ln(n − 1)/ln M): one item M times better than n − 1 equal ones has the weight that it
  /// has among two (Goepel 2019).
  case adaptive
  /// The balanced scale for n items with the adaptive scale's largest weight (Goepel 2019).
  case adaptiveBalanced = "adaptive-balanced"

  /// True when the ratio depends on the number of items.
  public var dependsOnOrder: Bool {
    switch self {
    case .balancedN, .adaptive, .adaptiveBalanced: true
    default: false
    }
  }

  /// f(x) for a grade x ≥ 1 on a scale whose largest grade is M, n ≥ 2 items.
  func ratio(grade x: Double, maximum: Double, order: Int) -> Double {
    let n = Double(max(order, 2))
    // A weight w among n − 1 equal others stands for the ratio w (n − 1)/(1 − w).
    func balanced(_ n: Double, top: Double) -> Double {
      let weight = 1 / n + (x - 1) / (maximum - 1) * (top - 1 / n)
      return weight / (1 - weight) * (n - 1)
    }
    switch self {
    case .linear: return x
    case .balanced: return balanced(2, top: maximum / (maximum + 1))
    case .power: return x * x
    case .geometric: return exp2(x - 1)
    case .logarithmic: return log2(x + 1)
    case .root: return x.squareRoot()
    case .inverseLinear: return maximum / (maximum + 1 - x)
    case .balancedN: return balanced(n, top: maximum / (maximum + n - 1))
    case .adaptive: return pow(x, 1 + log(n - 1) / log(maximum))
    case .adaptiveBalanced: return balanced(n, top: maximum / (maximum + 1))
    }
  }
}
