import Testing

@testable import DelimitedText

@Suite struct OrderedWorkTests {
  @Test(arguments: [1, 2, 5, nil] as [Int?])
  func resultsComeInTheOrderOfTheInputs(threads: Int?) {
    let work = OrderedWork<Int, Int>(threads: threads) { number in
      // Later inputs are done sooner.
      (0..<(200 - number) * 50).reduce(number * number) { sum, next in sum &+ (next & 0) }
    }
    var taken: [Int] = []
    var results: [Int] = []
    for number in 0..<200 {
      work.handIn(number)
      while work.pending > 8 {
        guard let (input, output) = work.take() else {
          work.advance()
          continue
        }
        taken.append(input)
        results.append(output)
      }
    }
    while work.pending > 0 {
      guard let (input, output) = work.take() else {
        work.advance()
        continue
      }
      taken.append(input)
      results.append(output)
    }
    work.finish()
    #expect(taken == Array(0..<200))
    #expect(results == (0..<200).map { $0 * $0 })
  }

  @Test func theOwnerWorksWhereThereIsNoOtherThread() {
    let work = OrderedWork<String, Int>(threads: 1) { $0.count }
    work.handIn("two")
    work.handIn("three")
    #expect(work.pending == 2)
    #expect(work.take() == nil)
    work.advance()
    let first = work.take()
    #expect(first?.input == "two")
    #expect(first?.output == 3)
    #expect(work.take() == nil)
    #expect(work.pending == 1)
    work.advance()
    #expect(work.take()?.output == 5)
    #expect(work.pending == 0)
    // Nothing is pending, so that nobody has to be waited for.
    work.advance()
    work.finish()
  }

  @Test func whatNobodyHasBegunIsDropped() {
    let work = OrderedWork<Int, Int>(threads: 1) { $0 }
    work.handIn(1)
    work.finish()
    #expect(work.take() == nil)
  }
}
