public import BilingualText
public import ReportForms

/// A number of an analysis as it is kept: what it is called, of whom it is, and what it rests on.
public struct AnalysisValue: Sendable, Hashable {
  /// Names a number among those of its analysis, from run to run.
  public struct Key: Sendable, Hashable {
    /// The table it stands in; empty for the measures about the whole.
    public var part: String
    /// Ids of its row other than group and period, such as a level or an item; empty without any.
    public var item: String
    /// The group or the series of its row; empty without one.
    public var group: String
    /// The period of its row; empty without one.
    public var period: String
    /// The measure or the column.
    public var measure: String

    public init(
      part: String = "", item: String = "", group: String = "", period: String = "",
      measure: String
    ) {
      self.part = part
      self.item = item
      self.group = group
      self.period = period
      self.measure = measure
    }
  }

  /// Tells it apart from all other numbers of its analysis.
  public var key: Key
  /// What people call the measure or the column.
  public var title: Phrase
  /// How it is printed: its unit and its digits.
  public var form: NumberForm
  /// Nil where there is none.
  public var value: Double?
  /// The ends of its interval; nil without one.
  public var lower: Double?
  /// The upper end of its interval; nil without one.
  public var upper: Double?
  /// Nil for a number that speaks for no sample of its own.
  public var sample: MeasureSample?

  public init(
    _ key: Key, title: Phrase, form: NumberForm, value: Double?, lower: Double? = nil,
    upper: Double? = nil, sample: MeasureSample? = nil
  ) {
    self.key = key
    self.title = title
    self.form = form
    self.value = value
    self.lower = lower
    self.upper = upper
    self.sample = sample
  }
}

/// An analysis with all its numbers, as a results database keeps it.
public struct KeptAnalysis: Sendable, Hashable {
  /// As the scenario names the analysis.
  public var id: String
  /// The kind, or the form where the kind has several.
  public var kind: String
  /// What people call it; the id where it has no name.
  public var label: Label
  /// The measures about the whole first, then the tables in their order, row by row.
  public var values: [AnalysisValue]

  public init(id: String, kind: String, label: Label, values: [AnalysisValue]) {
    self.id = id
    self.kind = kind
    self.label = label
    self.values = values
  }

  /// The measures about the whole, then every number of every table.
  ///
  /// - Complexity: O(numbers)
  public init(_ entry: ServiceReport.Entry) {
    let result = entry.result
    let all = result.measures
    let keys = Set(all.map(\.name))
    let values = Dictionary(
      all.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let ends = Dictionary(
      uniqueKeysWithValues: keys.compactMap { key in
        IntervalEnds(of: key, among: keys).map { (key, $0) }
      })
    let isEnd = Set(ends.values.flatMap { [$0.lower, $0.upper] })
    let measures = all.filter { !isEnd.contains($0.name) }.map { measure in
      AnalysisValue(
        .init(measure: measure.name), title: measure.title, form: measure.form,
        value: measure.value, lower: ends[measure.name].flatMap { values[$0.lower] ?? nil },
        upper: ends[measure.name].flatMap { values[$0.upper] ?? nil }, sample: measure.sample)
    }
    self.init(
      id: entry.id, kind: type(of: result).form, label: entry.label,
      values: measures + result.parts.flatMap { $0.values() })
  }

  /// The label, or the id where it has no name.
  public var name: Phrase { Phrase(label, id: id) }
}
