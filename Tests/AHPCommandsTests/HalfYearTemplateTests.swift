import Foundation
import TestSupport
import Testing

@testable import AHPCommands

/// What the template's analyses find is counted here in its tables once more.
struct HalfYearTemplateTests {
  private static let answers = ScenarioTemplate.halfYear.rows(of: "survey.csv")
  private static let cases = ScenarioTemplate.halfYear.rows(of: "complaints.csv")

  private func analyses(_ template: ScenarioTemplate = .halfYear) throws -> JSONValue {
    let file = try ScenarioFile(template)
    let run = RecordedRun(["analyse", file.path, "--format", "json"])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    return try run.json.analyses
  }

  /// Promoters give 9 or 10, detractors 6 or less (Reichheld 2003).
  private static func netPromoters() -> Double {
    let given = answers.compactMap { $0["推荐意愿"].flatMap { Int($0) } }
    let net = given.count { $0 >= 9 } - given.count { $0 <= 6 }
    return Double(net) / Double(given.count)
  }

  @Test func netPromoterScore() throws {
    let measures = try analyses().first("id", "nps").measures
    #expect(measures.base.number == Double(Self.answers.count))
    #expect(isClose(measures.net.number ?? .nan, Self.netPromoters(), absolute: 1e-12))
  }

  @Test func blankAnswersAreNoAnswers() throws {
    let measures = try analyses().first("id", "nsi").measures
    let given = Self.answers.count { $0["总体满意度"] != "" }
    #expect(given < Self.answers.count)
    #expect(measures.base.number == Double(given))
    #expect(measures.unanswered.number == Double(Self.answers.count - given))
  }

  @Test func theIndexIsTheWeighedSumOfTheNetScores() throws {
    let found = try analyses()
    let nets = ["nsi", "nci", "nps"].compactMap { found.first("id", $0).measures.net.number }
    #expect(nets.count == 3)
    let sum = zip([0.5, 0.25, 0.25], nets).map { $0 * $1 }.reduce(0, +)
    let index = found.first("id", "cdi").measures.value.number ?? .nan
    #expect(isClose(index, sum, absolute: 1e-12))
  }

  /// A cause of fewer than a tenth of the cases is one of the others.
  @Test func causesAreRankedByTheirCases() throws {
    let rows = try analyses().first("id", "causes").causes.array
    var counts: [String: Int] = [:]
    for entry in Self.cases { counts[entry["原因"] ?? "", default: 0] += 1 }
    let least = Double(Self.cases.count) / 10
    let named = counts.values.filter { Double($0) >= least }.sorted(by: >)
    let rest = Self.cases.count - named.reduce(0, +)
    #expect(rest > 0)
    #expect(rows.compactMap(\.count.number) == (named + [rest]).map(Double.init))
  }

  @Test func theLetterHoldsTheFigures() throws {
    let file = try ScenarioFile(ScenarioTemplate.halfYear)
    let folder = file.folder.appendingPathComponent("out").path
    let run = RecordedRun([
      "document", file.path, "letter", "-o", folder, "--format", "markdown", "--lang", "en",
    ])
    #expect(run.code == 0 && run.output == folder + "/letter.md\n", "\(run.message)\(run.errors)")
    let letter = try String(contentsOfFile: folder + "/letter.md", encoding: .utf8)
    let complaints = Self.cases.count { $0["状态"] == "投诉" }
    #expect(letter.contains("We received \(Self.answers.count) answers"))
    #expect(letter.contains("There were \(complaints) complaints"))
  }

  /// The survey alone has the same answers and the same figures.
  @Test func theSurveyAloneSaysTheSame() throws {
    let (whole, alone) = (try analyses(), try analyses(.satisfactionSurvey))
    #expect(alone.array.count == 5)
    for name in ["nsi", "nci", "nps", "cdi", "aspects"] {
      #expect(alone.first("id", name) == whole.first("id", name), "\(name)")
    }
  }
}
