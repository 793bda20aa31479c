public import BilingualText
public import ReportForms
public import Statistics

/// The demands of a Kano questionnaire: categories, how much each raises or lowers satisfaction.
public struct KanoResult: AnalysisResult {
  /// One demand.
  public struct Demand: Sendable {
    /// As the scenario names it.
    public var id: String
    /// What people call it; the id where it has no name.
    public var label: Label
    /// The pairs of answers to it.
    public var tally: KanoTally

    public init(id: String, label: Label = Label(), tally: KanoTally) {
      self.id = id
      self.label = label
      self.tally = tally
    }

    var name: Phrase { Phrase(label, id: id) }
  }

  /// In the order of the questionnaire.
  public let demands: [Demand]
  /// Of Wilson's intervals of better and worse.
  public let confidence: ConfidenceLevel
  /// Demands with fewer respondents are reported.
  public let leastBase: Int

  public init(
    _ demands: [Demand], confidence: ConfidenceLevel = .percent95,
    leastBase: Int = AnalysisFinding.leastBase
  ) {
    self.demands = demands
    self.confidence = confidence
    self.leastBase = leastBase
  }
}

extension KanoResult {
  /// `kano`, a kind with two forms: this one bears its name.
  public static let kind = "kano"
  /// For the schema of its JSON.
  public static let meaning = "Demands by what they do to satisfaction."
  /// The table `demands`.
  public static var members: [AnalysisMember] { [AnalysisMember(demandRows)] }

  /// `category.C.count` for each category: the demands for which it is the most frequent.
  public var measures: [AnalysisMeasure] {
    KanoCategory.allCases.map { category in
      AnalysisMeasure(
        "category.\(category.rawValue).count", category.name,
        count: demands.count { $0.tally.counts.category == category })
    }
  }

  /// A row for each demand.
  public var parts: [AnalysisPart] {
    [Self.demandRows(demands.map { DemandRow(demand: $0, confidence: confidence) })]
  }

  /// Of each demand a small base, and a category that is tied or not clear by Fong's test.
  public var findings: [AnalysisFinding] {
    demands.flatMap { demand -> [AnalysisFinding] in
      let counts = demand.tally.counts
      var findings: [AnalysisFinding] = []
      if counts.base < leastBase {
        findings.append(.baseSmall(demand.name, base: counts.base, least: leastBase))
      }
      if !counts.tied.isEmpty {
        let tied = counts.tied.map(\.name).listed
        findings.append(
          AnalysisFinding(
            .kanoTied,
            Phrase(
              zh: "\(demand.name.zh)：\(tied.zh)并列第一", en: "\(demand.name.en): \(tied.en) tie"))
        )
      } else if let fong = counts.fong, !fong.isSignificant {
        findings.append(
          AnalysisFinding(
            .kanoUnclear,
            Phrase(
              zh: "\(demand.name.zh)：前两类相差 \(fong.difference)，类别不明确",
              en: "\(demand.name.en): the two most frequent categories differ by "
                + "\(fong.difference), which is not clear")))
      }
      return findings
    }
  }

  /// The demands by −worse to the right and better upwards, with lines at 0.5; nil where none has
  /// both.
  public func figure(id: String, title: Phrase) -> Figure? {
    let points = demands.compactMap { demand -> PointChart.Point? in
      guard let better = demand.tally.counts.better, let worse = demand.tally.counts.worse else {
        return nil
      }
      return .init(demand.name, x: -worse, y: better)
    }
    guard !points.isEmpty else { return nil }
    let chart = PointChart(
      points,
      crosshair: .init(
        x: 0.5, y: 0.5,
        quadrants: [
          KanoCategory.attractive.name, KanoCategory.performance.name,
          KanoCategory.indifferent.name, KanoCategory.mustBe.name,
        ]),
      xAxis: Phrase(zh: "不满足时不满的上升", en: "Dissatisfaction if not met"),
      yAxis: Phrase(zh: "满足时满意的上升", en: "Satisfaction if met"), xForm: .percent(0),
      yForm: .percent(0))
    return Figure(
      id: id, title: title, chart: .points(chart),
      data: Self.demandRows.shape.table(
        demands.map { DemandRow(demand: $0, confidence: confidence) }))
  }
}

extension KanoCategory {
  /// What people call it.
  public var name: Phrase {
    switch self {
    case .mustBe: Phrase(zh: "基本型", en: "must-be")
    case .performance: Phrase(zh: "期望型", en: "performance")
    case .attractive: Phrase(zh: "兴奋型", en: "attractive")
    case .indifferent: Phrase(zh: "无差异型", en: "indifferent")
    case .reverse: Phrase(zh: "反向型", en: "reverse")
    case .questionable: Phrase(zh: "可疑", en: "questionable")
    }
  }
}
