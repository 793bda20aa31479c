internal import Glibc

/// A regular file in memory, its pages read when they are touched and given back when they are done
/// with: a matrix of many gigabytes needs no second copy of itself.
struct MappedFile: ~Copyable {
  private let bytes: UnsafeRawBufferPointer
  private let descriptor: Int32

  /// nil for what is no regular file, or cannot be mapped: such bytes are read the other way.
  init?(path: String) {
    let number = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard number >= 0 else { return nil }
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, number, 0),
      start != MAP_FAILED
    else {
      close(number)
      return nil
    }
    // Only advice: a refusal changes nothing.
    _ = madvise(start, Int(status.st_size), MADV_SEQUENTIAL)
    bytes = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
    descriptor = number
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    close(descriptor)
  }

  var count: Int { bytes.count }

  /// The bytes from `offset` on, as many as there are up to `count`; nil when the file was cut short
  /// since it was opened, because touching what is gone would stop the process.
  borrowing func read<Result, Failure: Error>(
    _ offset: Int, _ count: Int, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, Int(status.st_size) >= bytes.count,
      0...bytes.count ~= offset
    else { return nil }
    let part = UnsafeRawBufferPointer(
      rebasing: bytes[offset..<min(bytes.count, offset + max(0, count))])
    return try body(part)
  }

  /// Gives the pages before `end` back.
  borrowing func drop(before end: Int) {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let length = min(end, bytes.count) / page * page
    guard length > 0 else { return }
    _ = madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress), length, MADV_DONTNEED)
  }
}
