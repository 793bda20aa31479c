/// Memberships that people gave: votes for grades, or shares that somebody wrote down.
public enum WrittenMembership {
  /// How far written shares may be from a sum of 1.
  public static let tolerance = 0.005

  /// Shares of those who voted; nil where nobody did.
  ///
  /// - Parameter votes: one count per grade.
  /// - Throws: `FuzzyError.votes` for a count that is not a whole number of 0 or more.
  public static func shares(votes: [Double]) throws(FuzzyError) -> [Double]? {
    for (grade, count) in votes.enumerated() {
      guard count >= 0, count.isFinite, count == count.rounded() else {
        throw .votes(grade: grade, value: count)
      }
    }
    let sum = votes.reduce(0, +)
    guard sum > 0 else { return nil }
    return votes.map { $0 / sum }
  }

  /// Shares as written, divided by their sum.
  ///
  /// - Throws: `FuzzyError.membership` for a share that is negative or not finite, `membershipSum`
  ///   where they do not sum to 1 ± 0.005.
  public static func shares(written: [Double]) throws(FuzzyError) -> [Double] {
    for (grade, share) in written.enumerated() where !(share >= 0 && share.isFinite) {
      throw .membership(grade: grade, value: share)
    }
    let sum = written.reduce(0, +)
    // Shares have few decimals; their binary sum misses a round one by some 1e-16.
    guard abs(sum - 1) <= tolerance + 1e-12 else { throw .membershipSum(sum) }
    return written.map { $0 / sum }
  }
}
