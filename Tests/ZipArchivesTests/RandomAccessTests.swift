import Foundation
import TestSupport
import Testing

@testable import ZipArchives

@Suite struct RandomAccessTests {
  /// The same bytes in memory and in a file.
  private func inBoth(_ body: (RandomAccess) throws -> Void) throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("f").path
    try Data(Self.bytes).write(to: URL(fileURLWithPath: path))
    try body(RandomAccess(Self.bytes))
    try body(RandomAccess(path: path))
  }

  private static let bytes: [UInt8] = Array(0..<100)

  @Test func anyRangeIsRead() throws {
    try inBoth { (access: RandomAccess) throws in
      #expect(access.count == 100)
      #expect(try access.bytes(0..<100) == Self.bytes)
      #expect(try access.bytes(97..<100) == [97, 98, 99])
      #expect(try access.bytes(50..<50).isEmpty)
      #expect(try access.bytes(100..<100).isEmpty)
    }
  }

  @Test func whatLiesBeyondIsDamage() throws {
    try inBoth { (access: RandomAccess) throws in
      for range in [0..<101, 100..<101, -1..<3] {
        #expect(throws: ZipError.damaged) { try access.bytes(range) }
      }
    }
  }

  @Test func aBufferIsFilledAsFarAsThereAreBytes() throws {
    try inBoth { (access: RandomAccess) throws in
      for (place, expected) in [(0, 8), (95, 5), (99, 1), (100, 0), (-1, 0)] {
        var buffer = [UInt8](repeating: 0xEE, count: 8)
        let count = try buffer.withUnsafeMutableBytes { try access.read(at: place, into: $0) }
        #expect(count == expected)
        let start = max(0, place)
        #expect(Array(buffer[..<count]) == Array(Self.bytes[start..<start + count]))
        #expect(buffer[count...].allSatisfy { $0 == 0xEE })
      }
    }
  }

  @Test func aMissingFileIsSaid() {
    #expect(throws: ZipError.unreadable(code: ENOENT)) { try RandomAccess(path: "/no/such/file") }
  }
}
