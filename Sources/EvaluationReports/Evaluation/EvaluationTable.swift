public import BilingualText
public import DelimitedText
public import IndicatorEvaluation
import ReportForms

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
  public let columns: [EvaluationColumn]
  let classes: EntryTexts
  let periods: EntryTexts
  let bands: EntryTexts
  /// Names of a leaf's categories; nil where it is measured in numbers.
  let categories: [TextList?]

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
    categories = leaves.map { leaf in
      guard let indicator = model.indicators.first(where: { $0.id == leaf }),
        case .categories(let categories) = indicator.rule
      else { return nil }
      return TextList(categories.map(\.name))
    }
  }

  public func writeHeader(to writer: inout DelimitedTextWriter) {
    writer.record(columns.map(\.name))
  }
}

/// Ids and labels of what a model lists, such as its bands.
struct EntryTexts: Sendable {
  let ids: TextList
  let labels: TextList

  init(_ entries: [(id: String, label: Label)], in language: ReportLanguage) {
    ids = TextList(entries.map(\.id))
    labels = TextList(entries.map { Phrase($0.label, id: $0.id).text(in: language) })
  }
}
