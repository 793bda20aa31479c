import BilingualText
import Diagnostics
import IndicatorEvaluation
import PairwiseComparisons
import Testing

@testable import ScenarioFiles

/// `words` of a scale of one's own, at its ends.
struct ScaleWordReadingTests {
  private func scale(_ words: String) throws -> (scale: JudgmentScale?, places: [String]) {
    var bench = try SectionBench("scales: {seven: {max: 7, words: {\(words)}}}")
    bench.reader.readScales(bench.entry)
    return (bench.reader.scales["seven"], bench.places)
  }

  /// 1/7 in full, and in as many digits as people copy; its last digit rounds it down.
  @Test(arguments: ["1/7", "0.142857142857142", "14.2857142857142%"])
  func theReciprocalOfTheLargestGradeIsOnTheScale(_ least: String) throws {
    let found = try scale("least: \(least), same: 1, most: 7")
    #expect(found.places.isEmpty)
    let scale = try #require(found.scale)
    let grade = try #require(scale.value(ofWord: "least"))
    #expect(abs(grade - 1.0 / 7) < 1e-14)
    #expect(scale.value(ofWord: "most") == 7 && scale.words.count == 3)
  }

  @Test(arguments: ["0.142", "7.001", "1/8"])
  func whatLiesOutsideIsLeftOut(_ grade: String) throws {
    let found = try scale("less: \(grade), same: 1")
    #expect(found.places == ["1:40 judgment-out-of-scale"])
    #expect(found.scale?.words.map(\.english) == ["same"])
  }

  @Test func judgmentsMayUseTheWord() throws {
    let text = """
      schema: ahp-scenario/1
      scales:
        seven: {max: 7, words: {least: 0.142857142857142, most: 7}}
      tree:
        id: g
        children: [a, b]
        weights:
          scale: seven
          pairs: [[a, b, least]]
      """
    let reading = Scenario.read(Array(text.utf8), path: "s.yaml")
    #expect(!reading.diagnostics.hasErrors, "\(reading.diagnostics.map(\.message.en))")
    let sets = try #require(reading.scenario?.weighing?.model.judgmentSets)
    let judgment = try #require(sets.first?.responses.first?.judgments.first)
    let ratio = judgment.first == 0 ? judgment.ratio : 1 / judgment.ratio
    #expect(abs(ratio - 1.0 / 7) < 1e-12)
  }
}
