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

  /// What the kernels read.
  var entries: DoubleEntries {
    DoubleEntries(start: values.baseAddress, stride: stride, owner: storage)
  }
}

/// Where rows of doubles lie.
struct DoubleEntries {
  let start: UnsafePointer<Double>?
  /// From one row to the next.
  let stride: Int
  /// What keeps them there; nil where the caller does.
  let owner: AlignedStorage?

  init(start: UnsafePointer<Double>?, stride: Int, owner: AlignedStorage? = nil) {
    (self.start, self.stride, self.owner) = (start, stride, owner)
  }

  func row(_ i: Int) -> UnsafePointer<Double>? { start?.advanced(by: i * stride) }
}
