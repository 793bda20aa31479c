import IndicatorEvaluation
import Testing

@testable import ResultStore

@Suite struct StoredMissingTests {
  @Test(
    arguments: [
      (MissingPolicy.error, "error", nil), (.renormalise, "renormalise", nil),
      (.worst, "worst", nil),
      (.score(41.5), "score", 41.5), (.score(0), "score", 0),
    ] as [(MissingPolicy, String, Double?)])
  func policiesComeBack(policy: MissingPolicy, name: String, score: Double?) {
    let stored = StoredMissing(policy)
    #expect(stored == StoredMissing(name: name, score: score))
    #expect(stored.policy == policy)
  }

  @Test func whatIsNoPolicyIsNone() {
    #expect(StoredMissing(name: "score", score: nil).policy == nil)
    #expect(StoredMissing(name: "Worst", score: nil).policy == nil)
    #expect(StoredMissing(name: "", score: 1).policy == nil)
    // A score beside another policy says nothing.
    #expect(StoredMissing(name: "worst", score: 1).policy == .worst)
  }
}
