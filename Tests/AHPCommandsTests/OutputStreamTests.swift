import BilingualText
import Foundation
import TestSupport
import Testing

@testable import AHPCommands

struct OutputStreamTests {
  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func aFileAppearsWhenItIsComplete() throws {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("a.csv")
    var console = Console.recording()
    var stream = try AHPCommands.OutputStream(path: url.path, language: .english)
    let (isStandard, temporary) = (stream.isStandardOutput, stream.temporaryPath)
    try stream.write(Array("one,".utf8), on: &console)
    try stream.write(Array("two\n".utf8), on: &console)
    #expect(!FileManager.default.fileExists(atPath: url.path))
    #expect(!isStandard && temporary != nil)
    try stream.commit()
    #expect(try String(contentsOf: url, encoding: .utf8) == "one,two\n")
    #expect(try names(in: folder.url) == ["a.csv"])
    #expect(console.output.isEmpty)
  }

  @Test func whatIsNotCompletedLeavesNothing() throws {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("a.csv")
    try Data("before".utf8).write(to: url)
    var console = Console.recording()
    do {
      var stream = try AHPCommands.OutputStream(path: url.path, language: .english)
      try stream.write(Array("after".utf8), on: &console)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == "before")
    #expect(try names(in: folder.url) == ["a.csv"])
  }

  @Test(arguments: [nil, "-"])
  func standardOutputHasItAtOnce(_ path: String?) throws {
    var console = Console.recording()
    var stream = try AHPCommands.OutputStream(path: path, language: .english)
    let (isStandard, temporary) = (stream.isStandardOutput, stream.temporaryPath)
    try stream.write(Array("one".utf8), on: &console)
    #expect(console.output == Array("one".utf8) && isStandard && temporary == nil)
    try stream.commit()
    #expect(console.output == Array("one".utf8))
  }

  @Test func aFolderThatIsNotThereIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path + "/none/a.csv"
    let found = failure { () throws(CommandFailure) in
      _ = try AHPCommands.OutputStream(path: path, language: .english)
    }
    #expect(found?.code == .inputOutput)
    #expect(try names(in: folder.url).isEmpty)
  }
}
