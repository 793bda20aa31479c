import BilingualText
import DelimitedText
import SpreadsheetInput
import ZipArchives

extension FuzzTarget {
  /// A workbook as it is, or, behind a byte other than the P of `PK`, the XML of its parts with lines
  /// `===` between them: sheet, shared texts, styles, workbook, relations. Stored and deflated parts
  /// say the same, and rows and cells stand in order.
  static let workbook = FuzzTarget(name: "workbook") { bytes in
    guard let first = bytes.first else { return }
    if first == UInt8(ascii: "P") || first == 0xD0 {
      _ = SheetReading(bytes)
    } else {
      let parts = String(decoding: bytes.dropFirst(), as: UTF8.self)
        .split(separator: "\n===\n", omittingEmptySubsequences: false).map(String.init)
      guard let stored = archive(parts, level: 0), let deflated = archive(parts, level: 6) else {
        return
      }
      let (one, other) = (SheetReading(stored), SheetReading(deflated))
      expect(one == other, "stored: \(one), deflated: \(other)")
    }
  }

  private static func archive(_ parts: [String], level: Int) -> [UInt8]? {
    let root = """
      <Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/>\
      </Relationships>
      """
    let workbook = """
      <workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>
      """
    let relations = """
      <Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>\
      <Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/>\
      <Relationship Id="rId3" Type="x/styles" Target="styles.xml"/></Relationships>
      """
    func part(_ position: Int, else other: String) -> String {
      parts.indices.contains(position) && !parts[position].isEmpty ? parts[position] : other
    }
    let files = [
      ("_rels/.rels", root), ("xl/workbook.xml", part(3, else: workbook)),
      ("xl/_rels/workbook.xml.rels", part(4, else: relations)),
      ("xl/sharedStrings.xml", part(1, else: "<sst/>")),
      ("xl/styles.xml", part(2, else: "<styleSheet/>")),
      ("xl/worksheets/sheet1.xml", part(0, else: "<worksheet><sheetData/></worksheet>")),
    ]
    var writer = ZipWriter(level: level)
    for (name, text) in files {
      guard (try? writer.add(name, text.utf8)) != nil else { return nil }
    }
    return writer.finish()
  }
}

/// What all sheets of a workbook hold.
private struct SheetReading: Equatable {
  var texts: [[String]] = []
  var tables: [[[String]]] = []
  var problems: [String] = []

  init(_ bytes: [UInt8]) {
    do throws(SpreadsheetError) {
      let workbook = try Workbook(bytes: bytes)
      for sheet in workbook.sheets.prefix(4) { read(sheet, of: workbook) }
    } catch {
      note(error)
    }
  }

  private mutating func read(_ sheet: Workbook.Sheet, of workbook: Workbook) {
    var last = 0
    do throws(SpreadsheetError) {
      var reader = try workbook.reader(of: sheet)
      while let row = try reader.next() {
        expect(row.number > last && row.number <= 1 << 20, "row \(row.number) follows \(last)")
        last = row.number
        let columns = row.cells.map(\.column)
        expect(zip(columns, columns.dropFirst()).allSatisfy { $0 < $1 }, "columns \(columns)")
        texts.append(row.cells.map(row.text))
        // Rows far down cost the text of the table a line feed each.
        if texts.count > 2000 { break }
      }
      _ = try workbook.mergedCells(of: sheet)
    } catch {
      note(error)
    }
    do throws(DelimitedTextError) {
      let source: SpreadsheetSource
      do throws(SpreadsheetError) {
        source = try SpreadsheetSource(workbook, sheet: sheet.name)
      } catch {
        throw DelimitedTextError(error)
      }
      var reader = try DelimitedTextReader(source: source)
      while let batch = try reader.next() {
        tables.append(
          (0..<batch.count).map { record in
            (0..<batch.columnCount).map { batch[record, $0].text }
          })
      }
    } catch {
      problems.append("\(error.problem)")
    }
  }

  private mutating func note(_ error: SpreadsheetError) {
    expect(!error.explanation.en.isEmpty && !error.explanation.zh.isEmpty, "nothing is said")
    problems.append(error.explanation.en)
  }
}
