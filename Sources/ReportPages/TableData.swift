import BilingualText
import Markup
import ReportForms

/// All rows of a long table as columns of JSON, as people read them in both languages: numbers of one
/// form as numbers, repeated texts once.
struct TableData {
  private let rows: ArraySlice<[ReportTable.Cell]>
  private let columns: [ReportTable.Column]

  init(_ rows: ArraySlice<[ReportTable.Cell]>, of table: ReportTable) {
    self.rows = rows
    columns = table.columns
  }

  /// A list of tables, each a list of columns. A column is an object with
  /// - `values`: a value a row;
  /// - `decimals`, and `sign` or `percent` where they are shown: the values are numbers, null for none;
  /// - `words`: the values are positions in this list;
  /// - else the values are texts, a text in two languages as `[zh, en]`;
  /// - `tones`: a letter a row, `.` for plain.
  ///
  /// - Complexity: O(cells)
  static func json(of tables: [TableData]) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.array(tables) { table, writer in
      writer.array(Array(table.columns.indices)) { table.write(column: $0, &$1) }
    }
    return writer.bytes
  }

  private func write(column: Int, _ writer: inout JSONWriter) {
    let cells = rows.map { $0[column] }
    writer.beginObject()
    let tones = cells.map(\.tone.letter)
    if tones.contains(where: { $0 != "." }) {
      writer.key(JSONKey("tones"))
      writer.string(String(tones))
    }
    if columns[column].alignment == .right, let numbers = ShownNumbers(cells) {
      numbers.write(&writer)
    } else {
      write(
        texts: cells.map { cell in
          Phrase(zh: cell.text(in: .chinese).printable, en: cell.text(in: .english).printable)
        }, &writer)
    }
    writer.endObject()
  }

  private func write(texts: [Phrase], _ writer: inout JSONWriter) {
    var positions: [Phrase: Int] = [:]
    var words: [Phrase] = []
    for text in texts where positions[text] == nil {
      positions[text] = words.count
      words.append(text)
    }
    guard words.count * 3 < texts.count else {
      writer.key(JSONKey("values"))
      writer.array(texts) { $1.phrase($0) }
      return
    }
    writer.key(JSONKey("words"))
    writer.array(words) { $1.phrase($0) }
    writer.key(JSONKey("values"))
    writer.array(texts) { $1.integer(positions[$0] ?? 0) }
  }
}

/// A column of numbers that are all shown with the same decimals.
private struct ShownNumbers {
  private var values: [Double?] = []
  private var decimals: Int?
  private var hasSign = false
  private var isPercent: Bool?

  /// Nil where some text is no such number.
  init?(_ cells: [ReportTable.Cell]) {
    for cell in cells {
      let text = cell.text(in: .english)
      if text.isEmpty {
        values.append(nil)
        continue
      }
      guard let number = Self.read(text) else { return nil }
      guard decimals ?? number.decimals == number.decimals,
        isPercent ?? number.isPercent == number.isPercent
      else { return nil }
      (decimals, isPercent) = (number.decimals, number.isPercent)
      hasSign = hasSign || number.hasSign
      // A positive number without its sign would get one.
      values.append(number.value)
    }
    guard decimals != nil else { return nil }
    if hasSign {
      let withoutSign = zip(cells, values).contains { cell, value in
        (value ?? 0) > 0 && !cell.text(in: .english).hasPrefix("+")
      }
      if withoutSign { return nil }
    }
  }

  func write(_ writer: inout JSONWriter) {
    writer.key(JSONKey("decimals"))
    writer.integer(decimals ?? 0)
    if hasSign {
      writer.key(JSONKey("sign"))
      writer.bool(true)
    }
    if isPercent == true {
      writer.key(JSONKey("percent"))
      writer.bool(true)
    }
    writer.key(JSONKey("values"))
    writer.array(values) { value, writer in
      if let value { writer.number(value) } else { writer.null() }
    }
  }

  private static func read(_ text: String) -> (
    value: Double, decimals: Int, hasSign: Bool, isPercent: Bool
  )? {
    var digits = Array(text.utf8)
    let isPercent = digits.last == UInt8(ascii: "%")
    if isPercent { digits.removeLast() }
    let hasSign = digits.first == UInt8(ascii: "+")
    if hasSign { digits.removeFirst() }
    var body = digits[...]
    if body.first == UInt8(ascii: "-") { body.removeFirst() }
    guard let first = body.first, (0x30...0x39).contains(first), body.count <= 16 else {
      return nil
    }
    var decimals: Int?
    for byte in body {
      if byte == UInt8(ascii: ".") {
        guard decimals == nil else { return nil }
        decimals = 0
      } else {
        guard (0x30...0x39).contains(byte) else { return nil }
        if let count = decimals { decimals = count + 1 }
      }
    }
    // Ids such as 0012 are texts.
    if first == UInt8(ascii: "0"), body.count > 1, decimals == nil { return nil }
    guard let value = Double(String(decoding: digits, as: UTF8.self)) else { return nil }
    return (value, decimals ?? 0, hasSign, isPercent)
  }
}

extension JSONWriter {
  fileprivate mutating func array<Element>(
    _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
  ) {
    beginArray()
    for element in elements { write(element, &self) }
    endArray()
  }

  fileprivate mutating func phrase(_ phrase: Phrase) {
    if phrase.zh == phrase.en { return string(phrase.zh) }
    beginArray()
    string(phrase.zh)
    string(phrase.en)
    endArray()
  }
}

extension Tone {
  /// The class of the style sheet in one letter.
  fileprivate var letter: Character {
    switch self {
    case .plain: "."
    case .strong: "s"
    case .good: "g"
    case .caution: "c"
    case .bad: "b"
    case .muted: "m"
    }
  }
}
