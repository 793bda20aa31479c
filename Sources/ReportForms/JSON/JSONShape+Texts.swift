public import BilingualText

extension JSONShape<Phrase> {
  /// A text in both languages.
  public static var phrase: JSONShape<Phrase> {
    .object("text") {
      JSONField("zh", "In Chinese.", .string) { $0.zh }
      JSONField("en", "In English.", .string) { $0.en }
    }
  }
}

extension JSONShape<ReportGenerator> {
  /// Name and version of what wrote a result.
  public static var generator: JSONShape {
    .object("generator") {
      JSONField("name", "The program.", .string) { $0.name }
      JSONField("version", "Its version.", .string) { $0.version }
    }
  }
}
