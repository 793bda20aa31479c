import TestSupport
import Testing

@testable import DelimitedText

@Suite struct UTF8ValidationTests {
  private func firstBad(_ bytes: [UInt8]) -> Int? {
    UTF8Validation.firstBadByte(in: bytes.span.bytes, 0..<bytes.count)
  }

  /// Against the standard library: where its validation stops, at every place in a word.
  private func expectAgreement(_ sequence: [UInt8]) {
    for padding in 0...9 {
      let bytes = Array(repeating: 0x61, count: padding) + sequence + [0x61, 0x62]
      var expected: Int?
      do {
        _ = try UTF8Span(validating: bytes.span)
      } catch {
        expected = error.byteOffsets.lowerBound
      }
      if let null = bytes.firstIndex(of: 0), null < expected ?? .max { expected = null }
      #expect(firstBad(bytes) == expected, "\(bytes)")
    }
  }

  @Test func judgesEveryPairOfBytes() {
    for a in stride(from: UInt8(0x00), through: 0xFE, by: 7) {
      for b in UInt8.min...UInt8.max { expectAgreement([a, b]) }
    }
    for a in UInt8(0xC0)...0xFF {
      for b in [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF] as [UInt8] {
        for c in [0x7F, 0x80, 0xBF, 0xC0] as [UInt8] {
          expectAgreement([a, b, c])
          expectAgreement([a, b, c, 0x80])
          expectAgreement([a, b, c, 0xC0])
        }
      }
    }
  }

  @Test func acceptsTheEndsOfEachLength() {
    for scalar in [0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF] as [UInt32] {
      guard let scalar = Unicode.Scalar(scalar) else { continue }
      #expect(firstBad(Array(String(scalar).utf8)) == nil)
    }
    #expect(firstBad(Array("甲水泥,98.5,一般😀é\n".utf8)) == nil)
  }

  @Test func aCharacterMustEndWithinTheRange() {
    let bytes = Array("ab中".utf8)
    for end in 3...4 {
      #expect(UTF8Validation.firstBadByte(in: bytes.span.bytes, 0..<end) == 2)
    }
    #expect(UTF8Validation.firstBadByte(in: bytes.span.bytes, 0..<2) == nil)
  }

  @Test func agreesOnRandomBytes() {
    var generator = RepeatableGenerator(seed: 4)
    let pieces: [[UInt8]] = [
      Array("abcdefgh".utf8), Array("中".utf8), Array("é".utf8), Array("😀".utf8), [0xED], [0xA0],
      [0x80], [0xF4], [0x90], [0xE0], [0xC1], [0xFF],
    ]
    for _ in 0..<2000 {
      expectAgreement(
        (0..<Int.random(in: 1...12, using: &generator)).flatMap { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        })
    }
  }
}
