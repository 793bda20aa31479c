import Foundation
import TestSupport
import Testing

@testable import FileOutput

@Suite struct OutputPlaceTests {
  private func permissions(_ path: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }

  @Test(arguments: [
    ("", ""), ("a", ""), ("/a", "/"), ("a/b", "a/"), ("/a/b/", "/a/b/"), ("甲/乙", "甲/"),
  ])
  func theFolderEndsWithItsSlash(path: String, folder: String) {
    #expect(OutputPlace.folder(of: path) == folder)
  }

  @Test func linksAreFollowedToTheirEnd() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path
    #expect(symlink("sub/b", path + "/a") == 0)
    #expect(mkdir(path + "/sub", 0o700) == 0)
    #expect(symlink("c", path + "/sub/b") == 0)
    #expect(symlink(path + "/elsewhere", path + "/d") == 0)
    #expect(try OutputPlace.followLinks(from: path + "/a") == path + "/sub/c")
    #expect(try OutputPlace.followLinks(from: path + "/d") == path + "/elsewhere")
    #expect(try OutputPlace.followLinks(from: path + "/sub/c") == path + "/sub/c")
    #expect(symlink("loop", path + "/loop") == 0)
    do throws(FileOutputError) {
      _ = try OutputPlace.followLinks(from: path + "/loop")
      Issue.record("a circle has no end")
    } catch {
      #expect(error.code == ELOOP)
      #expect(error.path == path + "/loop")
    }
  }

  @Test func theTemporaryFileStandsBesideTheTarget() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path
    #expect(mkdir(path + "/sub", 0o700) == 0)
    #expect(symlink("sub/real", path + "/link") == 0)
    let place = try OutputPlace(of: path + "/link")
    #expect(OutputPlace.folder(of: place.temporary) == path + "/sub/")
    #expect(place.folder == path + "/sub/.")
    let descriptor = try place.createTemporary()
    #expect(write(descriptor, "new", 3) == 3)
    close(descriptor)
    #expect(!OutputFolder.exists(path + "/sub/real"))
    try place.replaceTarget()
    #expect(!OutputFolder.exists(place.temporary))
    let content = FileManager.default.contents(atPath: path + "/sub/real")
    #expect(content == Data("new".utf8))
  }

  @Test func theNewFileHasThePermissionsOfTheOld() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path + "/old"
    #expect(FileManager.default.createFile(atPath: path, contents: Data("old".utf8)))
    #expect(chmod(path, 0o640) == 0)
    let place = try OutputPlace(of: path)
    close(try place.createTemporary())
    #expect(try permissions(place.temporary) == 0o640)
    place.removeTemporary()
    #expect(!OutputFolder.exists(place.temporary))
    #expect(FileManager.default.contents(atPath: path) == Data("old".utf8))
  }

  @Test func placesThatTakeNoFileAreRefused() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path
    #expect(mkfifo(path + "/pipe", 0o600) == 0)
    for (name, code) in [
      ("", EISDIR), ("/a\u{0}b", EINVAL), ("/pipe", nil),
    ] as [(String, Int32?)] {
      do throws(FileOutputError) {
        _ = try OutputPlace(of: path + name)
        Issue.record("accepted")
      } catch {
        #expect(error.code == code)
        #expect(error.path == path + name)
      }
    }
  }
}
