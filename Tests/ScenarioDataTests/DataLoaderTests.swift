import BilingualText
import Diagnostics
import Foundation
import IndicatorEvaluation
import TestSupport
import Testing

@testable import ScenarioData

struct DataLoaderTests {
  private func read(_ bytes: [UInt8], encoding: String) throws -> DataReading {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("d.csv").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    var model = EvaluationModel(
      tree: HierarchyNode(id: "goal", children: [HierarchyNode(id: "a")]))
    model.indicators = [Indicator(id: "a", rule: .linear(slope: 1, offset: 0))]
    var file = DataFile(
      path: path, encoding: encoding, separator: nil, layout: .wide, idColumn: "客户",
      periodColumn: nil, missingTokens: [""], columns: [:], indicatorColumn: "indicator",
      valueColumn: "value", place: SourcePosition(line: 1, column: 1))
    file.isGivenByCaller = true
    return DataPlan(
      model: model, customerFile: nil, dataFiles: [file], checks: [],
      places: DataPlaces(data: nil, comparison: nil, indicators: [:]),
      source: SourceText(path: "s.yaml", text: "")
    ).readData()
  }

  /// 客户 in GB18030.
  private static let table: [UInt8] = [0xBF, 0xCD, 0xBB, 0xA7] + Array(",a\nx,3\n".utf8)

  @Test func anEncodingThatIsNotDeclaredIsNamed() throws {
    let reading = try read(Self.table, encoding: "utf-8")
    #expect(reading.diagnostics.map(\.code) == [.csvEncoding])
    #expect(reading.diagnostics.first?.hint?.en.contains("gb18030") == true)
  }

  @Test func aDeclaredEncodingIsRead() throws {
    let reading = try read(Self.table, encoding: "gb18030")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.data?.customers == ["x"] && reading.data?.values == [[3]])
  }
}
