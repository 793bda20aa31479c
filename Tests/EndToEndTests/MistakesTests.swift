import Foundation
import TestSupport
import Testing

/// Every single mistake of Tests/Fixtures/zhaoqing/mistakes.json through the command, as a user sees
/// it: `file:line:column: severity: text [code]`, exit code 65 for errors.
struct MistakesTests {
  struct Mistake: Decodable, Sendable, CustomTestStringConvertible {
    var code: String
    var file: String
    var replace: String
    var by: String
    var line: Int
    var severity: String
    var testDescription: String { code }
  }

  static let mistakes: [Mistake] =
    (try? Fixture.decode([Mistake].self, "zhaoqing/mistakes.json")) ?? []

  @Test(arguments: mistakes)
  func aMistakeIsNamed(_ mistake: Mistake) throws {
    let folder = try TemporaryFolder()
    for name in ["zhaoqing.yaml", "scores.csv", "customers.csv"] {
      var text = String(decoding: try Fixture.data("zhaoqing/" + name), as: UTF8.self)
      if name == mistake.file {
        let range = try #require(text.range(of: mistake.replace))
        text.replaceSubrange(range, with: mistake.by)
      }
      try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
    }
    let run = try CommandRun(["check", "zhaoqing.yaml", "--lang", "en"], in: folder.url)
    #expect(run.status == (mistake.severity == "error" ? 65 : 0))
    let found = run.text.split(separator: "\n").contains { line in
      line.hasPrefix("\(mistake.file):\(mistake.line):")
        && line.contains(": \(mistake.severity): ") && line.hasSuffix(" [\(mistake.code)]")
    }
    #expect(found, "\(run.text)")

    let json = try CommandRun(["check", "zhaoqing.yaml", "--format", "json"], in: folder.url)
    #expect(json.status == run.status)
    let entry = try JSONValue(json.output).diagnostics.array.first {
      $0.code.string == mistake.code && $0.line.number == Double(mistake.line)
        && $0.file.string == mistake.file && $0.severity.string == mistake.severity
    }
    #expect(entry != nil)
  }
}
