/// Memory aligned to the processor's cache lines, filled once and then only read.
///
/// Kernels that read vectors of 64 bytes run at half the speed when each of them straddles two
/// lines, and an array promises no more than 16.
final class AlignedStorage: @unchecked Sendable {
  // Unchecked because of the pointer: whoever allocates writes before sharing, and nobody after.
  let bytes: UnsafeMutableRawBufferPointer

  init(byteCount: Int) {
    bytes = .allocate(byteCount: max(64, byteCount), alignment: 64)
    _ = bytes.initializeMemory(as: UInt8.self, repeating: 0)
  }

  deinit { bytes.deallocate() }
}
