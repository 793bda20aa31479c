internal import CZlib

/// Gives an entry's content piece by piece, in memory that does not depend on its size. Length and
/// checksum are compared with the directory at the end.
///
/// Only one thread at a time uses a reader.
public final class ZipEntryReader: @unchecked Sendable {
  /// Bytes of text below which a ratio means nothing.
  private static let harmless = 8 << 20
  private static let pieceSize = 1 << 16

  private let entry: ZipArchive.Entry
  private let source: RandomAccess
  private let limits: ZipLimits
  private var place: Int
  private let end: Int
  private var input = [UInt8](repeating: 0, count: pieceSize)
  private var inputRange = 0..<0
  private var produced = 0
  private var checksum: UInt
  private var isAtEnd = false
  /// nil for what is stored as it is.
  private let inflater: UnsafeMutablePointer<z_stream>?

  init(_ entry: ZipArchive.Entry, of archive: ZipArchive) throws(ZipError) {
    guard !entry.isEncrypted else { throw .encrypted(entry.name) }
    guard entry.method == 0 || entry.method == 8 else {
      throw .unknownMethod(entry.method, entry: entry.name)
    }
    guard entry.size <= archive.limits.entry else {
      throw .tooLarge(entry: entry.name, limit: archive.limits.entry)
    }
    self.entry = entry
    source = archive.source
    limits = archive.limits
    var header = LittleEndianFields(try source.bytes(entry.offset..<entry.offset + 30))
    guard header.number(4) == 0x0403_4B50, header.skip(22), let name = header.number(2),
      let extra = header.number(2)
    else { throw .damaged }
    place = entry.offset + 30 + name + extra
    end = place + entry.compressedSize
    guard end <= source.count else { throw .damaged }
    checksum = crc32(0, nil, 0)
    guard entry.method == 8 else {
      inflater = nil
      return
    }
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // A negative window asks for Deflate without any header.
    guard inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else {
      stream.deallocate()
      throw .corrupt(entry: entry.name)
    }
    inflater = stream
  }

  deinit {
    guard let inflater else { return }
    inflateEnd(inflater)
    inflater.deallocate()
  }

  /// The next bytes; empty at the end.
  ///
  /// - Throws: `corrupt`, `tooLarge`, `expandsTooMuch`, `unreadable`.
  public func next() throws(ZipError) -> [UInt8] {
    guard !isAtEnd else { return [] }
    var piece: [UInt8] = []
    while piece.isEmpty, !isAtEnd {
      if inputRange.isEmpty { try fetch() }
      piece = try inflater.map { stream throws(ZipError) in try inflate(stream) } ?? stored()
    }
    produced += piece.count
    // Without bytes zlib would start anew.
    if !piece.isEmpty {
      checksum = piece.withUnsafeBufferPointer { crc32(checksum, $0.baseAddress, UInt32($0.count)) }
    }
    guard produced <= entry.size else { throw .corrupt(entry: entry.name) }
    if produced > Self.harmless, produced / limits.ratio > entry.compressedSize {
      throw .expandsTooMuch(entry: entry.name, ratio: limits.ratio)
    }
    if isAtEnd, produced != entry.size || UInt32(truncatingIfNeeded: checksum) != entry.checksum {
      throw .corrupt(entry: entry.name)
    }
    return piece
  }

  private func fetch() throws(ZipError) {
    let wanted = min(input.count, end - place)
    let read = input.withUnsafeMutableBytes { bytes -> Result<Int, ZipError> in
      do throws(ZipError) {
        return .success(
          try source.read(
            at: place, into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<wanted])))
      } catch {
        return .failure(error)
      }
    }
    let count = try read.get()
    if count == 0 && wanted > 0 { throw .corrupt(entry: entry.name) }
    place += count
    inputRange = 0..<count
  }

  private func stored() -> [UInt8] {
    defer {
      inputRange = 0..<0
      isAtEnd = place == end
    }
    return Array(input[inputRange])
  }

  private func inflate(_ stream: UnsafeMutablePointer<z_stream>) throws(ZipError) -> [UInt8] {
    var code = Z_OK
    let given = inputRange.count
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.pointee.next_in = input.baseAddress?.advanced(by: inputRange.lowerBound)
        stream.pointee.avail_in = UInt32(given)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        code = CZlib.inflate(stream, Z_NO_FLUSH)
        count = output.count - Int(stream.pointee.avail_out)
      }
    }
    let consumed = given - Int(stream.pointee.avail_in)
    inputRange = inputRange.lowerBound + consumed..<inputRange.upperBound
    switch code {
    case Z_STREAM_END: isAtEnd = true
    case Z_OK: break
    // Nothing more to inflate from what is there: the input has ended too early.
    case Z_BUF_ERROR where place < end && inputRange.isEmpty: break
    default: throw .corrupt(entry: entry.name)
    }
    if !isAtEnd, piece.isEmpty, place == end, inputRange.isEmpty {
      throw .corrupt(entry: entry.name)
    }
    return piece
  }
}
