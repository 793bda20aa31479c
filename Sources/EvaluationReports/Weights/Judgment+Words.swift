import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms

extension Judgment {
  /// The judgment as a sentence, read from the more important item:
  /// `服务响应及时性 的重要性是 服务方式合理性 的 5 倍`.
  func words(_ items: [Phrase]) -> Phrase {
    let read = ratio < 1 ? reversed : self
    let (a, b) = (items.name(read.first), items.name(read.second))
    let times = NumberText.ratio(read.ratio)
    if times == "1" {
      return Phrase(
        zh: "\(a.zh) 与 \(b.zh) 同等重要", en: "\(a.en) and \(b.en) are equally important")
    }
    return Phrase(
      zh: "\(a.zh) 的重要性是 \(b.zh) 的 \(times) 倍",
      en: "\(a.en) is \(times) times as important as \(b.en)")
  }

  /// How far the judgment is from indifference, |ln ratio|; the same from both sides.
  var strength: Double { max(ratio, 1 / ratio) }
}

extension [Phrase] {
  /// The name at a position, or the position counted from 1 where there is none.
  func name(_ index: Int) -> Phrase { self[at: index] ?? "#\(index + 1)" }
}

extension RevisionAdvice {
  /// What to look at again, what would mend it, and how far that helps.
  func words(_ items: [Phrase]) -> Phrase {
    let turned = judgment.ratio < 1
    let best = NumberText.revised(turned ? 1 / bestRatio : bestRatio)
    let implied = NumberText.revised(turned ? 1 / impliedRatio : impliedRatio)
    let after = NumberText.fixed(ratioAfter, decimals: 4)
    if let onScale {
      let grade = NumberText.revised(turned ? 1 / onScale.ratio : onScale.ratio)
      let graded = NumberText.fixed(onScale.ratioAfter, decimals: 4)
      return judgment.words(items)
        + Phrase(
          zh: "；若改为 \(grade) 倍，CR 降至 \(graded)（不限于标度时最优为 \(best)，CR \(after)；"
            + "权重所隐含的比值为 \(implied)）",
          en: "; \(grade) instead would bring CR down to \(graded) (off the scale \(best) is best, "
            + "CR \(after); the weights imply \(implied))")
    }
    return judgment.words(items)
      + Phrase(
        zh: "；若改为 \(best) 倍，CR 降至 \(after)（权重所隐含的比值为 \(implied)）",
        en: "; \(best) instead would bring CR down to \(after) (the weights imply \(implied))")
  }
}

extension NumberText {
  /// A ratio that was computed: three digits, below 1 as a fraction of 1.
  fileprivate static func revised(_ ratio: Double) -> String {
    ratio > 0 && ratio < 1
      ? "1/" + significant(1 / ratio, digits: 3) : significant(ratio, digits: 3)
  }
}
