import Foundation
import TestSupport
import Testing

@testable import ZipArchives

@Suite struct ZipArchiveTests {
  private func archive(_ entries: [(String, [UInt8])], level: Int = 6) throws -> [UInt8] {
    var writer = ZipWriter(level: level)
    for (name, content) in entries { try writer.add(name, content) }
    return writer.finish()
  }

  @Test func contentsComeBack() throws {
    var numbers = RepeatableGenerator(seed: 7)
    let noise = (0..<300_000).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    let entries: [(String, [UInt8])] = [
      ("empty", []), ("一/甲.txt", Array("水泥".utf8)), ("noise", noise),
      ("zeros", Array(repeating: 0, count: 1_000_000)),
    ]
    for level in [1, 6, 9] {
      let read = try ZipArchive(
        bytes: archive(entries, level: level), limits: ZipLimits(ratio: 2000))
      #expect(read.entries.map(\.name) == entries.map(\.0))
      for (name, content) in entries { #expect(try read.content(of: name) == content) }
    }
  }

  /// Python's zipfile knows nothing of this writer.
  @Test(.enabled(if: OtherProgram.python(with: "zipfile") != nil, "no Python"))
  func anotherProgramReadsWhatWasWritten() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("a.zip")
    try Data(archive([("一.txt", Array("水泥\n".utf8)), ("b/c.txt", Array("x".utf8))])).write(to: file)
    let text = try OtherProgram.output([
      "python3", "-c",
      """
      import sys, zipfile
      z = zipfile.ZipFile(sys.argv[1])
      assert z.testzip() is None
      print(';'.join(n + '=' + z.read(n).decode() for n in z.namelist()))
      """, file.path,
    ])
    #expect(text == "一.txt=水泥\n;b/c.txt=x\n")
  }

  @Test func takenPiecesAddUp() throws {
    var whole = ZipWriter()
    var pieces = ZipWriter()
    var taken: [UInt8] = []
    whole.begin("a")
    pieces.begin("a")
    for number in 0..<1000 {
      try whole.write(Array("\(number * number)".utf8))
      try pieces.write(Array("\(number * number)".utf8))
      if number % 100 == 0 { taken += pieces.take() }
    }
    try whole.end()
    try pieces.end()
    let expected = whole.finish()
    let rest = pieces.finish()
    #expect(taken + rest == expected)
  }

  // MARK: Hostile archives

  /// A directory of one's own making over content that is stored as it is.
  private func forged(
    _ entries: [(name: String, content: [UInt8], size: Int, offset: Int?)], flags: Int = 0,
    method: Int = 0
  ) -> [UInt8] {
    func little(_ number: Int, _ width: Int) -> [UInt8] {
      (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content, size, offset) in entries {
      let place = bytes.count
      let shared =
        little(20, 2) + little(flags, 2) + little(method, 2) + little(0x21_0000, 4) + little(0, 4)
        + little(content.count, 4) + little(size, 4) + little(name.utf8.count, 2) + little(0, 2)
      bytes += little(0x0403_4B50, 4) + shared + Array(name.utf8) + content
      directory += little(0x0201_4B50, 4) + little(20, 2) + shared + little(0, 10)
      directory += little(offset ?? place, 4) + Array(name.utf8)
    }
    let end =
      little(0x0605_4B50, 4) + little(0, 4) + little(entries.count, 2) + little(entries.count, 2)
      + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
    return bytes + directory + end
  }

  private func error(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) -> ZipError? {
    do throws(ZipError) {
      let archive = try ZipArchive(bytes: bytes, limits: limits)
      for entry in archive.entries { _ = try archive.content(of: entry.name) }
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["../a", "/etc/passwd", "a/../../b", "C:/a", "a\\b", "a//b", "a\u{0}b", "./a"])
  func unsafeNames(name: String) {
    #expect(error(forged([(name, [1], 1, nil)])) == .unsafeName(name))
  }

  @Test func refusals() throws {
    let one: [UInt8] = Array("abc".utf8)
    #expect(error([]) == .noDirectory)
    #expect(error(Array("not a zip".utf8)) == .noDirectory)
    #expect(error(forged([("a", one, 3, nil), ("a", one, 3, nil)])) == .duplicateName("a"))
    #expect(error(forged([("a", one, 3, nil), ("b", one, 3, 0)])) == .overlap("a"))
    #expect(error(forged([("a", one, 3, nil)], flags: 1)) == .encrypted("a"))
    #expect(
      error(forged([("a", one, 3, nil)], method: 12)) == .unknownMethod(12, entry: "a"))
    // The checksum of the forged directory is 0.
    #expect(error(forged([("a", one, 3, nil)])) == .corrupt(entry: "a"))
    let two = try archive([("a", one), ("b", one)])
    #expect(error(two, limits: ZipLimits(entries: 1)) == .tooManyEntries(limit: 1))
    #expect(error(two, limits: ZipLimits(entry: 2)) == .tooLarge(entry: "a", limit: 2))
  }

  /// 64 MB of zeros in 64 KB.
  @Test func bombs() throws {
    let bomb = try archive([("zeros", Array(repeating: 0, count: 64 << 20))], level: 9)
    #expect(bomb.count < 100_000)
    #expect(error(bomb) == .expandsTooMuch(entry: "zeros", ratio: 500))
  }

  /// Whatever is cut off or flipped, reading ends with an error or with the same content.
  @Test func damage() throws {
    let content = Array("一二三四五六七八九十".utf8)
    let whole = try archive([("a", content)])
    for length in whole.indices { #expect(error(Array(whole[..<length])) != nil) }
    for place in whole.indices {
      var flipped = whole
      flipped[place] ^= 0x55
      if let read = try? ZipArchive(bytes: flipped), let found = try? read.content(of: "a") {
        #expect(found == content)
      }
    }
  }
}
