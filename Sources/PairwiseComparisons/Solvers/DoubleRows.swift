/// Entries as doubles, row by row, each row starting on a cache line.
struct DoubleRows {
  let order: Int
  let stride: Int
  let storage: AlignedStorage
  /// The largest entry.
  var largest = 1.0

  init(order: Int) {
    self.order = order
    stride = (order + 7) / 8 * 8
    storage = AlignedStorage(byteCount: order * stride * 8)
  }

  var byteCount: Int { order * stride * 8 }

  private var values: UnsafeMutableBufferPointer<Double> {
    storage.bytes.assumingMemoryBound(to: Double.self)
  }

  subscript(i: Int, j: Int) -> Double {
    get { values[i * stride + j] }
    nonmutating set { values[i * stride + j] = newValue }
  }

  func row(_ i: Int) -> UnsafePointer<Double>? {
    UnsafePointer(values.baseAddress?.advanced(by: i * stride))
  }
}
