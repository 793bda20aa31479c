import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation
import PairwiseComparisons
import Testing

@testable import ScenarioData

struct SurveyAnswersTests {
  private static let experts = [Expert(id: "e1", weight: 0.75), Expert(id: "e2", weight: 0.25)]

  private func settings(
    id: String? = "expert", sign: SurveyConvention = .positiveFavoursFirst, ignored: [String] = [],
    columns: [String: SurveyLayout.Column]? = nil
  ) -> SurveySettings {
    var settings = SurveySettings(
      path: "s.csv", place: SourcePosition(line: 1, column: 1), idColumn: id, sign: sign)
    settings.ignored = ignored
    settings.columns = columns
    return settings
  }

  /// What a survey about a, b and c says.
  private func read(
    _ text: String, _ settings: SurveySettings, isOpen: Bool = false
  ) throws -> SurveyAnswers {
    let table = try SampleTable(text)
    var answers = SurveyAnswers(
      set: JudgmentSet(id: "s", items: ["a", "b", "c"], responses: []), settings: settings,
      experts: isOpen ? [] : Self.experts, notes: MistakeNotes(path: "s.csv"))
    answers.isOpen = isOpen
    let isReadable = answers.readHeader(table.columns, table.headerMistakes)
    if isReadable { answers.append(table.batch) }
    return answers
  }

  // MARK: Answers

  @Test func aRowBecomesTheJudgmentsOfItsExpert() throws {
    let found = try read("expert,a_b,a_c,b_c\ne1,2,-4,1\ne2,,8,-2\n", settings())
    let first = [Judgment(0, 1, 2), Judgment(0, 2, 0.25), Judgment(1, 2, 1)]
    let second = [Judgment(0, 2, 8), Judgment(1, 2, 0.5)]
    #expect(found.notes.diagnostics.isEmpty)
    #expect(found.responses.map(\.expert) == ["e1", "e2"])
    #expect(found.responses.map(\.weight) == [0.75, 0.25])
    #expect(found.responses.map(\.judgments) == [first, second])
  }

  @Test func aHeadingMayNameThePairTheOtherWayRound() throws {
    let found = try read("b_a,expert\n4,e2\n", settings())
    #expect(found.responses.map(\.judgments) == [[Judgment(1, 0, 4)]])
  }

  private static let answers: [(SurveyConvention, String, Double)] = [
    (.ratio, "1/4", 0.25), (.ratio, "extreme", 9), (.ratio, "稍微重要", 3),
    (.positiveFavoursSecond, "4", 0.25), (.stepsTowardsFirst, "3", 4),
    (.stepsTowardsSecond, "3", 0.25), (.stepsTowardsSecond, "0", 1),
  ]

  @Test(arguments: answers)
  func theSignMeansWhatTheSurveySays(
    _ sign: SurveyConvention, _ answer: String, _ ratio: Double
  ) throws {
    let found = try read("expert,a_b\ne1, \(answer) \n", settings(sign: sign))
    #expect(found.responses.first?.judgments == [Judgment(0, 1, ratio)])
  }

  @Test func whoeverAnswersAnOpenSurveyIsAnExpert() throws {
    let found = try read("a_b,a_c\n2,2\n3,3\n", settings(id: nil), isOpen: true)
    #expect(found.newExperts.map(\.id) == ["1", "2"])
    #expect(found.newExperts.map(\.weight) == [1, 1])
    #expect(found.responses.map(\.expert) == ["1", "2"])
  }

  // MARK: Mistakes

  @Test func anExpertIsKnownAndAnswersOnce() throws {
    let found = try read("expert,a_b\n e1 ,2\ne1,3\ne3,3\n,3\n", settings())
    let codes: [DiagnosticCode] = [.csvDuplicateKey, .expertUnknown, .valueKind]
    #expect(found.notes.diagnostics.map(\.code) == codes)
    #expect(found.notes.diagnostics.map(\.position?.line) == [3, 4, 5])
    #expect(found.responses.map(\.expert) == ["e1"])
  }

  @Test func anAnswerThatIsNoneIsNamedAtItsCell() throws {
    let found = try read("expert,a_b,a_c,b_c\ne1,12,x,３\ne2,12,1,1\n", settings())
    let codes: [DiagnosticCode] = [
      .judgmentOutOfScale, .csvNotANumber, .csvFullwidthDigits, .judgmentOutOfScale,
    ]
    #expect(found.notes.diagnostics.map(\.code) == codes)
    #expect(found.notes.diagnostics.map(\.position?.line) == [2, 2, 2, 3])
    #expect(found.responses.first?.judgments == [])
  }

  @Test func aPairIsAskedOnce() throws {
    let found = try read("expert,a_b,b_a\ne1,2,2\n", settings())
    #expect(found.notes.diagnostics.map(\.code) == [.judgmentDuplicatePair])
    #expect(found.responses.map(\.judgments) == [[Judgment(0, 1, 2)]])
  }

  @Test func aHeadingThatIsNoPairMayBeASlip() throws {
    let text = "expert,a_b,a-c\ne1,2,3\n"
    let found = try read(text, settings()).notes.diagnostics
    #expect(found.map(\.code) == [.surveyColumnUnknown])
    #expect(found.first?.position == SourcePosition(line: 1, column: 12))
    #expect(found.first?.hint?.en.hasPrefix("did you mean `a_c`? ") == true)
    let ignoring = try read(text, settings(ignored: ["a-c"])).notes.diagnostics
    #expect(ignoring.isEmpty)
  }

  @Test func headingsMayBeExplained() throws {
    let pair = SurveyLayout.Column(first: 2, second: 0)
    let found = try read("expert,q1,q2\ne1,3,9\n", settings(columns: ["q1": pair]))
    #expect(found.responses.map(\.judgments) == [[Judgment(2, 0, 3)]])
    #expect(found.notes.diagnostics.map(\.code) == [.csvColumnUnused])
    #expect(
      found.notes.diagnostics.first?.message.en
        == "1 column(s) that `columns` does not list are not read: `q2`")
  }

  @Test func aTableWithoutAPairIsNoSurvey() throws {
    let found = try read("expert,remark\ne1,fine\n", settings(ignored: ["remark"]))
    #expect(found.notes.diagnostics.map(\.code) == [.csvColumnMissing])
    #expect(found.responses.isEmpty)
  }
}
