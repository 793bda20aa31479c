public import BilingualText
public import ReportForms

/// A number that an analysis stands for, by the name that indices, indicators, documents and expectations
/// use: `net`, `base`, `key.count`.
public struct AnalysisMeasure: Sendable {
  public let name: String
  public let title: Phrase
  /// Nil where there is none.
  public let value: Double?
  public let form: NumberForm
  /// The answers that it rests on, where it speaks for a sample; two runs are tested with them.
  public let sample: MeasureSample?

  public init(
    _ name: String, _ title: Phrase, _ value: Double?, _ form: NumberForm,
    sample: MeasureSample? = nil
  ) {
    self.name = name
    self.title = title
    self.value = value
    self.form = form
    self.sample = sample
  }

  public init(_ name: String, _ title: Phrase, count: Int?) {
    self.init(name, title, count.map(Double.init), .count)
  }
}
