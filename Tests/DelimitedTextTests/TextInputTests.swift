import Testing

@testable import DelimitedText

@Suite struct TextInputTests {
  private func input(
    _ bytes: [UInt8], encoding: TextEncoding = .utf8,
    limits: DelimitedTextLimits = DelimitedTextLimits()
  ) throws(DelimitedTextError) -> TextInput {
    try TextInput(
      source: MemorySource(bytes),
      options: DelimitedTextOptions(encoding: encoding, limits: limits))
  }

  /// All chunks, of each of which `kept` bytes are left to the next one while there are more.
  private func chunks(_ input: inout TextInput, kept: Int) throws -> [String] {
    var chunks: [String] = []
    var buffer: [UInt8] = []
    while try input.fill(&buffer) {
      chunks.append(String(decoding: buffer[..<input.filled], as: UTF8.self))
      input.keep(buffer, from: input.isAtEnd ? input.filled : max(0, input.filled - kept))
    }
    return chunks
  }

  @Test func theLastLineIsGivenAnEnd() throws {
    for (text, expected) in [("a,b\n1,2", "a,b\n1,2\n"), ("a\r", "a\r"), ("a\n", "a\n")] {
      var input = try input(Array(text.utf8))
      #expect(try chunks(&input, kept: 0).joined() == expected)
    }
    var empty = try input([])
    #expect(try chunks(&empty, kept: 0).joined().isEmpty)
  }

  @Test func whatIsLeftStartsTheNextChunk() throws {
    let text = String(repeating: "0123456789", count: 20)
    var input = try input(Array(text.utf8), limits: DelimitedTextLimits(chunk: 32))
    let chunks = try chunks(&input, kept: 5)
    #expect(chunks.count > 3)
    var whole = chunks[0]
    for (last, next) in zip(chunks, chunks.dropFirst()) {
      #expect(next.hasPrefix(last.suffix(5)))
      whole += next.dropFirst(5)
    }
    #expect(whole == text + "\n")
  }

  @Test func thePositionCountsStoredBytes() throws {
    // The mark of byte order and 中 take three bytes each in UTF-8, four and two in GB 18030.
    var plain = try input([0xEF, 0xBB, 0xBF, 0xE4, 0xB8, 0xAD, 0x2C, 0x62, 0x0A])
    #expect(plain.position == 3)
    var buffer: [UInt8] = []
    #expect(try plain.fill(&buffer))
    #expect(Array(buffer[..<plain.filled]) == Array("中,b\n".utf8))
    plain.keep(buffer, from: 4)
    #expect(plain.position == 7)
    #expect(plain.carry == Array("b\n".utf8))

    var other = try input(
      [0x84, 0x31, 0x95, 0x33, 0xD6, 0xD0, 0x2C, 0x62, 0x0A], encoding: .gb18030)
    #expect(other.position == 4)
    #expect(try other.fill(&buffer))
    other.keep(buffer, from: 4)
    #expect(other.position == 7)
  }

  @Test func badBytesAreThoseOfWholeLines() throws {
    let text = Array("ab".utf8) + [0xFF, 0x0A] + [UInt8](repeating: 0x63, count: 6) + [0xFE]
    var input = try input(
      text + [UInt8](repeating: 0x64, count: 30), limits: DelimitedTextLimits(chunk: 16))
    var buffer: [UInt8] = []
    #expect(try input.fill(&buffer))
    #expect(!input.isAtEnd)
    #expect(input.badBytes(in: buffer.span.bytes).map { $0.offset } == [2])
    input.keep(buffer, from: 4)
    while !input.isAtEnd {
      #expect(try input.fill(&buffer))
      if !input.isAtEnd { input.keep(buffer, from: 0) }
    }
    #expect(input.badBytes(in: buffer.span.bytes).map { $0.offset } == [6])
  }

  @Test func otherFormatsAndTooLongInputsAreRefused() throws {
    func problem(_ body: () throws(DelimitedTextError) -> Void) -> DelimitedTextProblem? {
      do throws(DelimitedTextError) {
        try body()
        return nil
      } catch {
        return error.problem
      }
    }
    let zip = problem { () throws(DelimitedTextError) in
      _ = try input([0x50, 0x4B, 0x03, 0x04, 0x20])
    }
    #expect(zip == .otherFormat(.zip))
    let long = problem { () throws(DelimitedTextError) in
      var input = try input(
        [UInt8](repeating: 0x61, count: 101), limits: DelimitedTextLimits(input: 100))
      var buffer: [UInt8] = []
      _ = try input.fill(&buffer)
    }
    #expect(long == .inputTooLong(limit: 100))
  }
}
