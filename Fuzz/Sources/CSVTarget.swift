import DelimitedText
import PlainReaders

extension FuzzTarget {
  /// A table behind two bytes that say how to read it: whole, in small pieces and on several threads
  /// it has the same records and mistakes, which are those of the plain parser.
  static let csv = FuzzTarget(name: "csv") { bytes in
    guard bytes.count >= 2 else { return }
    let (how, size) = (bytes[0], bytes[1])
    let text = Array(bytes[2...])
    let separators: [UInt8?] = [nil, 0x2C, 0x3B, 0x09]
    let separator = separators[Int(how) % 4]
    let hasHeader = how & 4 == 0
    let isChinese = how & 8 != 0
    func options(chunk: Int) -> DelimitedTextOptions {
      DelimitedTextOptions(
        separator: separator, encoding: isChinese ? .gb18030 : .utf8, hasHeader: hasHeader,
        limits: DelimitedTextLimits(chunk: chunk), firstLine: how & 16 == 0 ? 1 : 3,
        skippedRecords: how & 32 == 0 ? [] : ["合计", "total"])
    }
    let whole = TableReading(text, options(chunk: 1 << 20))
    let pieces = TableReading(text, options(chunk: Int(size) + 1))
    expect(whole == pieces, "in pieces of \(Int(size) + 1): \(pieces), whole: \(whole)")
    let parallel = TableReading(text, options(chunk: Int(size) + 1), threads: 2)
    expect(whole == parallel, "on threads: \(parallel), whole: \(whole)")

    guard !hasHeader, !isChinese, how & 48 == 0, let used = whole.separator,
      String(validating: text, as: UTF8.self) != nil, !text.starts(with: [0xEF, 0xBB, 0xBF]),
      !text.starts(with: Array("sep=".utf8))
    else { return }
    let plain = ReferenceParser.parse(text, separator: used, width: whole.width)
    expect(whole.agrees(with: plain), "\(whole) is not \(plain)")
  }
}

/// All that was read of a table.
private struct TableReading: Equatable, CustomStringConvertible {
  var separator: UInt8?
  var width = 0
  var records: [[[UInt8]]] = []
  /// With their places. What stands around them, and whether another encoding would read it, is taken
  /// from the piece at hand.
  var mistakes: [String] = []
  var failure: String?
  var isEmpty = false

  init(_ text: [UInt8], _ options: DelimitedTextOptions, threads: Int? = nil) {
    do throws(DelimitedTextError) {
      var reader = try DelimitedTextReader(bytes: text, options: options)
      separator = reader.separator
      width = reader.columns.count
      if let threads {
        try read(&reader, threads)
      } else {
        while let batch = try reader.next() { take(batch, Self.fields(of: batch)) }
      }
    } catch {
      failure = Self.words(error)
      isEmpty = error.problem == .empty
    }
  }

  private static func words(_ error: DelimitedTextError) -> String {
    let problem =
      if case .invalidText(let encoding, _) = error.problem { "no \(encoding)" } else {
        "\(error.problem)"
      }
    return "\(problem) \(error.position?.line ?? 0):\(error.position?.column ?? 0)"
  }

  private mutating func read(
    _ reader: inout DelimitedTextReader, _ threads: Int
  ) throws(DelimitedTextError) {
    do {
      try reader.forEachBatch(threads: threads, prepare: Self.fields) { take($0, $1) }
    } catch let error as DelimitedTextError {
      throw error
    } catch {
      expect(false, "\(error)")
    }
  }

  private static func fields(of batch: RecordBatch) -> [[[UInt8]]] {
    (0..<batch.count).map { record in
      (0..<batch.columnCount).map { Array(batch[record, $0].text.utf8) }
    }
  }

  private mutating func take(_ batch: RecordBatch, _ fields: [[[UInt8]]]) {
    expect(batch.firstRecord == records.count, "the records are counted wrongly")
    records += fields
    mistakes += batch.mistakes.described.map(Self.words)
  }

  /// Mistakes stand apart from records here, and those that end the reading last.
  func agrees(with outcomes: [ReferenceParser.Outcome]) -> Bool {
    var records: [[[UInt8]]] = []
    var problems: [String] = []
    for outcome in outcomes {
      switch outcome {
      case .record(let fields): records.append(fields)
      case .mistake(let problem, let line): problems.append("\(problem) \(line):")
      }
    }
    if isEmpty { return records.isEmpty }
    let found = mistakes + [failure].compactMap { $0 }
    return records == self.records && problems.count == found.count
      && zip(found, problems).allSatisfy { $0.hasPrefix($1) }
  }

  var description: String {
    let texts = records.map { $0.map { String(decoding: $0, as: UTF8.self) } }
    return
      "\(width) columns, \(texts), mistakes \(mistakes), failure \(String(describing: failure))"
  }
}
