import ReportForms
import TestSupport
import Testing

@testable import ReportForms

@Suite struct TextWrappingTests {
  @Test func breaksAtSpacesAndBetweenIdeographs() {
    #expect("short".wrapped(to: 10) == ["short"])
    #expect("one two three".wrapped(to: 7) == ["one two", "three"])
    #expect("abcdefgh".wrapped(to: 3) == ["abc", "def", "gh"])
    #expect("大客户服务质量评价".wrapped(to: 8) == ["大客户服", "务质量评", "价"])
    #expect("指标权重，判断矩阵".wrapped(to: 8) == ["指标权", "重，判断", "矩阵"])
    #expect("".wrapped(to: 5) == [""])
  }

  @Test func losesNothingButSpacesAndFits() {
    var generator = RepeatableGenerator(seed: 4)
    let alphabet: [Character] = ["a", "b", " ", "客", "户", "，", "（", "é", "👍🏽", "1"]
    for _ in 0..<1000 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &generator)).compactMap { _ in
          alphabet.randomElement(using: &generator)
        })
      let width = Int.random(in: 2...20, using: &generator)
      let lines = text.wrapped(to: width)
      #expect(lines.allSatisfy { $0.displayWidth <= width } || text.displayWidth <= width)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}
