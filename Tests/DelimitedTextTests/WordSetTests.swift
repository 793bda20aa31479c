import TestSupport
import Testing

@testable import DelimitedText

@Suite struct WordSetTests {
  /// Inserts one by one and tells each answer from that of the standard library's set.
  private func agrees(_ words: [UInt64]) -> Bool {
    var set = WordSet()
    var plain: Set<UInt64> = []
    for word in words {
      let isNew = set.insert(word)
      guard isNew == plain.insert(word).inserted, set.count == plain.count else { return false }
    }
    return true
  }

  @Test func zeroIsAWordLikeOthers() {
    var set = WordSet()
    let words: [UInt64] = [0, 0, 1, 0]
    let areNew = words.map { set.insert($0) }
    #expect(areNew == [true, false, true, false])
    #expect(set.count == 2)
  }

  @Test func ascendingWordsWithGapsAreFoundAgainOnTheLastRun() {
    var set = WordSet()
    let words: [UInt64] = [3, 4, 5, 9, 10, 10, 9]
    let areNew = words.map { set.insert($0) }
    #expect(areNew == [true, true, true, true, true, false, false])
    #expect(set.count == 5)
  }

  /// A word before the last run gives up the order: close words become bits, distant ones a table.
  @Test(arguments: [UInt64(1), 40, 1 << 20, 1 << 50])
  func aWordOutOfOrderKeepsWhatWasThere(distance: UInt64) {
    let ascending = (1...300).map { UInt64($0) * distance }
    var words = ascending
    words += [distance / 2 + 7, 5 * distance, 6 * distance + 1]
    for word in ascending.reversed() { words.append(word) }
    words += [.max, 1, .max]
    #expect(agrees(words))
  }

  @Test func tablesOfCloseWordsTurnIntoBits() {
    var generator = RepeatableGenerator(seed: 21)
    let start: UInt64 = 1 << 40
    var words: [UInt64] = [start + 90_000, 17]
    words += (0..<UInt64(20_000)).map { start + $0 }.shuffled(using: &generator)
    // Next to the bits on both sides, and far from them.
    words += (1...UInt64(5000)).map { start - $0 }.shuffled(using: &generator)
    words += (0..<3000).map { _ in generator.next() }
    words += words.shuffled(using: &generator)
    #expect(agrees(words))
  }

  @Test(arguments: [UInt64(1)...50, 1...5000, 0...1 << 16, 0...1 << 34, 0...UInt64.max])
  func drawnWordsAgreeWithThePlainSet(range: ClosedRange<UInt64>) {
    var generator = RepeatableGenerator(seed: 22)
    #expect(agrees((0..<12_000).map { _ in UInt64.random(in: range, using: &generator) }))
  }

  @Test func theLargestWordsDoNotOverflow() {
    let words = (0..<UInt64(4000)).map { UInt64.max - $0 }
    #expect(agrees(words + words))
    #expect(agrees(words.reversed() + words))
  }

  @Test func roomForMoreChangesNothing() {
    var generator = RepeatableGenerator(seed: 23)
    let words = (0..<2000).map { _ in generator.next() }
    var set = WordSet()
    for word in words.prefix(1000) { _ = set.insert(word) }
    let count = set.count
    set.reserveRoom(for: 10_000)
    #expect(set.count == count)
    let areNew = words.map { set.insert($0) }
    #expect(areNew == (0..<2000).map { $0 >= 1000 })
    #expect(set.count == 2000)
  }
}
