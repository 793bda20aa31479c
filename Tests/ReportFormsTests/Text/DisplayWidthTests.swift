import Foundation
import ReportForms
import TestSupport
import Testing

@testable import ReportForms

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("服务响应及时性", 14), ("质量A", 5), ("ｆｕｌｌ", 8), ("，。", 4), ("λ×→", 3),
    ("e\u{301}", 1), ("\u{301}", 0), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2),
    ("a\u{200B}b", 2), ("㎡", 2), ("①", 1), ("\u{1b}", 0),
  ])
  func columns(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  /// Every assigned scalar against a table that others derived from EastAsianWidth.txt.
  @Test func wideScalarsAgreeWithTheUnicodeTable() throws {
    let table = String(
      decoding: try Fixture.data("unicode/east-asian-wide-17.0.0.txt"), as: UTF8.self)
    var wide = Set<UInt32>()
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let ends = line.split(separator: ".").compactMap { UInt32($0, radix: 16) }
      wide.formUnion(ends[0]...ends[1])
    }
    wide.subtract(0x1F1E6...0x1F1FF)
    // Spacing marks and a filler: W in EastAsianWidth.txt, but the package counts them as 0.
    wide.formUnion([0x302E, 0x302F, 0x3164, 0x16FF0, 0x16FF1])
    var wrong: [String] = []
    for value in UInt32(0x20)...0x3FFFD {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let category = scalar.properties.generalCategory
      // Unassigned scalars have no glyph; combining ones are 0 in both.
      if category == .unassigned || scalar.displayWidth == 0 { continue }
      if (scalar.displayWidth == 2) != wide.contains(value) {
        wrong.append(String(value, radix: 16))
      }
    }
    #expect(wrong.isEmpty)
  }
}
