import TestSupport
import Testing

@testable import DelimitedText

@Suite struct RecordColumnsTests {
  private enum Content {
    case numbers([Double])
    case words([Int32], among: [String])
    case texts([String])
  }

  private static let numbers: [Double] = [
    .nan, .infinity, -.infinity, -0.0, -12.5, 0, 1e300, -1e-300, 123_456_789, 99_999_999, 0.001,
    1e8,
    100, 83.97935769876543, .leastNonzeroMagnitude, -.greatestFiniteMagnitude, 72.1,
  ]

  private static let texts = [
    "", "a", "00000042", "某某水泥厂", "two, three", "a;b", "\"", "say \"so\"", "line\nend", "\r", " a",
    "a\t", "\u{3000}甲", "乙\u{A0}", "か", "Ä", "!#$", "sep=;", String(repeating: "长", count: 40),
  ]

  /// Records written all at once are those written field by field, with every separator and line end,
  /// before and after they were packed.
  @Test(arguments: [",", ";", "\t", "|", ".", "5", "e", "-"])
  func areThoseWrittenFieldByField(separator: String) throws {
    var generator = RepeatableGenerator(seed: 13)
    for count in [0, 1, 2, 7, 300] + (separator == "," ? [5000] : []) {
      for kinds in ["n", "t", "w", "twnlwl", "nn", "tt", "lll", "tntwn"] {
        let content = kinds.map { kind -> Content in
          switch kind {
          case "t":
            return .texts(
              (0..<count).map { _ in Self.texts.randomElement(using: &generator) ?? "" })
          case "w":
            return .words(
              (0..<count).map { _ in
                Int32.random(in: -1...Int32(Self.texts.count), using: &generator)
              }, among: Self.texts)
          default:
            return .numbers(
              (0..<count).map { _ in
                Bool.random(using: &generator)
                  ? .random(in: 0...100, using: &generator)
                  : Self.numbers.randomElement(using: &generator) ?? 0
              })
          }
        }
        let lineEnd = DelimitedTextWriter.LineEnd.allCases[count % 2]
        let byte = try #require(separator.utf8.first)
        let empty = DelimitedTextWriter(separator: byte, lineEnd: lineEnd, continues: true)
        let records = columns(content, kinds: kinds, count: count)
        for rows in [nil, (0..<count).filter { $0 % 3 == 1 }, Array((0..<count).reversed())] {
          var whole = empty
          whole.append(records, rows: rows)
          var single = empty
          for row in rows ?? Array(0..<count) { write(row, of: content, to: &single) }
          #expect(whole.bytes == single.bytes, "\(kinds) \(count)")
        }
        if separator == "," && lineEnd == .lineFeed {
          var whole = empty
          whole.append(records)
          #expect(records.text() == whole.bytes)
        }
      }
    }
  }

  /// What has no column, or a shorter one, leaves its fields empty.
  @Test func missingContentIsEmpty() {
    var layout = RecordLayout()
    for field in [RecordLayout.Field.number, .number, .later] { layout.append(field) }
    layout.append(oneOf: TextList(["a"]))
    var records = RecordColumns(layout, count: 2)
    records.append(nil)
    records.append([1.5])
    records.append(words: [0])
    #expect(String(decoding: records.text(), as: UTF8.self) == ",1.5,,a\n\"\",,,\n")
    #expect(records.packed().count == 2 * 2 * 8 + 2 + 1)
  }

  /// Lengths and positions in one, two and four bytes.
  @Test(arguments: [1, 254, 255, 256, 65_534, 65_535, 70_000])
  func packedWidths(size: Int) {
    let words = TextList((0..<size).map { "w\($0)" })
    var layout = RecordLayout()
    layout.append(oneOf: words)
    layout.append(.text)
    var records = RecordColumns(layout, count: 3)
    records.append(words: [-1, Int32(size - 1), 0])
    records.append(TextList([String(repeating: "x", count: size), "", "y"]))
    let back = RecordColumns(records.packed().span, layout, count: 3)
    #expect(back.words == records.words)
    #expect(back.text() == records.text())
  }

  private func columns(_ content: [Content], kinds: String, count: Int) -> RecordColumns {
    var layout = RecordLayout()
    for (content, kind) in zip(content, kinds) {
      switch content {
      case .numbers: layout.append(kind == "l" ? .later : .number)
      case .words(_, let words): layout.append(oneOf: TextList(words))
      case .texts: layout.append(.text)
      }
    }
    var records = RecordColumns(layout, count: count)
    var later: [[Double]] = []
    for (content, kind) in zip(content, kinds) {
      switch content {
      case .numbers(let numbers) where kind == "l": later.append(numbers)
      case .numbers(let numbers): records.append(numbers)
      case .words(let positions, _): records.append(words: positions)
      case .texts(let texts): records.append(TextList(texts))
      }
    }
    records = RecordColumns(records.packed().span, layout, count: count)
    for numbers in later { records.append(numbers) }
    return records
  }

  private func write(_ row: Int, of content: [Content], to writer: inout DelimitedTextWriter) {
    for content in content {
      switch content {
      case .numbers(let numbers): writer.append(numbers[row])
      case .words(let positions, let words):
        let position = Int(positions[row])
        writer.append(words.indices.contains(position) ? words[position] : "")
      case .texts(let texts): writer.append(texts[row])
      }
    }
    writer.endRecord()
  }
}
