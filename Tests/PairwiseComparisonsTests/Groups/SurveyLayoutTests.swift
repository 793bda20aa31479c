import PairwiseComparisons
import TestSupport
import Testing

@Suite struct SurveyLayoutTests {
  /// Saaty's city as coded for the R package ahpsurvey, where 5 means that the second item of the
  /// column is five times as important.
  @Test func ahpsurvey() throws {
    let golden = try Golden.file("published/ahpsurvey_city1")
    let items = ["cult", "fam", "house", "jobs", "trans"]
    let headings = golden["survey_codes"].keys
    let layout = try SurveyLayout(
      items: items, headings: headings, convention: .positiveFavoursSecond)
    let judgments = try layout.judgments(
      row: 0, answers: headings.map { golden["survey_codes"][$0].number })
    let matrix = try ComparisonMatrix(order: 5, judgments: judgments)
    let expected = try golden["matrices"]["city1"].matrix()
    #expect(isClose(matrix.entries, expected.entries, relative: 1e-15))
  }

  @Test func conventions() {
    #expect(SurveyConvention.ratio.grade(1 / 3.0) == 1 / 3.0)
    #expect(SurveyConvention.ratio.grade(-3) == nil)
    #expect(SurveyConvention.positiveFavoursFirst.grade(5) == 5)
    #expect(SurveyConvention.positiveFavoursFirst.grade(-5) == 1 / 5.0)
    #expect(SurveyConvention.positiveFavoursFirst.grade(-1) == 1)
    #expect(SurveyConvention.positiveFavoursFirst.grade(0) == nil)
    #expect(SurveyConvention.stepsTowardsFirst.grade(0) == 1)
    #expect(SurveyConvention.stepsTowardsFirst.grade(4) == 5)
    #expect(SurveyConvention.stepsTowardsSecond.grade(4) == 1 / 5.0)
    for convention in SurveyConvention.allCases {
      #expect(convention.grade(.nan) == nil && convention.grade(.infinity) == nil)
    }
  }

  @Test func headings() throws {
    let layout = try SurveyLayout(
      items: ["a", "b_c", "b"], headings: ["a_b_c", "b_c_b", "b_a"], convention: .ratio)
    #expect(layout.columns.map { [$0.first, $0.second] } == [[0, 1], [1, 2], [2, 0]])
    #expect(throws: SurveyError.heading(column: 0, text: "a_x")) {
      try SurveyLayout(items: ["a", "b"], headings: ["a_x"], convention: .ratio)
    }
    #expect(throws: SurveyError.heading(column: 0, text: "ab")) {
      try SurveyLayout(items: ["a", "b"], headings: ["ab"], separator: "", convention: .ratio)
    }
    #expect(
      throws: SurveyError.judgments(
        .duplicatePair(earlier: Judgment(0, 1, 1), later: Judgment(1, 0, 1)))
    ) {
      try SurveyLayout(items: ["a", "b"], headings: ["a_b", "b_a"], convention: .ratio)
    }
  }

  @Test func rows() throws {
    let layout = try SurveyLayout(
      items: ["a", "b", "c"], headings: ["a_b", "a_c"], convention: .positiveFavoursFirst)
    #expect(try layout.judgments(row: 3, answers: [nil, -4]) == [Judgment(0, 2, 0.25)])
    #expect(throws: SurveyError.count(row: 3, expected: 2, found: 1)) {
      try layout.judgments(row: 3, answers: [1])
    }
    for bad in [0, 10, .nan] as [Double] {
      #expect(throws: SurveyError.self) { try layout.judgments(row: 3, answers: [1, bad]) }
    }
  }
}
