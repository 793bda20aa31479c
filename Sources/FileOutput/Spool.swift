internal import Glibc

/// Pieces of bytes kept for later: in memory up to a limit, the others in a file without a name, of
/// which nothing is left when the process ends, however it ends.
public struct Spool: ~Copyable {
  private let memoryLimit: Int
  private let folder: String
  private var pieces: [Piece] = []
  private var inMemory = 0
  private var memory: SpoolMemory?
  private var descriptor: Int32 = -1
  private var length = 0

  private enum Piece {
    case held(SpoolMemory, Range<Int>)
    case stored(Range<Int>)
    case taken
  }

  /// - Parameters:
  ///   - memoryLimit: Bytes to keep in memory.
  ///   - folder: Where the file would be; nil for `TMPDIR`, else `/tmp`.
  public init(memoryLimit: Int = 256 << 20, folder: String? = nil) {
    self.memoryLimit = memoryLimit
    self.folder = folder ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Number of pieces.
  public var count: Int { pieces.count }

  /// Keeps a piece.
  ///
  /// - Throws: `FileOutputError` when the file cannot be made or the disk is full.
  public mutating func append(_ bytes: Span<UInt8>) throws(FileOutputError) {
    if inMemory + bytes.count <= memoryLimit, let held = hold(bytes) {
      inMemory += bytes.count
      pieces.append(held)
      return
    }
    if descriptor < 0 { descriptor = try Self.createUnnamed(in: folder) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(
          descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done, off_t(length + done))
      }
      if count < 0 && errno != EINTR { throw FileOutputError(code: errno, path: folder) }
      done += max(0, count)
    }
    pieces.append(.stored(length..<length + bytes.count))
    length += bytes.count
  }

  private mutating func hold(_ bytes: Span<UInt8>) -> Piece? {
    if let memory, let range = memory.append(bytes) { return .held(memory, range) }
    guard let next = SpoolMemory(atLeast: bytes.count), let range = next.append(bytes) else {
      return nil
    }
    memory = next
    return .held(next, range)
  }

  /// Gives a piece back and forgets it; an empty one if it was taken before.
  ///
  /// - Precondition: `position` < `count`.
  /// - Throws: `FileOutputError`
  public mutating func take(_ position: Int) throws(FileOutputError) -> SpooledPiece {
    defer { pieces[position] = .taken }
    return switch pieces[position] {
    case .held(let memory, let range): SpooledPiece(content: .held(memory, range))
    case .stored(let range): SpooledPiece(content: .read(try read(range)))
    case .taken: SpooledPiece(content: .read([]))
    }
  }

  private func read(_ range: Range<Int>) throws(FileOutputError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var done = 0
    while done < bytes.count {
      let missing = bytes.count - done
      let count = bytes.withUnsafeMutableBytes {
        pread(
          descriptor, $0.baseAddress?.advanced(by: done), missing, off_t(range.lowerBound + done))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw FileOutputError(code: count < 0 ? errno : EIO, path: folder) }
      done += count
    }
    return bytes
  }

  private static func createUnnamed(in folder: String) throws(FileOutputError) -> Int32 {
    let path = TemporaryName.unused(in: folder + "/")
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileOutputError(code: errno, path: folder) }
    unlink(path)
    return descriptor
  }
}
