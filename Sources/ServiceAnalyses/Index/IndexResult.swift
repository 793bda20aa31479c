public import BilingualText
public import ReportForms
internal import Statistics

/// One index of several measures, its parts and the band it lies in.
public struct IndexResult: AnalysisResult {
  /// One measure and its weight.
  public struct Part: Sendable {
    /// `analysis.measure`
    public var measure: String
    /// What people call it.
    public var name: Phrase
    /// Its part of 1; all of them sum to 1.
    public var weight: Double
    /// Of the measure, in its own unit: −1...1 for a net score.
    public var value: Double

    public init(measure: String, name: Phrase? = nil, weight: Double, value: Double) {
      self.measure = measure
      self.name = name ?? Phrase(measure)
      self.weight = weight
      self.value = value
    }
  }

  /// The value with its interval.
  public let index: CompositeIndex
  /// The measures and their weights, in the order of the scenario.
  public let indexParts: [Part]
  /// Nil where none were published.
  public let bands: PublishedBands?
  /// One for each band.
  public let bandLabels: [Label]

  /// - Parameter bandLabels: One for each band; empty where they have ids alone.
  public init(
    _ index: CompositeIndex, parts: [Part], bands: PublishedBands? = nil, bandLabels: [Label] = []
  ) {
    self.index = index
    indexParts = parts
    self.bands = bands
    self.bandLabels = bandLabels.isEmpty ? bands?.bands.map { _ in Label() } ?? [] : bandLabels
  }
}

extension IndexResult {
  /// `index`, with a single form of result.
  public static let kind = "index"
  /// For the schema of its JSON.
  public static let meaning = "The sum of weights times measures."
  /// The tables `parts`, `bands` and `breaks`.
  public static var members: [AnalysisMember] {
    [AnalysisMember(partRows), AnalysisMember(bandRows), AnalysisMember(breakRows)]
  }

  /// `value`, `lower` and `upper`; the ends without a value where there is no interval.
  public var measures: [AnalysisMeasure] {
    [
      AnalysisMeasure("value", Phrase(zh: "指数", en: "Index"), index.value, .percent(4)),
      AnalysisMeasure(
        "lower", Phrase(zh: "下限", en: "Lower"), index.interval?.lower, .percent(4)),
      AnalysisMeasure(
        "upper", Phrase(zh: "上限", en: "Upper"), index.interval?.upper, .percent(4)),
    ]
  }

  /// The measures with their weights, the bands, and where bands leave gaps or overlap; the last
  /// two are empty without bands.
  public var parts: [AnalysisPart] {
    let bands = bands.map { published in
      zip(published.bands, bandLabels).map {
        BandRow(band: $0, label: $1, holds: $0.range.contains(index.value))
      }
    }
    return [Self.partRows(indexParts), Self.bandRows(bands ?? []), Self.breakRows(breaks)]
  }

  /// Where the bands leave gaps, and where two of them hold the same values.
  private var breaks: [BreakRow] {
    guard let bands else { return [] }
    return bands.gaps.map { BreakRow(range: $0, bands: []) }
      + bands.overlaps.map { BreakRow(range: $0.range, bands: [$0.first, $0.second]) }
  }

  private func name(ofBand id: String) -> Phrase {
    guard let position = bands?.bands.firstIndex(where: { $0.id == id }) else { return Phrase(id) }
    return Phrase(bandLabels[position], id: id)
  }

  /// One for each gap between bands and for each overlap of two.
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
      let (first, second) = (name(ofBand: overlap.first), name(ofBand: overlap.second))
      return AnalysisFinding(
        .bandOverlap,
        Phrase(
          zh: "等级“\(first.zh)”与“\(second.zh)”重叠：\(text(overlap.range))",
          en: "the bands \(first.en) and \(second.en) overlap: \(text(overlap.range))"))
    }
    return gaps + overlaps
  }

  /// Bars of weight times value for each measure, then the index with its interval.
  public func figure(id: String, title: Phrase) -> Figure? {
    let chart = BarChart(
      indexParts.map { .init($0.name, $0.weight * $0.value) }
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
        ) { $0.measure }.forMachines,
        .text("label", "指标", "Measure", Phrase(zh: "指标的中英文名称。", en: "What people call it.")) {
          $0.name
        },
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
    let label: Label
    let holds: Bool
  }

  static var bandRows: AnalysisRows<BandRow> {
    AnalysisRows(
      "bands", Phrase(zh: "等级", en: "Bands"), meaning: "The bands as published.",
      [
        .id("band", "等级", "Band", Phrase(zh: "等级名称。", en: "Its id.")) {
          $0.band.id
        }.forMachines,
        .text("label", "等级", "Band", Phrase(zh: "等级的中英文名称。", en: "What people call it.")) {
          Phrase($0.label, id: $0.band.id)
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

  /// A gap between bands, or what two of them share.
  struct BreakRow: Sendable {
    let range: ClosedRange<Double>
    /// Both bands of an overlap; none of a gap.
    let bands: [String]
  }

  static var breakRows: AnalysisRows<BreakRow> {
    AnalysisRows(
      "breaks", Phrase(zh: "空缺与重叠", en: "Gaps and overlaps"),
      meaning: "Values that no band holds, or that two bands hold.",
      [
        .text("kind", "种类", "Kind", Phrase(zh: "空缺或重叠。", en: "A gap or an overlap.")) {
          $0.bands.isEmpty ? Phrase(zh: "空缺", en: "gap") : Phrase(zh: "重叠", en: "overlap")
        },
        .number("from", "起", "From", .percent(0), Phrase(zh: "下限。", en: "Its lower end.")) {
          $0.range.lowerBound
        },
        .number("to", "止", "To", .percent(0), Phrase(zh: "上限。", en: "Its upper end.")) {
          $0.range.upperBound
        },
        .id("first", "前者", "First", Phrase(zh: "重叠的等级。", en: "A band of the overlap.")) {
          $0.bands.first
        },
        .id("second", "后者", "Second", Phrase(zh: "重叠的等级。", en: "A band of the overlap.")) {
          $0.bands.last
        },
      ], telling: ["from"])
  }
}
