internal import Statistics

/// A table of counts with its margins, as published: some cells may be unknown.
public struct PublishedTable: Sendable, Hashable {
  /// Whether a total is that of a row or of a column.
  public enum Margin: String, Sendable, Hashable { case row, column }

  /// A margin that its cells cannot sum to.
  public struct Contradiction: Sendable, Hashable {
    /// How the cells and the margin differ.
    public enum Kind: String, Sendable, Hashable {
      /// All cells are known and do not sum to the margin.
      case differs
      /// The known cells alone are more than the margin.
      case exceeds
    }

    /// Whether the total is that of a row or of a column.
    public var margin: Margin
    /// The position of the row or column, from 0.
    public var index: Int
    /// The sum of the cells that are known.
    public var known: Int
    /// The total as published.
    public var stated: Int
    /// Whether cells are missing from the sum.
    public var kind: Kind
  }

  /// Row by row; nil where a cell is unknown.
  public let cells: [[Int?]]
  /// As published, one for each row.
  public let rowTotals: [Int]
  /// As published, one for each column.
  public let columnTotals: [Int]

  /// - Throws: `AnalysisError.statistics(.lengths)` for cells that do not fit the totals, `.count` below 0.
  public init(
    cells: [[Int?]], rowTotals: [Int], columnTotals: [Int]
  ) throws(AnalysisError) {
    guard cells.count == rowTotals.count else {
      throw .statistics(.lengths(expected: rowTotals.count, found: cells.count))
    }
    for row in cells where row.count != columnTotals.count {
      throw .statistics(.lengths(expected: columnTotals.count, found: row.count))
    }
    for count in cells.joined().compactMap({ $0 }) + rowTotals + columnTotals where count < 0 {
      throw .statistics(.count(count, base: count))
    }
    (self.cells, self.rowTotals, self.columnTotals) = (cells, rowTotals, columnTotals)
  }

  /// Margins that the known cells contradict, columns first.
  public var contradictions: [Contradiction] {
    let columns = columnTotals.indices.compactMap { column in
      contradiction(.column, column, cells.map { $0[column] }, stated: columnTotals[column])
    }
    let rows = rowTotals.indices.compactMap { row in
      contradiction(.row, row, cells[row], stated: rowTotals[row])
    }
    return columns + rows
  }

  private func contradiction(
    _ margin: Margin, _ index: Int, _ cells: [Int?], stated: Int
  ) -> Contradiction? {
    let known = cells.reduce(0) { $0 + ($1 ?? 0) }
    let isWhole = !cells.contains(nil)
    guard isWhole ? known != stated : known > stated else { return nil }
    return Contradiction(
      margin: margin, index: index, known: known, stated: stated,
      kind: isWhole ? .differs : .exceeds)
  }

  /// Whether counts exist for the unknown cells that meet every margin: a flow through them that carries
  /// all that is left (Ford & Fulkerson 1956, doi:10.4153/CJM-1956-045-5).
  ///
  /// - Complexity: O((rows + columns)² × cells)
  public var isCompletable: Bool {
    var left = rowTotals.indices.map { row in
      rowTotals[row] - cells[row].reduce(0) { $0 + ($1 ?? 0) }
    }
    var room = columnTotals.indices.map { column in
      columnTotals[column] - cells.reduce(0) { $0 + ($1[column] ?? 0) }
    }
    guard (left + room).allSatisfy({ $0 >= 0 }), left.reduce(0, +) == room.reduce(0, +) else {
      return false
    }
    var flow = cells.map { $0.map { _ in 0 } }
    while let start = left.firstIndex(where: { $0 > 0 }) {
      guard let path = path(from: start, flow, room) else { return false }
      // Forward cells gain, backward cells give: rows and columns alternate along the path.
      var amount = min(left[start], room[path[path.count - 1]])
      for step in stride(from: 1, to: path.count - 1, by: 2) {
        amount = min(amount, flow[path[step + 1]][path[step]])
      }
      for step in stride(from: 0, to: path.count - 1, by: 2) {
        flow[path[step]][path[step + 1]] += amount
      }
      for step in stride(from: 1, to: path.count - 1, by: 2) {
        flow[path[step + 1]][path[step]] -= amount
      }
      left[start] -= amount
      room[path[path.count - 1]] -= amount
    }
    return true
  }

  /// Row, column, row, …, column: the shortest way to a column with room, through unknown cells onwards
  /// and through cells that carry something back.
  private func path(from start: Int, _ flow: [[Int]], _ room: [Int]) -> [Int]? {
    var rowBefore = [Int?](repeating: nil, count: columnTotals.count)
    var columnBefore = [Int?](repeating: nil, count: rowTotals.count)
    var rows = [start]
    var seen: Set = [start]
    while !rows.isEmpty {
      var next: [Int] = []
      for row in rows {
        for column in columnTotals.indices
        where cells[row][column] == nil && rowBefore[column] == nil {
          rowBefore[column] = row
          if room[column] > 0 { return trace(column, rowBefore, columnBefore) }
          for back in rowTotals.indices where flow[back][column] > 0 && !seen.contains(back) {
            seen.insert(back)
            columnBefore[back] = column
            next.append(back)
          }
        }
      }
      rows = next
    }
    return nil
  }

  private func trace(_ end: Int, _ rowBefore: [Int?], _ columnBefore: [Int?]) -> [Int] {
    var path = [end]
    var column: Int? = end
    while let here = column, let row = rowBefore[here] {
      path.append(row)
      column = columnBefore[row]
      if let column { path.append(column) }
    }
    return path.reversed()
  }
}
