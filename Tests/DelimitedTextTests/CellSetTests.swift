import TestSupport
import Testing

@testable import DelimitedText

@Suite struct CellSetTests {
  @Test func pairsAreOrdered() {
    var set = CellSet()
    let pairs: [(UInt64, UInt64)] = [(1, 2), (2, 1), (1, 2), (0, 1), (0, 1)]
    let areNew = pairs.map { set.insert($0.0, $0.1) }
    #expect(areNew == [true, true, false, true, false])
    #expect(set.count == 3)
  }

  @Test(arguments: [UInt64(4), 100, .max])
  func drawnPairsAgreeWithThePlainSet(largest: UInt64) {
    var generator = RepeatableGenerator(seed: 31)
    var set = CellSet()
    var plain: Set<[UInt64]> = []
    var disagreements = 0
    for _ in 0..<5000 {
      let first = UInt64.random(in: 0...largest, using: &generator)
      let second = UInt64.random(in: 1...largest, using: &generator)
      let isNew = plain.insert([first, second]).inserted
      if set.insert(first, second) != isNew { disagreements += 1 }
    }
    #expect(disagreements == 0)
    #expect(set.count == plain.count)
  }
}
