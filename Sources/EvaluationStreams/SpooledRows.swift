import DelimitedText
import IndicatorEvaluation

/// Rows of a stream as they wait in a spool: what it takes to evaluate them again, which gives the
/// very same bits and takes less room than the results.
struct SpooledRows: Sendable {
  private(set) var ids: [String] = []
  /// Positions in the customer file, −1 without one.
  private(set) var customers: [Int] = []
  private(set) var periods: [Int] = []
  /// One column for each leaf.
  private(set) var values: [[Double]] = []

  /// A chunk as bytes, for this process only.
  static func bytes(of chunk: CustomerChunk) -> [UInt8] {
    let count = chunk.count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16 + count * (8 * chunk.rows.rawValues.count + 28))
    bytes.append(word: count)
    for column in chunk.rows.rawValues { column.withUnsafeBytes { bytes.append(contentsOf: $0) } }
    for row in 0..<count {
      bytes.append(word: chunk.rows.period[row])
      bytes.append(word: chunk.customers.isEmpty ? -1 : chunk.customers[row])
      chunk.ids.withText(row) { text in
        bytes.append(word: text.count)
        text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
      }
    }
    return bytes
  }

  /// - Parameter bytes: what `bytes(of:)` made.
  init(_ bytes: [UInt8], leafCount: Int) {
    var reader = WordReader(bytes: bytes)
    let count = reader.word()
    for _ in 0..<leafCount {
      values.append(
        (0..<count).map { _ in Double(bitPattern: UInt64(bitPattern: Int64(reader.word()))) })
    }
    for _ in 0..<count {
      periods.append(reader.word())
      customers.append(reader.word())
      ids.append(reader.text(reader.word()))
    }
  }

  var count: Int { ids.count }

  /// The rows as a result of their own, each of a customer of its own.
  ///
  /// - Parameters:
  ///   - first: The position of the first row among all of the stream.
  ///   - standings: of all rows.
  func result(
    first: Int, frame: EvaluationResult, evaluator: RowEvaluator, standings: Standings
  ) -> EvaluationResult {
    var rows = evaluator.evaluateChecked(values, periods: periods)
    rows.ranks = (first..<first + count).map { standings.rank($0) }
    rows.classRanks = (first..<first + count).map { standings.classRank($0) }
    return frame.replacing(rows: rows, ids: ids, customers: customers)
  }
}

extension [UInt8] {
  fileprivate mutating func append(word: Int) {
    Swift.withUnsafeBytes(of: word) { append(contentsOf: $0) }
  }
}

private struct WordReader {
  let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func word() -> Int {
    defer { place += MemoryLayout<Int>.size }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: Int.self) }
  }

  mutating func text(_ count: Int) -> String {
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }
}
