import BilingualText
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import AHPCommands

struct MistakeReportTests {
  private static let mistakes = [
    Diagnostic(
      .error, .valueOutOfRange, file: "d.csv", position: SourcePosition(line: 3, column: 7),
      message: Phrase(zh: "太大，须在 100 以内", en: "too large, at most 100"),
      hint: Phrase(zh: "改小", en: "make it less"), excerpt: "a,\"1000\""),
    Diagnostic(.error, .fileMissing, file: "e.csv", position: nil, message: "gone"),
  ]
  private static let header = "file,line,column,code,message,hint,text\n"

  private func written(_ parts: [[Diagnostic]], _ language: ReportLanguage) throws -> String {
    var console = Console.recording()
    var report = try MistakeReport(path: "-", language: language)
    for part in parts { try report.write(part, on: &console) }
    try report.commit(on: &console)
    return String(decoding: console.output, as: UTF8.self)
  }

  @Test func aRowHoldsAMistake() throws {
    let wanted =
      Self.header
      + "d.csv,3,7,value-out-of-range,\"too large, at most 100\",make it less,\"a,\"\"1000\"\"\"\n"
      + "e.csv,,,file-missing,gone,,\n"
    #expect(try written([Self.mistakes], .english) == wanted)
    // However many come at once.
    #expect(try written([[], [Self.mistakes[0]], [], [Self.mistakes[1]]], .english) == wanted)
  }

  @Test func messagesAreInTheLanguageAskedFor() throws {
    let chinese = try written([[Self.mistakes[0]]], .chinese)
    #expect(chinese.hasPrefix(Self.header))
    #expect(chinese.contains(",太大，须在 100 以内,改小,"))
  }

  @Test func withoutMistakesThereIsTheHeader() throws {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("m.csv")
    var console = Console.recording()
    let report = try MistakeReport(path: url.path, language: .english)
    let temporary = report.temporaryPath
    #expect(temporary != nil && !FileManager.default.fileExists(atPath: url.path))
    try report.commit(on: &console)
    #expect(try String(contentsOf: url, encoding: .utf8) == Self.header)
  }
}
