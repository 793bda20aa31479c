/// Which line of which file gave a value: kept where several files may give it.
struct ValueOrigins {
  struct Line {
    /// Position among the files; −1 for none.
    var file: Int32 = -1
    var line: Int32 = 0
  }

  /// For each indicator, by row.
  private var lines: [[Line]]

  init(indicatorCount: Int) { lines = Array(repeating: [], count: indicatorCount) }

  subscript(indicator: Int, row: Int) -> Line {
    get { row < lines[indicator].count ? lines[indicator][row] : Line() }
    set {
      let missing = row + 1 - lines[indicator].count
      if missing > 0 {
        lines[indicator] += Array(repeating: Line(), count: max(missing, lines[indicator].count))
      }
      lines[indicator][row] = newValue
    }
  }
}
