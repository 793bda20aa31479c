import BilingualText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

struct DataReadingTests {
  private func read(
    _ tables: [String: String], _ model: EvaluationModel, _ files: [DataFile] = [.sample()],
    customers: CustomerFile? = nil, checks: [ScenarioCheck] = []
  ) throws -> DataReading {
    let folder = try SampleFolder(tables)
    return folder.plan(model, files, customers: customers, checks: checks).readData()
  }

  private static var modelOfHalves: EvaluationModel {
    var model = EvaluationModel.sample(["a", "b"])
    model.periods = .halves
    return model
  }

  @Test func aWideTableBecomesColumns() throws {
    let text = "id,b,half,a\nx,1,p1,2\ny,3,p2,4\nx,5,p2,6\n"
    let found = try read(
      ["d.csv": text], Self.modelOfHalves, [.sample(period: "half")])
    let data = try #require(found.data)
    #expect(found.diagnostics.isEmpty && found.undescribed == 0)
    #expect(data.customers == ["x", "y"])
    #expect(data.customerOfRow == [0, 1, 0] && data.periodOfRow == [0, 1, 1])
    #expect(data.values == [[2, 4, 6], [1, 3, 5]])
  }

  @Test func aCustomerStandsOnceAPeriod() throws {
    let found = try read(["d.csv": "id,a\nx,1\ny,2\nx,3\n"], .sample(["a"]))
    #expect(found.diagnostics.map(\.code) == [.csvDuplicateKey])
    #expect(found.diagnostics.first?.position == SourcePosition(line: 4, column: 1))
    #expect(found.diagnostics.first?.message.en.hasSuffix(" in line 2") == true)
    #expect(found.data?.values == [[1, 2]])
  }

  @Test func whatCannotBeOpenedGivesNoData() throws {
    let found = try read([:], .sample(["a"]))
    #expect(found.data == nil && found.diagnostics.map(\.code) == [.fileMissing])
  }

  @Test func theCustomerFileSaysWhoExists() throws {
    let found = try read(
      ["c.csv": "id,city\n007,A\nx,B\n", "d.csv": "id,a\nx,1\n7,2\nz,3\n"], .sample(["a"]),
      customers: .sample())
    #expect(found.diagnostics.map(\.code) == [.csvLeadingZeroId, .csvUnknownCustomer])
    #expect(found.diagnostics.map(\.position?.line) == [3, 4])
    #expect(found.data?.customers == ["007", "x"])
    #expect(found.data?.fields.column("city") == ["A", "B"])
  }

  @Test func aCustomerOfTheFileStandsThereOnce() throws {
    let found = try read(
      ["c.csv": "id,city\nx,A\ny,B\nx,C\n", "d.csv": "id,a\nx,1\n"], .sample(["a"]),
      customers: .sample())
    #expect(found.diagnostics.map(\.code) == [.csvDuplicateKey])
    #expect(
      found.diagnostics.first?.message.en == "the customer `x` stands twice, first in line 2")
  }

  // MARK: Several files

  @Test func severalFilesCompleteEachOther() throws {
    let found = try read(
      ["d.csv": "id,a\nx,1\ny,2\n", "e.csv": "id,b\ny,4\nx,3\n"], .sample(["a", "b"]),
      [.sample("d.csv"), .sample("e.csv")])
    #expect(!found.diagnostics.hasErrors)
    #expect(found.data?.values == [[1, 2], [3, 4]])
  }

  @Test func aValueHasOneSource() throws {
    let found = try read(
      ["d.csv": "id,a\nx,1\ny,2\n", "e.csv": "id,a\nx,1\ny,5\n"], .sample(["a"]),
      [.sample("d.csv"), .sample("e.csv")])
    #expect(found.diagnostics.map(\.code) == [.csvConflictingValue])
    let message = found.diagnostics.first?.message.en ?? ""
    #expect(message.hasPrefix("`a` of the customer `y` is 5 here and 2 in "))
    #expect(message.hasSuffix("/d.csv:3"))
  }

  @Test func aValueThatNoFileGivesIsAGap() throws {
    let found = try read(
      ["d.csv": "id,a\nx,1\ny,\n", "e.csv": "id,b\nx,3\ny,4\n"], .sample(["a", "b"]),
      [.sample("d.csv"), .sample("e.csv")])
    #expect(found.diagnostics.map(\.code) == [.csvMissingNotAllowed])
    let message = found.diagnostics.first?.message.en ?? ""
    #expect(message.hasPrefix("no file gives `a` of the customer `y`"))
    #expect(message.hasSuffix("/d.csv:3)"))
  }

  @Test func aColumnThatNoFileHasIsNamed() throws {
    let found = try read(
      ["d.csv": "id,a\nx,1\n", "e.csv": "id,a\nx,1\n"], .sample(["a", "b"]),
      [.sample("d.csv"), .sample("e.csv")])
    #expect(found.diagnostics.map(\.code) == [.csvColumnMissing])
    #expect(found.diagnostics.first?.message.en == "no data file has a column `b`")
  }

  // MARK: What all rows show

  @Test func aCustomerOfOnePeriodIsNotCompared() throws {
    var model = Self.modelOfHalves
    model.comparison = PeriodComparison(baseline: 0, current: 1)
    let text = "id,half,a,b\nx,p1,2,2\nx,p2,3,3\ny,p1,4,4\nz,p2,5,5\n"
    let found = try read(["d.csv": text], model, [.sample(period: "half")])
    #expect(found.diagnostics.map(\.code) == [.customerOnePeriod])
    #expect(found.diagnostics.first?.message.en.hasPrefix("2 customer(s) ") == true)
    #expect(found.diagnostics.first?.message.en.hasSuffix(": y, z") == true)
  }

  @Test(arguments: [("3", true), ("4", false)])
  func aRelativeRuleSaysNothingOfAConstant(_ last: String, _ isConstant: Bool) throws {
    let rule = ScoreRule.relative(.minMax, scope: .all)
    let found = try read(
      ["d.csv": "id,a\nx,3\ny,3\nz,\(last)\n"], .sample([Indicator(id: "a", rule: rule)]))
    let codes: [DiagnosticCode] = isConstant ? [.constantIndicator] : []
    #expect(found.diagnostics.map(\.code) == codes)
  }

  @Test func theRowsOfACustomerAreCounted() throws {
    var bounds = CheckBounds()
    bounds.equals = 2
    let check = ScenarioCheck(
      subject: .rows(file: "d.csv"), bounds: bounds, place: SourcePosition(line: 5, column: 1))
    let text = "id,half,a,b\nx,p1,2,2\nx,p2,3,3\ny,p1,4,4\n"
    let found = try read(
      ["d.csv": text], Self.modelOfHalves, [.sample(period: "half")], checks: [check])
    #expect(found.diagnostics.map(\.code) == [.checkFailed])
    #expect(
      found.diagnostics.first?.message.en == "1 customer(s) do not have 2 rows, `y` has 1")
  }
}
