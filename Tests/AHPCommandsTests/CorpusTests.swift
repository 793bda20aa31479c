import Foundation
import TestSupport
import Testing

/// Inputs that fuzzing found, again with each change: `make fuzz` looks for more.
struct CorpusTests {
  /// Whatever a scenario file holds, `check` ends with an answer.
  @Test func everyScenarioGetsAnAnswer() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ahp-corpus-\(UInt64.random(in: .min ... .max))")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["scenarios", "Tests/Fixtures/analyses"] {
      try FileManager.default.copyItem(
        at: Fixture.repository.appendingPathComponent(name),
        to: folder.appendingPathComponent(URL(fileURLWithPath: name).lastPathComponent))
    }
    let inputs = try FileManager.default.contentsOfDirectory(
      at: Fixture.repository.appendingPathComponent("Fuzz/Corpus/scenario"),
      includingPropertiesForKeys: nil)
    #expect(inputs.count > 100)
    let path = folder.appendingPathComponent("scenario.yaml")
    for input in inputs {
      try Data(contentsOf: input).write(to: path)
      let run = RecordedRun(["check", path.path, "--format", "json"])
      #expect([0, 65, 66, 74].contains(run.code), "\(input.lastPathComponent): \(run.code)")
    }
  }

  /// Rows are grouped by a class, and the customer file is not there because of a mistake in its lines.
  @Test func groupsWithoutCustomers() throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      answers: {satisfied: {levels: [no, so-so, yes], top: 1}}
      tables:
        survey: {path: s.csv, id: respondent, customer: customer, columns: {q: satisfied}}
      customers:
        data: {paths: c.csv, id: customer}
        classes: [{id: large, field: size, at_least: 3}, {id: small, otherwise: true}]
      analyses:
        nsi: {kind: distribution, table: survey, column: q, by: class}
        by-size: {kind: distribution, table: survey, column: q, where: {field: size, at_least: 2}}
      """,
      files: [
        "s.csv": "respondent,customer,q\n1,a,yes\n2,b,no\n", "c.csv": "customer,size\na,3\nb,1\n",
      ]
    )
    let check = RecordedRun(["check", file.path, "--lang", "en"])
    #expect(check.code == 65 && check.output.contains("[key-unknown]"), "\(check.output)")
  }
}
