import Foundation
import Testing

@testable import DelimitedText

@Suite struct GB18030Tests {
  /// Codes from CPython's codec (`'…'.encode('gb18030')`), which has its own tables: two bytes of
  /// GB 2312 and GBK, four bytes in and beyond the basic plane, the first and last of each range.
  @Test(
    arguments: [
      ("中", [0xD6, 0xD0]), ("啊", [0xB0, 0xA1]), ("镕", [0xE9, 0x46]), ("丂", [0x81, 0x40]),
      ("€", [0xA2, 0xE3]), ("\u{80}", [0x81, 0x30, 0x81, 0x30]), ("é", [0xA8, 0xA6]),
      ("ê", [0xA8, 0xBA]), ("ë", [0x81, 0x30, 0x8A, 0x35]), ("㐀", [0x81, 0x39, 0xEE, 0x39]),
      ("\u{FFFF}", [0x84, 0x31, 0xA4, 0x39]), ("\u{10000}", [0x90, 0x30, 0x81, 0x30]),
      ("𠮷", [0x95, 0x34, 0xB2, 0x35]), ("😀", [0x94, 0x39, 0xFC, 0x36]),
      ("\u{10FFFF}", [0xE3, 0x32, 0x9A, 0x35]), ("\u{E000}", [0xAA, 0xA1]), ("，", [0xA3, 0xAC]),
    ] as [(String, [UInt8])])
  func decodesKnownCodes(_ text: String, _ code: [UInt8]) throws {
    let tables = try #require(GB18030Tables.shared)
    var decoded: [UInt8] = []
    #expect(tables.decode(code.span.bytes, isLast: true, to: &decoded) == code.count)
    #expect(String(decoding: decoded, as: UTF8.self) == text)
    #expect(TextEncoding.gb18030.storedLength(of: decoded.span) == code.count)
  }

  /// Every scalar that has a code has one: otherwise byte offsets could not be told from the text.
  @Test func everyCodeOfTheBasicPlaneIsTheOnlyOneOfItsScalar() throws {
    let tables = try #require(GB18030Tables.shared)
    var seen: Set<UInt32> = []
    for a in UInt8(0x81)...0xFE {
      for b in UInt8(0x30)...0xFE {
        if let scalar = tables.scalar(a, b) {
          #expect(seen.insert(scalar).inserted && tables.length(of: scalar) == 2)
        }
        guard a <= 0x84, b <= 0x39 else { continue }
        for c in UInt8(0x81)...0xFE {
          for d in UInt8(0x30)...0x39 {
            guard let scalar = tables.scalar(a, b, c, d) else { continue }
            #expect(seen.insert(scalar).inserted && tables.length(of: scalar) == 4)
          }
        }
      }
    }
    // Releases of the standard differ in 24 rare characters; these blocks are in all of them.
    for block in [0x80...0x9FA5, 0xE000...0xE5E4, 0xF900...0xFA2D, 0xFF01...0xFF5E] {
      #expect(block.allSatisfy { (0xD800...0xDFFF).contains($0) || seen.contains(UInt32($0)) })
    }
  }

  @Test func readsATableWithPositionsInTheStoredBytes() throws {
    // 编号,值 / 1,中文"x / ë,2 with one more field
    let stored: [UInt8] =
      [0x84, 0x31, 0x95, 0x33, 0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xD6, 0xB5, 0x0D, 0x0A]
      + [0x31, 0x2C, 0xD6, 0xD0, 0xCE, 0xC4, 0x0D, 0x0A]
      + [0x81, 0x30, 0x8A, 0x35, 0x2C, 0xD6, 0xD0, 0xFF, 0x0D, 0x0A] + [0x33, 0x2C, 0x34]
    for chunk in 1...stored.count {
      let options = DelimitedTextOptions(
        encoding: .gb18030, limits: DelimitedTextLimits(chunk: chunk))
      let table = WholeTable(stored, options: options)
      #expect(table.columns == ["编号", "值"])
      #expect(table.rows == [["1", "中文"], ["3", "4"]])
      #expect(table.mistakes.map(\.problem) == [.invalidText(.gb18030, suggestion: nil)])
      #expect(
        table.mistakes.map(\.position) == [TextPosition(line: 3, column: 4, byte: 28)])
    }
  }

  @Test func aTruncatedCharacterIsAMistakeAtItsPlace() {
    let options = DelimitedTextOptions(encoding: .gb18030)
    for tail in [[0x81], [0x81, 0x30], [0x81, 0x30, 0x81], [0x80], [0xFF]] as [[UInt8]] {
      let table = WholeTable(Array("a,b\n1,2\n3,".utf8) + tail, options: options)
      #expect(table.rows == [["1", "2"]])
      #expect(
        table.mistakes.map(\.position) == [TextPosition(line: 3, column: 3, byte: 10)])
    }
  }

  @Test func suggestsTheEncodingThatWouldDo() {
    let table = WholeTable([0x61, 0x2C, 0x62, 0x0A, 0x31, 0x2C, 0xD6, 0xD0, 0x0A])
    #expect(table.mistakes.map(\.problem) == [.invalidText(.utf8, suggestion: .gb18030)])
    // The line is shown as the text that it seems to be.
    #expect(table.mistakes.map(\.excerpt) == ["1,中"])
    let broken = WholeTable([0x61, 0x2C, 0x62, 0x0A, 0x31, 0x2C, 0xD6, 0xD0, 0xFF, 0x0A])
    #expect(broken.mistakes.map(\.problem) == [.invalidText(.utf8, suggestion: nil)])
  }

  @Test func knowsTheUsualNames() {
    for name in ["gbk", "GB2312", "gb-18030", "CP936", "GB18030"] {
      #expect(TextEncoding(name: name) == .gb18030)
    }
    for name in ["UTF-8", "utf8", "utf-8-sig"] { #expect(TextEncoding(name: name) == .utf8) }
    #expect(TextEncoding(name: "latin-1") == nil)
  }
}
