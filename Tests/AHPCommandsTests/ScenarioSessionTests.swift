import ArgumentParser
import BilingualText
import Diagnostics
import Foundation
import ScenarioAnalyses
import ScenarioData
import TestSupport
import Testing

@testable import AHPCommands

struct ScenarioSessionTests {
  private func open(_ arguments: [String], on console: Console) throws -> ScenarioSession {
    ScenarioSession(
      try ScenarioOptions.parse(arguments + ["--lang", "en"]), writing: [], on: console)
  }

  private func note(
    _ severity: Diagnostic.Severity, _ code: DiagnosticCode = .weightZero
  ) -> Diagnostic {
    Diagnostic(severity, code, file: "s.yaml", position: nil, message: "it is so")
  }

  @Test func whatWasSaidIsCounted() throws {
    var session = try open(["s.yaml"], on: .recording())
    #expect(!session.hasErrors && session.errorCount == 0 && session.warningCount == 0)
    session.add([note(.warning), note(.warning, .judgmentInconsistent)])
    #expect(!session.hasErrors && session.warningCount == 2)
    session.add([note(.error, .keyUnknown)], undescribed: 3)
    #expect(session.hasErrors && session.errorCount == 4 && session.warningCount == 2)
    session.forgive(.keyUnknown)
    #expect(session.errorCount == 3 && session.hasErrors)
    session.forgive(.weightZero)
    #expect(session.warningCount == 1)
  }

  @Test func warningsStopOnlyWhereTheyAreErrors() throws {
    let codes: [String?: CommandFailure.Code?] = [nil: nil, "--strict": .data]
    for (flag, code) in codes {
      var session = try open(["s.yaml"] + [flag].compactMap { $0 }, on: .recording())
      try session.failIfNeeded()
      session.add([note(.warning)])
      let found = failure { () throws(CommandFailure) in try session.failIfNeeded() }
      #expect(found?.code == code)
    }
  }

  @Test func aFileThatIsNotThereHasACodeOfItsOwn() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("none.yaml").path
    var session = try open([path], on: .recording())
    let scenario = try session.readScenario()
    #expect(scenario == nil && session.lacksAFile && session.hasErrors)
    let found = failure { () throws(CommandFailure) in try session.failIfNeeded() }
    #expect(found == CommandFailure(.missingFile))
  }

  @Test func anAnalysisAloneHasNothingToWeigh() throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      tables: {answers: {path: a.csv, id: n, columns: {recommend: nps}}}
      analyses: {nps: {kind: distribution, table: answers, column: recommend}}
      """, files: ["a.csv": "n,recommend\n1,9\n"])
    var session = try open([file.path], on: .recording())
    let weighing = try session.readWeighing()
    #expect(weighing == nil && session.errorCount == 1 && !session.lacksAFile)
    var other = try open([file.path], on: .recording())
    let found = try other.readAnalyses(chosen: [])
    #expect(found?.plan.names == ["nps"] && !other.hasErrors)
    var third = try open([file.path], on: .recording())
    let unknown = try third.readAnalyses(chosen: ["nps", "npt", "npu"])
    let isRefused = unknown == nil
    #expect(isRefused && third.errorCount == 2)
  }

  @Test func whatReportsStateIsNotSaidTwice() throws {
    var console = Console.recording()
    var session = try open(["s.yaml"], on: console)
    session.add([note(.warning, .judgmentInconsistent), note(.warning, .keyUnknown)])
    try session.settle(on: &console, quieting: true)
    let quiet = String(decoding: console.errors, as: UTF8.self)
    #expect(quiet == "s.yaml: warning: it is so [key-unknown]\n")
    var second = Console.recording()
    try session.settle(on: &second, leftOut: 7)
    let lines = String(decoding: second.errors, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 3 && lines[0].hasSuffix("[judgment-inconsistent]"))
    #expect(lines[2] == "7 row(s) left out because of mistakes")
    #expect(console.output.isEmpty && second.output.isEmpty)
  }

  /// A run that stops has no report to state anything.
  @Test func whatStopsTheRunIsSaidInFull() throws {
    var console = Console.recording()
    var session = try open(["s.yaml"], on: console)
    session.add([note(.warning, .judgmentInconsistent), note(.error, .keyUnknown)])
    let found = failure { () throws(CommandFailure) in
      try session.settle(on: &console, quieting: true)
    }
    #expect(found == CommandFailure(.data))
    let text = String(decoding: console.errors, as: UTF8.self)
    #expect(text.contains("[judgment-inconsistent]") && text.contains("error: it is so"))
  }

  @Test func remarksOnAResultAreWarnings() throws {
    var console = Console.recording()
    var session = try open(["s.yaml", "--strict"], on: console)
    try session.warn([], on: &console)
    #expect(console.errors.isEmpty)
    let found = failure { () throws(CommandFailure) in
      try session.warn([(.robustnessPrecision, "too few")], on: &console)
    }
    #expect(found == CommandFailure(.data) && session.warningCount == 1)
    let text = String(decoding: console.errors, as: UTF8.self)
    #expect(text == "s.yaml: warning: too few [robustness-precision]\n")
  }

  struct LeftOutCase: Sendable {
    var count: Int
    var total: Int
    var limit: String?
    var severity: Diagnostic.Severity?
  }

  static let leftOutCases = [
    LeftOutCase(count: 0, total: 10), LeftOutCase(count: 1, total: 10),
    LeftOutCase(count: 2, total: 10, severity: .warning),
    LeftOutCase(count: 2, total: 10, limit: "20%", severity: .warning),
    LeftOutCase(count: 2, total: 10, limit: "0.1", severity: .error),
    LeftOutCase(count: 1, total: 100, limit: "0.5%", severity: .error),
    LeftOutCase(count: 10, total: 10, limit: "100%", severity: .error),
    LeftOutCase(count: 10, total: 10, severity: .error),
  ]

  @Test(arguments: leftOutCases)
  func rowsLeftOutAreWeighedAgainstTheLimit(_ given: LeftOutCase) throws {
    let (count, total, limit) = (given.count, given.total, given.limit)
    let severity = given.severity
    var session = try open(["s.yaml"], on: .recording())
    var rows = LeftOutRows()
    (rows.count, rows.total) = (count, total)
    rows.reasons = [.valueOutOfRange: count]
    session.note(rows, limit: limit.flatMap { Share(argument: $0) })
    #expect(session.diagnostics.first?.severity == severity)
    #expect(session.diagnostics.count == (severity == nil ? 0 : 1))
    if let said = session.diagnostics.first {
      let words = count == total ? "all \(total) rows" : "\(count) of \(total) rows"
      #expect(said.message.en.hasPrefix(words))
      #expect(said.hint?.en.contains("value-out-of-range (\(count))") == true)
    }
  }
}
