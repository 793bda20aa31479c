/// The decoded text of a source, handed out in chunks that start with what was left over.
struct TextInput: Sendable {
  private var source: any ByteSource
  private let limits: DelimitedTextLimits
  let encoding: TextEncoding
  /// Text that belongs to the next chunk.
  private(set) var carry: [UInt8] = []
  /// Whether a whole line may be in `carry` that nobody has looked at.
  private var mayHoldLine = false
  /// Bytes of text in the chunk filled last.
  private(set) var filled = 0
  /// Whether the source has no more bytes, so that the chunk filled last is the last one.
  private(set) var isAtEnd = false
  /// Bytes of the input, as it is stored, before the first one that is left over.
  private(set) var position = 0
  private var received = 0
  var isReady: Bool { source.isReady }

  /// Starts reading, recognises formats that are no text, and skips a byte order mark.
  init(
    source: any ByteSource, options: DelimitedTextOptions
  ) throws(DelimitedTextError) {
    limits = options.limits
    encoding = options.encoding
    var source = source
    var start: [UInt8] = []
    while start.count < 8, try start.appendBytes(of: &source, atMost: 8 - start.count) > 0 {}
    if let format = OtherFormat(signature: start) {
      throw DelimitedTextError(.otherFormat(format))
    }
    switch encoding {
    case .utf8:
      self.source = source
      carry = start
    case .gb18030:
      self.source = try GB18030Source(source, prefix: start)
      _ = try carry.appendBytes(of: &self.source, atMost: 8)
    }
    received = carry.count
    if carry.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = encoding.storedLength(of: carry.span.extracting(first: 3))
      carry.removeFirst(3)
    }
  }

  /// Fills `buffer` with what was left over and the next bytes of the input, followed by room for
  /// reading words beyond the end. A last line without an end is given one.
  ///
  /// - Returns: false when nothing is left.
  mutating func fill(_ buffer: inout [UInt8]) throws(DelimitedTextError) -> Bool {
    guard try fill(&buffer, upTo: max(limits.chunk, carry.count * 2)) else { return false }
    if isAtEnd, let last = buffer[..<filled].last, last != .lineFeed, last != .carriageReturn {
      buffer[filled] = .lineFeed
      filled += 1
    }
    return true
  }

  /// Leaves `buffer` from `start` on to the next chunk.
  ///
  /// - Parameter isSeen: Whether there is no whole record in what is left.
  mutating func keep(_ buffer: [UInt8], from start: Int, isSeen: Bool = true) {
    mayHoldLine = !isSeen
    position += encoding.storedLength(of: buffer.span.extracting(first: start))
    carry = Array(buffer[start..<filled])
  }

  /// Bytes of the chunk's whole lines that are no text.
  func badBytes(in buffer: RawSpan) -> [RecordScanner.Place] {
    var end = filled
    while !isAtEnd, end > 0 {
      let byte = buffer.unsafeLoad(fromByteOffset: end - 1, as: UInt8.self)
      if byte == .lineFeed || byte == .carriageReturn { break }
      end -= 1
    }
    return TextValidation.badBytes(in: buffer, 0..<end, encoding: encoding)
  }

  private mutating func fill(
    _ buffer: inout [UInt8], upTo capacity: Int
  ) throws(DelimitedTextError) -> Bool {
    if isAtEnd && carry.isEmpty { return false }
    let room = capacity + 16
    if buffer.count < room { buffer = Array(repeating: 0, count: room) }
    filled = carry.count
    buffer.replaceSubrange(0..<filled, with: carry)
    // What came with the header should not wait for more.
    if mayHoldLine, carry.contains(.lineFeed), !isReady { return true }
    while filled < capacity && !isAtEnd {
      let wanted = filled..<capacity
      let count = try buffer.read(from: &source, to: wanted)
      isAtEnd = count == 0
      filled += count
      received += count
      if received > limits.input { throw DelimitedTextError(.inputTooLong(limit: limits.input)) }
      // A pipe gives what it has. A line that has come should not wait for the chunk to be full,
      // unless looking again and again at a long record would cost more than it saves.
      if count < wanted.count, filled >= 2 * carry.count || carry.count < 1 << 14,
        buffer[wanted.prefix(count)].contains(.lineFeed)
      {
        break
      }
    }
    return true
  }
}
