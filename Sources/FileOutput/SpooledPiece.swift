internal import Glibc

/// A piece that a spool kept.
public struct SpooledPiece: Sendable {
  enum Content: Sendable {
    case held(SpoolMemory, Range<Int>)
    case read([UInt8])
  }

  let content: Content

  /// - Complexity: O(bytes)
  public var bytes: [UInt8] {
    withBytes { bytes in bytes.withUnsafeBufferPointer { Array($0) } }
  }

  /// Calls `body` with the bytes, which are not copied.
  public func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    switch content {
    case .held(let memory, let range):
      body(UnsafeBufferPointer(rebasing: memory.bytes[range]).span)
    case .read(let bytes): body(bytes.span)
    }
  }
}

/// A large piece of memory straight from the system. Asking for it in few large pages takes a
/// fraction of the time of many small ones.
final class SpoolMemory: @unchecked Sendable {
  // Its spool writes a range once, before anybody reads it.
  let bytes: UnsafeBufferPointer<UInt8>
  private let start: UnsafeMutableRawPointer
  private var used = 0

  static let size = 8 << 20

  /// Nil when the system has no memory left.
  init?(atLeast size: Int) {
    let size = max(size, Self.size)
    let start = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let start, start != MAP_FAILED else { return nil }
    // Only advice: a refusal changes nothing.
    _ = madvise(start, size, MADV_HUGEPAGE)
    self.start = start
    bytes = UnsafeBufferPointer(
      start: start.bindMemory(to: UInt8.self, capacity: size), count: size)
  }

  deinit { munmap(start, bytes.count) }

  /// Copies bytes to the end and returns where they stand; nil when there is no room.
  func append(_ added: Span<UInt8>) -> Range<Int>? {
    guard added.count <= bytes.count - used else { return nil }
    let place = used
    added.withUnsafeBytes { added in
      guard let source = added.baseAddress else { return }
      start.advanced(by: place).copyMemory(from: source, byteCount: added.count)
    }
    used += added.count
    return place..<used
  }
}
