import DelimitedText
import Foundation
import TestSupport
import Testing

@testable import ScenarioData

struct TableInputTests {
  private func texts(
    _ bytes: [UInt8], name: String = "d.csv", separator: String? = nil, encoding: String = "utf-8",
    litter: LitterSettings = LitterSettings()
  ) throws -> [[String]] {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent(name)
    try Data(bytes).write(to: url)
    var reader = try TableInput.reader(
      path: url.path, sheet: nil, separator: separator, encoding: encoding, litter: litter)
    var rows = [reader.columns.map(\.name)]
    while let batch = try reader.next() {
      for record in 0..<batch.count {
        rows.append((0..<batch.columnCount).map { batch[record, $0].text })
      }
    }
    return rows
  }

  private static let plain = Array("id;a,b\nx;1,5\n".utf8)

  @Test func aSeparatorThatIsGivenIsMeant() throws {
    let semicolons = try texts(Self.plain, separator: ";")
    let commas = try texts(Self.plain, separator: ",")
    #expect(semicolons == [["id", "a,b"], ["x", "1,5"]])
    #expect(commas == [["id;a", "b"], ["x;1", "5"]])
  }

  @Test func anEncodingIsKnownByItsUsualNames() throws {
    // 客户 in GB 18030.
    let bytes: [UInt8] = [0xBF, 0xCD, 0xBB, 0xA7] + Array(",a\nx,3\n".utf8)
    let found = try texts(bytes, encoding: "GBK")
    #expect(found == [["客户", "a"], ["x", "3"]])
  }

  @Test func whatStandsAroundTheTableIsLeftOut() throws {
    var litter = LitterSettings()
    litter.headerRow = 3
    litter.skippedRows = ["合计"]
    let found = try texts(
      Array("Report\n\nid,a\nx,1\n合计,1\ny,2\n".utf8), litter: litter)
    #expect(found == [["id", "a"], ["x", "1"], ["y", "2"]])
  }

  /// One stored block between the header and the trailer of RFC 1952.
  private func zipped(_ text: [UInt8]) -> [UInt8] {
    func little(_ number: UInt32, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt32(8 * $0)) }
    }
    var check: UInt32 = .max
    for byte in text {
      check ^= UInt32(byte)
      for _ in 0..<8 { check = check & 1 == 1 ? check >> 1 ^ 0xEDB8_8320 : check >> 1 }
    }
    let length = UInt32(text.count)
    let start: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1]
    return start + little(length, 2) + little(~length, 2) + text + little(~check, 4)
      + little(length, 4)
  }

  @Test func compressedTextIsReadAsText() throws {
    let bytes = zipped(Array("id,a\nx,1\n".utf8))
    let found = try texts(bytes, name: "d.csv.gz")
    let misnamed = try texts(bytes, name: "d.csv")
    #expect(found == [["id", "a"], ["x", "1"]] && misnamed == found)
  }

  /// Exports are sometimes text in spite of their name.
  @Test func aTextThatIsCalledAWorkbookIsText() throws {
    let found = try texts(Array("id\ta\nx\t1\n".utf8), name: "d.xls")
    #expect(found == [["id", "a"], ["x", "1"]])
  }

  @Test func aBrokenWorkbookIsNoText() throws {
    #expect(throws: DelimitedTextError.self) {
      try texts([0x50, 0x4B, 0x03, 0x04] + Array("id,a\n".utf8), name: "d.xlsx")
    }
  }

  @Test func aFileThatIsNotThereIsUnreadable() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path + "/none.csv"
    let error = #expect(throws: DelimitedTextError.self) {
      try TableInput.reader(path: path, sheet: nil, separator: nil, encoding: "utf-8")
    }
    guard case .unreadable = error?.problem else {
      Issue.record("another problem")
      return
    }
  }
}
