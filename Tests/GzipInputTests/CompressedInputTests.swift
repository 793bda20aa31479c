import DelimitedText
import Testing

@testable import GzipInput

/// What is compressed is recognised by its first bytes; everything else comes as it is.
struct CompressedInputTests {
  /// Gives pieces of these sizes, then fails.
  private struct Failing: ByteSource {
    static let error = DelimitedTextError(.unreadable(code: 5, during: "read"))
    var pieces: [[UInt8]]
    var isReady: Bool { false }

    mutating func read(
      into buffer: UnsafeMutableRawBufferPointer
    ) throws(DelimitedTextError) -> Int {
      guard let piece = pieces.first else { throw Self.error }
      let count = min(piece.count, buffer.count)
      buffer.copyBytes(from: piece[..<count])
      pieces[0].removeFirst(count)
      if pieces[0].isEmpty { pieces.removeFirst() }
      return count
    }
  }

  /// The next bytes of a source, as many as one reading gives.
  private func next(
    _ source: inout any ByteSource, _ room: Int = 1000
  ) throws(DelimitedTextError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: room)
    let result = bytes.withUnsafeMutableBytes { buffer -> Result<Int, DelimitedTextError> in
      do throws(DelimitedTextError) {
        return .success(try source.read(into: buffer))
      } catch {
        return .failure(error)
      }
    }
    return Array(bytes.prefix(try result.get()))
  }

  private func all(_ source: any ByteSource) throws(DelimitedTextError) -> [UInt8] {
    var source = source
    var bytes: [UInt8] = []
    while true {
      let piece = try next(&source)
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  /// RFC 1952 with a stored block of RFC 1951, put together by hand. `sum` is the text's CRC-32.
  private func member(
    _ text: String, sum: [UInt8], method: UInt8 = 8, flags: UInt8 = 0, fields: [UInt8] = []
  ) -> [UInt8] {
    let bytes = Array(text.utf8)
    let count = UInt8(bytes.count)
    let header: [UInt8] = [0x1F, 0x8B, method, flags, 0, 0, 0, 0, 0, 255] + fields
    let block: [UInt8] = [1, count, 0, ~count, 255] + bytes
    return header + block + sum + [count, 0, 0, 0]
  }

  /// The check value of CRC-32: 0xCBF43926 for these digits.
  private static let digits = "123456789"
  private static let sum: [UInt8] = [0x26, 0x39, 0xF4, 0xCB]

  @Test func theFirstBytesDecide() throws {
    let packed = member(Self.digits, sum: Self.sum)
    let source = try CompressedInput.plain(MemorySource(packed))
    #expect(source is GzipSource)
    #expect(try all(source) == Array(Self.digits.utf8))
    for bytes: [UInt8] in [[], [0x1F], [0x8B, 0x1F], [0x1F, 0x8C, 1], Array(packed.dropFirst())] {
      let plain = try CompressedInput.plain(MemorySource(bytes))
      #expect(plain is PrefixedSource)
      #expect(try all(plain) == bytes)
    }
  }

  @Test func namesAndExtraFieldsOfAHeaderAreNoText() throws {
    let named = member(
      Self.digits, sum: Self.sum, flags: 0x08 | 0x10, fields: Array("d.csv\0a comment\0".utf8))
    #expect(try all(CompressedInput.plain(MemorySource(named))) == Array(Self.digits.utf8))
    let extra = member(
      Self.digits, sum: Self.sum, flags: 0x04, fields: [4, 0] + Array("\u{1F}\u{1F}ab".utf8))
    let twice = named + extra
    #expect(
      try all(CompressedInput.plain(MemorySource(twice))) == Array((Self.digits + Self.digits).utf8)
    )
  }

  @Test func whatTheMemberSaysOfItselfMustHold() {
    var wrongCount = member(Self.digits, sum: Self.sum)
    wrongCount[wrongCount.count - 4] = 8
    let damaged = [
      wrongCount, member(Self.digits, sum: [0, 0, 0, 0]), member("123456780", sum: Self.sum),
      member(Self.digits, sum: Self.sum, method: 7),
    ]
    for bytes in damaged {
      #expect(throws: DelimitedTextError(.damagedCompression(.corrupt))) {
        try all(CompressedInput.plain(MemorySource(bytes)))
      }
    }
  }

  @Test func aPrefixComesFirstAndInPieces() throws {
    var source: any ByteSource = PrefixedSource(prefix: [1, 2, 3], MemorySource([4, 5]))
    #expect(try next(&source, 2) == [1, 2])
    #expect(try next(&source, 2) == [3])
    #expect(try next(&source, 2) == [4, 5])
    #expect(try next(&source, 2).isEmpty)
  }

  /// Bytes at hand need no waiting; behind them it is as the source says.
  @Test func readinessIsThatOfWhatComesNext() throws {
    var prefixed: any ByteSource = PrefixedSource(prefix: [7], Failing(pieces: [[8]]))
    #expect(prefixed.isReady)
    #expect(try next(&prefixed) == [7])
    #expect(!prefixed.isReady)
    let packed = member(Self.digits, sum: Self.sum)
    var source: any ByteSource = try GzipSource(
      Failing(pieces: [Array(packed.dropFirst(2))]), prefix: [0x1F, 0x8B])
    #expect(source.isReady)
    let text = try next(&source)
    #expect(text == Array(Self.digits.utf8) && !source.isReady)
  }

  @Test func errorsOfTheSourceComeThrough() throws {
    let packed = member(Self.digits, sum: Self.sum)
    #expect(throws: Failing.error) { try CompressedInput.plain(Failing(pieces: [[0x1F]])) }
    #expect(throws: Failing.error) {
      try all(CompressedInput.plain(Failing(pieces: [[0x1F], Array(packed[1..<12])])))
    }
    // The text of a whole member was given before.
    var source = try CompressedInput.plain(Failing(pieces: [packed]))
    #expect(try next(&source) == Array(Self.digits.utf8))
    #expect(throws: Failing.error) { try next(&source) }
  }
}
