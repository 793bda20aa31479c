internal import Glibc

/// Bytes that are read from any place: a file, or memory.
struct RandomAccess: Sendable {
  private enum Storage: Sendable {
    case memory([UInt8])
    case file(FileHandle)
  }

  private let storage: Storage
  let count: Int

  init(_ bytes: [UInt8]) {
    storage = .memory(bytes)
    count = bytes.count
  }

  /// Opens a regular file.
  init(path: String) throws(ZipError) {
    let number = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard number >= 0 else { throw .unreadable(code: errno) }
    let file = FileHandle(number)
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .unreadable(code: errno) }
    storage = .file(file)
    count = Int(status.st_size)
  }

  /// Fills as much of `buffer` as there are bytes from `place` on; returns how many.
  func read(at place: Int, into buffer: UnsafeMutableRawBufferPointer) throws(ZipError) -> Int {
    guard place >= 0, place < count, let start = buffer.baseAddress else { return 0 }
    switch storage {
    case .memory(let bytes):
      let length = min(buffer.count, bytes.count - place)
      buffer.copyBytes(from: bytes[place..<place + length])
      return length
    case .file(let file):
      while true {
        let length = pread(file.number, start, buffer.count, off_t(place))
        if length >= 0 { return length }
        if errno != EINTR { throw .unreadable(code: errno) }
      }
    }
  }

  /// Exactly these bytes.
  func bytes(_ range: Range<Int>) throws(ZipError) -> [UInt8] {
    guard range.lowerBound >= 0, range.upperBound <= count else { throw .damaged }
    var result = [UInt8](repeating: 0, count: range.count)
    var filled = 0
    while filled < result.count {
      let start = filled
      let outcome = result.withUnsafeMutableBytes { bytes -> Result<Int, ZipError> in
        do throws(ZipError) {
          return .success(
            try read(
              at: range.lowerBound + start,
              into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...])))
        } catch {
          return .failure(error)
        }
      }
      let length = try outcome.get()
      if length == 0 { throw .damaged }
      filled += length
    }
    return result
  }
}

/// Closes a descriptor when the last reader is gone.
private final class FileHandle: Sendable {
  let number: Int32
  init(_ number: Int32) { self.number = number }
  deinit { close(number) }
}
