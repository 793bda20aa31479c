public import BilingualText
import DelimitedText
import IndicatorEvaluation
public import PairwiseComparisons
public import ReportForms

/// A simulated random index beside the published ones: what `ahp random-index` shows.
public struct RandomIndexReport: Report {
  let estimate: RandomIndexEstimate
  /// Names of the items where the questionnaire is a scenario's.
  let source: String?

  /// - Parameter source: where the questionnaire comes from, such as a file and a judgment set.
  public init(_ estimate: RandomIndexEstimate, source: String? = nil) {
    self.estimate = estimate
    self.source = source
  }

  var simulation: RandomIndexSimulation { estimate.simulation }

  /// Pairs that are not asked.
  var missing: Int {
    let pairs = simulation.order * (simulation.order - 1) / 2
    return switch simulation.questionnaire {
    case .complete: 0
    case .missing(let count): count
    case .pairs(let asked): pairs - asked.count
    }
  }

  /// What each table has for the same order and number of missing pairs.
  var published: [RandomIndexValue] {
    guard simulation.index == .saaty else { return [] }
    return RandomIndexTable.allCases.map {
      simulation.scale.randomIndex($0, order: simulation.order, missing: missing)
    }
  }

  // MARK: Forms

  /// What this program takes for the harmonic random index of the same order and scale.
  var harmonic: HarmonicConsistency? {
    guard simulation.index == .harmonic else { return nil }
    let n = simulation.order
    return try? HarmonicConsistency(
      columnSums: [Double](repeating: Double(n), count: n), scale: simulation.scale)
  }

  /// The report for people.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(
      simulation.index == .saaty
        ? Phrase(zh: "随机一致性指标 RI 模拟", en: "Simulated random index")
        : Phrase(zh: "随机调和一致性指标 HRI 模拟", en: "Simulated harmonic random index"), level: 1)
    let value = NumberText.fixed(estimate.value, decimals: 5)
    let error = NumberText.fixed(estimate.standardError, decimals: 5)
    var facts = [
      Fact(
        simulation.index == .saaty ? "RI" : "HRI",
        Phrase(zh: "\(value) ± \(error)（标准误差）", en: "\(value) ± \(error) (standard error)"), .strong
      ),
      Fact(Phrase(zh: "阶数", en: "Order"), "\(simulation.order)"),
      Fact(Phrase(zh: "标度", en: "Scale"), Phrase(simulation.scale.name)),
      Fact(Phrase(zh: "抽样规则", en: "Sampling"), simulation.sampling.phrase),
      Fact(Phrase(zh: "问卷", en: "Questionnaire"), questionnaire),
      Fact(Phrase(zh: "抽样次数", en: "Samples"), "\(estimate.samples)"),
      Fact(Phrase(zh: "随机种子", en: "Seed"), "\(simulation.seed)"),
      Fact(
        simulation.index == .saaty
          ? Phrase(zh: "平均 λ_max", en: "Mean λ_max")
          : Phrase(zh: "列和调和平均的均值", en: "Mean of the harmonic means"),
        Phrase(NumberText.significant(estimate.meanLambda, digits: 7))),
    ]
    if let source { facts.append(Fact(Phrase(zh: "来源", en: "Asked in"), Phrase(source))) }
    if let harmonic {
      let value = NumberText.fixed(harmonic.randomIndex, decimals: 4)
      let source = harmonic.randomIndexSource
      facts.append(
        Fact(
          Phrase(zh: "本程序采用", en: "Taken by this program"),
          Phrase(value).remark(source.explanation)))
    }
    document.facts(facts)
    guard !published.isEmpty else { return document }
    document.heading(Phrase(zh: "与各表对照", en: "Beside the tables"), level: 2)
    var table = ReportTable([
      .text(Phrase(zh: "表", en: "Table")), .number("RI"),
      .number(Phrase(zh: "相差几个标准误差", en: "Standard errors away")),
      .text(Phrase(zh: "来源", en: "Source")),
    ])
    for value in published {
      table.append([
        .init(value.table.phrase), .init(value.value, .fixed(4)),
        .init(distance(to: value), .signed(1)),
        .init(
          value.source.explanation, .muted),
      ])
    }
    document.table(table)
    return document
  }

  private func distance(to value: RandomIndexValue) -> Double? {
    estimate.standardError > 0 ? (value.value - estimate.value) / estimate.standardError : nil
  }

  private var questionnaire: Phrase {
    switch simulation.questionnaire {
    case .complete: Phrase(zh: "全部两两比较", en: "all pairs")
    case .missing(let count):
      Phrase(
        zh: "随机缺失 \(count) 对，其余连通",
        en: "\(Phrase.counted(count, "pair")) missing at random, the rest connected")
    case .pairs(let pairs):
      Phrase(pairs.map { "\($0.first + 1)-\($0.second + 1)" }.joined(separator: ", "))
    }
  }

  /// One row with all digits.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    var csv = DelimitedTextWriter(format)
    csv.record([
      "order", "missing", "scale", "sampling", "random_index", "standard_error", "samples",
      "seed", "mean_lambda", "index",
    ])
    csv.field(simulation.order)
    csv.field(missing)
    csv.field(simulation.scale.name)
    csv.field(simulation.sampling.rawValue)
    csv.field(estimate.value)
    csv.field(estimate.standardError)
    csv.field(estimate.samples)
    csv.field("\(simulation.seed)")
    csv.field(estimate.meanLambda)
    csv.field(simulation.index.rawValue)
    csv.endRecord()
    return csv.bytes
  }
}

extension GradeSampling {
  var phrase: Phrase {
    switch self {
    case .gradesEquallyLikely:
      Phrase(zh: "1/M … M 等概率（Saaty 1980）", en: "1/M … M equally likely (Saaty 1980)")
    case .gradeThenOrientation:
      Phrase(
        zh: "先取 1 … M，再随机取倒数（Donegan & Dodd 1991）",
        en: "1 … M, then turned round or not (Donegan & Dodd 1991)")
    }
  }
}
