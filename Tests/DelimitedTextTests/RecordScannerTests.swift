import DelimitedText
import PlainReaders
import TestSupport
import Testing

@Suite struct RecordScannerTests {
  private static let alphabet = Array("\"\",,;\n\r \ta\u{0}b".utf8)

  private static func table(
    _ body: [UInt8], width: Int, separator: UInt8, chunk: Int = 1 << 18
  ) -> WholeTable {
    let names = (0..<width).map { "h\($0)" }.joined(separator: String(UnicodeScalar(separator)))
    return WholeTable(
      Array(names.utf8) + [0x0A] + body,
      options: DelimitedTextOptions(
        separator: separator, limits: DelimitedTextLimits(chunk: chunk)))
  }

  /// Differential test against the state machine of `ReferenceParser`.
  @Test(arguments: [1, 2, 3, 9])
  func agreesWithTheReferenceParser(_ width: Int) {
    var generator = RepeatableGenerator(seed: UInt64(width))
    for round in 0..<1500 {
      let count = Int.random(in: 0...40, using: &generator)
      var body: [UInt8] = []
      for _ in 0..<count {
        body.append(Self.alphabet.randomElement(using: &generator) ?? 0)
        // Whole rows often enough that records of the right width turn up.
        if Int.random(in: 0..<8, using: &generator) == 0 {
          body += Array((0..<width).map { "\($0)" }.joined(separator: ",").utf8) + [0x0A]
        }
      }
      let separator = UInt8(ascii: round % 4 == 0 ? ";" : ",")
      let expected = ReferenceParser.parse(body, separator: separator, width: width)
      let chunk = round % 3 == 0 ? Int.random(in: 1...50, using: &generator) : 1 << 18
      let table = Self.table(body, width: width, separator: separator, chunk: chunk)
      let rows = expected.compactMap { outcome -> [String]? in
        guard case .record(let fields) = outcome else { return nil }
        return fields.map { String(decoding: $0, as: UTF8.self) }
      }
      let mistakes = expected.compactMap { outcome -> String? in
        guard case .mistake(let problem, let line) = outcome else { return nil }
        return "\(line + 1): \(problem)"
      }
      let found = (table.mistakes + (table.failure.map { [$0] } ?? [])).map {
        "\($0.position?.line ?? 0): \($0.problem)"
      }
      #expect(table.rows == rows, "\(body)")
      #expect(found == mistakes, "\(body)")
    }
  }

  /// Any bytes at all: no crash, and every chunk size tells the same.
  @Test func readsRandomBytes() {
    var generator = RepeatableGenerator(seed: 20_151_001)
    for _ in 0..<150 {
      let body = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        UInt8.random(in: .min ... .max, using: &generator)
      }
      for encoding in TextEncoding.allCases {
        func table(chunk: Int) -> WholeTable {
          WholeTable(
            body,
            options: DelimitedTextOptions(
              encoding: encoding, limits: DelimitedTextLimits(field: 50, columns: 5, chunk: chunk)))
        }
        let whole = table(chunk: 1 << 16)
        var pieces = table(chunk: Int.random(in: 1...64, using: &generator))
        // What the other lines say about the encoding depends on how many are looked at.
        pieces.mistakes = pieces.mistakes.map(Self.withoutSuggestion)
        pieces.failure = pieces.failure.map(Self.withoutSuggestion)
        #expect(pieces.columns == whole.columns && pieces.rows == whole.rows)
        #expect(pieces.mistakes == whole.mistakes.map(Self.withoutSuggestion))
        #expect(pieces.failure == whole.failure.map(Self.withoutSuggestion))
      }
    }
  }

  private static func withoutSuggestion(_ mistake: DelimitedTextError) -> DelimitedTextError {
    var mistake = mistake
    if case .invalidText(let encoding, _) = mistake.problem {
      mistake.problem = .invalidText(encoding, suggestion: nil)
    }
    // An excerpt ends where the chunk does.
    mistake.excerpt = ""
    return mistake
  }

  @Test func aQuoteInsideAFieldIsText() {
    let table = Self.table(Array("5\" pipe,a\"\"b\n".utf8), width: 2, separator: 0x2C)
    #expect(table.rows == [["5\" pipe", "a\"\"b"]])
  }

  @Test func linesInQuotesCount() {
    let table = Self.table(
      Array("1,\"a\r\nb\rc\nd\"\n2\n".utf8), width: 2, separator: 0x2C)
    #expect(table.mistakes.map(\.position) == [TextPosition(line: 6, column: 1, byte: 19)])
  }
}
