import DelimitedText
import Diagnostics
import Foundation
import IndicatorEvaluation
import TestSupport

@testable import ScenarioData

/// A small table as the reader gives it: its header, and all its rows in one batch. The first row stands
/// in line 2.
struct SampleTable {
  let columns: [TableColumn]
  let headerMistakes: MistakeList
  let batch: RecordBatch

  init(_ text: String) throws {
    var reader = try DelimitedTextReader(bytes: Array(text.utf8))
    columns = reader.columns
    headerMistakes = reader.headerMistakes
    batch = try reader.next() ?? RecordBatch()
  }
}

/// Tables in a folder of their own, beside a scenario that nobody wrote.
struct SampleFolder: ~Copyable {
  private let folder: TemporaryFolder

  init(_ tables: [String: String]) throws {
    let folder = try TemporaryFolder()
    for (name, text) in tables {
      try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
    }
    self.folder = folder
  }

  /// With the slash at its end.
  var path: String { folder.url.path + "/" }

  func plan(
    _ model: EvaluationModel, _ files: [DataFile] = [], customers: CustomerFile? = nil,
    checks: [ScenarioCheck] = [], treatments: [String: DataTreatment] = [:]
  ) -> DataPlan {
    .sample(
      model, files, customers: customers, checks: checks, treatments: treatments,
      scenario: path + "s.yaml")
  }
}

extension DataPlan {
  static func sample(
    _ model: EvaluationModel, _ files: [DataFile] = [], customers: CustomerFile? = nil,
    checks: [ScenarioCheck] = [], treatments: [String: DataTreatment] = [:],
    scenario: String = "s.yaml"
  ) -> DataPlan {
    DataPlan(
      model: model, customerFile: customers, dataFiles: files, checks: checks,
      treatments: treatments, places: DataPlaces(data: nil, comparison: nil, indicators: [:]),
      source: SourceText(path: scenario, text: ""))
  }
}

extension EvaluationModel {
  /// A goal with a leaf for each indicator.
  static func sample(_ indicators: [Indicator]) -> EvaluationModel {
    EvaluationModel(
      tree: HierarchyNode(id: "goal", children: indicators.map { HierarchyNode(id: $0.id) }),
      indicators: indicators)
  }

  /// Indicators of these ids whose scores are their values.
  static func sample(_ ids: [String], missing: MissingPolicy = .error) -> EvaluationModel {
    .sample(
      ids.map { Indicator(id: $0, rule: .linear(slope: 1, offset: 0), missing: missing) })
  }
}

extension DataFile {
  static func sample(
    _ path: String = "d.csv", layout: Layout = .wide, period: String? = nil,
    missing: [String] = [""], columns: [String: ColumnSource] = [:]
  ) -> DataFile {
    DataFile(
      path: path, encoding: "utf-8", separator: nil, layout: layout, idColumn: "id",
      periodColumn: period, missingTokens: missing, columns: columns,
      indicatorColumn: "indicator", valueColumn: "value",
      place: SourcePosition(line: 1, column: 1))
  }
}

extension CustomerFile {
  static func sample(_ path: String = "c.csv") -> CustomerFile {
    CustomerFile(
      path: path, encoding: "utf-8", separator: nil, idColumn: "id",
      place: SourcePosition(line: 1, column: 1))
  }
}

extension [Period] {
  /// The halves of 2026.
  static var halves: [Period] {
    [
      Period(id: "p1", start: CalendarDay("2026-01-01"), end: CalendarDay("2026-06-30")),
      Period(id: "p2", start: CalendarDay("2026-07-01"), end: CalendarDay("2026-12-31")),
    ]
  }
}
