import Foundation
import TestSupport
import Testing

@testable import SpreadsheetInput

/// Containers by [MS-CFB] 2.2: the sector's size at 30, the directory's first sector at 48.
@Suite struct ForeignWorkbookTests {
  private func container(sectorShift: Int, directory sector: Int, names: [String]) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let place = (sector + 1) << sectorShift
    bytes += [UInt8](repeating: 0, count: place + 4096 - bytes.count)
    bytes[30] = UInt8(sectorShift)
    bytes[48] = UInt8(sector)
    for (index, name) in names.enumerated() {
      for (offset, byte) in name.utf8.enumerated() {
        bytes[place + 128 * index + 2 * offset] = byte
      }
    }
    return bytes
  }

  @Test(arguments: [(9, 0), (9, 7), (12, 2)])
  func theNamesOfTheStreamsTellThemApart(sectorShift: Int, sector: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("book").path
    for (names, problem) in [
      (["Root Entry", "Workbook"], .oldExcel),
      (["Root Entry", "EncryptionInfo", "EncryptedPackage"], .passwordProtected),
      (["Root Entry", "EncryptedPack"], .oldExcel),
    ] as [([String], SpreadsheetProblem)] {
      let bytes = container(sectorShift: sectorShift, directory: sector, names: names)
      #expect(ForeignWorkbook(bytes)?.problem == problem)
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      #expect(try ForeignWorkbook(path: path)?.problem == problem)
      #expect(Workbook.isStart(bytes))
    }
  }

  @Test func otherFilesAreNone() throws {
    #expect(ForeignWorkbook([]) == nil)
    #expect(ForeignWorkbook([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE2]) == nil)
    #expect(!Workbook.isStart(Array("id,x\n".utf8)))
    #expect(Workbook.isStart([0x50, 0x4B, 0x03, 0x04]))
    // Cut short behind its signature it is still no workbook of today.
    #expect(
      ForeignWorkbook([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])?.problem == .oldExcel)
  }

  @Test func namesAreRecognisedByTheirEnds() {
    for name in ["a.xlsx", "A.XLSM", "dir.csv/b.xls", "c.et"] { #expect(Workbook.isName(name)) }
    for name in ["a.csv", "xlsx", "a.xlsx.gz", ""] { #expect(!Workbook.isName(name)) }
  }
}
