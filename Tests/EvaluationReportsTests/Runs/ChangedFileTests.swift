import BilingualText
import IndicatorEvaluation
import ReportForms
import TestSupport
import Testing

@testable import EvaluationReports

@Suite struct ChangedFileTests {
  private func run(_ files: [SourceFile]) -> EvaluationRun {
    EvaluationRun(
      number: 1, writtenAt: "2026-01-01T00:00:00Z",
      provenance: RunProvenance(files: files, program: "ahp 1"), scenario: "s", title: .init("S"),
      customerCount: 1, rowCount: 1, overallRatio: nil)
  }

  private func file(_ role: SourceFile.Role, _ digest: String?) -> SourceFile {
    SourceFile(role: role, path: "\(role.rawValue).txt", byteCount: 4, digest: digest)
  }

  @Test func filesOfTheSameContentAreNotNamed() {
    let before = run([file(.scenario, "a"), file(.data, "b"), file(.customers, "c")])
    let after = run([file(.scenario, "a"), file(.data, "x"), file(.matrix, "m")])
    let changed = before.changedFiles(to: after)
    #expect(changed.map(\.role) == [.customers, .data, .matrix])
    #expect(changed.map { $0.before?.digest } == ["c", "b", nil])
    #expect(changed.map { $0.after?.digest } == [nil, "x", "m"])
  }

  /// Nobody knows whether two pipes held the same.
  @Test func filesWithoutADigestMayDiffer() {
    let runs = [run([file(.data, nil)]), run([file(.data, nil)])]
    #expect(runs[0].changedFiles(to: runs[1]).map(\.role) == [.data])
  }

  @Test func aFileThatOneRunDidNotHaveIsNull() throws {
    let shape = JSONShape<ChangedFile>.changedFile
    let changed = ChangedFile(role: .data, before: nil, after: file(.data, "ff"))
    let json = try JSONValue(shape.document(changed, layout: .compact))
    #expect(json.role.string == "data" && json.before == .null)
    #expect(json.after.path.string == "data.txt" && json.after.sha256.string == "ff")
    #expect(json.after.bytes.number == 4)
    let schema = shape.schema.document(title: "changed/1", meaning: "A file.")
    let document = shape.document(changed, layout: .indented)
    #expect(try SchemaValidator.mistakes(in: document, schema: schema).isEmpty)
  }
}
