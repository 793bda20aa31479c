internal import Glibc

/// A file that comes into being whole or not at all.
///
/// What is written goes to a temporary file beside the target; `commit` makes it durable and renames
/// it over the target. A file that is never committed disappears with its last owner, and the target
/// stays as it was.
///
///     var file = try AtomicFile(at: "results.json")
///     try file.write(bytes)
///     try file.commit()
public struct AtomicFile: ~Copyable {
  /// The file that the name means, symbolic links followed.
  private let target: String
  private let temporary: String
  private var descriptor: Int32

  /// Opens a temporary file beside `path`.
  ///
  /// An existing target keeps its permissions; a new one gets those of the process's umask.
  ///
  /// - Throws: `FileOutputError` when the folder is missing or cannot be written, and when the
  ///   target is no regular file.
  public init(at path: String) throws(FileOutputError) {
    target = Self.resolved(path)
    var permissions: mode_t = 0o666
    var status = stat()
    if stat(target, &status) == 0 {
      // Replacing a device or a pipe by a file would break what the user meant by it.
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw FileOutputError("not a regular file", path: path)
      }
      permissions = status.st_mode & 0o777
    }
    let isNew = permissions == 0o666
    for _ in 0..<16 {
      let name = target + ".\(String(UInt32.random(in: .min ... .max), radix: 36)).tmp"
      let opened = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
      if opened >= 0 {
        descriptor = opened
        temporary = name
        // An existing file's permissions are kept whatever the umask says.
        if !isNew { fchmod(opened, permissions) }
        return
      }
      guard errno == EEXIST else { throw FileOutputError(code: errno, path: path) }
    }
    throw FileOutputError(code: EEXIST, path: path)
  }

  /// Appends bytes.
  ///
  /// - Throws: `FileOutputError`, for example on a full disk.
  public mutating func write(_ bytes: [UInt8]) throws(FileOutputError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw FileOutputError(code: errno, path: target)
      }
    }
  }

  /// Makes the content durable and puts it in the target's place.
  public consuming func commit() throws(FileOutputError) {
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw FileOutputError(code: errno, path: target)
    }
    guard rename(temporary, target) == 0 else { throw FileOutputError(code: errno, path: target) }
  }

  deinit {
    close(descriptor)
    // After a commit there is nothing left under this name.
    unlink(temporary)
  }

  /// Writes a whole file at once.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileOutputError) {
    var file = try AtomicFile(at: path)
    try file.write(bytes)
    try file.commit()
  }

  private static func resolved(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
