extension RecordScanner {
  /// Which limit a record exceeds first, reading from its start; nil when it exceeds none. Whether the
  /// record is whole or goes on beyond `recordEnd` makes no difference, so that the answer does not
  /// depend on how the input was cut into chunks.
  ///
  /// - Complexity: O(`recordEnd` − `recordStart`)
  func excess(
    _ bytes: RawSpan, recordStart: Int, recordEnd: Int
  ) -> Place? {
    guard recordEnd - recordStart > min(limits.field, limits.record) else { return nil }
    var fieldStart = recordStart
    var inQuotes = false
    var closed = Int.min
    for place in recordStart...recordEnd {
      if place &- fieldStart > limits.field {
        return (fieldStart, .fieldTooLong(limit: limits.field))
      }
      if place &- recordStart > limits.record {
        return (recordStart, .recordTooLong(limit: limits.record))
      }
      if place == recordEnd { break }
      let byte = bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self)
      if byte == .quote, inQuotes || place == fieldStart || place &- 1 == closed {
        // A doubled quote closes the field and opens it again at once.
        if inQuotes { closed = place }
        inQuotes.toggle()
      } else if !inQuotes {
        if byte == separator { fieldStart = place &+ 1 }
        if byte == .lineFeed || byte == .carriageReturn { break }
      }
    }
    return nil
  }
}
