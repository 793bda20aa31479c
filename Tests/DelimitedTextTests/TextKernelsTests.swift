import CTextKernels
import TestSupport
import Testing

@testable import DelimitedText

/// The kernels in C against the plain loops of which they are the twins; skipped where the processor
/// has not got what they need.
@Suite(.enabled(if: ct_has_avx2())) struct TextKernelsTests {
  private static let pieces: [[UInt8]] = [
    Array("abcdefgh".utf8), Array("中".utf8), Array("é".utf8), Array("😀".utf8), [0x2C], [0x22],
    [0x0A], [0x0D, 0x0A], [0x3B], Array(repeating: 0x2C, count: 70),
  ]
  private static let wrong: [[UInt8]] = [
    [0x00], [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
    [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE4, 0xB8],
    [0xF0, 0x9F, 0x98], [0xC3], [0xE4, 0xB8, 0xAD, 0xAD], [0xFF], [0xFE], [0xF8, 0x88, 0x80, 0x80],
  ]

  private static func text(
    _ count: Int, of pieces: [[UInt8]], using generator: inout RepeatableGenerator
  ) -> [UInt8] {
    (0..<count).flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
  }

  private static func isText(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { ct_is_text($0.baseAddress, $0.count) }
  }

  private static func isTextPlainly(_ bytes: [UInt8]) -> Bool {
    UTF8Validation.firstBadByte(in: bytes.span.bytes, 0..<bytes.count) == nil
  }

  @Test func validationAgreesOnTextAndMistakes() {
    var generator = RepeatableGenerator(seed: 21)
    var accepted = 0
    for round in 0..<6000 {
      let before = Self.text(round % 40, of: Self.pieces, using: &generator)
      let middle = round % 3 == 0 ? [] : Self.wrong[round % Self.wrong.count]
      let after = Self.text(round % 23, of: Self.pieces, using: &generator)
      let bytes = before + middle + after
      let isText = Self.isTextPlainly(bytes)
      accepted += isText ? 1 : 0
      #expect(Self.isText(bytes) == isText, "\(bytes)")
    }
    #expect(accepted == 2000)
  }

  @Test func validationAgreesOnEveryPairAndAtEveryEnd() {
    for a in UInt8.min...UInt8.max {
      for b in UInt8.min...UInt8.max {
        for padding in [0, 29, 30, 31] {
          let bytes = Array(repeating: 0x61, count: padding) + [a, b]
          #expect(Self.isText(bytes) == Self.isTextPlainly(bytes))
          let longer = bytes + [0x80, 0x80]
          #expect(Self.isText(longer) == Self.isTextPlainly(longer))
        }
      }
    }
  }

  @Test func marksAgree() {
    var generator = RepeatableGenerator(seed: 22)
    for round in 0..<400 {
      var bytes = Self.text(round, of: Self.pieces, using: &generator)
      let end = bytes.count
      bytes += Array(repeating: 0, count: 16)
      let separator = [0x2C, 0x3B, 0x09][round % 3] as UInt8
      var marks = StructuralMarks()
      marks.find(in: bytes.span.bytes, upTo: end, separator: separator)
      let expected = (0..<end).filter { [separator, 0x22, 0x0A, 0x0D].contains(bytes[$0]) }
      #expect(marks.places[..<marks.count].map(Int.init) == expected)
    }
  }
}
