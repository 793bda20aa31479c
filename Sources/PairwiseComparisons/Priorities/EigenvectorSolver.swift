/// What finds the principal eigenvector. All give the same digits; they differ in speed and in
/// what they can solve.
public enum EigenvectorSolver: String, Sendable, Hashable, CaseIterable {
  /// Closed forms up to 3 items, Noda iteration up to 8, power iteration above, Noda iteration
  /// where that one is too slow.
  case automatic
  /// LAPACK's dgeev, polished by Noda steps. O(n³).
  case lapack
  /// Noda's inverse iteration (Noda 1971), quadratic for every matrix. O(n³) a step.
  case noda
  /// Power iteration with momentum. O(n²) a step; too slow for judgments that contradict one
  /// another by orders of magnitude, which is then an error.
  case power
}
