import PairwiseComparisons
import TestSupport
import Testing

@Suite struct MassSurveyTests {
  private func answers(_ count: Int, order: Int, gaps: Bool = false) -> [Int8] {
    var generator = RepeatableGenerator(seed: 31)
    return (0..<count * order * (order - 1) / 2).map { _ in
      if gaps && Int.random(in: 0..<10, using: &generator) == 0 { return 0 }
      let grade = Int8.random(in: 1...9, using: &generator)
      return Bool.random(using: &generator) ? grade : -grade
    }
  }

  private func responses(_ answers: [Int8], order: Int) -> [ExpertJudgments] {
    let width = order * (order - 1) / 2
    return stride(from: 0, to: answers.count, by: width).map { start in
      var judgments: [Judgment] = []
      var position = start
      for i in 0..<order {
        for j in i + 1..<order {
          let answer = Double(answers[position])
          if answer != 0 {
            judgments.append(Judgment(i, j, answer > 0 ? answer : -1 / answer))
          }
          position += 1
        }
      }
      return ExpertJudgments(expert: "\(start)", judgments: judgments)
    }
  }

  /// The same group, expert by expert.
  @Test(arguments: [false, true])
  func agreesWithTheSolver(_ gaps: Bool) throws {
    let raw = answers(40, order: 5, gaps: gaps)
    var survey = try MassSurvey(order: 5)
    try survey.add(raw)
    let expected = try JudgmentSetSolver.solve(order: 5, responses: responses(raw, order: 5))
    let found = try survey.solution()
    #expect(isClose(found.priorities.weights, expected.priorities.weights, relative: 1e-12))
    #expect(isClose(found.consistency.index, expected.consistency.index, relative: 1e-10))
    #expect(survey.indices.count == 40 && survey.totalWeight == 40)
    for (index, expert) in zip(survey.indices, expected.experts) {
      if expert.missing.isEmpty {
        let exact = try #require(expert.consistency).index
        #expect(isClose(index, exact, relative: 1e-10, absolute: 1e-12))
      } else {
        #expect(index.isNaN)
      }
    }
  }

  /// Counts do not depend on the order of the respondents, nor on how they come in.
  @Test func orderIndependent() throws {
    let raw = answers(30, order: 4)
    var (whole, pieces) = (try MassSurvey(order: 4), try MassSurvey(order: 4))
    try whole.add(raw)
    for start in stride(from: 29 * 6, through: 0, by: -6) {
      try pieces.add(Array(raw[start..<start + 6]))
    }
    #expect(try whole.groupJudgments() == pieces.groupJudgments())
    #expect(whole.indices == pieces.indices.reversed())
  }

  @Test func weights() throws {
    var twice = try MassSurvey(order: 2)
    try twice.add([8, 2, 2])
    var weighted = try MassSurvey(order: 2)
    try weighted.add([8, 2], weights: [1, 2])
    #expect(try twice.groupJudgments() == weighted.groupJudgments())
    // (8 · 2 · 2)^(1/3)
    #expect(
      isClose(try twice.groupJudgments().judgments[0].ratio, 3.1748021039363987, relative: 1e-14))
    #expect(twice.acceptableShare() == 1)
  }

  @Test func refusals() throws {
    #expect(throws: JudgmentError.self) { try MassSurvey(order: 1) }
    #expect(throws: JudgmentError.self) { try MassSurvey(order: .max) }
    #expect(throws: JudgmentError.self) { try MassSurvey(order: 16) }
    var survey = try MassSurvey(order: 3)
    #expect(throws: JudgmentError.noJudgments(order: 3)) { try survey.groupJudgments() }
    #expect(throws: SurveyError.count(row: 1, expected: 3, found: 1)) {
      try survey.add([1, 2, 3, 4])
    }
    #expect(throws: SurveyError.answer(row: 1, column: 2, value: 10)) {
      try survey.add([1, 2, 3, 1, 1, 10])
    }
    #expect(throws: SurveyError.answer(row: 0, column: 0, value: -128)) {
      try survey.add([-128, 2, 3])
    }
    for bad in [-1, .nan, .infinity] as [Double] {
      #expect(throws: SurveyError.self) { try survey.add([1, 2, 3], weights: [bad]) }
    }
    #expect(throws: SurveyError.self) { try survey.add([1, 2, 3], weights: []) }
    #expect(survey.indices.isEmpty && survey.acceptableShare() == 0)
  }

  /// Circular answers of nines converge slowly by powers; Noda's iteration takes over.
  @Test func contradictoryRespondents() throws {
    let scale = try JudgmentScale(name: "hundred", maximum: 100)
    var survey = try MassSurvey(order: 3, scale: scale)
    try survey.add([100, -100, 100])
    // λ = 1 + 100 + 1/100.
    #expect(isClose(survey.indices[0], (98.01) / 2, relative: 1e-11))
  }
}
