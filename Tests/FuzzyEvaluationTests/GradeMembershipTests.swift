import BilingualText
import FuzzyEvaluation
import TestSupport
import Testing

@Suite struct GradeMembershipTests {
  /// Triangles between centres, trapezoids around limits, worked out with exact fractions.
  @Test func scoresBelongToGrades() throws {
    let golden = try Golden(fixture: "robustness/fuzzy_membership")
    let limits = Array(golden["input"]["band_min"].numbers.dropLast())
    let centres = golden["input"]["centres"].numbers
    #expect(GradeMembership.middles(limits: limits) == centres)
    let triangular = GradeMembership.triangular(centres: centres)
    let trapezoidal = GradeMembership.trapezoidal(
      limits: limits, halfWidth: golden["input"]["half_width"].number)
    try triangular.validate()
    try trapezoidal.validate()
    let scores = golden["input"]["scores"].numbers
    for (position, score) in scores.enumerated() {
      #expect(
        isClose(
          try triangular.memberships(of: score),
          golden["computed"]["triangular"][position].numbers, absolute: 1e-12), "\(score)")
      #expect(
        isClose(
          try trapezoidal.memberships(of: score),
          golden["computed"]["trapezoidal"][position].numbers, absolute: 1e-12), "\(score)")
    }
  }

  @Test func crispGradesHaveInclusiveLowerLimits() throws {
    let crisp = GradeMembership.crisp(limits: [90, 80])
    try crisp.validate()
    #expect(try crisp.memberships(of: 90) == [1, 0, 0])
    #expect(try crisp.memberships(of: 80) == [0, 1, 0])
    #expect(try crisp.memberships(of: -5) == [0, 0, 1])
  }

  /// Every row sums to 1 and holds at most two grades.
  @Test func rowsSumToOne() throws {
    for rule in [
      GradeMembership.triangular(centres: [90, 70, 20]),
      .trapezoidal(limits: [80, 40], halfWidth: 20),
    ] {
      try rule.validate()
      for step in 0...1000 {
        let row = try rule.memberships(of: Double(step) / 10)
        #expect(isClose(row.reduce(0, +), 1, absolute: 1e-15))
        #expect(row.count { $0 > 0 } <= 2)
      }
    }
  }

  @Test func votesBecomeShares() throws {
    let golden = try Golden(fixture: "robustness/fuzzy_membership")
    for name in golden["input"]["votes"].keys {
      let shares = try WrittenMembership.shares(votes: golden["input"]["votes"][name].numbers)
      let expected = golden["computed"]["vote_shares"][name]
      if expected.isNull {
        #expect(shares == nil)
      } else {
        #expect(isClose(shares ?? [], expected.numbers, absolute: 1e-12), "\(name)")
      }
    }
    for cell in [-1, 1.5, .nan, .infinity] {
      #expect(throws: FuzzyError.self) { try WrittenMembership.shares(votes: [1, cell]) }
    }
    #expect(throws: FuzzyError.votes(grade: 1, value: 1.5)) {
      try WrittenMembership.shares(votes: [1, 1.5])
    }
  }

  @Test func writtenSharesSumToOne() throws {
    #expect(try WrittenMembership.shares(written: [0.5, 0.5]) == [0.5, 0.5])
    let rounded = try WrittenMembership.shares(written: [0.333, 0.333, 0.333])
    #expect(isClose(rounded, [1 / 3.0, 1 / 3.0, 1 / 3.0], absolute: 1e-15))
    #expect(throws: Never.self) { try WrittenMembership.shares(written: [0.505, 0.5]) }
    #expect(throws: FuzzyError.membershipSum(1.25)) {
      try WrittenMembership.shares(written: [0.5, 0.75])
    }
    #expect(throws: FuzzyError.membership(grade: 0, value: -0.5)) {
      try WrittenMembership.shares(written: [-0.5, 1.5])
    }
  }

  @Test func refusesGradesThatDoNotFall() {
    func error(_ rule: GradeMembership) -> FuzzyError? {
      do throws(FuzzyError) {
        try rule.validate()
        return nil
      } catch { return error }
    }
    #expect(error(.triangular(centres: [90])) == .tooFewGrades(1))
    #expect(error(.triangular(centres: [90, 90])) == .gradeOrder(position: 1, value: 90))
    #expect(error(.crisp(limits: [])) == .tooFewGrades(1))
    #expect(
      error(.trapezoidal(limits: [90, 80], halfWidth: 6)) == .halfWidth(6, widest: 5))
    #expect(error(.trapezoidal(limits: [90], halfWidth: 0)) == .halfWidth(0, widest: .infinity))
    #expect(throws: FuzzyError.score(.infinity)) {
      try GradeMembership.crisp(limits: [1]).memberships(of: .infinity)
    }
  }

  @Test func messagesNameGradesInBothLanguages() {
    let sum = FuzzyError.membershipSum(1.2)
    #expect(sum.description == "the memberships sum to 1.2 instead of 1 ± 0.005")
    #expect(
      FuzzyError.votes(grade: 0, value: 1.5).message(grades: ["优"]).zh
        == "优的票数 1.5 不是非负整数")
    for error in [
      FuzzyError.tooFewGrades(1), .gradeOrder(position: 1, value: 1),
      .halfWidth(0, widest: 1), .score(.nan), .votes(grade: 0, value: -1),
      .membership(grade: 0, value: -1), sum, .shape(expected: 1, found: 2), .hierarchy(node: 1),
      .weight(node: 1, value: -1), .weightsSum(node: 0, sum: 2),
    ] {
      #expect(error.explanation.en != error.explanation.zh)
    }
  }
}
