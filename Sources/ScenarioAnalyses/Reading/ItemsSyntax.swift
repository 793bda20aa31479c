import BilingualText
import Diagnostics
import ScenarioShape

/// An item of a questionnaire, as it is written: its id stands for the `*` of column patterns.
struct ItemSyntax: Sendable {
  var id: String
  var label = Label()
  var place: SourcePosition
}

extension SyntaxShape<[ItemSyntax]> {
  /// `[id, …]`, or `id: label` for each.
  static var items: SyntaxShape {
    let one = SyntaxShape<String>.id.positioned
    let named = SyntaxShape<[Named<Label>]>.names(of: .label) {
      Phrase(zh: "项目 `\($0)`", en: "the item `\($0)`")
    }
    return .byKind(
      scalar: one.map { [ItemSyntax(id: $0.value, place: $0.position)] },
      list: SyntaxShape<[Positioned<String>]>.list(of: one).map { items in
        items.map { ItemSyntax(id: $0.value, place: $0.position) }
      },
      mapping: named.map { items in
        items.map { ItemSyntax(id: $0.name, label: $0.value ?? Label(), place: $0.key) }
      })
  }
}
