import BilingualText

extension SyntaxForm {
  /// The keys of a mapping as a Markdown table: key, content with the words that it may be, what
  /// holds without it. Tests hold the guide to it.
  package var guide: String {
    let rows = keys.map { key in
      let absence = key.isRequired ? "required" : key.absence?.en ?? "–"
      return
        "| `\(key.key)` | \(key.meaning.en.inCell)\(key.form.words.inCell) | \(absence.inCell) |"
    }
    return (["| key | content | default |", "| --- | --- | --- |"] + rows).joined(separator: "\n")
      + "\n"
  }

  /// The words of a choice, with what each means.
  private var words: String {
    let choices = allChoices
    guard choices.count > 1 else { return "" }
    let list = choices.map { choice in
      "`\(choice.word)`" + (choice.meaning.map { " (\($0.en))" } ?? "")
    }
    return " One of " + list.joined(separator: ", ") + "."
  }

  private var allChoices: [SyntaxChoice] {
    switch bare {
    case .choice(let choices): choices
    case .either(let forms): forms.flatMap(\.allChoices)
    default: []
    }
  }
}

extension String {
  /// A bar would end the cell of a table.
  fileprivate var inCell: String {
    split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
