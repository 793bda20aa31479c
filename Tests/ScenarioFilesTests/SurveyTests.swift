import BilingualText
import Diagnostics
import Foundation
import IndicatorEvaluation
import PairwiseComparisons
import TestSupport
import Testing

@testable import ScenarioFiles

struct SurveyTests {
  private static func scenario(_ survey: String, more: String = "") -> String {
    """
    schema: ahp-scenario/1
    \(more)
    tree: {id: g, children: [a, b, c], weights: {judgments: s}}
    judgments:
      s:
        items: [a, b, c]
        survey: \(survey)
    """
  }

  private func read(
    _ survey: String, csv: String, more: String = "", outside: Bool = false
  ) throws -> ScenarioReading {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ahp-survey-\(UInt64.random(in: .min ... .max))")
    let inner = folder.appendingPathComponent("inner")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(csv.utf8).write(to: inner.appendingPathComponent("s.csv"))
    try Data(csv.utf8).write(to: folder.appendingPathComponent("s.csv"))
    let path = inner.appendingPathComponent("scenario.yaml").path
    try Data(Self.scenario(survey, more: more).utf8).write(to: URL(fileURLWithPath: path))
    return Scenario.read(path, allowingOutside: outside)
  }

  /// The same judgments, a over b by 3 and c over b by 2, in every convention.
  @Test(arguments: [
    ("ratio", "3,1/2"), ("positive-favours-first", "3,-2"), ("positive-favours-second", "-3,2"),
    ("steps-towards-first", "2,-1"), ("steps-towards-second", "-2,1"),
  ])
  func conventions(_ sign: String, _ answers: String) throws {
    let reading = try read(
      "{path: s.csv, id: who, sign: \(sign)}", csv: "who,a_b,b_c\nx,\(answers)\ny,,\n")
    #expect(reading.diagnostics.filter { $0.severity == .error }.isEmpty)
    let set = try #require(reading.scenario?.weighing?.model.judgmentSets.first)
    #expect(set.responses.map(\.expert) == ["x", "y"])
    #expect(set.responses[0].judgments == [Judgment(0, 1, 3), Judgment(1, 2, 0.5)])
    #expect(set.responses[1].judgments.isEmpty)
    #expect(reading.scenario?.weighing?.model.experts.map(\.id) == ["x", "y"])
  }

