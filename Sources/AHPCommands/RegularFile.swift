internal import Glibc

/// A regular file, read in parts into one buffer: a matrix of many gigabytes needs no second copy of
/// itself.
///
/// It is not mapped into memory: a file that somebody cuts short while it is mapped ends the process
/// with a bus error, a reading that comes back short is an error like any other.
struct RegularFile: ~Copyable {
  /// Bytes when it was opened.
  let count: Int
  private let descriptor: Int32

  /// nil for what is no regular file: such bytes are read the other way.
  init?(path: String) {
    let number = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard number >= 0 else { return nil }
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      close(number)
      return nil
    }
    // Only advice: a refusal changes nothing.
    _ = posix_fadvise(number, 0, 0, POSIX_FADV_SEQUENTIAL)
    count = Int(status.st_size)
    descriptor = number
  }

  deinit { close(descriptor) }

  /// Fills the buffer with the bytes from `offset` on.
  ///
  /// - Returns: how many there were: fewer at the end of the file; nil where reading failed.
  borrowing func read(from offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    var filled = 0
    while filled < buffer.count {
      let part = pread(
        descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled,
        off_t(offset + filled))
      if part < 0 && errno == EINTR { continue }
      if part < 0 { return nil }
      if part == 0 { break }
      filled += part
    }
    return filled
  }

  /// The first bytes, as many as there are up to `count`.
  borrowing func start(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = read(from: 0, into: UnsafeMutableRawBufferPointer(buffer)) ?? 0
    }
  }
}
