/// One number for every row. Weights and derivatives are the same in all rows unless data is
/// missing or the aggregation is not linear, and then need no column.
enum RowNumbers {
  case same(Double)
  case each([Double])

  subscript(row: Int) -> Double {
    switch self {
    case .same(let number): number
    case .each(let column): column[row]
    }
  }

  static func * (a: RowNumbers, b: RowNumbers) -> RowNumbers {
    switch (a, b) {
    case (.same(let x), .same(let y)): .same(x * y)
    case (.same(let x), .each(let column)), (.each(let column), .same(let x)):
      .each(column.map { x * $0 })
    case (.each(let x), .each(let y)): .each(zip(x, y).map { $0 * $1 })
    }
  }
}
