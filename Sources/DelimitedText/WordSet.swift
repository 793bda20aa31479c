/// A set of words: runs of consecutive ones while they come in ascending order, as sorted files
/// have them, and from the first one out of order on a table in open addressing.
struct WordSet: Sendable {
  private(set) var count = 0
  private var hasZero = false
  /// Disjoint and ascending; empty once there is a table.
  private var runs: [ClosedRange<UInt64>] = []
  /// 0 for a free place; a power of two of them, or none while words ascend.
  private var table: [UInt64] = []
  /// Odd and secret, so that no file is made to collide.
  private let key = UInt64.random(in: .min ... .max) | 1

  /// Makes room, so that the table is not grown again and again.
  mutating func reserveRoom(for more: Int) {
    guard !table.isEmpty else { return }
    while (count &+ more) &* 4 > table.count &* 3 { grow() }
  }

  /// Whether the word was not there before.
  @inline(__always)
  mutating func insert(_ word: UInt64) -> Bool {
    guard word != 0 else {
      if hasZero { return false }
      hasZero = true
      count &+= 1
      return true
    }
    if table.isEmpty {
      guard let last = runs.last else { return begin(word) }
      if word > last.upperBound {
        if word != last.upperBound &+ 1 { return begin(word) }
        runs[runs.count &- 1] = last.lowerBound...word
        count &+= 1
        return true
      }
      if last.contains(word) { return false }
      makeTable()
    }
    return insertIntoTable(word)
  }

  private mutating func begin(_ word: UInt64) -> Bool {
    runs.append(word...word)
    count &+= 1
    return true
  }

  private mutating func insertIntoTable(_ word: UInt64) -> Bool {
    if count &* 4 >= table.count &* 3 { grow() }
    var place = home(of: word)
    while table[place] != 0 {
      if table[place] == word { return false }
      place = (place &+ 1) & (table.count &- 1)
    }
    table[place] = word
    count &+= 1
    return true
  }

  /// Gives up the order.
  private mutating func makeTable() {
    var size = 2
    while size * 3 <= count * 4 { size *= 2 }
    table = Array(repeating: 0, count: size)
    for run in runs { for word in run { place(word) } }
    runs = []
  }

  @inline(__always)
  private func home(of word: UInt64) -> Int {
    let product = (word ^ key).multipliedFullWidth(by: key)
    return Int(truncatingIfNeeded: product.high ^ product.low) & (table.count &- 1)
  }

  /// Puts a new word where it belongs.
  private mutating func place(_ word: UInt64) {
    var place = home(of: word)
    while table[place] != 0 { place = (place &+ 1) & (table.count &- 1) }
    table[place] = word
  }

  private mutating func grow() {
    let old = table
    table = Array(repeating: 0, count: old.count * 2)
    for word in old where word != 0 { place(word) }
  }
}
