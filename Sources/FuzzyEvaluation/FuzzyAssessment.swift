/// What a node's memberships say.
public struct FuzzyAssessment: Sendable, Hashable {
  /// B as the operator gives it, one number a grade.
  public let composed: [Double]
  /// B divided by its sum: what the parent's matrix holds.
  public let memberships: [Double]
  /// Share of the weight below the node that had memberships, above 0 and at most 1.
  public let coverage: Double
  /// Children, by their place among the node's children, that decided no grade although their weight
  /// is above 0: only where the operator loses.
  public let silentChildren: [Int]

  /// Grades of the largest membership, to 12 decimals: one, or all that tie.
  public var largest: [Int] {
    let most = memberships.reduce(0, max)
    return memberships.indices.filter { memberships[$0] >= most - 1e-12 }
  }

  /// The grade of the largest membership; nil where several tie.
  public var grade: Int? { largest.count == 1 ? largest[0] : nil }

  /// Validity of the largest membership, (m β − 1) / (2 γ (m − 1)) with β the largest and γ the second
  /// largest of m: below 0.5 weak, 0 meaningless; nil where γ is 0 and the grade is certain.
  public var validity: Double? {
    let sorted = memberships.sorted(by: >)
    let count = Double(sorted.count)
    guard sorted.count > 1, sorted[1] > 0 else { return nil }
    return max(0, count * sorted[0] - 1) / (2 * sorted[1] * (count - 1))
  }

  /// The first grade, from the best one on, with which half of the membership is reached.
  public var gradeByCumulatedHalf: Int {
    var sum = 0.0
    for (grade, membership) in memberships.enumerated() {
      sum += membership
      if sum >= 0.5 - 1e-12 { return grade }
    }
    return memberships.count - 1
  }

  /// Σ b v
  ///
  /// - Precondition: one value per grade.
  public func score(_ values: [Double]) -> Double {
    precondition(values.count == memberships.count, "one value a grade")
    return zip(memberships, values).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
