public import BilingualText

/// Weights with everything that says how they were found and how far they can be trusted.
public struct Priorities: Sendable, Hashable {
  /// One per item, each above 0, sum 1.
  public var weights: [Double]
  /// What made the weights of the matrix.
  public var method: PriorityMethod
  /// Principal eigenvalue of the comparison matrix, at least n whatever the method was.
  public var lambdaMax: Double
  /// Mean of (A w)_i / w_i: the textbook estimate of λ_max that 方根法 and 和积法 are checked with.
  public var lambdaEstimate: Double
  /// What found the weights, in how many steps and how exactly.
  public var solution: NumericalSolution
  /// Encloses λ_max and bounds the error of each eigenvector weight.
  public var certificate: PerronCertificate

  public init(
    weights: [Double], method: PriorityMethod, lambdaMax: Double, lambdaEstimate: Double,
    solution: NumericalSolution, certificate: PerronCertificate
  ) {
    self.weights = weights
    self.method = method
    self.lambdaMax = lambdaMax
    self.lambdaEstimate = lambdaEstimate
    self.solution = solution
    self.certificate = certificate
  }
}

/// How a numerical problem was solved.
public struct NumericalSolution: Sendable, Hashable {
  /// What did the work: `closed form`, `LAPACK dgeev`, `Newton`, …
  public var solver: Phrase
  /// 0 for direct methods.
  public var iterations: Int
  /// max |A w − λ w| / λ, or the method's own residual, relative.
  public var residual: Double
  /// Whether the residual is as small as it has to be; most methods throw
  /// `JudgmentError.notConverged` where it is not.
  public var converged: Bool

  public init(solver: Phrase, iterations: Int, residual: Double, converged: Bool) {
    self.solver = solver
    self.iterations = iterations
    self.residual = residual
    self.converged = converged
  }
}

/// A rigorous enclosure of the Perron pair of a positive reciprocal matrix.
///
/// λ lies between the smallest and the largest (A x)_i / x_i (Collatz 1942, Wielandt 1950); the
/// Birkhoff–Hopf contraction turns their ratio ρ into a bound for every weight,
/// |x_i / w_i − 1| ≤ exp((M² + 1)/2 · ln ρ) − 1 with M the largest entry of diag(x)⁻¹ A diag(x).
/// Where M is so large that this says little, the mean number of steps T in which the Markov chain
/// of that matrix reaches one item from any other takes its place: 2b / (1 − b) with
/// b = (ρ − 1) T / (1 − (ρ − 1) T).
public struct PerronCertificate: Sendable, Hashable {
  /// The smallest (A x)_i / x_i, less what rounding may have added.
  public var lambdaLower: Double
  /// The largest (A x)_i / x_i, and what rounding may have taken.
  public var lambdaUpper: Double
  /// Largest possible relative error of an eigenvector weight; infinite where neither bound says
  /// anything.
  public var weightBound: Double

  public init(lambdaLower: Double, lambdaUpper: Double, weightBound: Double) {
    self.lambdaLower = lambdaLower
    self.lambdaUpper = lambdaUpper
    self.weightBound = weightBound
  }
}
