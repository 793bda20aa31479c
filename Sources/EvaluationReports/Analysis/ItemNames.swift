import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms

/// Ids and names of the items that judgments are about, by position.
struct ItemNames: Sendable {
  let ids: [String]
  let labels: [Phrase]

  init(_ set: JudgmentSet, names: ModelNames) {
    ids = set.items
    labels = names.items(set.items)
  }

  func id(_ item: Int) -> String { ids[at: item] ?? "#\(item + 1)" }
  func name(_ item: Int) -> Phrase { labels.name(item) }
}

/// A part of a result together with the names of the items it speaks about.
struct OfItems<Part: Sendable>: Sendable {
  let items: ItemNames
  let part: Part

  init(_ items: ItemNames, _ part: Part) {
    self.items = items
    self.part = part
  }

  func with<Other>(_ other: Other) -> OfItems<Other> { OfItems<Other>(items, other) }
  func with<Other>(each others: [Other]) -> [OfItems<Other>] { others.map { with($0) } }

  /// Values by position as values by id.
  func byID<Value>(_ values: [Value]) -> [(key: JSONKey, value: Value)] {
    values.enumerated().map { (JSONKey(items.id($0.offset)), $0.element) }
  }
}

extension JSONShape<OfItems<Judgment>> {
  static var judgmentOfItems: JSONShape {
    .object("judgment") {
      JSONField("first", "The item the ratio speaks about.", .string) {
        $0.items.id($0.part.first)
      }
      JSONField("second", "The item it is compared with.", .string) { $0.items.id($0.part.second) }
      JSONField("ratio", "How many times as important the first is.", .number) { $0.part.ratio }
      JSONField("text", "The judgment in words.", .phrase) { $0.part.words($0.items.labels) }
    }
  }
}

extension JSONShape<OfItems<Int>> {
  static var itemOfItems: JSONShape {
    .object("item") {
      JSONField("id", "The item's id.", .string) { $0.items.id($0.part) }
      JSONField("label", "Its name.", .phrase) { $0.items.name($0.part) }
    }
  }
}

extension JudgmentError {
  /// The mistake with the items' names.
  func phrase(_ items: ItemNames) -> Phrase { message(items: items.labels) }
}
