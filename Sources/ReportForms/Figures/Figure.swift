public import BilingualText

/// A picture of numbers that the report also gives as a table: forms that draw show both, the others
/// the table alone, so that every form says the same.
public struct Figure: Sendable {
  /// Stable within a report, for links and file names: lower-case letters, digits and hyphens.
  public var id: String
  /// Above the picture: what it shows.
  public var title: Phrase
  /// What the reader should see in it, true of these numbers; nil where nothing stands out.
  public var takeaway: Phrase?
  /// How to read it.
  public var note: Phrase?
  /// What is drawn.
  public var chart: Chart
  /// The values of the chart.
  public var data: ReportTable

  public init(
    id: String, title: Phrase, takeaway: Phrase? = nil, note: Phrase? = nil, chart: Chart,
    data: ReportTable
  ) {
    self.id = id
    self.title = title
    self.takeaway = takeaway
    self.note = note
    self.chart = chart
    self.data = data
  }
}

/// What is drawn, as values without any layout.
public enum Chart: Sendable {
  case bars(BarChart)
  case stackedShares(StackedSharesChart)
  case distribution(DistributionChart)
  case ranges(RangeChart)
  case slope(SlopeChart)
  case steps(StepChart)
  case points(PointChart)
  case lines(LineChart)
  case heatMap(HeatMapChart)
  case bullets(BulletChart)
  case hierarchy(HierarchyChart)
}
