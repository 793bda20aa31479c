import Foundation
import TestSupport
import Testing

@testable import FileOutput

@Suite struct TemporaryNameTests {
  @Test func namesAreDrawnAnewEachTime() {
    let names = (0..<100).map { _ in TemporaryName.unused(in: "folder/") }
    #expect(Set(names).count == 100)
    for name in names {
      #expect(name.hasPrefix("folder/.ahp-"))
      #expect(name.hasSuffix(".tmp"))
      #expect(!name.dropFirst(7).contains("/"))
    }
  }

  /// What was drawn is known again once it is old enough.
  @Test func oldFilesOfOurNamingGo() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path
    let ours = (0..<20).map { _ in TemporaryName.unused(in: "") }
    let others = [".ahp-UPPER.tmp", ".ahp-12345678901234.tmp", "ahp-a.tmp", ".ahp-a.tmpx"]
    let aged: [(TimeInterval, [String])] = [
      (-90_000, Array(ours.dropLast()) + others), (-80_000, [ours[19]]),
    ]
    for (age, names) in aged {
      for name in names {
        #expect(FileManager.default.createFile(atPath: path + "/" + name, contents: Data()))
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: age)], ofItemAtPath: path + "/" + name)
      }
    }
    TemporaryName.removeOld(in: path)
    let left = try FileManager.default.contentsOfDirectory(atPath: path)
    #expect(Set(left) == Set(others + [ours[19]]))
    // A folder that is not there has no files.
    TemporaryName.removeOld(in: path + "/none")
  }
}
