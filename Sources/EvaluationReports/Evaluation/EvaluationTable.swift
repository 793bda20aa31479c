public import BilingualText
public import DelimitedText
public import IndicatorEvaluation
public import ReportForms

/// Rows that a table of customers is written from: a whole result, or a part of a stream.
package protocol EvaluatedTable {
  /// Without ranks where they are not known yet.
  var rows: EvaluatedRows { get }
  /// For each row its customer's id.
  var customerIDs: TextList { get }
  func customerName(ofRow row: Int) -> String?
  func customerClass(ofRow row: Int) -> Int?
  func change(ofRow row: Int) -> CustomerChange?
}

/// Writes customers as records of CSV; results and streams write the same bytes.
public struct EvaluationTable: Sendable {
  /// In the order in which they stand in a record.
  public let columns: [EvaluationColumn]
  let classes: EntryTexts
  let periods: EntryTexts
  let bands: EntryTexts
  /// Names of a leaf's categories; nil where it is measured in numbers.
  let categories: [TextList?]
  /// What each leaf is called.
  private let names: [Phrase]

  /// - Parameters:
  ///   - columns: nil for all.
  ///   - language: that of the labels; the header is the same in both.
  public init(
    _ model: EvaluationModel, weights: HierarchyWeights, columns: [EvaluationColumn]? = nil,
    in language: ReportLanguage
  ) {
    let leaves = weights.leaves.map { weights.nodes[$0].id }
    self.columns = columns ?? EvaluationColumn.all(leaves: leaves)
    classes = EntryTexts(model.classes.map { ($0.id, $0.label) }, in: language)
    periods = EntryTexts(model.periods.map { ($0.id, $0.label) }, in: language)
    bands = EntryTexts(model.bands.map { ($0.id, $0.label) }, in: language)
    names = weights.leaves.map { leaf in
      let node = weights.nodes[leaf]
      let indicator = model.indicators.first { $0.id == node.id }
      let labels = [node.label, indicator?.label ?? Label()]
      return Phrase(
        labels.first { $0.chinese != nil || $0.english != nil } ?? Label(), id: node.id)
    }
    categories = leaves.map { leaf in
      guard let indicator = model.indicators.first(where: { $0.id == leaf }),
        case .categories(let categories) = indicator.rule
      else { return nil }
      return TextList(categories.map(\.name)).guardingFormulas
    }
  }

  /// - Parameter headers: names for people, or those for programs.
  public func writeHeader(
    to writer: inout DelimitedTextWriter, _ headers: CSVFormat.Headers = .keys
  ) {
    guard case .titles(let language) = headers else { return writer.record(columns.map(\.name)) }
    writer.record(columns.map { $0.title(names).text(in: language) })
  }
}

/// Ids and labels of what a model lists, such as its bands.
struct EntryTexts: Sendable {
  let ids: TextList
  let labels: TextList

  init(_ entries: [(id: String, label: Label)], in language: ReportLanguage) {
    ids = TextList(entries.map(\.id)).guardingFormulas
    labels =
      TextList(entries.map { Phrase($0.label, id: $0.id).text(in: language) }).guardingFormulas
  }
}
