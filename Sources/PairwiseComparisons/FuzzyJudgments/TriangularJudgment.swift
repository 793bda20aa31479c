internal import Glibc

/// How many times one item is as important as another, as a triangular fuzzy number.
public struct TriangularJudgment: Sendable, Hashable {
  /// Above 0.
  public let lower: Double
  /// Between the others; what is fully meant.
  public let middle: Double
  /// The largest ratio that is possible at all, finite.
  public let upper: Double

  /// Nothing but these numbers is possible.
  public static let one = TriangularJudgment(unchecked: 1, 1, 1)

  private init(unchecked lower: Double, _ middle: Double, _ upper: Double) {
    (self.lower, self.middle, self.upper) = (lower, middle, upper)
  }

  /// - Throws: `FuzzyJudgmentError.order` unless 0 < lower ≤ middle ≤ upper, all finite.
  public init(_ lower: Double, _ middle: Double, _ upper: Double) throws(FuzzyJudgmentError) {
    guard lower >= .leastNormalMagnitude, lower <= middle, middle <= upper,
      upper <= 1 / .leastNormalMagnitude
    else { throw .order(lower: lower, middle: middle, upper: upper) }
    self.init(unchecked: lower, middle, upper)
  }

  /// A grade of Saaty's scale, one grade either way inside 1...9: 3 becomes (2, 3, 4), 1/3 its inverse,
  /// 1 becomes (1, 1, 2).
  ///
  /// - Parameters:
  ///   - grade: 1/9...9.
  ///   - spread: grades either way, 0 or more.
  ///   - maximum: the largest grade of the scale.
  /// - Throws: `FuzzyJudgmentError.grade` outside the scale, `spread` for a negative spread.
  public init(
    grade: Double, spread: Double = 1, maximum: Double = 9
  ) throws(FuzzyJudgmentError) {
    guard spread >= 0, spread.isFinite else { throw .spread(spread) }
    guard grade.isFinite, grade > 0, max(grade, 1 / grade) <= maximum * (1 + 1e-9) else {
      throw .grade(grade)
    }
    if grade < 1 {
      self =
        try TriangularJudgment(grade: 1 / grade, spread: spread, maximum: maximum).inverse
    } else {
      self.init(unchecked: max(1, grade - spread), grade, max(grade, min(maximum, grade + spread)))
    }
  }

  /// The judgment seen from the other item.
  public var inverse: TriangularJudgment {
    TriangularJudgment(unchecked: 1 / upper, 1 / middle, 1 / lower)
  }

  /// All three ends times a factor.
  ///
  /// - Precondition: the factor is finite and above 0, and no end leaves the range of normal numbers.
  package func scaled(by factor: Double) -> TriangularJudgment {
    TriangularJudgment(unchecked: lower * factor, middle * factor, upper * factor)
  }

  /// (l + m + u) / 3, the centre of the triangle's area.
  public var centroid: Double { (lower + middle + upper) / 3 }

  /// Weighted geometric means of all three ends; one judgment alone stays to the bit.
  ///
  /// - Parameter judged: at least one, with weights above 0.
  init(
    geometricMeanOf judged: [(weight: Double, ratio: TriangularJudgment)]
  ) throws(FuzzyJudgmentError) {
    if judged.count == 1 {
      self = judged[0].ratio
      return
    }
    let sum = judged.reduce(0) { $0 + $1.weight }
    func mean(_ end: (TriangularJudgment) -> Double) -> Double {
      exp(judged.reduce(0) { $0 + $1.weight / sum * log(end($1.ratio)) })
    }
    let middle = mean(\.middle)
    // Rounding must not put the middle outside.
    try self.init(min(middle, mean(\.lower)), middle, max(middle, mean(\.upper)))
  }
}
