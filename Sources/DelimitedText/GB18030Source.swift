/// Decodes GB 18030 bytes of another source to UTF-8.
///
/// A byte that begins no character becomes 0xFF, which no UTF-8 text contains: whoever validates
/// the text finds it at its place, and every other byte keeps its line.
struct GB18030Source: ByteSource {
  private var upstream: any ByteSource
  private let tables: GB18030Tables
  /// Encoded bytes that are not decoded yet: at most an incomplete character between reads.
  private var encoded: [UInt8]
  private var decoded: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// - Parameter prefix: Bytes that were read from `upstream` before.
  /// - Throws: `encodingUnavailable`
  init(_ upstream: any ByteSource, prefix: [UInt8]) throws(DelimitedTextError) {
    guard let tables = GB18030Tables.shared else {
      throw DelimitedTextError(.encodingUnavailable(.gb18030))
    }
    self.upstream = upstream
    self.tables = tables
    encoded = prefix
  }

  var isReady: Bool { position < decoded.count || upstream.isReady }

  mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DelimitedTextError) -> Int {
    while position == decoded.count {
      if isAtEnd && encoded.isEmpty { return 0 }
      try decodeMore(max(buffer.count, 64))
    }
    let count = min(buffer.count, decoded.count - position)
    buffer.copyBytes(from: decoded[position..<position + count])
    position += count
    return count
  }

  private mutating func decodeMore(_ amount: Int) throws(DelimitedTextError) {
    isAtEnd = try encoded.appendBytes(of: &upstream, atMost: amount) == 0
    decoded.removeAll(keepingCapacity: true)
    position = 0
    let text = encoded
    encoded.removeFirst(tables.decode(text.span.bytes, isLast: isAtEnd, to: &decoded))
  }
}
