internal import Glibc

/// Bytes of a whole file, read only up to a limit.
enum FileBytes {
  enum Failure: Error, Equatable {
    case missing
    /// With the system's error number.
    case unreadable(Int32)
    case tooLarge
  }

  /// Reads a regular file or a pipe; never more than `limit` bytes.
  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw .unreadable(EINVAL) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw .unreadable(EISDIR)
    }
    // A size in advance refuses a huge file without reading it; a pipe has none.
    if status.st_mode & S_IFMT == S_IFREG, status.st_size > limit { throw .tooLarge }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, max(4096, Int(status.st_size))))
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(errno)
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      if bytes.count > limit { throw .tooLarge }
    }
  }
}