  @Test func namedColumnsJoinsAndSeparators() throws {
    let named = try read(
      "{path: s.csv, id: 专家, sign: ratio, separator: ;, columns: {问1: [b, a], 问2: [b, c]}}",
      csv: "\u{FEFF}问2;专家;问1;备注\n2;x;极端重要;好\n")
    #expect(named.diagnostics.map(\.code) == [.csvColumnUnused], "\(named.diagnostics)")
    #expect(named.diagnostics[0].severity == .warning)
    #expect(named.diagnostics[0].message.en.contains("`备注`"))
    #expect(
      named.scenario?.weighing?.model.judgmentSets[0].responses[0].judgments
        == [Judgment(1, 2, 2), Judgment(1, 0, 9)])
    let joined = try read(
      "{path: s.csv, id: who, sign: ratio, join: ' vs '}",
      csv: "who,a vs b,c vs b,comment\nx,2,3,?\n")
    #expect(joined.diagnostics.map(\.code) == [.surveyColumnUnknown])
    #expect(joined.diagnostics[0].position == SourcePosition(line: 1, column: 19))
    let ignored = try read(
      "{path: s.csv, id: who, sign: ratio, join: ' vs ', ignore: [comment]}",
      csv: "who,a vs b,c vs b,comment\nx,2,3,?\n")
    #expect(ignored.diagnostics.isEmpty, "\(ignored.diagnostics)")
  }

  /// Every mistake in one run, each at its row and column.
  @Test func mistakes() throws {
    let reading = try read(
      "{path: s.csv, id: who, sign: positive-favours-first}",
      csv: "who,a_b,b_c\ne1,0,3\ne9,2,3\ne1,2,3\n,1,1\ne2,３,x\ne3,10,1:5\ne4,1\n",
      more: "experts: [e1, e2, e3, e4]")
    let places = reading.diagnostics.filter { $0.severity == .error }.map {
      "\($0.file.hasSuffix("s.csv") ? "csv" : "yaml"):\($0.position?.line ?? 0):"
        + "\($0.position?.column ?? 0) \($0.code.rawValue)"
    }
    #expect(
      places == [
        "csv:2:4 judgment-out-of-scale", "csv:3:1 expert-unknown", "csv:4:1 csv-duplicate-key",
        "csv:5:1 value-kind", "csv:6:4 csv-fullwidth-digits", "csv:6:6 csv-not-a-number",
        "csv:7:4 judgment-out-of-scale", "csv:7:7 csv-not-a-number", "csv:8:1 csv-field-count",
      ], "\(places)")
    let first = try #require(reading.diagnostics.first { $0.code == .judgmentOutOfScale })
    #expect(first.hint?.zh.contains("同等重要") == true && first.excerpt == "e1,0,3")
  }

  @Test(arguments: [
    ("{path: s.csv, id: who}", DiagnosticCode.keyMissing),
    // Without `id` every row is an expert, and no column is left for one.
    ("{path: s.csv, sign: ratio}", .surveyColumnUnknown),
    ("{id: who, sign: ratio}", .keyMissing),
    ("{path: s.csv, id: who, sign: plus}", .valueUnknown),
    ("{path: s.csv, id: who, sign: ratio, colums: {}}", .keyUnknown),
    ("{path: s.csv, id: nobody, sign: ratio}", .csvColumnMissing),
    ("{path: none.csv, id: who, sign: ratio}", .fileMissing),
    ("{path: ../s.csv, id: who, sign: ratio}", .fileOutsideFolder),
    ("{path: /etc/passwd, id: who, sign: ratio}", .fileOutsideFolder),
    ("{path: s.csv, id: who, sign: ratio, join: x}", .surveyColumnUnknown),
    ("{path: s.csv, id: who, sign: ratio, columns: {a_b: [a, z]}}", .judgmentShape),
    ("{path: s.csv, id: who, sign: ratio, columns: {q: [a, b]}}", .csvColumnMissing),
    ("[s.csv]", .valueKind),
    ("{path: s.csv, id: who, sign: ratio}\n    pairs: [[a, b, 2], [b, c, 2]]", .judgmentShape),
  ])
  func settings(_ survey: String, _ code: DiagnosticCode) throws {
    let reading = try read(survey, csv: "who,a_b,b_c\nx,2,3\n")
    #expect(
      reading.diagnostics.contains { $0.code == code && $0.severity == .error },
      "\(reading.diagnostics)")
  }

  @Test func duplicateColumnsAndOutside() throws {
    let twice = try read(
      "{path: s.csv, id: who, sign: ratio}", csv: "who,a_b,b_a,b_c\nx,2,3,1\n")
    #expect(twice.diagnostics.map(\.code) == [.judgmentDuplicatePair])
    let outside = try read(
      "{path: ../s.csv, id: who, sign: ratio}", csv: "who,a_b,b_c\nx,2,3\n", outside: true)
    #expect(outside.diagnostics.isEmpty)
  }

  /// More experts over the limit than anybody reads about one by one are one warning, and get no
  /// advice of their own; the group does.
  @Test func manyInconsistentExperts() throws {
    func reading(_ count: Int) throws -> ScenarioReading {
      try read(
        "{path: s.csv, id: who, sign: ratio}",
        csv: "who,a_b,b_c,a_c\n" + (0..<count).map { "x\($0),9,9,1/9\n" }.joined())
    }
    for (count, advised) in [(200, true), (201, false)] {
      let scenario = try #require(try reading(count).scenario?.weighing)
      let weights = try scenario.model.weights()
      let notes = scenario.diagnostics(about: weights)
      #expect(notes.map(\.code) == [.judgmentInconsistent, .judgmentInconsistent])
      #expect(notes[1].message.en.contains("CR of \(count) of \(count) experts"))
      let solution = weights.judgmentSets[0].solution
      #expect(solution.experts.allSatisfy { $0.advice.isEmpty != advised })
      #expect(!solution.advice.isEmpty)
    }
    let few = try #require(try reading(20).scenario?.weighing)
    #expect(few.diagnostics(about: try few.model.weights()).count == 21)
  }

  /// Many mistakes are counted, the first hundred described; many experts cost no time.
  @Test func manyRows() throws {
    let bad = "who,a_b,b_c\n" + (0..<300).map { "x\($0),0,1\n" }.joined()
    let reading = try read("{path: s.csv, id: who, sign: ratio}", csv: bad)
    #expect(reading.diagnostics.count { $0.code == .judgmentOutOfScale } == 100)
    #expect(reading.undescribed == 200)
    let good = "who,a_b,b_c\n" + (0..<5_000).map { "x\($0),2,\($0 % 2 == 0 ? "" : "3")\n" }.joined()
    let many = try read("{path: s.csv, id: who, sign: ratio}", csv: good)
    #expect(many.scenario?.weighing?.model.experts.count == 5_000)
    #expect(many.diagnostics.map(\.code) == [.judgmentDisconnected])
  }
}
