internal import CComparisonKernels

/// Doubles as 16-bit multiples of a unit of their row: a quarter of the memory, near enough to tell
/// what a small change of the vector changes.
struct WordRows {
  /// Smallest order that this is worth while for: below, doubles stay in the second-level cache.
  static let smallestOrder = 512
  /// How often a row's mean fits into a word. Rows with a larger entry have a larger unit.
  private static let usualRange = 8.0
  /// Rows whose largest entry is beyond this many times their mean are not near enough in 16 bits.
  private static let largestRange = 512.0

  let order: Int
  /// Words of a row, with zeros at its end.
  let width: Int
  let storage: AlignedStorage
  /// What 1 stands for in each row.
  let units: [Double]
  /// The most that an entry differs from its word, in units.
  static let blur = 0.51

  /// Nil where entries of a row are too far apart.
  ///
  /// - Parameter sums: Becomes the sums of the rows, added up as `LargeProduct` does.
  /// - Complexity: O(n²)
  init?(
    _ entries: DoubleEntries, order: Int, path: SolverPath, team: ThreadTeam,
    sums: inout [Double]
  ) {
    guard order >= Self.smallestOrder else { return nil }
    let width = (order + 63) / 64 * 64
    let storage = AlignedStorage(uninitialized: 2 * order * width)
    let words = storage.bytes.baseAddress?.assumingMemoryBound(to: Int16.self)
    let ones = [Double](repeating: 1, count: order)
    var units = ones
    let areNear = units.withUnsafeMutableBufferPointer { units in
      sums.withUnsafeMutableBufferPointer { sums in
        team.holds(forRows: order) { rows in
          // As many as the first-level cache holds.
          for first in stride(from: rows.lowerBound, to: rows.upperBound, by: 4) {
            let count = min(4, rows.upperBound - first)
            ck_doubles_times_vector(
              path.code, entries.row(first), entries.stride, order, count, ones,
              sums.baseAddress?.advanced(by: first))
            for row in first..<first + count {
              let mean = sums[row] / Double(order)
              units[row] = mean * (Self.usualRange / Double(CK_MOST_WORD))
              let target = words?.advanced(by: row * width)
              let largest = ck_words(
                path.code, entries.row(row), order, width, 1 / units[row], target)
              if largest <= mean * Self.usualRange * (1 - 0x1p-40) { continue }
              guard largest <= mean * Self.largestRange else { return false }
              units[row] = largest * ((1 + 0x1p-40) / Double(CK_MOST_WORD))
              _ = ck_words(path.code, entries.row(row), order, width, 1 / units[row], target)
            }
          }
          return true
        }
      }
    }
    guard areNear else { return nil }
    (self.order, self.width, self.storage, self.units) = (order, width, storage, units)
  }

  func row(_ row: Int) -> UnsafePointer<Int16>? {
    UnsafePointer(storage.bytes.baseAddress?.assumingMemoryBound(to: Int16.self))?
      .advanced(by: row * width)
  }
}
