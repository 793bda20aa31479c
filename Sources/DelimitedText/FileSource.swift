import Glibc

/// The bytes of an open file, pipe or terminal.
///
/// Files are read in chunks into a buffer that stays in the processor's cache, not mapped: this
/// costs little (measured: 83 MB in 5 ms from the page cache), it serves pipes as well, and
/// a file that another program cuts short meanwhile is an error instead of a bus error that stops
/// the process.
public struct FileSource: ByteSource {
  private let descriptor: OwnedDescriptor
  /// Bytes that are still to come; nil for what is no regular file.
  private var missing: Int?
  private var size = 0

  /// Opens a file for reading.
  ///
  /// - Throws: `unreadable` when the file cannot be opened, and for a path with a NUL character.
  public init(path: String) throws(DelimitedTextError) {
    // The system would take what stands before it for the path.
    guard !path.utf8.contains(0) else {
      throw DelimitedTextError(.unreadable(code: EINVAL, during: "open"))
    }
    let number = retryingInterrupts { open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    guard number >= 0 else {
      throw DelimitedTextError(.unreadable(code: errno, during: "open"))
    }
    descriptor = OwnedDescriptor(number: number, closes: true)
    // Only advice: a refusal changes nothing.
    _ = posix_fadvise(number, 0, 0, POSIX_FADV_SEQUENTIAL)
    var status = stat()
    if fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
      missing = Int(status.st_size)
      size = Int(status.st_size)
    }
  }

  /// Reads from a descriptor that the caller opened and closes, such as 0 for standard input.
  public init(descriptor: Int32) {
    self.descriptor = OwnedDescriptor(number: descriptor, closes: false)
  }

  /// True for a regular file; of a pipe or a terminal, whether bytes or the end wait there.
  public var isReady: Bool {
    guard missing == nil else { return true }
    var question = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
    // A failure of the question shows when reading.
    return retryingInterrupts { poll(&question, 1, 0) } != 0
  }

  /// Fills `buffer` from its start with what the system gives at once, which may be less than there
  /// is room for.
  ///
  /// - Returns: The number of bytes written; 0 only at the end of the input or for an empty buffer.
  /// - Throws: `unreadable` when the system refuses, `cutShort` for a regular file that ends before
  ///   its size when it was opened.
  public mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DelimitedTextError) -> Int {
    guard let start = buffer.baseAddress, !buffer.isEmpty else { return 0 }
    let number = descriptor.number
    let count = retryingInterrupts { Glibc.read(number, start, buffer.count) }
    guard count >= 0 else { throw DelimitedTextError(.unreadable(code: errno, during: "read")) }
    if let missing {
      // A file that grew meanwhile may have more.
      self.missing = max(0, missing - count)
      if count == 0 && missing > 0 {
        throw DelimitedTextError(.cutShort(found: size - missing, expected: size))
      }
    }
    return count
  }
}

/// Closes a descriptor when the last copy of its source is gone.
private final class OwnedDescriptor: Sendable {
  let number: Int32
  private let closes: Bool

  init(number: Int32, closes: Bool) {
    self.number = number
    self.closes = closes
  }

  deinit { if closes { close(number) } }
}

/// Repeats a system call that a signal interrupted.
private func retryingInterrupts<Result: BinaryInteger>(_ call: () -> Result) -> Result {
  var result = call()
  while result < 0, errno == EINTR { result = call() }
  return result
}
