package import BilingualText
import IndicatorEvaluation

extension JSONShape<Phrase> {
  /// A text in both languages.
  package static var phrase: JSONShape<Phrase> {
    .object("text") {
      JSONField("zh", "In Chinese.", .string) { $0.zh }
      JSONField("en", "In English.", .string) { $0.en }
    }
  }
}

/// What wrote a result.
public struct ReportGenerator: Sendable, Hashable {
  public var name: String
  public var version: String

  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}

extension JSONShape<ReportGenerator> {
  static var generator: JSONShape {
    .object("generator") {
      JSONField("name", "The program.", .string) { $0.name }
      JSONField("version", "Its version.", .string) { $0.version }
    }
  }
}

extension JSONShape<CalendarDay> {
  /// ISO 8601.
  static var day: JSONShape { JSONShape<String>.string.of { $0.description } }
}
