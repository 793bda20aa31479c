import BilingualText
import ReportForms

extension Fact {
  /// The period that a report is of; none where there are no periods.
  static func period(_ name: Phrase?) -> [Fact] {
    name.map { [Fact(Phrase(zh: "评价期", en: "Period"), $0)] } ?? []
  }
}
