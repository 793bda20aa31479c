import Testing

@testable import PairwiseComparisons

/// Words at the ends of a scale of one's own.
struct JudgmentScaleWordsTests {
  @Test func theReciprocalOfTheLargestGradeHasAWord() throws {
    // The digits that people copy, cut off behind the fifteenth.
    let typed = 0.142857142857142
    let exact = 1 / 7.0
    #expect(typed < exact)
    let words = ["least": typed, "lowest": exact, "same": 1, "most": 7]
    let scale = try JudgmentScale(name: "seven", maximum: 7, words: words)
    #expect(scale.value(ofWord: "least") == typed && scale.value(ofWord: "lowest") == exact)
    #expect(scale.words.map(\.english) == ["least", "lowest", "same", "most"])
  }

  @Test(arguments: [0.1428, 0.14, 0, -1, 7.000001, .nan, .infinity] as [Double])
  func aWordOutsideTheScaleIsRefused(grade: Double) {
    #expect(throws: JudgmentError.self) {
      try JudgmentScale(name: "seven", maximum: 7, words: ["word": grade])
    }
  }

  @Test func everyScaleHoldsItsEnds() {
    for whole in 2...1000 {
      let maximum = Double(whole)
      #expect(JudgmentScale.holds(1 / maximum, maximum: maximum), "\(whole)")
      #expect(JudgmentScale.holds(maximum, maximum: maximum), "\(whole)")
      #expect(!JudgmentScale.holds(maximum.nextUp, maximum: maximum), "\(whole)")
      #expect(!JudgmentScale.holds((1 - 1e-9) / maximum, maximum: maximum), "\(whole)")
    }
  }
}
