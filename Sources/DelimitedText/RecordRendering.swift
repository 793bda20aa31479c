/// Writes records from columns straight into room that is there for the longest ones.
struct RecordRendering {
  /// Where the content of a field is.
  enum Source {
    /// Where the column begins among the numbers.
    case number(Int)
    /// Where the column begins among the words, and the field's words among all texts.
    case word(Int, first: Int, count: Int)
    /// Where the column begins among all texts.
    case text(Int)
  }

  private let columns: RecordColumns
  private let sources: [Source]
  /// The vocabulary and then the columns of texts, with the quotes they need.
  private let texts: TextList
  private let quotes: FieldQuotes
  private let lineEnd: (word: UInt64, length: Int)

  /// - Precondition: the records have fields.
  init(_ columns: RecordColumns, quotes: FieldQuotes, lineEnd: (word: UInt64, length: Int)) {
    precondition(!columns.layout.fields.isEmpty, "records have fields")
    self.columns = columns
    self.quotes = quotes
    self.lineEnd = lineEnd
    var all = columns.layout.vocabulary
    let vocabulary = all.count
    all.append(columns.texts)
    texts = quotes.fields(all)
    var next = (number: 0, word: 0, text: vocabulary)
    var later = columns.count * columns.layout.count(where: \.isNumber)
    sources = columns.layout.fields.map { field in
      switch field {
      case .number: .number(next.number.advance(by: columns.count))
      case .later: .number(later.advance(by: columns.count))
      case .word(let first, let count):
        .word(next.word.advance(by: columns.count), first: first, count: count)
      case .text: .text(next.text.advance(by: columns.count))
      }
    }
  }

  /// The records at these positions.
  func text(_ rows: [Int]) -> [UInt8] {
    texts.withAll { all in
      all.withUnsafeBytes { all in
        [UInt8](unsafeUninitializedCapacity: room(for: rows)) { target, length in
          guard let start = target.baseAddress else { return }
          var place = UnsafeMutableRawPointer(start)
          write(rows, all, at: &place)
          length = UnsafeMutableRawPointer(start).distance(to: place)
        }
      }
    }
  }

  private func write(
    _ rows: [Int], _ all: UnsafeRawBufferPointer, at place: inout UnsafeMutableRawPointer
  ) {
    let words = columns.words
    var numbers = NumberBlock(columns.numbers, sources, quotes)
    for start in stride(from: 0, to: rows.count, by: NumberBlock.rowCount) {
      let block = rows[start..<min(rows.count, start + NumberBlock.rowCount)]
      numbers.make(block)
      for row in block {
        let begin = place
        for source in sources {
          switch source {
          case .number: numbers.storeNext(at: &place)
          case .word(let column, let first, let count):
            let word = Int(words[column &+ row])
            if 0 <= word && word < count { Self.copy(all, texts.range(first &+ word), to: &place) }
          case .text(let column): Self.copy(all, texts.range(column &+ row), to: &place)
          }
          place.storeBytes(of: quotes.separator, as: UInt8.self)
          place += 1
        }
        place -= 1
        if begin.distance(to: place) == sources.count &- 1 {
          Self.markBlank(from: begin, to: &place)
        }
        place.storeBytes(of: lineEnd.word.littleEndian, as: UInt64.self)
        place += lineEnd.length
      }
    }
  }

  /// Bytes that the records take at most, and those that are written over behind the last one.
  private func room(for rows: [Int]) -> Int {
    // Two quotes, two bytes of a line end and a separator for each field.
    var fixed = 4 + sources.count
    var room = 64
    for source in sources {
      switch source {
      case .number: fixed += NumberText.room
      case .word(_, let first, let count):
        fixed += (first..<first + count).reduce(0) { max($0, texts.range($1).count) }
      case .text(let column): for row in rows { room += texts.range(column + row).count }
      }
    }
    return room + rows.count * fixed
  }

  /// Nothing but separators: quotes tell the record from a blank line.
  private static func markBlank(
    from begin: UnsafeMutableRawPointer, to place: inout UnsafeMutableRawPointer
  ) {
    (begin + 2).copyMemory(from: begin, byteCount: begin.distance(to: place))
    begin.storeBytes(of: 0x2222, as: UInt16.self)
    place += 2
  }

  /// Copies a text, by whole words where others stand behind it.
  @inline(__always)
  private static func copy(
    _ source: UnsafeRawBufferPointer, _ range: Range<Int>, to place: inout UnsafeMutableRawPointer
  ) {
    guard let start = source.baseAddress else { return }
    if range.upperBound &+ 8 <= source.count {
      var offset = 0
      while offset < range.count {
        place.storeBytes(
          of: start.loadUnaligned(fromByteOffset: range.lowerBound &+ offset, as: UInt64.self),
          toByteOffset: offset, as: UInt64.self)
        offset &+= 8
      }
    } else {
      place.copyMemory(from: start + range.lowerBound, byteCount: range.count)
    }
    place += range.count
  }
}

extension Int {
  /// The value before.
  fileprivate mutating func advance(by distance: Int) -> Int {
    defer { self += distance }
    return self
  }
}
