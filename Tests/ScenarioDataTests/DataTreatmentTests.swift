import BilingualText
import Diagnostics
import IndicatorEvaluation
import TestSupport
import Testing

@testable import ScenarioData

struct DataTreatmentTests {
  private func read(
    _ text: String, _ treatment: DataTreatment, _ model: EvaluationModel = .sample(["a"]),
    period: String? = nil, customers: String? = nil
  ) throws -> (values: [Double], diagnostics: [Diagnostic]) {
    let folder = try SampleFolder(["d.csv": text, "c.csv": customers ?? ""])
    let reading = folder.plan(
      model, [.sample(period: period)], customers: customers == nil ? nil : .sample(),
      treatments: ["a": treatment]
    ).readData()
    return (reading.data?.values.first ?? [], reading.diagnostics)
  }

  private func column(_ values: [String]) -> String {
    "id,a\n" + values.enumerated().map { "c\($0),\($1)\n" }.joined()
  }

  private static var modelOfHalves: EvaluationModel {
    var model = EvaluationModel.sample(["a"])
    model.periods = .halves
    return model
  }

  // MARK: What is far out

  @Test func valuesBeyondTheQuantilesBecomeTheQuantiles() throws {
    let found = try read(
      column(["3", "100", "1", "4", "2"]), DataTreatment(outliers: .winsorise(0.25, 0.75)))
    #expect(found.values == [3, 4, 2, 4, 2])
    #expect(found.diagnostics.map(\.code) == [.dataTreated])
    #expect(
      found.diagnostics.first?.message.en == "2 value(s) of `a` were brought within 2…4")
  }

  /// As PERCENTILE.INC of spreadsheets: 1 and 9 between 0 and 10.
  @Test func quantilesLieBetweenValues() throws {
    let found = try read(column(["10", "0"]), DataTreatment(outliers: .winsorise(0.1, 0.9)))
    #expect(isClose(found.values, [9, 1], relative: 1e-12))
  }

  @Test func everyPeriodHasQuantilesOfItsOwn() throws {
    let text = "id,t,a\nx,p1,0\ny,p1,10\nx,p2,100\ny,p2,200\n"
    let found = try read(
      text, DataTreatment(outliers: .winsorise(0, 0.5)), Self.modelOfHalves, period: "t")
    #expect(found.values == [0, 5, 100, 150])
  }

  @Test func logarithmsAreNatural() throws {
    let found = try read(column(["1", "10"]), DataTreatment(outliers: .logarithm))
    #expect(isClose(found.values, [0, 2.302585092994046], absolute: 1e-15))
    #expect(
      found.diagnostics.map(\.message.en) == ["2 value(s) of `a` became natural logarithms"])
  }

  @Test func whatIsNotAboveZeroHasNoLogarithm() throws {
    let found = try read(column(["5", "0", "-1"]), DataTreatment(outliers: .logarithm))
    #expect(found.diagnostics.map(\.code) == [.csvOutOfRange] && found.diagnostics.hasErrors)
    #expect(
      found.diagnostics.first?.message.en
        == "2 value(s) of `a` are not above 0 and have no logarithm: customer c1, c2")
  }

  // MARK: What is missing

  @Test(arguments: [(DataTreatment.Imputation.mean, 5.0), (.median, 4.0)])
  func aMissingValueHasAStandIn(_ kind: DataTreatment.Imputation, _ value: Double) throws {
    let found = try read(column(["2", "4", "9", ""]), DataTreatment(imputation: kind))
    #expect(found.values == [2, 4, 9, value])
    #expect(found.diagnostics.map(\.code) == [.dataTreated])
    #expect(found.diagnostics.first?.message.en.hasPrefix("1 missing value(s) of `a`") == true)
  }

  @Test func outliersAreTreatedBeforeTheyEnterAMean() throws {
    let found = try read(
      column(["0", "10", ""]),
      DataTreatment(outliers: .winsorise(0, 0.5), imputation: .mean))
    #expect(found.values == [0, 5, 2.5])
  }

  @Test func everyPeriodHasAMeanOfItsOwn() throws {
    let text = "id,t,a\nx,p1,2\ny,p1,4\nz,p1,\nx,p2,20\nz,p2,\n"
    let found = try read(text, DataTreatment(imputation: .mean), Self.modelOfHalves, period: "t")
    #expect(found.values == [2, 4, 3, 20, 20])
  }

  @Test func aClassHasAMeanOfItsOwn() throws {
    var model = EvaluationModel.sample(["a"])
    model.classes = [
      CustomerClass(id: "big", condition: .equals(field: "size", ["big"])),
      CustomerClass(id: "rest", condition: .otherwise),
    ]
    let found = try read(
      "id,a\nw,2\nx,4\ny,100\nz,\n", DataTreatment(imputation: .classMean), model,
      customers: "id,size\nw,big\nx,big\ny,small\nz,big\n")
    #expect(found.values == [2, 4, 100, 3])
  }
}
