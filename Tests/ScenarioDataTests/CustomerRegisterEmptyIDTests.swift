import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

/// A customer without an id is none, wherever it stands.
struct CustomerRegisterEmptyIDTests {
  private static let message = "the customer id is empty"

  private func expectEmptyIDs(_ diagnostics: [Diagnostic], in lines: [Int]) {
    let codes = [DiagnosticCode](repeating: .csvUnknownCustomer, count: lines.count)
    #expect(diagnostics.map(\.code) == codes && diagnostics.hasErrors)
    #expect(diagnostics.map(\.message.en) == lines.map { _ in Self.message })
    #expect(diagnostics.map(\.position?.line) == lines)
  }

  // MARK: In the customer file

  @Test(arguments: [
    ("id,city\nx,A\n,B\n", [3]), ("id,city\n,B\nx,A\n,B\n", [2, 4]),
    ("id,city\nx,A\n \u{3000},B\n,C\n\u{A0},D\n", [3, 4, 5]),
  ])
  func theCustomerFileNamesEveryOne(_ customers: String, _ lines: [Int]) throws {
    let folder = try SampleFolder(["c.csv": customers, "d.csv": "id,a\nx,1\n"])
    let found = folder.plan(.sample(["a"]), [.sample()], customers: .sample()).readData()
    expectEmptyIDs(found.diagnostics, in: lines)
  }

  // MARK: In data files

  @Test func everyBatchNamesItsOwn() throws {
    var loader = DataLoader(plan: .sample(.sample(["a"])), allowsOutside: false)
    var customers: [[Int]] = []
    var lines: [[Int?]] = []
    for text in ["id,a\nx,1\n,2\n", "id,a\n ,3\ny,4\n,5\nx,6\n"] {
      let batch = try SampleTable(text).batch
      var notes = MistakeNotes(path: "d.csv")
      let none = [Bool](repeating: false, count: batch.count)
      let found = loader.customers(of: batch, idColumn: 0, besides: none, notes: &notes)
      customers.append(found)
      lines.append(notes.diagnostics.map { $0.position?.line })
    }
    // The empty text has the code 1.
    #expect(customers == [[0, -1], [-1, 2, -1, 0]])
    #expect(lines == [[3], [2, 4]])
  }

  private static let files: [(DataFile.Layout, String, String)] = [
    (.wide, "id,a\nx,1\n,2\n", "id,b\nx,3\n,4\n"),
    (.long, "id,indicator,value\nx,a,1\n,a,2\n", "id,indicator,value\nx,b,3\n,b,4\n"),
  ]

  @Test(arguments: files)
  func everyFileNamesItsOwn(
    _ layout: DataFile.Layout, _ first: String, _ second: String
  ) throws {
    let folder = try SampleFolder(["d.csv": first, "e.csv": second])
    let found = folder.plan(
      .sample(["a", "b"]), [.sample("d.csv", layout: layout), .sample("e.csv", layout: layout)]
    ).readData()
    expectEmptyIDs(found.diagnostics, in: [3, 3])
    let names = found.diagnostics.map { $0.file.split(separator: "/").last.map { String($0) } }
    #expect(names == ["d.csv", "e.csv"])
  }

  /// An empty text is what is left of `0` without its zeros.
  @Test(arguments: files)
  func noZeroWasCut(_ layout: DataFile.Layout, _ text: String, _: String) throws {
    let folder = try SampleFolder(["c.csv": "id,city\n0,A\nx,B\n", "d.csv": text])
    let found = folder.plan(
      .sample(["a"]), [.sample(layout: layout)], customers: .sample()
    ).readData()
    expectEmptyIDs(found.diagnostics, in: [3])
  }
}
