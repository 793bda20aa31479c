/// Where bytes come from: a file, a pipe, memory, a decoder around another source.
public protocol ByteSource: Sendable {
  /// Fills `buffer` from its start.
  ///
  /// - Returns: The number of bytes written; 0 only at the end of the input or for an empty buffer.
  mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DelimitedTextError) -> Int
}

/// Bytes that are already in memory.
public struct MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - position)
    buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}
