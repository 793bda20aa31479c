internal import CComparisonKernels

extension GradePanels {
  /// Smallest order whose doubles are looked at: below, they stay in the second-level cache and a pass over them is as fast.
  static let smallestRecognizedOrder = 320

  /// Entries that are all one of the 17 grades, to the bit, packed into bytes; nil where one is not.
  ///
  /// Nothing but the entries decides, so that a matrix has the same result on every machine. Most
  /// other matrices are told apart by their first row.
  ///
  /// - Complexity: O(n²)
  init?(_ entries: DoubleEntries, order: Int, path: SolverPath, team: ThreadTeam) {
    guard order >= Self.smallestRecognizedOrder else { return nil }
    let panels = GradePanels(uninitialized: order)
    guard panels.take(entries, rows: 0..<1, path) else { return nil }
    guard team.holds(forRows: order, { panels.take(entries, rows: $0, path) }) else { return nil }
    self = panels
  }

  /// Packs rows up to the first that is not made of grades; false where there is one.
  private func take(_ entries: DoubleEntries, rows: Range<Int>, _ path: SolverPath) -> Bool {
    withUnsafePointer(to: Self.table) { table in
      for row in rows {
        for panel in 0..<panels {
          let start = panel * CK_PANEL
          guard
            ck_grades(
              path.code, entries.row(row)?.advanced(by: start), min(CK_PANEL, order - start),
              width(panel), table, mutableRow(panel, row))
          else { return false }
        }
      }
      return true
    }
  }

  /// The six bits that tell the grades apart.
  static func key(_ ratio: Double) -> Int { Int(ratio.bitPattern >> 49 & 63) }

  static let table: ck_grade_table = {
    var table = ck_grade_table()
    table.padding = stored(code: 9)
    withUnsafeMutableBytes(of: &table.codes) { codes in
      withUnsafeMutableBytes(of: &table.ratios) { ratios in
        for code in UInt8(1)...17 {
          let (stored, ratio) = (stored(code: code), LargeComparisonMatrix.ratio(ofCode: code))
          codes[key(ratio)] = stored
          ratios.storeBytes(of: ratio, toByteOffset: Int(stored & 31) * 8, as: Double.self)
        }
      }
    }
    return table
  }()
}
