import CZlib
import DelimitedText
import GzipInput
import Testing

@Suite struct GzipSourceTests {
  /// One member, written by zlib.
  private static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 100)
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        #expect(deflate(&stream, Z_FINISH) == Z_STREAM_END)
      }
    }
    return Array(output.prefix(Int(stream.total_out)))
  }

  /// Everything a source gives, read in pieces of `step` bytes.
  private static func plain(
    _ bytes: [UInt8], step: Int = 1000
  ) throws(DelimitedTextError) -> [UInt8] {
    var source = try CompressedInput.plain(Trickle(bytes: bytes, step: step))
    var found: [UInt8] = []
    while true {
      var piece = [UInt8](repeating: 0, count: 777)
      var failure: DelimitedTextError?
      let count = piece.withUnsafeMutableBytes { buffer in
        do throws(DelimitedTextError) {
          return try source.read(into: buffer)
        } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      if count == 0 { return found }
      found += piece[..<count]
    }
  }

  /// Gives few bytes at a time, as a slow pipe does.
  private struct Trickle: ByteSource {
    var bytes: [UInt8]
    let step: Int

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      let count = min(step, buffer.count, bytes.count)
      buffer.copyBytes(from: bytes[..<count])
      bytes.removeFirst(count)
      return count
    }
  }

  private static let text = Array((0..<3000).map { "row \($0),\($0 * 7 % 100)\n" }.joined().utf8)

  @Test(arguments: [1, 2, 17, 100_000]) func givesTheTextBack(step: Int) throws {
    #expect(try Self.plain(Self.compressed(Self.text), step: step) == Self.text)
    #expect(try Self.plain(Self.text, step: step) == Self.text)
    #expect(try Self.plain(Self.compressed([]), step: step).isEmpty)
    #expect(try Self.plain([], step: step).isEmpty)
    #expect(try Self.plain([0x1F], step: step) == [0x1F])
  }

  @Test func joinsMembersAndSkipsPadding() throws {
    let (a, b) = (Self.compressed(Array("a,b\n".utf8)), Self.compressed(Array("1,2\n".utf8)))
    let padding = [UInt8](repeating: 0, count: 512)
    #expect(try Self.plain(a + b) == Array("a,b\n1,2\n".utf8))
    #expect(try Self.plain(a + padding) == Array("a,b\n".utf8))
    #expect(try Self.plain(a + padding + b + padding, step: 3) == Array("a,b\n1,2\n".utf8))
  }

  @Test func everyCutIsNoticed() throws {
    let whole = Self.compressed(Self.text)
    for end in [2, 3, 9, 10, 11, whole.count / 2, whole.count - 9, whole.count - 1] {
      #expect(throws: DelimitedTextError(.damagedCompression(.cutShort))) {
        try Self.plain(Array(whole[..<end]))
      }
    }
  }

  @Test func damageIsNoticed() throws {
    var wrongSum = Self.compressed(Self.text)
    wrongSum[wrongSum.count - 6] ^= 1
    var wrongContent = Self.compressed(Self.text)
    wrongContent[wrongContent.count / 2] ^= 0xFF
    for bytes in [wrongSum, wrongContent, Self.compressed(Self.text) + Array("more".utf8)] {
      #expect(throws: DelimitedTextError(.damagedCompression(.corrupt))) {
        try Self.plain(bytes)
      }
    }
  }

  /// 100 MB of zeros in 97 kB: as a table, and as blank lines that no record limit stops.
  @Test(arguments: [0 as UInt8, 0x0A]) func aBombIsRefused(byte: UInt8) throws {
    let bomb = Self.compressed([UInt8](repeating: byte, count: 100_000_000))
    #expect(bomb.count < 100_000)
    #expect(throws: DelimitedTextError.self) {
      var reader = try DelimitedTextReader(
        source: CompressedInput.plain(MemorySource(bomb)))
      while try reader.next() != nil {}
    }
  }
}
