/// What finds the principal eigenvector. All give the same digits; they differ in speed and in
/// what they can solve.
public enum EigenvectorSolver: String, Sendable, Hashable, CaseIterable {
  /// The fastest that certifies: closed forms up to 3 items, inverse iteration from a few passes with
  /// momentum up to 15, power iteration with momentum above, Noda iteration where these are not
  /// enough.
  case automatic
  /// LAPACK's dgeev, polished by Noda steps. O(n³).
  case lapack
  /// Noda's inverse iteration (Noda 1971), quadratic for every matrix. O(n³) a step.
  case noda
  /// Power iteration with momentum. O(n²) a step; too slow for judgments that contradict one
  /// another by orders of magnitude, which is then an error.
  case power
}
