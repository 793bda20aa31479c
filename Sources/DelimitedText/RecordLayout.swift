/// What the fields of many records are, one after the other.
package struct RecordLayout: Sendable {
  package enum Field: Sendable {
    case number
    /// A number that is not known until other records are.
    case later
    /// One of `count` texts that stand from `first` on in the vocabulary.
    case word(first: Int, count: Int)
    case text
  }

  package private(set) var fields: [Field] = []
  private(set) var vocabulary = TextList()

  package init() {}

  package mutating func append(_ field: Field) { fields.append(field) }

  /// Appends a field that holds one of these texts or nothing.
  package mutating func append(oneOf words: TextList) {
    fields.append(.word(first: vocabulary.count, count: words.count))
    vocabulary.append(words)
  }

  func count(where isCounted: (Field) -> Bool) -> Int {
    fields.reduce(0) { $0 + (isCounted($1) ? 1 : 0) }
  }
}

extension RecordLayout.Field {
  var isNumber: Bool { if case .number = self { true } else { false } }
  var isLater: Bool { if case .later = self { true } else { false } }
  var isText: Bool { if case .text = self { true } else { false } }
}
