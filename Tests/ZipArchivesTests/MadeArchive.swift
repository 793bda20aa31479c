/// Bytes of archives that a test puts together itself.
extension [UInt8] {
  mutating func append(number: Int, _ width: Int) {
    for byte in 0..<width { append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
  }

  /// The checksum bit by bit (ISO 3309, polynomial 0xEDB88320).
  var plainChecksum: Int {
    var sum = UInt32.max
    for byte in self {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}

/// An archive of entries that are stored as they are, of which each part can be made wrong.
struct MadeArchive {
  struct Entry {
    var name: String
    var content: [UInt8]
    var localExtra: [UInt8] = []
    var checksum: Int?
    var size: Int?
    var isLarge = false
  }

  var entries: [Entry]
  var comment: [UInt8] = []
  var disk = 0
  /// Whether the directory's place stands in a record of ZIP64.
  var hasLargeEnd = false

  init(_ entries: [Entry]) { self.entries = entries }

  func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let place = bytes.count
      let size = entry.size ?? entry.content.count
      let checksum = entry.checksum ?? entry.content.plainChecksum
      bytes.append(number: 0x0403_4B50, 4)
      bytes += [UInt8](repeating: 0, count: 22)
      bytes.append(number: entry.name.utf8.count, 2)
      bytes.append(number: entry.localExtra.count, 2)
      bytes += Array(entry.name.utf8) + entry.localExtra + entry.content

      directory.append(number: 0x0201_4B50, 4)
      // Versions, flags, the method 0, time and day.
      directory += [UInt8](repeating: 0, count: 12)
      directory.append(number: checksum, 4)
      directory.append(number: entry.isLarge ? 0xFFFF_FFFF : entry.content.count, 4)
      directory.append(number: entry.isLarge ? 0xFFFF_FFFF : size, 4)
      directory.append(number: entry.name.utf8.count, 2)
      // An extra field of another kind stands before the one of ZIP64.
      directory.append(number: entry.isLarge ? 6 + 28 : 0, 2)
      directory.append(number: 3, 2)
      directory += [UInt8](repeating: 0, count: 8)
      directory.append(number: entry.isLarge ? 0xFFFF_FFFF : place, 4)
      directory += Array(entry.name.utf8)
      if entry.isLarge {
        for (number, width) in [(0x5455, 2), (2, 2), (0, 2), (1, 2), (24, 2), (size, 8)] {
          directory.append(number: number, width)
        }
        directory.append(number: entry.content.count, 8)
        directory.append(number: place, 8)
      }
      directory += Array("abc".utf8)
    }
    let offset = bytes.count
    bytes += directory
    if hasLargeEnd {
      let place = bytes.count
      for (number, width) in [
        (0x0606_4B50, 4), (44, 8), (45, 2), (45, 2), (0, 4), (0, 4), (entries.count, 8),
        (entries.count, 8), (directory.count, 8), (offset, 8), (0x0706_4B50, 4), (0, 4), (place, 8),
        (1, 4),
      ] { bytes.append(number: number, width) }
    }
    bytes.append(number: 0x0605_4B50, 4)
    bytes.append(number: disk, 2)
    bytes.append(number: disk, 2)
    bytes.append(number: hasLargeEnd ? 0xFFFF : entries.count, 2)
    bytes.append(number: hasLargeEnd ? 0xFFFF : entries.count, 2)
    bytes.append(number: hasLargeEnd ? 0xFFFF_FFFF : directory.count, 4)
    bytes.append(number: hasLargeEnd ? 0xFFFF_FFFF : offset, 4)
    bytes.append(number: comment.count, 2)
    return bytes + comment
  }
}
