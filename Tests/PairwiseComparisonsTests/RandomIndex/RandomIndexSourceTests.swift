import BilingualText
import PairwiseComparisons
import Testing

@Suite struct RandomIndexSourceTests {
  /// Every source that a table, a scale or the harmonic index can give says so in both languages.
  @Test func bothLanguages() throws {
    var sources: Set<RandomIndexSource> = []
    for table in RandomIndexTable.allCases {
      for (order, missing) in [(2, 0), (5, 0), (16, 0), (21, 0), (4, 1), (8, 3), (12, 4)] {
        sources.insert(table.value(order: order, missing: missing).source)
      }
    }
    for scale in [JudgmentScale.named("power"), try? JudgmentScale(name: "own", maximum: 4.5)] {
      for (order, missing) in [(5, 0), (20, 0), (5, 1)] {
        sources.insert(
          try #require(scale).randomIndex(.saaty1980, order: order, missing: missing).source)
      }
    }
    for order in [2, 5, 40] {
      sources.insert(
        try HarmonicConsistency(columnSums: [Double](repeating: 9, count: order))
          .randomIndexSource)
    }
    #expect(sources.count >= 20)
    for source in sources {
      let (english, chinese) = (source.explanation.en, source.explanation.zh)
      #expect(english != chinese && !english.isEmpty && source.description == english)
      #expect(chinese.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(chinese)")
      #expect(!english.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(english)")
    }
  }

  @Test func words() {
    #expect(
      RandomIndexTable.saaty1980.value(order: 4, missing: 2).source.explanation.en
        == "Ágoston & Csató 2022, RI(n, m) of incomplete matrices")
    #expect(
      RandomIndexTable.saaty1980.value(order: 20).source.explanation.zh.hasPrefix(
        "17 个等可能等级的解析式（超出 Saaty 1980"))
  }
}
