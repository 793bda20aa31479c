/// Rows sorted into numbered groups (periods), each group's rows in their own order.
struct RowGroups {
  /// All rows, group after group.
  private let rows: [Int]
  /// Where each group begins in `rows`, and the end.
  private let starts: [Int]

  /// - Parameters:
  ///   - group: for each row its group, 0..<count.
  ///   - count: number of groups.
  /// - Complexity: O(rows + groups), a counting sort.
  init(_ group: [Int], count: Int) {
    var starts = [Int](repeating: 0, count: count + 1)
    for g in group { starts[g + 1] += 1 }
    for g in 0..<count { starts[g + 1] += starts[g] }
    var next = starts
    var rows = [Int](repeating: 0, count: group.count)
    for (row, g) in group.enumerated() {
      rows[next[g]] = row
      next[g] += 1
    }
    self.rows = rows
    self.starts = starts
  }

  var count: Int { starts.count - 1 }

  subscript(group: Int) -> ArraySlice<Int> { rows[starts[group]..<starts[group + 1]] }
}
