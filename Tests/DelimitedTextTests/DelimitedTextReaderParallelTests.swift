import DelimitedText
import Testing

@Suite struct DelimitedTextReaderParallelTests {
  /// Rows with quotes, line ends inside quotes and mistakes, cut into many batches.
  private static let text = Array(
    ("id,word,x\n"
      + (0..<3000).map { row in
        switch row % 50 {
        case 7: "\(row),\"line\nin, \"\"quotes\"\"\",\(row)\n"
        case 11: "\(row),short\n"
        case 13: "\(row),无,n/a\n"
        default: "\(row % 700),w\(row % 9),\(row).5\n"
        }
      }.joined()).utf8)

  private static func reader(
    _ text: [UInt8] = text, chunk: Int = 1000
  ) throws -> DelimitedTextReader {
    try DelimitedTextReader(
      bytes: text, options: DelimitedTextOptions(limits: DelimitedTextLimits(chunk: chunk)))
  }

  @Test(arguments: [1, 2, 8, 100])
  func givesTheBatchesInOrder(_ ahead: Int) throws {
    var plain = try Self.reader()
    var expected: [[String]] = []
    var mistakes: [DelimitedTextError] = []
    while let batch = try plain.next() {
      expected.append((0..<batch.count).map { batch[$0, 1].text })
      mistakes += batch.mistakes.described
    }
    var found: [[String]] = []
    var foundMistakes: [DelimitedTextError] = []
    var reader = try Self.reader()
    try reader.forEachBatch(ahead: ahead) { batch in
      (0..<batch.count).map { batch[$0, 1].text }
    } consume: { batch, words in
      #expect(batch.firstRecord == found.reduce(0) { $0 + $1.count })
      found.append(words)
      foundMistakes += batch.mistakes.described
    }
    #expect(found == expected && foundMistakes == mistakes && mistakes.count == 60)
  }

  @Test func aFailureComesAfterEverythingBefore() throws {
    var reader = try Self.reader(Self.text + Array("9,\"open\n1,2,3\n".utf8))
    var count = 0
    do {
      try reader.forEachBatch {
        $0.count
      } consume: { _, records in
        count += records
      }
      Issue.record("read to the end")
    } catch let error as DelimitedTextError {
      #expect(error.problem == .unterminatedQuote && error.position?.line == 3062)
    }
    #expect(count == 2940)
  }

  @Test func whatTheConsumerThrowsEndsTheReading() throws {
    struct Enough: Error {}
    var reader = try Self.reader()
    var count = 0
    #expect(throws: Enough.self) {
      try reader.forEachBatch { _ in
        1
      } consume: { _, one in
        count += one
        if count == 3 { throw Enough() }
      }
    }
    #expect(count == 3)
  }

  @Test func aCancelledTaskStops() async throws {
    let task = Task {
      var reader = try Self.reader()
      try reader.forEachBatch { _ in
      } consume: { _, _ in
        withUnsafeCurrentTask { $0?.cancel() }
      }
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
