import BilingualText
import FileOutput
import Foundation
import Testing

struct AtomicFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("ahp-output-\(UInt64.random(in: .min ... .max))")

  private func inFolder(_ body: (String) throws -> Void) throws {
    try OutputFolder.create(folder.path)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func content(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func aCommittedFileIsWhole() throws {
    try inFolder { folder in
      try AtomicFile.write(Array("one".utf8), to: folder + "/a")
      try AtomicFile.write(Array("two".utf8), to: folder + "/a")
      #expect(content(folder + "/a") == "two")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
    }
  }

  @Test func anUncommittedFileLeavesTheOldOneAndNoTrace() throws {
    try inFolder { folder in
      try AtomicFile.write(Array("old".utf8), to: folder + "/a")
      do {
        var file = try AtomicFile(at: folder + "/a")
        try file.write(Array("half of the new".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
      }
      #expect(content(folder + "/a") == "old")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
    }
  }

  @Test func permissionsAndLinksSurvive() throws {
    try inFolder { folder in
      try AtomicFile.write([], to: folder + "/real")
      #expect(chmod(folder + "/real", 0o640) == 0)
      #expect(symlink("real", folder + "/link") == 0)
      try AtomicFile.write(Array("through the link".utf8), to: folder + "/link")
      #expect(content(folder + "/real") == "through the link")
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/real")
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o640)
    }
  }

  @Test func permissionsThatTheUmaskWouldTakeSurvive() throws {
    try inFolder { folder in
      try AtomicFile.write([], to: folder + "/a")
      for permissions in [0o666, 0o600, 0o777] as [mode_t] {
        #expect(chmod(folder + "/a", permissions) == 0)
        try AtomicFile.write(Array("x".utf8), to: folder + "/a")
        let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/a")
        #expect((attributes[.posixPermissions] as? NSNumber)?.uint32Value == permissions)
      }
    }
  }

  @Test func aLinkThatLeadsToNoFileYetIsFollowed() throws {
    try inFolder { folder in
      try OutputFolder.create(folder + "/sub")
      #expect(symlink("sub/new", folder + "/first") == 0)
      #expect(symlink(folder + "/first", folder + "/second") == 0)
      try AtomicFile.write(Array("x".utf8), to: folder + "/second")
      #expect(content(folder + "/sub/new") == "x")
      #expect(symlink("loop", folder + "/loop") == 0)
      #expect(throws: FileOutputError.self) { try AtomicFile.write([], to: folder + "/loop") }
    }
  }

  @Test func aLongNameIsFine() throws {
    try inFolder { folder in
      let name = folder + "/" + String(repeating: "n", count: 255)
      try AtomicFile.write(Array("x".utf8), to: name)
      #expect(content(name) == "x")
      do throws(FileOutputError) {
        try AtomicFile.write([], to: name + "n")
        Issue.record("written")
      } catch {
        #expect(error.code == ENAMETOOLONG && error.reason.zh == "文件名太长")
      }
    }
  }

  @Test func aFailureAtTheEndLeavesTheOldFile() throws {
    try inFolder { folder in
      try AtomicFile.write(Array("old".utf8), to: folder + "/a")
      var file = try AtomicFile(at: folder + "/a")
      // Somebody tidies up the folder meanwhile.
      let temporary = try #require(
        FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".tmp") })
      #expect(temporary.hasPrefix("."))
      try FileManager.default.removeItem(atPath: folder + "/" + temporary)
      try file.write(Array("new".utf8))
      do throws(FileOutputError) {
        try file.commit()
        Issue.record("committed")
      } catch {
        #expect(error.code == ENOENT && error.path == folder + "/a")
      }
      #expect(content(folder + "/a") == "old")
    }
  }

  /// What a killed process left behind a day ago goes; what is younger, of another naming or no file
  /// stays.
  @Test func oldTemporaryFilesGo() throws {
    try inFolder { folder in
      let old = [
        ".ahp-1a2b3c.tmp", ".ahp-x y.tmp", ".ahp-.tmp", ".ahp-abc.tmp.csv", "ahp-abc.tmp",
        ".abc.tmp",
      ]
      for name in old + [".ahp-young.tmp"] {
        #expect(FileManager.default.createFile(atPath: folder + "/" + name, contents: Data()))
      }
      for name in old {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: -90_000)],
          ofItemAtPath: folder + "/" + name)
      }
      try FileManager.default.createDirectory(
        atPath: folder + "/.ahp-folder.tmp", withIntermediateDirectories: false)
      try AtomicFile.write([1], to: folder + "/a")
      let left = try Set(FileManager.default.contentsOfDirectory(atPath: folder))
      #expect(left == Set(old.dropFirst() + [".ahp-young.tmp", ".ahp-folder.tmp", "a"]))
    }
  }

  /// A file that another library makes has its name when it is complete, and takes nobody else's.
  @Test func newFiles() throws {
    try inFolder { folder in
      let path = folder + "/new.sqlite"
      if let file = try NewFile(at: path) {
        #expect(
          FileManager.default.createFile(atPath: file.temporaryPath, contents: Data("a".utf8)))
        #expect(!OutputFolder.exists(path))
        #expect(try file.place())
      }
      #expect(content(path) == "a")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["new.sqlite"])
      #expect(try NewFile(at: path) == nil)
      let other = folder + "/other.sqlite"
      if let file = try NewFile(at: other) {
        #expect(
          FileManager.default.createFile(atPath: file.temporaryPath, contents: Data("b".utf8)))
        #expect(FileManager.default.createFile(atPath: other, contents: Data("c".utf8)))
        #expect(try !file.place())
      }
      #expect(content(other) == "c")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
      #expect(throws: FileOutputError.self) {
        _ = try NewFile(at: folder + "/no/file")?.temporaryPath
      }
    }
  }

  @Test(arguments: ["/no/such/folder/file", "/dev/null", "/proc/nothing"])
  func whatCannotBeWrittenIsSaid(_ path: String) {
    #expect(throws: FileOutputError.self) { try AtomicFile.write([1], to: path) }
  }

  @Test func aFullDiskIsSaidAndLeavesNothing() throws {
    // /dev/full stands for a full disk: every write to it fails. A limit on the size of files does
    // the same to a regular file, but would hit the whole test process.
    #expect(throws: FileOutputError.self) { try AtomicFile.write([1], to: "/dev/full") }
  }

  @Test func aFolderIsMadeWithThoseAboveIt() throws {
    try inFolder { folder in
      try OutputFolder.create(folder + "/a/b/c")
      #expect(OutputFolder.exists(folder + "/a/b/c"))
      try AtomicFile.write([], to: folder + "/file")
      #expect(throws: FileOutputError.self) { try OutputFolder.create(folder + "/file/below") }
    }
  }
}
