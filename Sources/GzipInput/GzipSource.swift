internal import CZlib
public import DelimitedText

/// Decompresses gzip (RFC 1952) while it is read, in memory that does not depend on its size.
///
/// Several members one after the other are one text, as `cat a.gz b.gz` makes them; zeros behind the
/// last one are padding of tapes and are skipped. Anything else behind it, a wrong checksum, an end
/// that is missing, and expansion beyond `largestRatio` are errors.
public struct GzipSource: ByteSource {
  /// Text is rarely compressed to less than a fiftieth; what gzip can do at most is 1032.
  public static let largestRatio = 500
  /// Below this many bytes of text a ratio means nothing.
  private static let harmless = 64 << 20

  private var upstream: any ByteSource
  private let inflater: Inflater
  private var compressed: [UInt8]
  private var position = 0
  private var isAtEnd = false
  private var isBetweenMembers = false
  private var consumed = 0
  private var produced = 0

  /// - Parameter prefix: Bytes that were read from `upstream` before.
  /// - Throws: `damagedCompression` when zlib cannot start.
  init(_ upstream: any ByteSource, prefix: [UInt8]) throws(DelimitedTextError) {
    self.upstream = upstream
    compressed = prefix
    inflater = try Inflater()
  }

  /// True while compressed bytes are at hand; else what the source of them says.
  public var isReady: Bool { position < compressed.count || upstream.isReady }

  /// Fills `buffer` from its start with the text that comes next.
  ///
  /// - Returns: The number of bytes written; 0 only at the end of the last member or for an empty
  ///   buffer.
  /// - Throws: `DelimitedTextError` with `damagedCompression` if a member is corrupt, cut short, or
  ///   expands beyond `largestRatio`, and what the source of the compressed bytes throws.
  /// - Complexity: O(bytes read and written)
  public mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DelimitedTextError) -> Int {
    guard !buffer.isEmpty else { return 0 }
    while true {
      if position == compressed.count, !isAtEnd { try fetch() }
      if position == compressed.count {
        guard isBetweenMembers else { throw DelimitedTextError(.damagedCompression(.cutShort)) }
        return 0
      }
      if isBetweenMembers, !beginMember() { continue }
      let count = try inflate(into: buffer)
      if count > 0 { return count }
    }
  }

  private mutating func fetch() throws(DelimitedTextError) {
    compressed = Array(repeating: 0, count: 1 << 16)
    // `withUnsafeMutableBytes` does not pass on the type of an error.
    let result = compressed.withUnsafeMutableBytes { bytes -> Result<Int, DelimitedTextError> in
      do throws(DelimitedTextError) {
        return .success(try upstream.read(into: bytes))
      } catch {
        return .failure(error)
      }
    }
    let count = try result.get()
    isAtEnd = count == 0
    compressed.removeLast(compressed.count - count)
    position = 0
  }

  /// Skips padding; false when there was nothing else.
  private mutating func beginMember() -> Bool {
    while position < compressed.count, compressed[position] == 0 { position += 1 }
    guard position < compressed.count else { return false }
    inflater.restart()
    isBetweenMembers = false
    return true
  }

  private mutating func inflate(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DelimitedTextError) -> Int {
    let step = inflater.step(compressed, from: position, into: buffer)
    position += step.consumed
    consumed += step.consumed
    produced += step.produced
    switch step.state {
    case .going: break
    case .finished: isBetweenMembers = true
    case .damaged: throw DelimitedTextError(.damagedCompression(.corrupt))
    }
    if produced > Self.harmless, produced / Self.largestRatio > consumed {
      throw DelimitedTextError(.damagedCompression(.expandsTooMuch(ratio: Self.largestRatio)))
    }
    return step.produced
  }
}

/// Owns zlib's state.
///
/// Only one thread at a time uses it: a source that is copied must not be read from both copies, as
/// is true of a file's descriptor.
private final class Inflater: @unchecked Sendable {
  enum State { case going, finished, damaged }

  private let stream: UnsafeMutablePointer<z_stream>

  init() throws(DelimitedTextError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 is the largest window, 16 more ask for gzip's header and checksum.
    let code = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else {
      stream.deallocate()
      throw DelimitedTextError(.damagedCompression(.corrupt))
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func restart() { inflateReset(stream) }

  func step(
    _ input: [UInt8], from start: Int, into output: UnsafeMutableRawBufferPointer
  ) -> (consumed: Int, produced: Int, state: State) {
    input.withUnsafeBufferPointer { input in
      let room = min(output.count, 1 << 30)
      // zlib does not write to its input, it only lacks the word for it.
      stream.pointee.next_in = UnsafeMutablePointer(
        mutating: input.baseAddress?.advanced(by: start))
      stream.pointee.avail_in = UInt32(input.count - start)
      stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = UInt32(room)
      let code = CZlib.inflate(stream, Z_NO_FLUSH)
      let consumed = input.count - start - Int(stream.pointee.avail_in)
      let produced = room - Int(stream.pointee.avail_out)
      let state: State =
        switch code {
        case Z_STREAM_END: .finished
        case Z_OK, Z_BUF_ERROR: .going
        default: .damaged
        }
      return (consumed, produced, state)
    }
  }
}
