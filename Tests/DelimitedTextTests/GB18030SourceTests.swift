import Testing

@testable import DelimitedText

@Suite struct GB18030SourceTests {
  /// Gives one byte at a time.
  private struct Trickle: ByteSource {
    var bytes: ArraySlice<UInt8>

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      guard !buffer.isEmpty, let byte = bytes.popFirst() else { return 0 }
      buffer[0] = byte
      return 1
    }
  }

  /// 中, ë (four bytes), a byte that begins nothing, a.
  private static let stored: [UInt8] = [0xD6, 0xD0, 0x81, 0x30, 0x8A, 0x35, 0xFF, 0x61]
  private static let decoded: [UInt8] = Array("中ë".utf8) + [0xFF, 0x61]

  private func read(_ source: GB18030Source, atMost count: Int) throws -> [UInt8] {
    var source = source
    var text: [UInt8] = []
    while try text.appendBytes(of: &source, atMost: count) > 0 {}
    return text
  }

  @Test(arguments: [1, 2, 3, 100])
  func charactersSurviveAnyPieces(count: Int) throws {
    for cut in 0...Self.stored.count {
      let prefix = Array(Self.stored[..<cut])
      let trickle = try GB18030Source(Trickle(bytes: Self.stored[cut...]), prefix: prefix)
      #expect(try read(trickle, atMost: count) == Self.decoded)
      let whole = try GB18030Source(MemorySource(Array(Self.stored[cut...])), prefix: prefix)
      #expect(try read(whole, atMost: count) == Self.decoded)
    }
  }

  @Test func anIncompleteCharacterAtTheEndIsNoText() throws {
    let source = try GB18030Source(MemorySource([0x61, 0x81]), prefix: [])
    let text = try read(source, atMost: 10)
    #expect(text.first == 0x61)
    #expect(text.dropFirst().allSatisfy { $0 == 0xFF } && text.count > 1)
    #expect(try read(GB18030Source(MemorySource([]), prefix: []), atMost: 10).isEmpty)
  }

  @Test func whatIsDecodedIsReady() throws {
    struct Waiting: ByteSource {
      let isReady = false
      mutating func read(into _: UnsafeMutableRawBufferPointer) -> Int { 0 }
    }
    var source = try GB18030Source(Waiting(), prefix: [0x61, 0x62])
    #expect(!source.isReady)
    var text: [UInt8] = []
    let count = try text.appendBytes(of: &source, atMost: 1)
    #expect(count == 1)
    #expect(source.isReady)
  }
}
