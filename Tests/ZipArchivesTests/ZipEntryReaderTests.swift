import Foundation
import TestSupport
import Testing

@testable import ZipArchives

@Suite struct ZipEntryReaderTests {
  private func pieces(_ reader: ZipEntryReader) throws(ZipError) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    while true {
      let piece = try reader.next()
      if piece.isEmpty { return pieces }
      pieces.append(piece)
    }
  }

  private func content(_ made: MadeArchive, _ name: String) throws(ZipError) -> [UInt8] {
    try pieces(ZipArchive(bytes: made.bytes()).reader(of: name)).flatMap { $0 }
  }

  private static let noise: [UInt8] = {
    var generator = RepeatableGenerator(seed: 61)
    return (0..<200_000).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }()

  @Test func storedContentComesInPieces() throws {
    let made = MadeArchive([
      .init(name: "a", content: Self.noise, localExtra: [9, 9, 9]), .init(name: "b", content: []),
    ])
    let archive = try ZipArchive(bytes: made.bytes())
    let reader = try archive.reader(of: "a")
    let found = try pieces(reader)
    #expect(found.map(\.count) == [65_536, 65_536, 65_536, 3392])
    #expect(Array(found.joined()) == Self.noise)
    // At the end it stays.
    #expect(try reader.next().isEmpty)
    #expect(try pieces(archive.reader(of: "b")).isEmpty)
  }

  @Test func filesAreReadAsMemoryIs() throws {
    var writer = ZipWriter()
    try writer.add("noise", Self.noise)
    try writer.add("zeros", [UInt8](repeating: 0, count: 300_000))
    let bytes = writer.finish()
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("a.zip").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    for archive in [try ZipArchive(bytes: bytes), try ZipArchive(path: path)] {
      let noise = try pieces(archive.reader(of: "noise"))
      #expect(Array(noise.joined()) == Self.noise)
      let zeros = try pieces(archive.reader(of: "zeros"))
      #expect(zeros.joined().count == 300_000 && zeros.joined().allSatisfy { $0 == 0 })
      #expect(zeros.allSatisfy { $0.count <= 65_536 })
    }
  }

  @Test func readersOfOneArchiveDoNotDisturbEachOther() throws {
    var writer = ZipWriter()
    try writer.add("a", Self.noise)
    try writer.add("b", Self.noise.reversed())
    let archive = try ZipArchive(bytes: writer.finish())
    let (first, second) = (try archive.reader(of: "a"), try archive.reader(of: "b"))
    var (a, b): ([UInt8], [UInt8]) = ([], [])
    while true {
      let (next, other) = (try first.next(), try second.next())
      if next.isEmpty, other.isEmpty { break }
      a += next
      b += other
    }
    #expect(a == Self.noise)
    #expect(b == Self.noise.reversed())
  }

  @Test func lengthAndChecksumAreCompared() throws {
    let content = Array("content".utf8)
    let sound = MadeArchive([.init(name: "a", content: content)])
    #expect(try self.content(sound, "a") == content)
    for (checksum, size) in [(0, nil), (nil, 6), (nil, 8)] as [(Int?, Int?)] {
      let made = MadeArchive([
        .init(name: "a", content: content, checksum: checksum, size: size)
      ])
      #expect(throws: ZipError.corrupt(entry: "a")) { try self.content(made, "a") }
    }
  }

  @Test func theLocalHeaderMustBeOne() throws {
    var bytes = MadeArchive([.init(name: "a", content: [1, 2, 3])]).bytes()
    bytes[0] = 0
    let archive = try ZipArchive(bytes: bytes)
    #expect(throws: ZipError.damaged) { try archive.reader(of: "a") }
    #expect(throws: ZipError.noEntry("b")) { try archive.reader(of: "b") }
  }

  /// The content's first byte stands behind 30 bytes and the name; its type of block becomes the one
  /// that Deflate does not have.
  @Test func compressedBytesThatAreNoneAreCorrupt() throws {
    var writer = ZipWriter()
    try writer.add("a", Array("content".utf8))
    var bytes = writer.finish()
    bytes[31] |= 0b110
    let archive = try ZipArchive(bytes: bytes)
    #expect(throws: ZipError.corrupt(entry: "a")) { try archive.content(of: "a") }
  }
}
