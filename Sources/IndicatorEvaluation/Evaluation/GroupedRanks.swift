internal import Statistics

/// Ranks of very many rows within their groups.
///
/// A row's group and its distance from the best score become one number whose order is that of the
/// ranks. Its upper bits pick a part of memory, its lower bits are packed with the row's position into
/// one word, and the words of a part, which fit a processor's cache, are sorted by one digit and then
/// by insertion, or digit by digit where scores lie in heaps. So every pass runs through memory in
/// sequence, but for the last one that hands the ranks out.
package struct GroupedRanks {
  /// 1 is best; rows of a group with equal rounded scores share the best rank; 0 without a score or
  /// without a group.
  package private(set) var ranks: [Int32]

  /// - Parameters:
  ///   - scores: one per row, in parts of any size.
  ///   - groups: one per row in the same parts, 0..<`groupCount` or −1 for none; an empty part stands
  ///     for group 0 throughout.
  /// - Precondition: fewer than 2^31 rows.
  /// - Complexity: O(rows) for scores of 0...100 and up to thousands of groups, else
  ///   O(rows · log rows)
  package init(scores: [[Double]], groups: [[Int32]], groupCount: Int) {
    let count = scores.reduce(0) { $0 + $1.count }
    ranks = [Int32](repeating: 0, count: count)
    guard count > 0, groupCount > 0 else { return }
    // Rounding keeps the order. Not-a-number is below and above nothing.
    var (least, most) = (Double.infinity, -Double.infinity)
    for part in scores {
      for score in part {
        least = score < least ? score : least
        most = score > most ? score : most
      }
    }
    guard least <= most else { return }
    guard let lowest = least.billionths, let highest = most.billionths else {
      sortSlowly(scores, groups)
      return
    }
    // Unsigned: scores that were made up may lie farther apart than a signed word counts.
    let distance = UInt64(bitPattern: highest &- lowest)
    let distanceBits = distance.bitWidth - distance.leadingZeroBitCount
    let groupBits = (groupCount - 1).bitWidth - (groupCount - 1).leadingZeroBitCount
    let rowBits = (count - 1).bitWidth - (count - 1).leadingZeroBitCount
    let order = KeyOrder(
      highest: highest, distanceBits: distanceBits, keyBits: distanceBits + groupBits,
      rowBits: rowBits, partBits: min(distanceBits + groupBits, max(0, rowBits - 8), 12))
    if order.keyBits < 63, order.keyBits - order.partBits + rowBits <= 64 {
      sort(scores, groups, order)
    } else {
      sortSlowly(scores, groups)
    }
  }

  /// How a row becomes a word.
  private struct KeyOrder {
    let highest: Int64
    let distanceBits: Int
    let keyBits: Int
    let rowBits: Int
    let partBits: Int

    /// Bits of a key that are packed with the row.
    var lowBits: Int { keyBits - partBits }

    @inline(__always)
    func key(_ billionths: Int64, _ group: Int) -> UInt64 {
      UInt64(truncatingIfNeeded: group) << UInt64(distanceBits)
        | UInt64(truncatingIfNeeded: highest &- billionths)
    }
  }

  private mutating func sort(_ scores: [[Double]], _ groups: [[Int32]], _ order: KeyOrder) {
    var starts = [Int](repeating: 0, count: 1 << order.partBits + 1)
    Self.forEachKey(scores, groups, order) { key, _ in
      starts[Int(truncatingIfNeeded: key &>> UInt64(order.lowBits)) &+ 1] &+= 1
    }
    for part in 1..<starts.count { starts[part] += starts[part - 1] }
    var words = [UInt64](repeating: 0, count: starts[starts.count - 1])
    var next = starts
    let mask = 1 << UInt64(order.lowBits) &- 1 as UInt64
    Self.forEachKey(scores, groups, order) { key, row in
      let part = Int(truncatingIfNeeded: key &>> UInt64(order.lowBits))
      words[next[part]] =
        (key & mask) &<< UInt64(order.rowBits) | UInt64(truncatingIfNeeded: row)
      next[part] &+= 1
    }

    var scratch: [UInt64] = []
    var place = GroupPlace()
    for part in 0..<starts.count - 1 where starts[part] < starts[part + 1] {
      Self.sort(&words, starts[part]..<starts[part + 1], order, &scratch)
      let upper = UInt64(truncatingIfNeeded: part) &<< UInt64(order.lowBits)
      for word in words[starts[part]..<starts[part + 1]] {
        let key = upper | word &>> UInt64(order.rowBits)
        let row = Int(truncatingIfNeeded: word & (1 &<< UInt64(order.rowBits) &- 1))
        ranks[row] = place.rank(next: key, group: key &>> UInt64(order.distanceBits))
      }
    }
  }

  /// Calls `body` with key and position of every row that has both score and group.
  @inline(__always)
  private static func forEachKey(
    _ scores: [[Double]], _ groups: [[Int32]], _ order: KeyOrder,
    _ body: (_ key: UInt64, _ row: Int) -> Void
  ) {
    var first = 0
    for (part, groups) in zip(scores, groups) {
      for (offset, score) in part.enumerated() {
        let group = groups.isEmpty ? 0 : Int(groups[offset])
        if group >= 0, let key = score.billionths { body(order.key(key, group), first &+ offset) }
      }
      first &+= part.count
    }
  }

  /// Sorts words by their keys; equal keys keep the order of their rows.
  private static func sort(
    _ words: inout [UInt64], _ range: Range<Int>, _ order: KeyOrder, _ scratch: inout [UInt64]
  ) {
    if scratch.count < range.count { scratch = [UInt64](repeating: 0, count: range.count) }
    // By the highest digit first, which leaves scores that are spread almost in their places.
    let high = min(order.lowBits, 9)
    let shift = UInt64(order.rowBits + order.lowBits - high)
    pass(from: words, range.lowerBound, range.count, to: &scratch, 0, shift, high)
    if insert(scratch, range.count, into: &words, range.lowerBound) { return }

    let digit = 10
    var isInScratch = false
    for low in stride(from: 0, to: order.lowBits, by: digit) {
      let shift = UInt64(order.rowBits + low)
      if isInScratch {
        pass(from: scratch, 0, range.count, to: &words, range.lowerBound, shift, digit)
      } else {
        pass(from: words, range.lowerBound, range.count, to: &scratch, 0, shift, digit)
      }
      isInScratch.toggle()
    }
    if isInScratch {
      for offset in 0..<range.count { words[range.lowerBound &+ offset] = scratch[offset] }
    }
  }

  /// Inserts words one after the other where they belong; false, with all of them in some order,
  /// where that moves too many.
  private static func insert(
    _ source: [UInt64], _ count: Int, into target: inout [UInt64], _ start: Int
  ) -> Bool {
    target.withUnsafeMutableBufferPointer { target in
      source.withUnsafeBufferPointer { source in
        var moves = 0
        for position in 0..<count {
          let word = source[position]
          var place = start &+ position
          while place > start, target[place &- 1] > word {
            target[place] = target[place &- 1]
            place &-= 1
          }
          target[place] = word
          moves &+= start &+ position &- place
          if moves > 16 * count {
            for rest in position + 1..<count { target[start + rest] = source[rest] }
            return false
          }
        }
        return true
      }
    }
  }

  /// Distributes words by one digit of their keys, in their order.
  private static func pass(
    from source: [UInt64], _ start: Int, _ count: Int, to target: inout [UInt64],
    _ targetStart: Int, _ shift: UInt64, _ bits: Int
  ) {
    let mask = 1 << UInt64(bits) &- 1 as UInt64
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 1 << bits) { next in
      next.initialize(repeating: 0)
      for word in source[start..<start + count] {
        next[Int(truncatingIfNeeded: word &>> shift & mask)] &+= 1
      }
      var sum = targetStart
      for value in next.indices { (next[value], sum) = (sum, sum + next[value]) }
      for word in source[start..<start + count] {
        let value = Int(truncatingIfNeeded: word &>> shift & mask)
        target[next[value]] = word
        next[value] &+= 1
      }
    }
  }

  /// For so many groups that a word does not hold them.
  private mutating func sortSlowly(_ scores: [[Double]], _ groups: [[Int32]]) {
    var rows: [(group: Int32, key: Int64, row: Int)] = []
    var first = 0
    for (part, groups) in zip(scores, groups) {
      for (offset, score) in part.enumerated() {
        let group = groups.isEmpty ? 0 : groups[offset]
        if group >= 0, let key = score.billionths { rows.append((group, key, first + offset)) }
      }
      first += part.count
    }
    rows.sort { ($0.group, $1.key) < ($1.group, $0.key) }
    var place = GroupPlace()
    for entry in rows {
      ranks[entry.row] = place.rank(
        next: UInt64(bitPattern: entry.key), group: UInt64(truncatingIfNeeded: entry.group))
    }
  }
}

/// Gives out ranks to keys that come group after group, the best first.
private struct GroupPlace {
  private var group = UInt64.max
  private var key: UInt64 = 0
  private var count: Int32 = 0
  private var rank: Int32 = 0

  @inline(__always)
  mutating func rank(next key: UInt64, group: UInt64) -> Int32 {
    if group != self.group {
      self.group = group
      count = 0
    }
    count &+= 1
    if count == 1 || key != self.key {
      rank = count
      self.key = key
    }
    return rank
  }
}
