import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms

extension ReportDocument {
  /// What every method makes of the same judgments.
  mutating func comparison(_ comparison: MethodComparison, _ items: ItemNames) {
    heading(Phrase(zh: "权重方法比较", en: "Priority methods"), level: 4)
    var table = ReportTable(
      [.text(Phrase(zh: "方法", en: "Method"))]
        + items.ids.indices.map { .number(items.name($0)) } + [.number("λ_max ≈")])
    for (priorities, ranks) in zip(comparison.priorities, comparison.ranks) {
      let cells = zip(priorities.weights, ranks).map { weight, rank in
        ReportTable.Cell(Phrase("\(NumberText.fixed(weight, decimals: 4)) (\(rank))"))
      }
      table.append(
        [.init(priorities.method.phrase)] + cells + [
          .init(priorities.lambdaEstimate, .fixed(4))
        ])
    }
    self.table(table)
    list(comparison.differences(items).map { ReportText($0) })
  }
}

extension MethodComparison {
  /// The largest differences in words.
  func differences(_ items: ItemNames) -> [Phrase] {
    let weight = largestWeightDifference
    let rank = largestRankDifference
    let size = NumberText.fixed(weight.size, decimals: 4)
    var sentences: [Phrase] = []
    if weight.size > 0 {
      sentences.append(
        Phrase(
          zh: "权重最大差异：\(items.name(weight.item).zh)，\(weight.first.phrase.zh)与"
            + "\(weight.second.phrase.zh)相差 \(size)",
          en: "Largest difference in weight: \(size) for \(items.name(weight.item).en), between "
            + "\(weight.first.phrase.en) and \(weight.second.phrase.en)"))
    } else {
      sentences.append(Phrase(zh: "各方法权重相同", en: "All methods give the same weights"))
    }
    if rank.size > 0 {
      let places = Int(rank.size)
      sentences.append(
        Phrase(
          zh: "排名最大差异：\(items.name(rank.item).zh)，\(rank.first.phrase.zh)与"
            + "\(rank.second.phrase.zh)相差 \(places) 位",
          en: "Largest difference in rank: \(Phrase.counted(places, "place")) for "
            + "\(items.name(rank.item).en), between \(rank.first.phrase.en) and "
            + "\(rank.second.phrase.en)"))
    } else {
      sentences.append(Phrase(zh: "各方法排名相同", en: "All methods rank the items alike"))
    }
    return sentences
  }
}
