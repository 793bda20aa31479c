import Foundation
import TestSupport
import Testing

@testable import AHPCommands

struct DocumentCommandTests {
  private static let scenario = """
    schema: ahp-scenario/1
    title: {zh: 征询, en: Survey}
    tables: {answers: {path: answers.csv, id: n, columns: {recommend: nps}}}
    analyses: {nps: {kind: distribution, table: answers, column: recommend}}
    documents:
      bundle: all
      parts:
        figures: {title: {zh: 数字, en: Figures}, show: [nps]}
        letter:
          title: {zh: 信, en: Letter}
          show: [{text: {zh: "{nps.base} 人", en: "{nps.base} answers"}}]
    """

  private func written(
    _ arguments: [String], _ body: (RecordedRun, String) throws -> Void
  ) throws {
    let file = try ScenarioFile(
      Self.scenario, files: ["answers.csv": "n,recommend\n1,9\n2,3\n3,10\n"])
    let folder = file.folder.appendingPathComponent("out").path
    let run = RecordedRun(["document", file.path, "-o", folder, "--lang", "en"] + arguments)
    try body(run, folder)
  }

  private func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  @Test(arguments: [[], ["all"], ["figures", "letter"], ["all", "letter"]])
  func theBundleIsAllOfThem(_ chosen: [String]) throws {
    try written(chosen) { run, folder in
      #expect(run.code == 0, "\(run.message)\(run.errors)")
      #expect(run.output == "\(folder)/figures.html\n\(folder)/letter.html\n")
      #expect(names(in: folder) == ["figures.html", "letter.html"])
    }
  }

  @Test(arguments: [("table", "txt"), ("markdown", "md"), ("html", "html")])
  func theFormSetsTheEnding(_ form: String, _ ending: String) throws {
    try written(["letter", "--format", form]) { run, folder in
      #expect(run.code == 0 && names(in: folder) == ["letter." + ending], "\(run.message)")
      let text = try String(contentsOfFile: "\(folder)/letter.\(ending)", encoding: .utf8)
      #expect(text.contains("3 answers"))
    }
  }

  @Test func whatIsNoDocumentIsRefusedBeforeAnythingIsWritten() throws {
    try written(["letter", "poster"]) { run, folder in
      #expect(run.code == 65 && run.errors.contains("poster") && run.output.isEmpty)
      #expect(names(in: folder).isEmpty)
    }
    try written(["--format", "sqlite"]) { run, folder in
      #expect(run.code == 64 && run.message.hasPrefix("documents come as table|json|csv|markdown"))
      #expect(names(in: folder).isEmpty)
    }
  }

  @Test func theFolderIsAnOption() {
    #expect(refusal(of: ["s.yaml"], by: DocumentCommand.self) != nil)
    #expect(refusal(of: ["s.yaml", "-o", "out", "letter"], by: DocumentCommand.self) == nil)
  }
}
