internal import CComparisonKernels

/// Judgments on Saaty's scale, one byte each, in panels of columns.
///
/// 2520 is the least common multiple of 1 … 9, so that 2520 a is an integer for each of the 17
/// grades, and sums of products with integers are exact in any order.
struct GradePanels {
  /// 2520 a is an integer.
  static let denominator: Int64 = 2520

  let order: Int
  let storage: AlignedStorage
  /// Columns with the padding that fills the last panel's vectors.
  private let paddedOrder: Int

  init(order: Int) {
    self.order = order
    paddedOrder = (order + 63) / 64 * 64
    storage = AlignedStorage(byteCount: order * paddedOrder)
  }

  /// For whoever writes every row with its padding.
  init(uninitialized order: Int) {
    self.order = order
    paddedOrder = (order + 63) / 64 * 64
    storage = AlignedStorage(uninitialized: order * paddedOrder)
  }

  var panels: Int { (order + CK_PANEL - 1) / CK_PANEL }
  var byteCount: Int { order * paddedOrder }

  /// Bytes a row of a panel.
  func width(_ panel: Int) -> Int { min(CK_PANEL, paddedOrder - panel * CK_PANEL) }

  /// The rows of a panel from `row` on.
  func rows(_ panel: Int, from row: Int) -> UnsafePointer<UInt8>? {
    UnsafePointer(
      storage.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
        .advanced(by: panel * CK_PANEL * order + row * width(panel)))
  }

  func mutableRow(_ panel: Int, _ row: Int) -> UnsafeMutablePointer<UInt8>? {
    storage.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
      .advanced(by: panel * CK_PANEL * order + row * width(panel))
  }

  private func position(_ i: Int, _ j: Int) -> Int {
    let panel = j / CK_PANEL
    return panel * CK_PANEL * order + i * width(panel) + j % CK_PANEL
  }

  /// Grade codes 1 … 17, as `LargeComparisonMatrix` defines them.
  subscript(i: Int, j: Int) -> UInt8 {
    get { Self.code(stored: storage.bytes[position(i, j)]) }
    nonmutating set { storage.bytes[position(i, j)] = Self.stored(code: newValue) }
  }

  /// A byte that a shuffle of 16 looks up; equal importance is worth 0 and has the highest bit set.
  static func stored(code: UInt8) -> UInt8 { code == 9 ? 0x90 : code < 9 ? code - 1 : code - 2 }

  static func code(stored: UInt8) -> UInt8 {
    stored & 16 != 0 ? 9 : stored < 8 ? stored + 1 : stored + 2
  }

  /// 2520 (a − 1) for each stored byte: subtracting 1 makes equal importance and padding worth 0.
  static let values: [Int16] = (0..<32).map { stored in
    guard stored < 16 else { return 0 }
    let ratio = LargeComparisonMatrix.ratio(ofCode: code(stored: UInt8(stored)))
    return Int16((Double(denominator) * (ratio - 1)).rounded())
  }
}
