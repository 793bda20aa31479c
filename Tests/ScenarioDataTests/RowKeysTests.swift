import DelimitedText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

struct RowKeysTests {
  private static var model: EvaluationModel {
    var model = EvaluationModel.sample(["a"])
    model.periods = .halves
    return model
  }

  /// Customer and period of each record as `customer.period`, nil where one is not known.
  private func keys(
    _ text: String, _ file: DataFile, known: [String]? = nil
  ) throws -> (keys: [String?], diagnostics: [Diagnostic]) {
    let table = try SampleTable(text)
    var loader = DataLoader(plan: .sample(Self.model, [file]), allowsOutside: false)
    for id in known ?? [] { _ = loader.register.interner.code(of: id) }
    loader.register.isClosed = known != nil
    loader.register.knownCount = known?.count ?? 0
    var notes = MistakeNotes(path: "d.csv")
    let made = RowKeys(file, columns: table.columns, loader: &loader, notes: &notes)
    let keys = try #require(made).keys(of: table.batch, loader: &loader, notes: &notes)
    return (keys.map { key in key.map { "\($0.customer).\($0.period)" } }, notes.diagnostics)
  }

  @Test func aRecordHasACustomerAndAPeriod() throws {
    let found = try keys("t,id\np2,x\np1,y\np1,x\n", .sample(layout: .long, period: "t"))
    #expect(found.keys == ["0.1", "1.0", "0.0"] && found.diagnostics.isEmpty)
  }

  @Test func aFileMayBeOfOnePeriod() throws {
    var file = DataFile.sample(layout: .long)
    let first = try keys("id,value\nx,1\ny,1\n", file)
    file.fixedPeriod = 1
    let second = try keys("id,value\nx,1\ny,1\n", file)
    #expect(first.keys == ["0.0", "1.0"] && second.keys == ["0.1", "1.1"])
  }

  @Test func aRecordOfNobodyOrOfNoPeriodHasNone() throws {
    let found = try keys("id,t\n,p1\nx,p7\ny,p2\n", .sample(layout: .long, period: "t"))
    #expect(found.keys == [nil, nil, "2.1"])
    #expect(Set(found.diagnostics.map(\.code)) == [.csvUnknownCustomer, .csvUnknownPeriod])
    #expect(Set(found.diagnostics.compactMap(\.position?.line)) == [2, 3])
  }

  @Test func strangersAreKeptOutWhereCustomersAreKnown() throws {
    let found = try keys(
      "id,t\ny,p1\nz,p1\nx,p1\n", .sample(layout: .long, period: "t"), known: ["x", "y"])
    #expect(found.keys == ["1.0", nil, "0.0"])
    #expect(found.diagnostics.map(\.code) == [.csvUnknownCustomer])
  }

  @Test(arguments: ["ident,t\nx,p1\n", "id,time\nx,p1\n"])
  func bothColumnsMustBeThere(_ text: String) throws {
    let table = try SampleTable(text)
    var notes = MistakeNotes(path: "d.csv")
    let found = RowKeys.columns(
      of: .sample(layout: .long, period: "t"), among: table.columns, Self.model, notes: &notes)
    #expect(found == nil && notes.diagnostics.map(\.code) == [.csvColumnMissing])
  }
}
