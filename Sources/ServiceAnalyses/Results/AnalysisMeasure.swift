public import BilingualText
public import ReportForms

/// A number that an analysis stands for, by the name that indices, indicators, documents and expectations
/// use: `net`, `base`, `key.count`.
public struct AnalysisMeasure: Sendable {
  /// For programs; of two with one name `measure(_:)` gives the first.
  public let name: String
  /// What people call it.
  public let title: Phrase
  /// Nil where there is none.
  public let value: Double?
  /// How it is printed: its unit and its digits.
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
