/// Why an archive cannot be read or written.
public enum ZipError: Error, Sendable, Hashable {
  /// The system's error number.
  case unreadable(code: Int32)
  /// No end of a central directory: no ZIP archive, or one that is cut short.
  case noDirectory
  /// Places or sizes contradict each other.
  case damaged
  /// The archive is spread over several files, which nobody does today.
  case severalVolumes
  /// The directory lists more entries than the limit.
  case tooManyEntries(limit: Int)
  /// A name that leads out of a folder, is absolute or holds what no name holds.
  case unsafeName(String)
  /// Two entries have one name.
  case duplicateName(String)
  /// Two entries share bytes, as in archives made to blow up.
  case overlap(String)
  /// The archive has no entry of this name.
  case noEntry(String)
  /// The entry needs a password.
  case encrypted(String)
  /// Compressed otherwise than by Deflate.
  case unknownMethod(Int, entry: String)
  /// The entry has more bytes, when decompressed, than the limit.
  case tooLarge(entry: String, limit: Int)
  /// An entry holds more than this many times its own size.
  case expandsTooMuch(entry: String, ratio: Int)
  /// Checksum or length of what came out is not what the directory says.
  case corrupt(entry: String)
}

/// What an archive may be before it is refused.
public struct ZipLimits: Sendable, Hashable {
  /// Of the directory, folders among them.
  public var entries: Int
  /// Bytes of one entry when decompressed.
  public var entry: Int
  /// Times its compressed size, looked at from 8 MB on.
  public var ratio: Int

  public init(entries: Int = 10_000, entry: Int = 1 << 30, ratio: Int = 500) {
    self.entries = entries
    self.entry = entry
    self.ratio = ratio
  }
}
