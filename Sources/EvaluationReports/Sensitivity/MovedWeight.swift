import BilingualText
import ReportForms
import Sensitivity

/// What reports say of one weight that moves, whether all scores are at hand or only what is known of
/// them.
protocol MovedWeight: Sendable {
  /// Position in the nodes.
  var child: Int { get }
  /// Today's local weight.
  var today: Double { get }
  /// Today's first, by its row.
  var first: Int? { get }
  /// Weights with the same first.
  var firstStable: ClosedRange<Double> { get }
}

extension WeightVariation: MovedWeight {}
extension WeightOutlook: MovedWeight {}

extension Array where Element: MovedWeight {
  /// The weight whose nearest change of the first is nearest; nil where nobody else ever comes first.
  var mostCritical: Element? {
    func distance(_ weight: Element) -> Double {
      let stable = weight.firstStable
      return Swift.min(
        stable.lowerBound > 0 ? weight.today - stable.lowerBound : .infinity,
        stable.upperBound < 1 ? stable.upperBound - weight.today : .infinity)
    }
    return filter { $0.firstStable != 0...1 }.min { distance($0) < distance($1) }
  }

  /// Who stays first as long as what.
  func lead(name: (_ row: Int) -> Phrase, node: (_ position: Int) -> Phrase) -> Phrase {
    let critical = mostCritical
    guard let weight = critical ?? self.first, let row = weight.first else {
      return Phrase(zh: "没有得分可比较。", en: "There are no scores to compare.")
    }
    let name = name(row)
    guard critical != nil else {
      return Phrase(
        zh: "无论哪个权重单独如何变动，\(name.zh) 始终排第一。",
        en: "\(name.en) stays first whatever a single weight becomes.")
    }
    let child = node(weight.child)
    let percent = NumberForm.percent(1)
    let (low, high, now) = (
      percent.text(weight.firstStable.lowerBound), percent.text(weight.firstStable.upperBound),
      percent.text(weight.today)
    )
    return Phrase(
      zh: "只要 \(child.zh) 的权重在 \(low) 与 \(high) 之间（现为 \(now)），\(name.zh) 保持第一。",
      en: "\(name.en) stays first as long as the weight of \(child.en) is between \(low) and "
        + "\(high) (now \(now)).")
  }
}

extension ReportDocument {
  /// What was compared and how.
  mutating func movedWeights(_ title: Phrase, period: Phrase?, compared count: Int) {
    heading(title, level: 1)
    facts(
      Fact.period(period) + [
        Fact(Phrase(zh: "参与比较", en: "Compared"), Phrase("\(count)")),
        Fact(
          Phrase(zh: "方法", en: "Method"),
          Phrase(
            zh: "一个局部权重变动，同级其余权重按原比例调整，其他不变",
            en: "one local weight moves, its siblings keep their proportions, the rest stays")),
      ])
  }
}

/// Who comes first over a stretch of a weight, by ids.
struct WeightLeader: Sendable {
  let interval: LeadingInterval
  let ids: [String]
}

extension JSONShape<WeightLeader> {
  static var leader: JSONShape {
    .object("leading_interval") {
      JSONField("from", "A weight.", .number) { $0.interval.from }
      JSONField("to", "A weight.", .number) { $0.interval.to }
      JSONField("first", "Several where they tie all along.", .list(of: .string)) { $0.ids }
    }
  }
}

extension JSONShape<ClosedRange<Double>> {
  /// A stretch of a weight: from, to.
  static var stretch: JSONShape {
    JSONShape<[Double]>.list(of: .number).of { [$0.lowerBound, $0.upperBound] }
  }
}
