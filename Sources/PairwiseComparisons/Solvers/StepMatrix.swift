internal import CComparisonKernels

/// A matrix in integers times units of its rows, which is multiplied by small integers only: changes
/// of a vector, in steps. Sums are exact, so that neither the instruction set nor the number of
/// threads makes a difference.
struct StepMatrix {
  enum Entries {
    case grades(GradePanels)
    case words(WordRows)
  }

  let order: Int
  let path: SolverPath
  let team: ThreadTeam
  private let entries: Entries
  /// The steps of the next product, with zeros up to whole vectors.
  private let steps: AlignedStorage
  private var sums: [Int64]
  private let units: [Double]
  /// The most that an entry differs from its integer, in units.
  private let blur: Double

  init(_ entries: Entries, order: Int, path: SolverPath, team: ThreadTeam) {
    (self.order, self.path, self.team, self.entries) = (order, path, team, entries)
    steps = AlignedStorage(byteCount: 2 * ((order + 63) / 64 * 64))
    sums = [Int64](repeating: 0, count: order)
    switch entries {
    case .grades:
      units = [Double](repeating: 1 / Double(GradePanels.denominator), count: order)
      blur = 0
    case .words(let rows):
      units = rows.units
      blur = WordRows.blur
    }
  }

  /// Where the steps of the next product go.
  var nextSteps: UnsafeMutablePointer<Int16>? {
    steps.bytes.baseAddress?.assumingMemoryBound(to: Int16.self)
  }

  /// Adds A times a change of x to y; `errors` bound how far y may be off.
  ///
  /// - Complexity: O(n²)
  mutating func add(_ change: ck_change, to y: inout [Double], errors: inout [Double]) {
    let offset =
      if case .grades = entries { GradePanels.denominator * Int64(change.sum) } else { Int64(0) }
    multiply()
    ck_add_sums(
      path.code, order, sums, offset, change.size, blur * change.magnitude, units, &y, &errors)
  }

  private mutating func multiply() {
    let steps = UnsafePointer(nextSteps)
    sums.withUnsafeMutableBufferPointer { [self] sums in
      let sums = sums.baseAddress
      team.forEachChunk(ofRows: order) { rows in
        guard let own = sums?.advanced(by: rows.lowerBound) else { return }
        own.update(repeating: 0, count: rows.count)
        switch entries {
        case .grades(let panels):
          for panel in 0..<panels.panels {
            ck_bytes_times_steps(
              path.code, panels.rows(panel, from: rows.lowerBound), panels.width(panel), rows.count,
              steps?.advanced(by: panel * CK_PANEL), GradePanels.values, own)
          }
        case .words(let words):
          ck_words_times_steps(
            path.code, words.row(rows.lowerBound), words.width, rows.count, steps, own)
        }
      }
    }
  }
}
