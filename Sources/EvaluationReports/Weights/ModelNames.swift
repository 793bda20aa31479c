import BilingualText
import IndicatorEvaluation

/// What the ids of a model are called, for the reports.
struct ModelNames: Sendable {
  private var items: [String: Phrase] = [:]
  private var experts: [String: Phrase] = [:]

  /// A label at a tree's node wins over the one at the indicator, an alternative's comes last.
  init(_ model: EvaluationModel, nodes: [WeightedNode] = []) {
    for alternative in model.alternatives { name(alternative.id, alternative.label) }
    for indicator in model.indicators { name(indicator.id, indicator.label) }
    for node in nodes { name(node.id, node.label) }
    for expert in model.experts {
      experts[expert.id] = Phrase(expert.name, id: expert.id)
    }
  }

  private mutating func name(_ id: String, _ label: Label) {
    guard label.chinese != nil || label.english != nil else { return }
    items[id] = Phrase(label, id: id)
  }

  /// The label of a node, an indicator or an alternative, else its id.
  func item(_ id: String) -> Phrase { items[id] ?? Phrase(id) }

  func items(_ ids: [String]) -> [Phrase] { ids.map { item($0) } }

  /// The expert's name, else the id.
  func expert(_ id: String) -> Phrase { experts[id] ?? Phrase(id) }
}

extension Array {
  /// The element at a position that a hand-made result may have got wrong.
  subscript(at index: Int?) -> Element? {
    index.flatMap { indices.contains($0) ? self[$0] : nil }
  }
}
