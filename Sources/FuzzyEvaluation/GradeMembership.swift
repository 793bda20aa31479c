/// How a score belongs to grades, the best grade first; every row sums to 1.
public enum GradeMembership: Sendable, Hashable {
  /// Wholly a grade at its centre, in proportion between two centres; beyond the outer ones wholly the
  /// outer grade. Centres fall from grade to grade.
  case triangular(centres: [Double])
  /// Wholly a grade but within `halfWidth` of a limit, in proportion there. A limit is the least score
  /// of every grade but the last; limits fall from grade to grade.
  case trapezoidal(limits: [Double], halfWidth: Double)
  /// One grade, its lower limit inclusive.
  case crisp(limits: [Double])

  /// Centres of bands: the middle of each, the last between its upper limit and 0.
  ///
  /// - Parameters:
  ///   - limits: the least score of every band but the last, falling.
  ///   - best: the highest score there is.
  ///   - worst: the lowest.
  public static func middles(
    limits: [Double], best: Double = 100, worst: Double = 0
  ) -> [Double] {
    zip([best] + limits, limits + [worst]).map { ($0 + $1) / 2 }
  }

  /// Number of grades.
  public var gradeCount: Int {
    switch self {
    case .triangular(let centres): centres.count
    case .trapezoidal(let limits, _), .crisp(let limits): limits.count + 1
    }
  }

  /// - Throws: `FuzzyError` for fewer than two grades, numbers that do not fall from grade to grade,
  ///   or a half width that is not above 0 or reaches beyond the middle between two limits.
  public func validate() throws(FuzzyError) {
    guard gradeCount >= 2 else { throw .tooFewGrades(gradeCount) }
    switch self {
    case .triangular(let numbers), .trapezoidal(let numbers, _), .crisp(let numbers):
      for (position, number) in numbers.enumerated() {
        guard number.isFinite, position == 0 || number < numbers[position - 1] else {
          throw .gradeOrder(position: position, value: number)
        }
      }
    }
    guard case .trapezoidal(let limits, let halfWidth) = self else { return }
    let widest = zip(limits, limits.dropFirst()).reduce(Double.infinity) {
      min($0, ($1.0 - $1.1) / 2)
    }
    guard halfWidth > 0, halfWidth.isFinite, halfWidth <= widest else {
      throw .halfWidth(halfWidth, widest: widest)
    }
  }

  /// Memberships of a score, one per grade, sum 1.
  ///
  /// - Precondition: `validate()` has passed.
  /// - Throws: `FuzzyError.score` for what is not finite.
  /// - Complexity: O(grades)
  public func memberships(of score: Double) throws(FuzzyError) -> [Double] {
    guard score.isFinite else { throw .score(score) }
    var row = [Double](repeating: 0, count: gradeCount)
    /// Between grades `grade` and the next, `share` of the better one.
    func place(_ grade: Int, _ share: Double) {
      row[grade] = share
      if share < 1 { row[grade + 1] = 1 - share }
    }
    switch self {
    case .triangular(let centres):
      // The last centre that is not below the score.
      guard let above = centres.lastIndex(where: { $0 >= score }) else {
        place(0, 1)
        return row
      }
      if above == centres.count - 1 {
        place(above, 1)
      } else {
        place(above, (score - centres[above + 1]) / (centres[above] - centres[above + 1]))
      }
    case .trapezoidal(let limits, let halfWidth):
      guard let grade = limits.firstIndex(where: { score > $0 - halfWidth }) else {
        place(limits.count, 1)
        return row
      }
      place(grade, min(1, (score - (limits[grade] - halfWidth)) / (2 * halfWidth)))
    case .crisp(let limits):
      place(limits.firstIndex { score >= $0 } ?? limits.count, 1)
    }
    return row
  }
}
