import BilingualText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

/// Ratios whose divisor is 0: with a value above it a mistake, without one a missing value.
struct IndicatorColumnRatioTests {
  private static let text = "id,a,n\nx,6,3\ny,,0\nz,5,0\nw,8,\n"

  private func read(_ missing: MissingPolicy, _ mistakenRow: MistakenRow) throws -> DataReading {
    let folder = try SampleFolder(["d.csv": Self.text])
    let file = DataFile.sample(columns: ["a": ColumnSource(name: "a", divisor: "n")])
    return folder.plan(.sample(["a"], missing: missing), [file]).readData(mistakenRow: mistakenRow)
  }

  @Test(arguments: [MissingPolicy.renormalise, .worst])
  func aRowWithoutAValueStays(_ missing: MissingPolicy) throws {
    let found = try read(missing, .isLeftOut)
    let values = try #require(found.data?.values.first)
    #expect(found.data?.customers == ["x", "y", "w"])
    #expect(values.map { $0.isNaN } == [false, true, true] && values.first == 2)
    #expect(found.leftOut.count == 1 && found.leftOut.reasons == [.csvOutOfRange: 1])
    #expect(
      found.diagnostics.map(\.message.en) == ["`a` would be divided by 0 in 1 row(s): line 4"])
  }

  @Test func aValueOverZeroIsAnError() throws {
    let found = try read(.renormalise, .stops)
    #expect(found.diagnostics.map(\.code) == [.csvOutOfRange] && found.diagnostics.hasErrors)
    #expect(found.diagnostics.first?.position == SourcePosition(line: 4, column: 5))
  }

  @Test func aMissingValueIsSaidWhereOneIsNeeded() throws {
    let found = try read(.error, .stops)
    let codes: [DiagnosticCode] = [.csvMissingNotAllowed, .csvOutOfRange, .csvMissingNotAllowed]
    #expect(found.diagnostics.map(\.code) == codes)
    #expect(found.diagnostics.map(\.position?.line) == [3, 4, 5])
    let left = try read(.error, .isLeftOut)
    #expect(left.data?.customers == ["x"] && left.leftOut.count == 3)
    #expect(left.leftOut.reasons == [.csvMissingNotAllowed: 2, .csvOutOfRange: 1])
  }
}
