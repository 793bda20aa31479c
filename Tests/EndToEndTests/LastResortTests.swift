import Foundation
import TestSupport
import Testing

/// Full disks, no memory, names that are none: said, with an exit code of their own.
struct LastResortTests {
  @Test(arguments: [
    "--help", "--version", "evaluate --help", "help weights", "--generate-completion-script bash",
  ])
  func helpOnAFullDisk(_ arguments: String) throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(shell: "ahp \(arguments) > /dev/full", in: folder.url)
    #expect(run.status == 74 && run.errorText.contains("standard output"), "\(run.errorText)")
    let good = try CommandRun(shell: "ahp \(arguments)", in: folder.url)
    #expect(good.status == 0 && !good.text.isEmpty && good.errorText.isEmpty)
  }

  @Test func wrongUsageIsStillSaid() throws {
    let run = try CommandRun(["weights"])
    #expect(run.status == 64 && run.errorText.contains("Usage:"), "\(run.errorText)")
  }

  @Test func noMemory() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(
      shell: "ulimit -v 6000000; ahp solve --generate 40000 --doubles", in: folder.url)
    #expect(run.status == 71 && run.errorText.contains("out of memory"), "\(run.errorText)")
  }

  @Test func noFolder() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(["init", ""], in: folder.url)
    #expect(run.status == 64 && run.errorText.contains("name a folder"), "\(run.errorText)")
    #expect(!FileManager.default.fileExists(atPath: "/scenario.yaml"))
  }

  /// A first run that fails leaves no database, and a second one adds to it.
  @Test func firstRunOfADatabase() throws {
    let folder = try TemporaryFolder()
    #expect(try CommandRun(["init", "."], in: folder.url).status == 0)
    let full = try CommandRun(
      shell: "ulimit -f 8; trap '' XFSZ; ahp evaluate scenario.yaml -o r.sqlite", in: folder.url)
    #expect(full.status == 74, "\(full.errorText)")
    #expect(full.errorText.contains("r.sqlite"), "\(full.errorText)")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(Set(left) == ["scenario.yaml", "customers.csv", "scores.csv"], "\(left)")
    for number in 1...2 {
      let run = try CommandRun(["evaluate", "scenario.yaml", "-o", "r.sqlite"], in: folder.url)
      #expect(run.status == 0 && run.text.contains("run \(number)"), "\(run.errorText)")
    }
  }
}
