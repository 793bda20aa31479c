import BilingualText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

/// Rows that are left out enter neither quantiles nor means, and are not treated.
struct DataTreatmentLeftOutTests {
  private func read(_ text: String, _ treatment: DataTreatment) throws -> DataReading {
    let folder = try SampleFolder([
      "c.csv": "id,size\nv,big\nw,big\nx,big\ny,big\nz,big\n", "d.csv": text,
    ])
    var model = EvaluationModel.sample(["a", "b"])
    model.classes = [
      CustomerClass(id: "big", condition: .equals(field: "size", ["big"])),
      CustomerClass(id: "rest", condition: .otherwise),
    ]
    return folder.plan(
      model, [.sample()], customers: .sample(), treatments: ["a": treatment]
    ).readData(mistakenRow: .isLeftOut)
  }

  private func treated(_ found: DataReading) -> [String] {
    found.diagnostics.filter { $0.code == .dataTreated }.map(\.message.en)
  }

  /// The median of 1, 2 and 3 is 2; with 1000 it would be 2.5.
  @Test func quantilesAreThoseOfTheOthers() throws {
    let found = try read(
      "id,a,b\nv,1,1\nw,2,1\ny,1000,bad\nx,3,1\n",
      DataTreatment(outliers: .winsorise(0, 0.5)))
    #expect(found.data?.values.first == [1, 2, 2] && found.leftOut.count == 1)
    #expect(treated(found) == ["1 value(s) of `a` were brought within 1…2"])
  }

  @Test func nobodyNeedsTheirLogarithms() throws {
    let found = try read(
      "id,a,b\nv,1,1\ny,-5,bad\nz,7,bad\nw,1,1\n", DataTreatment(outliers: .logarithm))
    #expect(!found.diagnostics.hasErrors)
    #expect(found.data?.values.first == [0, 0] && found.leftOut.count == 2)
    #expect(treated(found) == ["2 value(s) of `a` became natural logarithms"])
  }

  /// 3 stands between 2 and 4; 1000 belongs to a row with a mistake.
  @Test(arguments: DataTreatment.Imputation.allCases)
  func standInsAreThoseOfTheOthers(_ kind: DataTreatment.Imputation) throws {
    let found = try read(
      "id,a,b\nv,2,1\nx,,bad\ny,1000,bad\nw,4,1\nz,,1\n", DataTreatment(imputation: kind))
    #expect(found.data?.values.first == [2, 4, 3] && found.leftOut.count == 2)
    #expect(treated(found).count == 1)
    #expect(treated(found).first?.hasPrefix("1 missing value(s) of `a` are ") == true)
  }
}
