import ArgumentParser
import BilingualText
import Foundation
import TestSupport
import Testing

@testable import AHPCommands

struct InitCommandTests {
  private func run(_ arguments: [String]) -> RecordedRun {
    RecordedRun(["init", "--lang", "en"] + arguments)
  }

  @Test func everyTemplateIsWrittenAsItIs() throws {
    let folder = try TemporaryFolder()
    for template in ScenarioTemplate.all {
      let place = folder.url.appendingPathComponent("new/" + template.name).path
      let run = run([place, "--template", template.name])
      #expect(run.code == 0, "\(run.message)")
      var lines = run.output.split(separator: "\n").map { String($0) }
      #expect(lines.removeLast() == "next: ahp \(template.firstCommand) \(place)/scenario.yaml")
      #expect(lines == template.files.map { place + "/" + $0.name })
      for file in template.files {
        let text = try String(contentsOfFile: place + "/" + file.name, encoding: .utf8)
        #expect(text == file.content, "\(template.name) \(file.name)")
      }
    }
  }

  @Test func nothingIsEverOverwritten() throws {
    let folder = try TemporaryFolder()
    let existing = folder.url.appendingPathComponent("scores.csv")
    try Data("mine\n".utf8).write(to: existing)
    let run = run([folder.url.path])
    #expect(run.code == 74 && run.output.isEmpty)
    #expect(run.message == "\(folder.url.path)/scores.csv exists already; nothing was written")
    #expect(try String(contentsOf: existing, encoding: .utf8) == "mine\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(names == ["scores.csv"])
  }

  @Test func theListNamesEveryTemplateWithItsPurpose() throws {
    let lines = run(["--list"]).output.split(separator: "\n")
    #expect(lines.count == ScenarioTemplate.all.count)
    for (line, template) in zip(lines, ScenarioTemplate.all) {
      let words = line.split(separator: " ", maxSplits: 1)
      #expect(words[0] == template.name)
      #expect(words[1].drop { $0 == " " } == template.purpose.text(in: .english) ?? "")
    }
    #expect(try InitCommand.parse([]).template == "service-quality")
  }

  @Test func whatIsMissingOrUnknownIsSaid() throws {
    #expect(run([]).code == 64 && run([""]).code == 64)
    #expect(run([]).message.contains("ahp init my-scenario"))
    let folder = try TemporaryFolder()
    let unknown = run([folder.url.path, "--template", "none"])
    #expect(unknown.code == 64 && unknown.message.hasPrefix("no template none; there are: minimal"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }
}
