internal import Glibc

/// A file that comes into being whole or not at all.
///
/// What is written goes to a temporary file beside the target; `commit` makes it durable and renames
/// it over the target. Until then, and after any failure, the target is as it was; a file that is
/// never committed disappears with its last owner.
///
///     var file = try AtomicFile(at: "results.json")
///     try file.write(bytes)
///     try file.commit()
///
/// Symbolic links stay, and what they point to is replaced. Further hard links to the old file keep
/// its content.
public struct AtomicFile: ~Copyable {
  /// As the caller gave it.
  private let path: String
  private let place: OutputPlace
  private let descriptor: Int32
  private var failure: FileOutputError?

  /// Opens a temporary file beside `path`.
  ///
  /// An existing target keeps its permissions and, where the system allows it, its owner; a new one
  /// gets those of the process's umask.
  ///
  /// - Throws: `FileOutputError` when the folder is missing or cannot be written, and when the
  ///   target is no regular file or may not be written.
  public init(at path: String) throws(FileOutputError) {
    // A value of this type may not be half initialised when an error is thrown.
    let place = try OutputPlace(of: path)
    let descriptor = try place.createTemporary()
    self.path = path
    self.place = place
    self.descriptor = descriptor
  }

  /// The file that is to be removed when the process ends before its time.
  public var temporaryPath: String { place.temporary }

  /// Appends bytes.
  ///
  /// - Throws: `FileOutputError`, for example on a full disk; the file can then no longer be
  ///   committed.
  public mutating func write(_ bytes: [UInt8]) throws(FileOutputError) { try write(bytes.span) }

  /// Appends bytes.
  ///
  /// - Throws: as above.
  public mutating func write(_ bytes: Span<UInt8>) throws(FileOutputError) {
    if let failure { throw failure }
    let descriptor = descriptor
    let code = bytes.withUnsafeBytes { bytes -> Int32? in
      var rest = bytes[...]
      while !rest.isEmpty {
        let left = UnsafeRawBufferPointer(rebasing: rest)
        let count = Glibc.write(descriptor, left.baseAddress, left.count)
        if count < 0 && errno != EINTR { return errno }
        rest = rest.dropFirst(max(0, count))
      }
      return nil
    }
    guard let code else { return }
    let error = FileOutputError(code: code, path: path)
    failure = error
    throw error
  }

  /// Makes the content durable and puts it in the target's place.
  ///
  /// - Throws: `FileOutputError`, also when an earlier write failed.
  public consuming func commit() throws(FileOutputError) {
    if let failure { throw failure }
    // Some file systems have nothing to make durable.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw FileOutputError(code: errno, path: path)
    }
    try place.replaceTarget()
  }

  deinit {
    close(descriptor)
    place.removeTemporary()
  }

  /// Writes a whole file at once.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileOutputError) {
    var file = try AtomicFile(at: path)
    try file.write(bytes)
    try file.commit()
  }
}
