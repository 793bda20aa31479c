/// Where bytes come from: a file, a pipe, memory, a decoder around another source.
public protocol ByteSource: Sendable {
  /// Fills `buffer` from its start.
  ///
  /// - Returns: The number of bytes written; 0 only at the end of the input or for an empty buffer.
  mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DelimitedTextError) -> Int

  /// Whether reading gives bytes, or the end, at once; false for a pipe whose writer is still busy.
  var isReady: Bool { get }
}

extension ByteSource {
  /// True, as for sources that never wait.
  public var isReady: Bool { true }
}

/// Bytes that are already in memory.
public struct MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Fills `buffer` from its start with the bytes that come next.
  ///
  /// - Returns: The number of bytes written; 0 only at the end of the bytes or for an empty buffer.
  /// - Complexity: O(bytes written)
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - position)
    buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}

extension [UInt8] {
  /// Appends at most `count` bytes of a source; returns how many there were.
  mutating func appendBytes(
    of source: inout some ByteSource, atMost count: Int
  ) throws(DelimitedTextError) -> Int {
    let start = self.count
    append(contentsOf: repeatElement(0, count: count))
    let received = try read(from: &source, to: start..<start + count)
    removeLast(count - received)
    return received
  }

  /// Replaces the bytes in `range`, from its start, by bytes of a source; returns how many there
  /// were.
  mutating func read(
    from source: inout some ByteSource, to range: Range<Int>
  ) throws(DelimitedTextError) -> Int {
    // `withUnsafeMutableBytes` does not pass on the type of an error.
    let result = withUnsafeMutableBytes { bytes -> Result<Int, DelimitedTextError> in
      do throws(DelimitedTextError) {
        return .success(
          try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[range])))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
