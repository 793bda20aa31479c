import FileOutput
import Foundation
import TestSupport
import Testing

@Suite struct FileIdentityTests {
  @Test func onePlaceHasOneIdentity() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path
    for name in ["/a", "/b"] {
      #expect(FileManager.default.createFile(atPath: path + name, contents: Data()))
    }
    #expect(link(path + "/a", path + "/hard") == 0)
    #expect(symlink("a", path + "/soft") == 0)
    let identity = try #require(FileIdentity(of: path + "/a"))
    for other in ["/hard", "/soft", "/./a", "//a"] {
      #expect(FileIdentity(of: path + other) == identity)
    }
    #expect(FileIdentity(of: path + "/b") != identity)
  }

  @Test func aFileThatIsNotThereYetHasOne() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path
    #expect(symlink("new", path + "/link") == 0)
    #expect(symlink(path, path + "/same") == 0)
    let identity = try #require(FileIdentity(of: path + "/new"))
    #expect(FileIdentity(of: path + "/link") == identity)
    #expect(FileIdentity(of: path + "/same/new") == identity)
    #expect(FileIdentity(of: path + "/other") != identity)
    #expect(FileManager.default.createFile(atPath: path + "/new", contents: Data()))
    #expect(FileIdentity(of: path + "/new") == FileIdentity(of: path + "/link"))
  }

  @Test func whatIsNoFileHasNone() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path
    #expect(mkfifo(path + "/pipe", 0o600) == 0)
    #expect(symlink("loop", path + "/loop") == 0)
    for name in ["", "/pipe", "/no/file", "/loop"] {
      #expect(FileIdentity(of: path + name) == nil)
    }
    #expect(FileIdentity(of: "/dev/null") == nil)
  }
}
