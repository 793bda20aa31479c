import BilingualText
import DelimitedText
import Diagnostics
import EvaluationReports
import Foundation
import IndicatorEvaluation
import ScenarioData
import TestSupport

@testable import EvaluationStreams

/// A model of two indicators, each its own score, which count a quarter and three quarters, with chunks
/// and tables for it.
struct SampleChunks {
  var model: EvaluationModel
  let weights: HierarchyWeights
  let evaluator: RowEvaluator
  var frame: EvaluationResult

  init(
    periods: [String] = [], classes: [String] = [], comparison: PeriodComparison? = nil
  ) throws {
    model = EvaluationModel(
      tree: HierarchyNode(
        id: "goal", weights: .given([0.25, 0.75]),
        children: [HierarchyNode(id: "a"), HierarchyNode(id: "b")]),
      classes: classes.map { CustomerClass(id: $0, condition: .equals(field: "class", [$0])) },
      periods: periods.map { Period(id: $0) }, comparison: comparison)
    model.indicators = ["a", "b"].map {
      Indicator(id: $0, rule: .linear(slope: 1, offset: 0), missing: .renormalise)
    }
    weights = try model.weights()
    evaluator = try RowEvaluator(model, weights: weights)
    frame = EvaluationResult(
      model: model, weights: weights, customers: [], fields: CustomerFields(),
      classOfCustomer: [], rows: .none, comparison: nil, warnings: [])
  }

  /// Customers with these values in both indicators, which are their scores.
  func chunk(
    _ ids: [String], _ scores: [Double], periods: [Int]? = nil, customers: [Int] = [],
    classes: [Int?] = []
  ) -> CustomerChunk {
    CustomerChunk(
      ids: TextList(ids),
      rows: evaluator.evaluateChecked(
        [scores, scores], periods: periods ?? scores.map { _ in 0 }),
      customers: customers, classes: classes)
  }

  /// The scores of all chunks.
  func register(_ chunks: [CustomerChunk]) -> ScoreRegister {
    var register = ScoreRegister(model)
    for chunk in chunks { register.append(chunk.rows, classes: chunk.classes) }
    return register
  }

  /// What reads a table of this text.
  func plan(
    _ text: String, in folder: borrowing TemporaryFolder, periodColumn: String? = nil,
    customers: String? = nil
  ) throws -> DataPlan {
    let path = folder.url.appendingPathComponent("d.csv").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    var customerFile: CustomerFile?
    if let customers {
      try Data(customers.utf8).write(to: folder.url.appendingPathComponent("k.csv"))
      customerFile = CustomerFile(
        path: "k.csv", encoding: "utf-8", separator: nil, idColumn: "customer",
        place: SourcePosition(line: 1, column: 1))
    }
    return DataPlan(
      model: model, customerFile: customerFile,
      dataFiles: [Self.file(path, periodColumn: periodColumn)], checks: [],
      places: DataPlaces(data: nil, comparison: nil, indicators: [:]),
      source: SourceText(path: folder.url.appendingPathComponent("s.yaml").path, text: ""))
  }

  static func file(
    _ path: String, layout: DataFile.Layout = .wide, periodColumn: String? = nil
  ) -> DataFile {
    var file = DataFile(
      path: path, encoding: "utf-8", separator: nil, layout: layout, idColumn: "customer",
      periodColumn: periodColumn, missingTokens: [""], columns: [:],
      indicatorColumn: "indicator", valueColumn: "value",
      place: SourcePosition(line: 1, column: 1))
    file.isGivenByCaller = true
    return file
  }
}
