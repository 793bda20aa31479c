import Testing

@testable import DelimitedText

/// What one pass over a buffer leaves in the offsets, as `RecordScanner` describes them.
@Suite struct RecordScannerRecordsTests {
  private func scan(
    _ text: String, width: Int, isLast: Bool = true, maximum: Int = .max
  ) -> (findings: RecordScanner.Findings, offsets: [Int32]) {
    var scanner = RecordScanner(
      separator: UInt8(ascii: ","), width: width, limits: DelimitedTextLimits(mistakes: 2))
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 64)
    var offsets: [Int32] = []
    let findings = scanner.scan(
      bytes.span.bytes, upTo: text.utf8.count, isLast: isLast, offsets: &offsets,
      maximum: maximum)
    return (findings, Array(offsets.prefix(findings.records * (width + 1))))
  }

  @Test func plainRecordsLeaveTheirOffsets() {
    let (findings, offsets) = scan("a,b\n12,3\r\n", width: 2)
    #expect(offsets == [-1, 1, 3, 3, 6, 8])
    #expect(findings.records == 2)
    #expect(findings.lines == 2)
    #expect(findings.end == 10)
    #expect(findings.mistakes.isEmpty)
  }

  @Test func quotesJoinLinesAndHideSeparators() {
    let (findings, offsets) = scan("\"a,\"\"b\",\"x\r\ny\"\n", width: 2)
    #expect(offsets == [-1, 7, 14])
    #expect(findings.lines == 2)
  }

  @Test func aScannerOfNoWidthTellsTheNumberOfFields() {
    let (findings, _) = scan("\"a,b\",c,\n", width: 0, maximum: 1)
    let problems = findings.mistakes.map { $0.problem }
    #expect(problems == [.fieldCount(found: 3, expected: 0)])
  }

  @Test func aRecordThatMayGoOnIsLeft() {
    #expect(scan("a,b\n1,", width: 2, isLast: false).findings.end == 4)
    let open = scan("a,\"b\n", width: 2, isLast: false).findings
    #expect(open.end == 0)
    #expect(open.failure == nil)
    // A line feed may follow the carriage return.
    #expect(scan("a,b\r", width: 2, isLast: false).findings.records == 0)
    #expect(scan("a,b\r", width: 2).findings.records == 1)
  }

  @Test func aQuoteThatIsNeverClosedEndsTheReading() {
    let findings = scan("1,2\na,\"b\n", width: 2).findings
    #expect(findings.records == 1)
    #expect(findings.failure?.offset == 6)
    #expect(findings.failure?.problem == .unterminatedQuote)
  }

  @Test func blankLinesMatterBetweenRecordsOfOneField() {
    let (findings, offsets) = scan("a\n\nb\n\n", width: 1)
    #expect(offsets == [-1, 1, 2, 4])
    #expect(findings.mistakes.map { $0.offset } == [2])
    #expect(findings.mistakes.map { $0.problem } == [.blankLine])
    #expect(findings.blankLine == 5)
    let wide = scan("a,b\n\n,\nc,d\n", width: 2)
    #expect(wide.findings.mistakes.isEmpty)
    #expect(wide.offsets == [-1, 1, 3, 6, 8, 10])
  }

  @Test func mistakenRecordsAreLeftOutAndCounted() {
    let (findings, offsets) = scan("a\n1,2\n \"b\",c\n\"d\"e,f\n", width: 2)
    #expect(offsets == [1, 3, 5])
    #expect(findings.mistakes.map { $0.offset } == [0, 7])
    let problems: [DelimitedTextProblem] = [
      .fieldCount(found: 1, expected: 2), .spaceBeforeQuote,
    ]
    #expect(findings.mistakes.map { $0.problem } == problems)
    #expect(findings.undescribed == 1)
    #expect(findings.lines == 4)
  }

  @Test func itStopsAfterSoManyRecords() {
    let findings = scan("a\nb\nc\n", width: 1, maximum: 2).findings
    #expect(findings.records == 2)
    #expect(findings.end == 4)
  }
}
