public import BilingualText
public import ReportForms
internal import Statistics

/// One index of several measures, its parts and the band it lies in.
public struct IndexResult: AnalysisResult {
  /// One measure and its weight.
  public struct Part: Sendable {
    /// `analysis.measure`
    public var measure: String
    public var weight: Double
    public var value: Double

    public init(measure: String, weight: Double, value: Double) {
      self.measure = measure
      self.weight = weight
      self.value = value
    }
  }

  public let index: CompositeIndex
  public let indexParts: [Part]
  /// Nil where none were published.
  public let bands: PublishedBands?

  public init(_ index: CompositeIndex, parts: [Part], bands: PublishedBands? = nil) {
    self.index = index
    indexParts = parts
    self.bands = bands
  }
}

extension IndexResult {
  public static let kind = "index"
  public static let meaning = "The sum of weights times measures."
  public static var members: [AnalysisMember] {
    [AnalysisMember(partRows), AnalysisMember(bandRows)]
  }

  public var measures: [AnalysisMeasure] {
    [
      AnalysisMeasure("value", Phrase(zh: "指数", en: "Index"), index.value, .percent(4)),
      AnalysisMeasure(
        "lower", Phrase(zh: "下限", en: "Lower"), index.interval?.lower, .percent(4)),
      AnalysisMeasure(
        "upper", Phrase(zh: "上限", en: "Upper"), index.interval?.upper, .percent(4)),
    ]
  }

  public var parts: [AnalysisPart] {
    let bands = bands.map { published in
      published.bands.map { BandRow(band: $0, holds: $0.range.contains(index.value)) }
    }
    return [Self.partRows(indexParts), Self.bandRows(bands ?? [])]
  }

  public var findings: [AnalysisFinding] {
    guard let bands else { return [] }
    func text(_ range: ClosedRange<Double>) -> String {
      let form = NumberForm.percent(0)
      return "\(form.text(range.lowerBound)) … \(form.text(range.upperBound))"
    }
    let gaps = bands.gaps.map { gap in
      AnalysisFinding(
        .bandGap, Phrase(zh: "等级之间有空缺：\(text(gap))", en: "no band holds \(text(gap))"))
    }
    let overlaps = bands.overlaps.map { overlap in
      AnalysisFinding(
        .bandOverlap,
        Phrase(
          zh: "等级 \(overlap.first) 与 \(overlap.second) 重叠：\(text(overlap.range))",
          en: "the bands \(overlap.first) and \(overlap.second) overlap: \(text(overlap.range))"))
    }
    return gaps + overlaps
  }

  public func figure(id: String, title: Phrase) -> Figure? {
    let chart = BarChart(
      indexParts.map { .init(Phrase($0.measure), $0.weight * $0.value) }
        + [
          .init(
            Phrase(zh: "指数", en: "Index"), index.value, tone: .strong,
            interval: index.interval.map { $0.lower...$0.upper })
        ], form: .percent(2))
    return Figure(
      id: id, title: title, chart: .bars(chart), data: Self.partRows.shape.table(indexParts))
  }
}

extension IndexResult {
  static var partRows: AnalysisRows<Part> {
    AnalysisRows(
      "parts", Phrase(zh: "组成", en: "Parts"), meaning: "The measures and their weights.",
      [
        .id(
          "measure", "度量", "Measure", Phrase(zh: "分析名.度量名。", en: "The analysis and its measure.")
        ) { $0.measure },
        .number(
          "weight", "权重", "Weight", .percent(2), Phrase(zh: "权重之和为 1。", en: "They sum to 1.")
        ) { $0.weight },
        .number(
          "value", "取值", "Value", .percent(4), Phrase(zh: "度量的值。", en: "Of the measure.")
        ) { $0.value },
        .number(
          "contribution", "贡献", "Contribution", .percent(4),
          Phrase(zh: "权重乘以取值。", en: "Weight times value.")
        ) { $0.weight * $0.value },
      ])
  }

  /// A band and whether the index lies in it.
  struct BandRow: Sendable {
    let band: PublishedBands.Band
    let holds: Bool
  }

  static var bandRows: AnalysisRows<BandRow> {
    AnalysisRows(
      "bands", Phrase(zh: "等级", en: "Bands"), meaning: "The bands as published.",
      [
        .id("band", "等级", "Band", Phrase(zh: "等级名称。", en: "Its id.")) {
          $0.band.id
        },
        .number(
          "from", "起", "From", .percent(0), Phrase(zh: "下限，含。", en: "Its lower end, included.")
        ) { $0.band.range.lowerBound },
        .number(
          "to", "止", "To", .percent(0), Phrase(zh: "上限，含。", en: "Its upper end, included.")
        ) { $0.band.range.upperBound },
        .text(
          "holds", "所在等级", "Holds the index",
          Phrase(zh: "指数是否在此等级内。", en: "Whether the index lies in it.")
        ) { $0.holds ? Phrase(zh: "是", en: "yes") : Phrase(zh: "否", en: "no") },
      ])
  }
}
