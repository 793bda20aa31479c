extension TextEncoding {
  /// Bytes that decoded text takes in a file of this encoding. A byte that is no UTF-8 counts for
  /// one, as the decoder makes one of each byte that it cannot read.
  ///
  /// - Complexity: O(1) for UTF-8, else O(`text.count`)
  func storedLength(of text: Span<UInt8>) -> Int {
    guard self == .gb18030, let tables = GB18030Tables.shared else { return text.count }
    var length = 0
    var at = 0
    while at < text.count {
      let lead = text[at]
      let width = lead < 0x80 || lead > 0xF4 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard width > 1, at + width <= text.count else {
        length += 1
        at += 1
        continue
      }
      var scalar = UInt32(lead) & (0x7F >> UInt32(width))
      for offset in 1..<width { scalar = scalar << 6 | UInt32(text[at + offset] & 0x3F) }
      length += tables.length(of: scalar)
      at += width
    }
    return length
  }
}
