import ServiceAnalyses
import Statistics
import Testing

@Suite struct AnswerScaleTests {
  @Test func builtInScales() {
    #expect(AnswerScale.nps.levels.count == 11 && AnswerScale.nps.scores[5] == 50)
    #expect(AnswerScale.nps.position(of: "10") == 10 && AnswerScale.nps.position(of: "8.5") == nil)
    #expect(AnswerScale.satisfaction5.scores == [0, 25, 50, 75, 100])
    #expect(AnswerScale.satisfaction5.position(of: "very satisfied") == 4)
    #expect(AnswerScale.kano5.position(of: "喜欢") == 4)
    #expect(
      [0, 6, 7, 8, 9, 10, -1].map { AnswerScale.nps.netValue(level: $0) }.prefix(6)
        == [-1, -1, 0, 0, 1, 1])
    #expect(AnswerScale.nps.netValue(level: -1).isNaN)
  }

  @Test func scalesThatAreNone() {
    #expect(throws: AnalysisError.answerLevels(.fewerThanTwo)) { try AnswerScale([.init("one")]) }
    #expect(throws: AnalysisError.answerLevels(.twice("a"))) {
      try AnswerScale([.init("a"), .init("b", otherNames: ["a"])])
    }
    #expect(throws: AnalysisError.answerLevels(.scores)) {
      try AnswerScale([.init("a"), .init("b")], scores: [1, 1])
    }
    #expect(throws: AnalysisError.netBoxesOverlap(top: 4, bottom: 2, levels: 5)) {
      try AnswerScale(from: 1, to: 5, top: 4, bottom: 2)
    }
    #expect(throws: AnalysisError.answerLevels(.range(from: 5, to: 5))) {
      try AnswerScale(from: 5, to: 5)
    }
    #expect(throws: AnalysisError.answerLevels(.range(from: .min, to: .max))) {
      try AnswerScale(from: .min, to: .max)
    }
  }
}
