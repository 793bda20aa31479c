/// Text that grows at its end, short pieces at a time: copied as whole words into room that is there
/// already, which an array appending bytes has to look after for each of them.
struct TextBuffer: Sendable {
  /// `count` bytes of text, then room.
  private var storage: [UInt8] = []
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  var bytes: [UInt8] { Array(storage[..<count]) }

  /// Calls `body` with the text, which is not copied.
  @inline(__always)
  func withSpan<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(storage.span.extracting(first: count))
  }

  /// Forgets the text and keeps the room.
  mutating func removeAll() { count = 0 }

  mutating func append(_ byte: UInt8) { append(word: UInt64(byte), count: 1) }

  /// Appends the lowest bytes of a word, eight at most, the lowest one first.
  @inline(__always)
  mutating func append(word: UInt64, count added: Int) {
    if storage.count &- count < 8 { grow(by: 8) }
    store(word, at: count)
    count &+= added
  }

  /// Appends up to 24 bytes, the lowest one of the first word first.
  @inline(__always)
  mutating func append(words: (UInt64, UInt64, UInt64), count added: Int) {
    if storage.count &- count < 24 { grow(by: 24) }
    store(words.0, at: count)
    store(words.1, at: count &+ 8)
    store(words.2, at: count &+ 16)
    count &+= added
  }

  /// Appends a part of another text.
  @inline(__always)
  mutating func append(_ text: RawSpan, _ range: Range<Int>) {
    let length = range.count
    if storage.count &- count < length &+ 8 { grow(by: length &+ 8) }
    if length > 64 {
      storage.withUnsafeMutableBytes { bytes in
        text.withUnsafeBytes {
          UnsafeMutableRawBufferPointer(rebasing: bytes[count...]).copyMemory(
            from: UnsafeRawBufferPointer(rebasing: $0[range]))
        }
      }
    } else {
      WordScan.copy(text, range, to: &storage, at: count)
    }
    count &+= length
  }

  mutating func append(contentsOf bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// Puts bytes before those from `place` on.
  mutating func insert(contentsOf bytes: [UInt8], at place: Int) {
    var text = self.bytes
    text.insert(contentsOf: bytes, at: place)
    storage = text
    count = text.count
  }

  @inline(__always)
  private mutating func store(_ word: UInt64, at place: Int) {
    var span = storage.mutableSpan
    var bytes = span.mutableBytes
    bytes.storeBytes(of: word.littleEndian, toByteOffset: place, as: UInt64.self)
  }

  private mutating func grow(by more: Int) {
    let size = max(storage.count * 2, count + more, 64)
    storage = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      _ = buffer.initialize(fromContentsOf: storage[..<count])
      buffer[count...].initialize(repeating: 0)
      initialized = size
    }
  }
}
