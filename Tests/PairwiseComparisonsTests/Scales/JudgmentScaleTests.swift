import PairwiseComparisons
import TestSupport
import Testing

@Suite struct JudgmentScaleTests {
  /// Ratios and the weight of one item x times better than three equal ones (Goepel 2018).
  @Test func functions() throws {
    let golden = try Golden.file("published/goepel_scale_functions")["expected"]["n=4"]
    let names = [
      ("saaty", "linear"), ("logarithmic", "logarithmic"), ("root", "root_square"),
      ("inverse-linear", "inverse_linear_ma_zheng"), ("balanced", "balanced"), ("power", "power"),
      ("geometric", "geometric"),
    ]
    for (name, published) in names {
      let scale = try #require(JudgmentScale.named(name))
      for grade in 1...9 {
        let expected = golden[published]["\(grade)"]
        let ratio = scale.apply(to: Double(grade))
        #expect(isClose(ratio, expected["c"].number, relative: 1e-11), "\(name) \(grade)")
        #expect(isClose(ratio / (ratio + 3), expected["w_max"].number, relative: 1e-11))
        #expect(isClose(scale.apply(to: 1 / Double(grade)), 1 / ratio, relative: 1e-14))
      }
    }
  }

  @Test func words() throws {
    let saaty = JudgmentScale.saaty
    #expect(saaty.value(ofWord: "稍微重要") == 3 && saaty.value(ofWord: "Very Strong") == 7)
    #expect(saaty.value(ofWord: "毫不重要") == nil)
    #expect(saaty.word(for: 1 / 5.0)?.chinese == "明显重要")
    let own = try JudgmentScale(name: "zq", maximum: 9, words: ["同等重要": 1, "稍微重要": 2])
    #expect(own.value(ofWord: "稍微重要") == 2)
    #expect(own.randomIndex(order: 4).value == 0.90)
    #expect(Set(JudgmentScale.builtIn.map(\.name)).count == JudgmentScale.builtIn.count)
  }

  @Test func range() throws {
    let saaty = JudgmentScale.saaty
    for grade in [1, 9, 1 / 9.0, 0.111, 2.5] { #expect(saaty.contains(grade)) }
    for grade in [10, 0.1, 0, -1, .nan, .infinity] {
      #expect(!saaty.contains(grade) && saaty.apply(to: grade).isNaN)
    }
    for maximum in [1, 0, -3, .nan, .infinity] as [Double] {
      #expect(throws: JudgmentError.self) { try JudgmentScale(name: "bad", maximum: maximum) }
    }
    #expect(throws: JudgmentError.self) {
      try JudgmentScale(name: "bad", maximum: 5, words: ["too much": 6])
    }
  }
}
