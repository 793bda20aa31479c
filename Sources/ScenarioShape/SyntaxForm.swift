package import BilingualText

/// How a construct is written, as data: the JSON Schema, the guide and the samples of tests are made
/// from it.
package indirect enum SyntaxForm: Sendable {
  /// Any scalar that is not empty, kept as text: `0001` stays `0001`.
  case id
  /// A text that is never a number: a path, a column.
  case text
  /// `3`, `0.25`, `1/3`, `20%`
  case number
  case integer(ClosedRange<Int>)
  case boolean
  /// One of some words, with what each means.
  case choice([SyntaxChoice])
  case list(SyntaxForm)
  /// A list of as many entries as there are forms.
  case tuple([SyntaxForm])
  /// A mapping whose keys are names that the user chooses.
  case names(SyntaxForm)
  /// A mapping whose keys are known.
  case mapping([SyntaxKey])
  case either([SyntaxForm])
  /// A key without a value.
  case empty
  /// Stands once in the schema's definitions; what refers to itself must have a name.
  case named(String, @Sendable () -> SyntaxForm)
  case described(Phrase, SyntaxForm)
  /// A scalar of the reader's own, whose type in JSON is one of these.
  case scalar([String])
}

/// A word that a value may be.
package struct SyntaxChoice: Sendable {
  package let word: String
  package let meaning: Phrase?

  package init(_ word: String, _ meaning: Phrase? = nil) {
    self.word = word
    self.meaning = meaning
  }
}

/// One key of a mapping.
package struct SyntaxKey: Sendable {
  package let key: String
  package let meaning: Phrase
  package let form: SyntaxForm
  package let isRequired: Bool
  /// What holds where the key is left out.
  package let absence: Phrase?

  package init(
    key: String, meaning: Phrase, form: SyntaxForm, isRequired: Bool, absence: Phrase?
  ) {
    self.key = key
    self.meaning = meaning
    self.form = form
    self.isRequired = isRequired
    self.absence = absence
  }
}

extension SyntaxForm {
  /// The form itself, without name and description.
  package var bare: SyntaxForm {
    switch self {
    case .named(_, let form): form().bare
    case .described(_, let form): form.bare
    default: self
    }
  }

  /// The keys of a mapping, or of every mapping that may stand here.
  package var keys: [SyntaxKey] {
    switch bare {
    case .mapping(let keys): keys
    case .either(let forms): forms.flatMap(\.keys)
    default: []
    }
  }
}
