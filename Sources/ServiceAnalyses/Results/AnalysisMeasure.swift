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

  public init(_ name: String, _ title: Phrase, _ value: Double?, _ form: NumberForm) {
    self.name = name
    self.title = title
    self.value = value
    self.form = form
  }

  public init(_ name: String, _ title: Phrase, count: Int?) {
    self.init(name, title, count.map(Double.init), .count)
  }
}
