public import DelimitedText

/// Opens what may be compressed.
public enum CompressedInput {
  /// A source of plain text: a gzip stream, recognised by its first bytes, is decompressed, and
  /// everything else comes as it is.
  ///
  /// - Throws: what `source` throws.
  public static func plain(
    _ source: some ByteSource
  ) throws(DelimitedTextError) -> any ByteSource {
    var source = source
    var start = [UInt8](repeating: 0, count: 2)
    var count = 0
    while count < 2 {
      let range = count..<2
      let result = start.withUnsafeMutableBytes { bytes -> Result<Int, DelimitedTextError> in
        do throws(DelimitedTextError) {
          return .success(
            try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[range])))
        } catch {
          return .failure(error)
        }
      }
      let received = try result.get()
      if received == 0 { break }
      count += received
    }
    start.removeLast(2 - count)
    return start == [0x1F, 0x8B]
      ? try GzipSource(source, prefix: start) : PrefixedSource(prefix: start, source)
  }
}

/// A source after some bytes that were read from it already.
struct PrefixedSource: ByteSource {
  private var prefix: [UInt8]
  private var source: any ByteSource

  init(prefix: [UInt8], _ source: any ByteSource) {
    self.prefix = prefix
    self.source = source
  }

  var isReady: Bool { !prefix.isEmpty || source.isReady }

  mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DelimitedTextError) -> Int {
    guard !prefix.isEmpty, !buffer.isEmpty else { return try source.read(into: buffer) }
    let count = min(prefix.count, buffer.count)
    buffer.copyBytes(from: prefix[..<count])
    prefix.removeFirst(count)
    return count
  }
}
