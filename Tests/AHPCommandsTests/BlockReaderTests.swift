import BilingualText
import Foundation
import TestSupport
import Testing

@testable import AHPCommands

struct BlockReaderTests {
  private func lines(of bytes: [UInt8]) throws -> [[UInt8]] {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("a")
    try Data(bytes).write(to: url)
    var reader = try BlockReader(path: url.path, .english)
    var lines: [[UInt8]] = []
    while let line = try reader.line() { lines.append(line) }
    return lines
  }

  @Test func linesEndAtLineFeedsAlone() throws {
    let found = try lines(of: Array("a\r\n\nbc".utf8)).map { String(decoding: $0, as: UTF8.self) }
    #expect(found == ["a\r", "", "bc"])
    #expect(try lines(of: []).isEmpty)
    #expect(try lines(of: Array("a\n".utf8)).count == 1)
  }

  /// Blocks have 2^18 bytes: lines that end before, at and behind the end of one, and a line of
  /// several blocks.
  @Test(arguments: [
    [1 << 18, 3], [(1 << 18) - 1, 3], [(1 << 18) - 2, 0, 1], [5, 700_000, 2],
    [100_000, 200_000, 9],
  ])
  func linesOfAnyLengthComeWhole(_ lengths: [Int]) throws {
    var generator = RepeatableGenerator(seed: 7)
    let written = lengths.map { length in
      (0..<length).map { _ in UInt8.random(in: 32...126, using: &generator) }
    }
    let text = Array(written.joined(separator: [0x0A]))
    #expect(try lines(of: text) == written)
    #expect(try lines(of: text + [0x0A]) == written)
  }

  @Test func whatIsPeekedAtStays() throws {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("a")
    try Data("abcdef\ngh".utf8).write(to: url)
    var reader = try BlockReader(path: url.path, .english)
    let peeked = try reader.peek(3)
    let taken = try reader.take(2)
    let line = try reader.line()
    let rest = try reader.take(100)
    let end = try reader.peek(1)
    #expect(peeked == Array("abc".utf8) && taken == Array("ab".utf8))
    #expect(line == Array("cdef".utf8) && rest == Array("gh".utf8) && end.isEmpty)
  }
}
