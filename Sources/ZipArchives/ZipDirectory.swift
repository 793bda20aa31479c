/// The central directory of an archive, checked.
struct ZipDirectory {
  private(set) var entries: [ZipArchive.Entry] = []
  private(set) var places: [String: Int] = [:]

  init(_ source: RandomAccess, limits: ZipLimits) throws(ZipError) {
    let (range, count) = try Self.place(source)
    guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    // A name is at most 64 KB long; names of any use are below 1 KB.
    guard range.count <= limits.entries * 1024 else { throw .damaged }
    let bytes = try source.bytes(range)
    var fields = LittleEndianFields(bytes)
    for _ in 0..<count {
      guard let entry = Self.entry(&fields) else { throw .damaged }
      if entry.name.hasSuffix("/"), entry.size == 0 { continue }
      guard Self.isSafe(entry.name) else { throw .unsafeName(entry.name) }
      guard places.updateValue(entries.count, forKey: entry.name) == nil else {
        throw .duplicateName(entry.name)
      }
      entries.append(entry)
    }
    try checkOverlap(directory: range.lowerBound)
  }

  /// Where the directory stands and how many entries it has.
  private static func place(_ source: RandomAccess) throws(ZipError) -> (Range<Int>, Int) {
    // The end record is 22 bytes long, with a comment of at most 64 KB behind it.
    let tail = try source.bytes(max(0, source.count - 22 - 0xFFFF)..<source.count)
    guard tail.count >= 22 else { throw .noDirectory }
    var start = tail.count - 22
    while true {
      var end = LittleEndianFields(tail, at: start)
      if end.number(4) == 0x0605_4B50, let disk = end.number(2), let first = end.number(2),
        let here = end.number(2), let count = end.number(2), let size = end.number(4),
        let offset = end.number(4), let comment = end.number(2),
        start + 22 + comment == tail.count
      {
        let place = source.count - tail.count + start
        if size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF || count == 0xFFFF {
          return try place64(source, before: place)
        }
        guard disk == 0, first == 0, here == count else { throw .severalVolumes }
        guard offset + size <= place else { throw .damaged }
        return (offset..<offset + size, count)
      }
      if start == 0 { throw .noDirectory }
      start -= 1
    }
  }

  private static func place64(
    _ source: RandomAccess, before end: Int
  ) throws(ZipError) -> (Range<Int>, Int) {
    guard end >= 20 else { throw .damaged }
    var locator = LittleEndianFields(try source.bytes(end - 20..<end))
    guard locator.number(4) == 0x0706_4B50, locator.skip(4), let place = locator.number(8),
      place >= 0, place <= end - 20 - 56
    else { throw .damaged }
    var record = LittleEndianFields(try source.bytes(place..<place + 56))
    guard record.number(4) == 0x0606_4B50, record.skip(8 + 2 + 2), record.number(4) == 0,
      record.number(4) == 0, let here = record.number(8), let count = record.number(8),
      here == count, let size = record.number(8), let offset = record.number(8),
      count >= 0, size >= 0, offset >= 0, size <= place, offset <= place - size
    else { throw .damaged }
    return (offset..<offset + size, count)
  }

  private static func entry(_ fields: inout LittleEndianFields) -> ZipArchive.Entry? {
    guard fields.number(4) == 0x0201_4B50, fields.skip(4), let flags = fields.number(2),
      let method = fields.number(2), fields.skip(4), let checksum = fields.number(4),
      var compressed = fields.number(4), var size = fields.number(4),
      let nameLength = fields.number(2), let extraLength = fields.number(2),
      let commentLength = fields.number(2), fields.skip(8), var offset = fields.number(4),
      let name = fields.bytes(nameLength), let extra = fields.bytes(extraLength),
      fields.skip(commentLength)
    else { return nil }
    var extras = LittleEndianFields(extra)
    while let kind = extras.number(2), let length = extras.number(2),
      let content = extras.bytes(length)
    {
      guard kind == 1 else { continue }
      var large = LittleEndianFields(content)
      if size == 0xFFFF_FFFF { size = large.number(8) ?? -1 }
      if compressed == 0xFFFF_FFFF { compressed = large.number(8) ?? -1 }
      if offset == 0xFFFF_FFFF { offset = large.number(8) ?? -1 }
    }
    guard size >= 0, compressed >= 0, offset >= 0 else { return nil }
    return ZipArchive.Entry(
      name: String(decoding: name, as: UTF8.self), size: size, compressedSize: compressed,
      checksum: UInt32(truncatingIfNeeded: checksum), method: method, isEncrypted: flags & 1 != 0,
      offset: offset)
  }

  private static func isSafe(_ name: String) -> Bool {
    guard !name.isEmpty, !name.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") })
    else { return false }
    return !name.split(separator: "/", omittingEmptySubsequences: false).contains {
      $0.isEmpty || $0 == "." || $0 == ".."
    } && !(name.dropFirst().first == ":")
  }

  /// A local header takes at least 30 bytes and the name.
  private func checkOverlap(directory: Int) throws(ZipError) {
    let sorted = entries.sorted { $0.offset < $1.offset }
    for (index, entry) in sorted.enumerated() {
      let limit = index + 1 < sorted.count ? sorted[index + 1].offset : directory
      guard entry.offset <= limit, entry.compressedSize <= limit - entry.offset,
        30 + entry.name.utf8.count <= limit - entry.offset - entry.compressedSize
      else { throw .overlap(entry.name) }
    }
  }
}

/// Numbers of fixed width, the lowest byte first, read one after the other.
struct LittleEndianFields {
  private let content: [UInt8]
  private var position: Int

  init(_ content: [UInt8], at position: Int = 0) {
    self.content = content
    self.position = position
  }

  /// nil at the end, and for what no `Int` holds.
  mutating func number(_ width: Int) -> Int? {
    guard let bytes = bytes(width) else { return nil }
    return Int(exactly: bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard count <= content.count - position else { return nil }
    defer { position += count }
    return Array(content[position..<position + count])
  }

  mutating func skip(_ count: Int) -> Bool {
    guard count <= content.count - position else { return false }
    position += count
    return true
  }
}
