import BilingualText
import Foundation
import TestSupport
import Testing

@testable import AHPCommands

struct OutputFilesRefusalTests {
  private func check(
    _ outputs: [(option: String, path: String?)], against inputs: [InputFile],
    _ language: ReportLanguage = .english
  ) -> CommandFailure? {
    failure { () throws(CommandFailure) in
      try OutputFiles(outputs, on: .recording(), in: language).check(against: inputs)
    }
  }

  @Test func standardInputAndOutputAreNoFilesOfTheirOwn() {
    #expect(InputFile("the data", "-").path == "/dev/stdin")
    #expect(InputFile("the data", "a.csv").path == "a.csv")
    let nowhere = check([("-o", nil), ("--summary", "-")], against: [InputFile("it", "-")])
    #expect(nowhere == nil)
  }

  /// Behind the name and before all its endings, so that the form stays.
  @Test(arguments: [
    ("a.csv", "a-out.csv"), ("a.csv.gz", "a-out.csv.gz"), ("a", "a-out"),
    (".hidden", ".hidden-out"), ("x.y/a", "x.y/a-out"),
  ])
  func anotherNameIsProposed(_ name: String, _ other: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data("1".utf8).write(to: URL(fileURLWithPath: path))
    let input = InputFile(Phrase(zh: "数据", en: "the data"), path)
    let found = check([("-o", path)], against: [input])
    #expect(found?.code == .usage)
    #expect(found?.message?.hasPrefix("-o would replace the data (\(path))") == true)
    #expect(found?.message?.hasSuffix("such as -o \(folder.url.path)/\(other)") == true)
    let chinese = check([("-o", path)], against: [input], .chinese)
    #expect(chinese?.message?.hasPrefix("-o 会覆盖数据（\(path)）") == true)
  }

  @Test func twoOptionsWithOneFileAreNamedBoth() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path + "/new.csv"
    let found = check([("-o", path), ("--summary", folder.url.path + "/./new.csv")], against: [])
    #expect(found?.code == .usage)
    #expect(found?.message?.hasPrefix("-o and --summary both write") == true)
    #expect(check([("-o", path), ("--summary", path + "2")], against: []) == nil)
  }

  @Test func everyInputOfAScenarioHasItsRole() throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      tree: {id: goal, children: [x], weights: equal}
      indicators: {x: {score: {rule: linear, slope: 1}}}
      customers: {data: {path: who.csv, id: customer}}
      data: {path: data.csv}
      tables: {answers: {path: answers.csv, id: n, columns: {recommend: nps}}}
      analyses: {nps: {kind: distribution, table: answers, column: recommend}}
      """,
      files: [
        "data.csv": "customer,x\na,1\n", "who.csv": "customer\na\n",
        "answers.csv": "n,recommend\n1,9\n",
      ])
    for (name, role) in [
      ("scenario.yaml", "the scenario file"), ("who.csv", "the customer file of the scenario"),
      ("data.csv", "a data file of the scenario"), ("answers.csv", "a table of the scenario"),
    ] {
      let path = file.folder.appendingPathComponent(name).path
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let run = RecordedRun(["evaluate", file.path, "--format", "csv", "-o", path, "--lang", "en"])
      #expect(run.code == 64 && run.message.hasPrefix("-o would replace \(role) ("), "\(name)")
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }
}
