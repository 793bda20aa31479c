/// A set of words: runs of consecutive ones while they come in ascending order, as sorted files
/// have them; from the first one out of order on a bit for each word of a range where they stand
/// close together, and a table in open addressing for the others.
struct WordSet: Sendable {
  private(set) var count = 0
  private var hasZero = false
  /// Disjoint and ascending; empty once there is a table.
  private var runs: [ClosedRange<UInt64>] = []
  /// A bit for each word from `base` on.
  private var bits: [UInt64] = []
  /// A multiple of 64.
  private var base: UInt64 = 0
  /// 0 for a free place; a power of two of them, or none while words ascend.
  private var table: [UInt64] = []
  /// Words in the table.
  private var tabled = 0
  /// Odd and secret, so that no file is made to collide.
  private let key = UInt64.random(in: .min ... .max) | 1

  /// Makes room, so that the table is not grown again and again.
  mutating func reserveRoom(for more: Int) {
    if !table.isEmpty, (tabled &+ more) &* 4 > table.count &* 3 { makeRoom(for: more) }
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
      giveUpOrder()
    }
    let place = (word &- base) >> 6
    guard place < UInt64(bits.count) else { return insertIntoTable(word) }
    let mask: UInt64 = 1 &<< (word & 63)
    let isNew = bits[Int(place)] & mask == 0
    bits[Int(place)] |= mask
    count &+= isNew ? 1 : 0
    return isNew
  }

  private mutating func begin(_ word: UInt64) -> Bool {
    runs.append(word...word)
    count &+= 1
    return true
  }

  private mutating func insertIntoTable(_ word: UInt64) -> Bool {
    if tabled &* 4 >= table.count &* 3 {
      makeRoom(for: 1)
      // The word may have come into the range of the bits.
      if !bits.isEmpty { return insert(word) }
    }
    var place = home(of: word)
    while table[place] != 0 {
      if table[place] == word { return false }
      place = (place &+ 1) & (table.count &- 1)
    }
    table[place] = word
    tabled &+= 1
    count &+= 1
    return true
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
    tabled &+= 1
  }

  // MARK: Other forms

  private mutating func giveUpOrder() {
    let runs = self.runs
    self.runs = []
    if let first = runs.first, let last = runs.last,
      isDense(first.lowerBound, last.upperBound, of: count)
    {
      widenBits(first.lowerBound, last.upperBound)
      for run in runs { for word in run { setBit(word) } }
      table = Self.table(for: 0)
    } else {
      table = Self.table(for: count)
      for run in runs { for word in run { place(word) } }
    }
  }

  /// Makes the table larger, or empties it into bits.
  private mutating func makeRoom(for more: Int) {
    let words = table
    if moveToBits(words) {
      tabled = 0
      table = Self.table(for: more)
    } else {
      table = Self.table(for: tabled &+ more)
      tabled = 0
      for word in words where word != 0 { place(word) }
    }
  }

  /// Whether the words of the table stand close together, and to those that have bits, and so got bits
  /// of their own. The bits take no more than the table would.
  private mutating func moveToBits(_ words: [UInt64]) -> Bool {
    guard tabled >= 1024 else { return false }
    var (low, high) = (UInt64.max, UInt64.min)
    for word in words where word != 0 { (low, high) = (min(low, word), max(high, word)) }
    if !bits.isEmpty {
      (low, high) = (min(low, base), max(high, base &+ UInt64(bits.count) &* 64 &- 1))
    }
    // At most 32 words of bits are copied for each one that comes in, however often that happens.
    guard isDense(low, high, of: min(count, 32 &* tabled)) else { return false }
    widenBits(low, high)
    for word in words where word != 0 { setBit(word) }
    return true
  }

  /// Whether no more than 64 bits would stand for each of so many words.
  private func isDense(_ low: UInt64, _ high: UInt64, of count: Int) -> Bool {
    (high &- low) >> 6 < UInt64(count)
  }

  private mutating func widenBits(_ low: UInt64, _ high: UInt64) {
    let start = low & ~63
    var wider = [UInt64](repeating: 0, count: Int((high &- start) >> 6) + 1)
    if !bits.isEmpty {
      let shift = Int((base &- start) >> 6)
      wider.replaceSubrange(shift..<shift + bits.count, with: bits)
    }
    (base, bits) = (start, wider)
  }

  private mutating func setBit(_ word: UInt64) {
    bits[Int((word &- base) >> 6)] |= 1 &<< (word & 63)
  }

  /// An empty table for so many words, at most three quarters full.
  private static func table(for words: Int) -> [UInt64] {
    var size = 16
    while size * 3 <= words * 4 { size *= 2 }
    return Array(repeating: 0, count: size)
  }
}
