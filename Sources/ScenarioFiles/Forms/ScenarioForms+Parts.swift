import BilingualText
import IndicatorEvaluation
import ScenarioShape

/// What constructs are made of.
extension ScenarioForms {
  static let number = SyntaxShape<Double>.number.form
  static let interval = SyntaxShape<ClosedRange<Double>>.interval.form
  static let label = SyntaxShape<Label>.label.form
  static let encoding = SyntaxShape<String>.encoding.form
  static let separator = SyntaxShape<String>.separator.form
  static let day = SyntaxForm.described(Phrase(zh: "日期", en: "2015-07-01"), .text)

  static func key(
    _ key: String, _ chinese: String, _ english: String, _ form: SyntaxForm,
    isRequired: Bool = false, absence: Phrase? = nil
  ) -> SyntaxKey {
    SyntaxKey(
      key: key, meaning: Phrase(zh: chinese, en: english), form: form, isRequired: isRequired,
      absence: absence)
  }

  /// The words of an enumeration.
  static func words<Value: RawRepresentable<String> & CaseIterable>(
    _ type: Value.Type
  ) -> SyntaxForm { .choice(choices(Array(Value.allCases))) }

  /// Some of the words of an enumeration.
  static func choices<Value: RawRepresentable<String>>(_ values: [Value]) -> [SyntaxChoice] {
    values.map { SyntaxChoice($0.rawValue, ($0 as? any Explained)?.explanation) }
  }
}

extension SyntaxForm {
  /// The names of the keys of a mapping.
  var keyNames: [String] { keys.map(\.key) }
}
