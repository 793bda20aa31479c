import Foundation
import TestSupport
import Testing

@testable import AHPCommands

@Suite struct RegularFileTests {
  private func read(_ file: borrowing RegularFile, from offset: Int, _ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    let found = bytes.withUnsafeMutableBytes { file.read(from: offset, into: $0) }
    return found.map { Array(bytes.prefix($0)) }
  }

  @Test func parts() throws {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("a")
    try Data((0..<100).map { UInt8($0) }).write(to: url)
    guard let file = RegularFile(path: url.path) else {
      Issue.record("not opened")
      return
    }
    #expect(file.count == 100 && file.start(3) == [0, 1, 2] && file.start(1000).count == 100)
    #expect(read(file, from: 97, 10) == [97, 98, 99])
    #expect(read(file, from: 100, 10) == [] && read(file, from: 0, 0) == [])
  }

  /// Somebody cuts the file short while it is read: fewer bytes, and no signal.
  @Test func cutShort() throws {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("a")
    try Data(count: 1 << 20).write(to: url)
    guard let file = RegularFile(path: url.path) else {
      Issue.record("not opened")
      return
    }
    #expect(read(file, from: 0, 1 << 16)?.count == 1 << 16)
    #expect(truncate(url.path, 70_000) == 0)
    #expect(file.count == 1 << 20)
    #expect(read(file, from: 1 << 16, 1 << 16)?.count == 70_000 - (1 << 16))
    #expect(read(file, from: 1 << 19, 1 << 16) == [])
  }

  /// Whatever is read another way: no file, a folder, a device, nothing in it.
  @Test func others() throws {
    let folder = try TemporaryFolder()
    let empty = folder.url.appendingPathComponent("empty")
    try Data().write(to: empty)
    for path in [folder.url.path, "/dev/null", folder.url.path + "/none", empty.path] {
      let isRegular = RegularFile(path: path) != nil
      #expect(!isRegular, "\(path)")
    }
  }
}
