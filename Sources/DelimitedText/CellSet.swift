/// A set of pairs of words, the second of which is not 0, as a table in open addressing.
struct CellSet: Sendable {
  private(set) var count = 0
  /// 0 for a free place; a power of two of them.
  private var table: [SIMD2<UInt64>] = []
  /// Odd and secret, so that no file is made to collide.
  private let key = UInt64.random(in: .min ... .max) | 1

  /// Whether the pair was not there before.
  mutating func insert(_ first: UInt64, _ second: UInt64) -> Bool {
    if count &* 4 >= table.count &* 3 { grow() }
    let cell = SIMD2(first, second)
    var place = home(of: cell)
    while table[place].y != 0 {
      if table[place] == cell { return false }
      place = (place &+ 1) & (table.count &- 1)
    }
    table[place] = cell
    count &+= 1
    return true
  }

  @inline(__always)
  private func home(of cell: SIMD2<UInt64>) -> Int {
    let product = (cell.x ^ key).multipliedFullWidth(by: cell.y ^ key)
    let mixed = (product.high ^ product.low).multipliedFullWidth(by: key)
    return Int(truncatingIfNeeded: mixed.high ^ mixed.low) & (table.count &- 1)
  }

  private mutating func grow() {
    let old = table
    table = Array(repeating: .zero, count: max(16, old.count * 2))
    for cell in old where cell.y != 0 {
      var place = home(of: cell)
      while table[place].y != 0 { place = (place &+ 1) & (table.count &- 1) }
      table[place] = cell
    }
  }
}
