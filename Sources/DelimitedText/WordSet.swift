/// A set of words in open addressing.
struct WordSet: Sendable {
  /// 0 for a free place; a power of two of them.
  private var table: [UInt64] = [0, 0]
  private var hasZero = false
  private(set) var count = 0
  /// Odd and secret, so that no file is made to collide.
  private let key = UInt64.random(in: .min ... .max) | 1

  /// Makes room, so that the table is not grown again and again.
  mutating func reserveRoom(for more: Int) {
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

  @inline(__always)
  private func home(of word: UInt64) -> Int {
    let product = (word ^ key).multipliedFullWidth(by: key)
    return Int(truncatingIfNeeded: product.high ^ product.low) & (table.count &- 1)
  }

  private mutating func grow() {
    let old = table
    table = Array(repeating: 0, count: old.count * 2)
    for word in old where word != 0 {
      var place = home(of: word)
      while table[place] != 0 { place = (place &+ 1) & (table.count &- 1) }
      table[place] = word
    }
  }
}
