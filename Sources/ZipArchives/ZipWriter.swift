internal import CZlib

/// Writes a ZIP archive front to back: bytes are taken as they come, nothing is gone back to.
///
///     var archive = ZipWriter()
///     archive.add("mimetype", bytes)
///     file.write(archive.take())
///     file.write(archive.finish())
///
/// Entries carry no time of day (1 January 1980), so that equal contents make equal archives.
public struct ZipWriter: ~Copyable {
  private var output: [UInt8] = []
  private var taken = 0
  private var directory: [UInt8] = []
  private var count = 0
  private var open: OpenEntry?
  private let level: Int32

  /// - Parameter level: zlib's: 1 is fast, 9 is small.
  public init(level: Int = 6) { self.level = Int32(min(9, max(1, level))) }

  /// Adds an entry of known content.
  public mutating func add(_ name: String, _ content: some Sequence<UInt8>) throws(ZipError) {
    begin(name)
    try write(content)
    try end()
  }

  /// Starts an entry whose content `write` gives piece by piece until `end`.
  ///
  /// - Precondition: No other entry is open.
  public mutating func begin(_ name: String) {
    precondition(open == nil, "an entry is open")
    open = OpenEntry(name: name, offset: taken + output.count, level: level)
    output.append(little: 0x0403_4B50, 4)
    output += Self.header(name: name, checksum: 0, compressed: 0, size: 0)
    output += name.utf8
  }

  /// - Precondition: An entry is open.
  public mutating func write(_ content: some Sequence<UInt8>) throws(ZipError) {
    guard let open else { preconditionFailure("no entry is open") }
    open.deflate(content, ends: false, to: &output)
    if open.size > 0xFFFF_FFFE { throw .tooLarge(entry: open.name, limit: 0xFFFF_FFFE) }
  }

  /// Ends the open entry.
  public mutating func end() throws(ZipError) {
    guard let entry = open else { preconditionFailure("no entry is open") }
    entry.deflate([], ends: true, to: &output)
    // What the header could not know yet.
    output.append(little: 0x0807_4B50, 4)
    output.append(little: entry.checksum, 4)
    output.append(little: entry.compressed, 4)
    output.append(little: entry.size, 4)
    directory.append(little: 0x0201_4B50, 4)
    directory.append(little: 20, 2)
    directory += Self.header(
      name: entry.name, checksum: entry.checksum, compressed: entry.compressed, size: entry.size)
    // Comment, volume, internal and external attributes: none.
    directory += [UInt8](repeating: 0, count: 10)
    directory.append(little: entry.offset, 4)
    directory += entry.name.utf8
    count += 1
    open = nil
    guard taken + output.count <= 0xFFFF_FFFE, count < 0xFFFF else {
      throw .tooLarge(entry: entry.name, limit: 0xFFFF_FFFE)
    }
  }

  /// What can be written to the file by now.
  public mutating func take() -> [UInt8] {
    taken += output.count
    defer { output.removeAll(keepingCapacity: true) }
    return output
  }

  /// The last bytes of the archive: what was not taken yet, and the directory.
  public consuming func finish() -> [UInt8] {
    precondition(open == nil, "an entry is open")
    let offset = taken + output.count
    output += directory
    output.append(little: 0x0605_4B50, 4)
    output.append(little: 0, 4)
    output.append(little: count, 2)
    output.append(little: count, 2)
    output.append(little: directory.count, 4)
    output.append(little: offset, 4)
    output.append(little: 0, 2)
    return output
  }

  /// What local header and directory have in common.
  private static func header(
    name: String, checksum: Int, compressed: Int, size: Int
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(little: 20, 2)
    // Sizes stand behind the content; the name is UTF-8.
    bytes.append(little: 0x0808, 2)
    bytes.append(little: 8, 2)
    // Midnight of 1 January 1980.
    bytes.append(little: 0x0021_0000, 4)
    bytes.append(little: checksum, 4)
    bytes.append(little: compressed, 4)
    bytes.append(little: size, 4)
    bytes.append(little: name.utf8.count, 2)
    bytes.append(little: 0, 2)
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func append(little number: Int, _ width: Int) {
    for byte in 0..<width { append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
  }
}

/// An entry while it is compressed.
private final class OpenEntry {
  let name: String
  let offset: Int
  private(set) var size = 0
  private(set) var compressed = 0
  var checksum: Int { Int(sum) }
  private var sum: UInt
  private let stream: UnsafeMutablePointer<z_stream>
  private var room = [UInt8](repeating: 0, count: 1 << 16)

  init(name: String, offset: Int, level: Int32) {
    self.name = name
    self.offset = offset
    sum = crc32(0, nil, 0)
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let code = deflateInit2_(
      stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(code == Z_OK, "zlib has no memory")
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  func deflate(_ content: some Sequence<UInt8>, ends: Bool, to output: inout [UInt8]) {
    var bytes = Array(content)
    size += bytes.count
    bytes.withUnsafeMutableBufferPointer { input in
      // Without bytes zlib would start anew.
      if !input.isEmpty { sum = crc32(sum, input.baseAddress, UInt32(input.count)) }
      stream.pointee.next_in = input.baseAddress
      stream.pointee.avail_in = UInt32(input.count)
      var isDone = false
      while !isDone {
        room.withUnsafeMutableBufferPointer { room in
          stream.pointee.next_out = room.baseAddress
          stream.pointee.avail_out = UInt32(room.count)
          let code = CZlib.deflate(stream, ends ? Z_FINISH : Z_NO_FLUSH)
          let made = room.count - Int(stream.pointee.avail_out)
          output.append(contentsOf: room[..<made])
          compressed += made
          isDone = ends ? code == Z_STREAM_END : stream.pointee.avail_out > 0
        }
      }
    }
  }
}
