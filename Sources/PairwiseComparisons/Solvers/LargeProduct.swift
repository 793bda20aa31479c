internal import CComparisonKernels

/// A matrix of doubles times a vector, on one path with a team of threads.
///
/// Which thread takes which rows makes no difference: each row's sum is added up in a fixed order.
struct LargeProduct {
  let order: Int
  let entries: DoubleEntries
  let path: SolverPath
  let team: ThreadTeam

  /// Relative error that rounding can leave in (A x)_i / x_i.
  var rounding: Double { (32 + Double(order) / 256 + 8) * 0.5 * .ulpOfOne }

  /// y = A x
  func apply(_ x: [Double], into y: inout [Double]) {
    y.withUnsafeMutableBufferPointer { y in
      let y = y.baseAddress
      x.withUnsafeBufferPointer { x in
        let x = x.baseAddress
        team.forEachChunk(ofRows: order) { rows in
          ck_doubles_times_vector(
            path.code, entries.row(rows.lowerBound), entries.stride, order, rows.count, x,
            y?.advanced(by: rows.lowerBound))
        }
      }
    }
  }
}

extension ThreadTeam {
  /// Runs `body` for all rows of a matrix: few at a time where threads shall keep to their part of it,
  /// many where long reading counts.
  func forEachChunk(ofRows order: Int, _ body: (Range<Int>) -> Void) {
    let size = order < 4096 ? 32 : 128
    run(chunks: (order + size - 1) / size) { body($0 * size..<min(($0 + 1) * size, order)) }
  }

  /// Whether a condition holds for all rows of a matrix.
  func holds(forRows order: Int, _ condition: (Range<Int>) -> Bool) -> Bool {
    let size = 32
    let chunks = (order + size - 1) / size
    let held = [Bool](unsafeUninitializedCapacity: chunks) { held, count in
      run(chunks: chunks) { chunk in
        // Each chunk has its own place.
        held.initializeElement(
          at: chunk, to: condition(chunk * size..<min((chunk + 1) * size, order)))
      }
      count = chunks
    }
    return held.allSatisfy { $0 }
  }
}
