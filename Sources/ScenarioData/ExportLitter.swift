import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation

/// What spreadsheets leave in cells that should hold numbers.
enum ExportLitter: Hashable {
  /// `#N/A`, `#DIV/0!`
  case error
  /// `1,234.5`
  case thousands
  /// `3.2小时`, `94.9 %`
  case unit
  /// `８６`, `40％`
  case fullWidth
  /// `3月1日`, which was 3/1 or 1/3
  case date
  case other

  init(_ text: String) {
    let plain = NumberTidying().plain(Array(text.utf8).span)
    if text.hasPrefix("#") {
      self = .error
    } else if let plain, Self.startsWithDigits(plain), DecimalText.percentage(plain.span) != nil {
      self =
        DecimalText.halfWidth(text) != nil ? .fullWidth : text.contains(",") ? .thousands : .unit
    } else if Self.isDate(text) {
      self = .date
    } else if Self.isNumberWithUnit(text) {
      self = .unit
    } else {
      self = .other
    }
  }

  private static func startsWithDigits(_ plain: [UInt8]) -> Bool {
    plain.first { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "+") }.map {
      ("0"..."9").contains(Unicode.Scalar($0))
    } == true
  }

  /// `3月1日`, `1-Mar`, `Mar-01` and whole dates.
  private static func isDate(_ text: String) -> Bool {
    if let date = WrittenDate(text), date.unit == .day { return true }
    if text.contains("月"), text.first?.isNumber == true { return true }
    let parts = text.lowercased().split(separator: "-").map { String($0) }
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    return parts.count == 2 && parts.contains { months.contains($0) }
      && parts.contains { Int($0) != nil }
  }

  private static func isNumberWithUnit(_ text: String) -> Bool {
    let head = text.prefix { $0.isASCII && ($0.isNumber || ".,+-".contains($0)) }
    let unit = text.dropFirst(head.count)
    return !head.isEmpty && DecimalText.number(head.filter { $0 != "," }) != nil
      && (1...8).contains(unit.count) && unit.allSatisfy { $0.isLetter || $0 == " " || $0 == "/" }
  }

  /// What is wrong and the way out; nil where there is nothing more to say than that it is no number.
  func hint(_ text: String) -> Phrase? {
    switch self {
    case .error:
      Phrase(
        zh: "这是电子表格的错误值：请在表中改正，或把它列入数据文件的 `missing`",
        en:
          "this is a spreadsheet's error: mend it there, or list it under `missing` of the data file"
      )
    case .thousands, .unit, .fullWidth:
      Phrase(
        zh: "在数据文件中写 `tidy: true` 即可读取千位分隔符、全角数字、百分号和指标的单位；也可改为普通数字",
        en:
          "`tidy: true` of the data file reads separators of thousands, full-width digits, per cent "
          + "signs and the indicator's unit; or write plain numbers")
    case .date:
      Phrase(
        zh: "电子表格可能把 1/3 或 3-1 变成了日期：请把单元格设为文本后重新填写",
        en: "a spreadsheet may have made a date of 1/3 or 3-1: format the cells as text and write "
          + "them again")
    case .other: nil
    }
  }
}

/// Ids that are none: what a spreadsheet made of them, and rows that are no customers.
enum IDLitter: Hashable {
  /// `4.406E+11`: digits are lost.
  case scientific
  /// `合计`, `小计`, `平均`
  case total

  private static let totals: Set<String> = [
    "合计", "总计", "小计", "平均", "平均值", "均值", "汇总", "合计：", "合计:", "total", "subtotal", "sum",
    "average", "mean", "grandtotal",
  ]

  init?(_ text: String) {
    if Self.totals.contains(text.lowercased().filter { !$0.isWhitespace }) {
      self = .total
      return
    }
    guard text.utf8.count <= 24, let mark = text.firstIndex(where: { $0 == "E" || $0 == "e" }),
      text[..<mark].contains("."), text[text.index(after: mark)...].hasPrefix("+"),
      DecimalText.number(text) != nil
    else { return nil }
    self = .scientific
  }

  /// Whether the content may be litter, to be looked at.
  static func isSuspect(_ content: Span<UInt8>) -> Bool {
    let content = content.extracting(Trimming.spaces.range(in: content))
    guard let first = content.isEmpty ? nil : content[0], content.count <= 24 else { return false }
    if first >= 0xE5 { return true }
    if (48...57).contains(first) {
      return content.indices.contains { content[$0] == 0x45 || content[$0] == 0x65 }
    }
    return [0x54, 0x74, 0x53, 0x73, 0x41, 0x61, 0x4D, 0x6D, 0x47, 0x67].contains(first)
  }

  /// Notes the litter among the ids of a batch, one mistake a kind; `rejected` tells the records.
  static func note(
    in batch: RecordBatch, column: Int, rejected: inout [Bool], notes: inout MistakeNotes
  ) {
    var found: [IDLitter: [Int]] = [:]
    batch.forEachContent(inColumn: column) { record, content in
      guard isSuspect(content) else { return }
      if let litter = IDLitter(batch.trimmedText(record, column)) {
        found[litter, default: []].append(record)
      }
    }
    for litter in [IDLitter.scientific, .total] {
      guard let records = found[litter], let first = records.first else { continue }
      for record in records { rejected[record] = true }
      let rows = records.prefix(5).map { record in
        (batch.position(record: record, column: column).line, batch.trimmedText(record, column))
      }
      let zh = rows.map { "第 \($0.0) 行 `\($0.1)`" }.joined(separator: "、")
      let en = rows.map { "`\($0.1)` in line \($0.0)" }.joined(separator: ", ")
      let more = records.count > rows.count
      notes.add(
        litter == .scientific ? .csvScientificId : .csvTotalRow, in: batch, record: first,
        column: column,
        litter.message(records.count, zh: zh + (more ? "……" : ""), en: en + (more ? ", …" : "")),
        hint: litter.hint(rows.first?.1 ?? ""))
    }
  }

  private func message(_ count: Int, zh: String, en: String) -> Phrase {
    switch self {
    case .scientific:
      Phrase(
        zh: "\(count) 个编号被电子表格写成科学计数，末几位已丢失：\(zh)",
        en:
          "\(count) id(s) were written in scientific notation by a spreadsheet, digits are lost: \(en)"
      )
    case .total:
      Phrase(
        zh: "\(count) 行像是合计或平均，不是客户：\(zh)",
        en: "\(count) row(s) look like totals or means, not like customers: \(en)")
    }
  }

  private func hint(_ text: String) -> Phrase {
    switch self {
    case .scientific:
      Phrase(
        zh: "请把编号列设为文本后重新导出", en: "format the column of ids as text and export the table again")
    case .total:
      Phrase(
        zh: "请在数据文件中写 `skip_rows: [\(text)]`", en: "write `skip_rows: [\(text)]` in the data file")
    }
  }
}
