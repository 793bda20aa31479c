extension TextEncoding {
  /// Bytes that UTF-8 text takes in a file of this encoding.
  func storedLength(of text: Span<UInt8>) -> Int {
    text.count
  }
}
