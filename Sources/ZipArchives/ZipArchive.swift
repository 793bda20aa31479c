/// A ZIP archive (PKWARE APPNOTE 6.3, with ZIP64), of which entries are read one by one as streams.
///
/// The central directory alone is believed; local headers only say where the bytes start. Names that
/// lead out of a folder, entries that share bytes, and sizes that contradict each other are refused
/// when the archive is opened.
public struct ZipArchive: Sendable {
  /// A file in the archive.
  public struct Entry: Sendable, Hashable {
    /// Its path in the archive, with `/` between folders; it leads out of none.
    public let name: String
    /// Bytes when decompressed, as the directory says.
    public let size: Int
    let compressedSize: Int
    let checksum: UInt32
    let method: Int
    let isEncrypted: Bool
    /// Of the local header.
    let offset: Int
  }

  /// In the order of the directory; folders are left out.
  public let entries: [Entry]
  private let places: [String: Int]
  let source: RandomAccess
  let limits: ZipLimits

  /// Opens a file.
  ///
  /// - Throws: every `ZipError` about the archive as a whole.
  public init(path: String, limits: ZipLimits = ZipLimits()) throws(ZipError) {
    try self.init(RandomAccess(path: path), limits: limits)
  }

  /// Reads an archive in memory.
  public init(bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
    try self.init(RandomAccess(bytes), limits: limits)
  }

  private init(_ source: RandomAccess, limits: ZipLimits) throws(ZipError) {
    self.source = source
    self.limits = limits
    let directory = try ZipDirectory(source, limits: limits)
    entries = directory.entries
    places = directory.places
  }

  /// The entry of a name; nil when there is none.
  public subscript(name: String) -> Entry? { places[name].map { entries[$0] } }

  /// Decompresses an entry while it is read.
  ///
  /// - Throws: `noEntry`, `encrypted`, `unknownMethod`, `tooLarge`, `damaged`.
  public func reader(of name: String) throws(ZipError) -> ZipEntryReader {
    guard let entry = self[name] else { throw .noEntry(name) }
    return try ZipEntryReader(entry, of: self)
  }

  /// The whole content of an entry.
  ///
  /// - Throws: what `reader(of:)` and reading throw.
  public func content(of name: String) throws(ZipError) -> [UInt8] {
    let reader = try reader(of: name)
    var content: [UInt8] = []
    while true {
      let piece = try reader.next()
      if piece.isEmpty { return content }
      content += piece
    }
  }
}
