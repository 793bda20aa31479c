/// Fields of the customers as conditions of classes look at them, however they are kept.
package protocol ClassFields: Sendable {
  /// The field as numbers, one for each customer; nil for a field that there is not.
  func numbers(ofField name: String) -> FieldNumbers?
  /// For each customer whether its text, `""` for none, is one that is meant; nil for a field that
  /// there is not.
  func texts(ofField name: String, where isMeant: (String) -> Bool) -> [Bool]?
  /// For each customer a number that those with the same text share; nil for a field that there is
  /// not.
  func groups(ofField name: String) -> [Int32]?
}

/// A field as numbers.
package struct FieldNumbers: Sendable {
  /// NaN where the text is no number; it fails every comparison.
  package var values: [Double]
  /// How many texts are there and no numbers, and the first of them.
  package var wrong: Int
  package var example: String?

  package init(values: [Double], wrong: Int = 0, example: String? = nil) {
    self.values = values
    self.wrong = wrong
    self.example = example
  }
}

extension CustomerFields: ClassFields {
  package func numbers(ofField name: String) -> FieldNumbers? {
    guard let texts = column(name) else { return nil }
    let values = texts.map { $0.strictNumber ?? .nan }
    let wrong = zip(texts, values).filter { !$0.isEmpty && $1.isNaN }
    return FieldNumbers(values: values, wrong: wrong.count, example: wrong.first?.0)
  }

  package func texts(ofField name: String, where isMeant: (String) -> Bool) -> [Bool]? {
    column(name)?.map(isMeant)
  }

  package func groups(ofField name: String) -> [Int32]? {
    guard let texts = column(name) else { return nil }
    var codes: [String: Int32] = [:]
    return texts.map { text in
      if let code = codes[text] { return code }
      let code = Int32(truncatingIfNeeded: codes.count)
      codes[text] = code
      return code
    }
  }
}
