import BilingualText
import DelimitedText
import Diagnostics
import Testing

@testable import ScenarioData

struct CustomerRegisterTests {
  private func register(_ ids: [String]) -> CustomerRegister {
    var register = CustomerRegister()
    for id in ids { _ = register.interner.code(of: id) }
    register.knownCount = ids.count
    register.isClosed = true
    return register
  }

  @Test(arguments: [
    ("7", DiagnosticCode.csvLeadingZeroId), ("0007", .csvLeadingZeroId),
    ("70", .csvUnknownCustomer), ("8", .csvUnknownCustomer),
  ])
  func aStrangerMayHaveLostItsZeros(_ id: String, _ code: DiagnosticCode) throws {
    var register = register(["007", "012"])
    let table = try SampleTable("a,id\n1,\(id)\n")
    var notes = MistakeNotes(path: "d.csv")
    register.noteStranger(id, table.batch, 0, idColumn: 1, &notes)
    #expect(notes.diagnostics.map(\.code) == [code])
    #expect(notes.diagnostics.first?.position == SourcePosition(line: 2, column: 3))
    let isMeant = notes.diagnostics.first?.message.en.contains("`007`") == true
    #expect(isMeant == (code == .csvLeadingZeroId))
  }

  @Test func strangersBeyondTheFirstAreCounted() throws {
    var register = register(["x"])
    let table = try SampleTable("id,a\ny,1\nz,2\n")
    var notes = MistakeNotes(path: "d.csv", described: 1)
    register.noteStranger("y", table.batch, 0, idColumn: 0, &notes)
    register.noteStranger("z", table.batch, 1, idColumn: 0, &notes)
    #expect(notes.diagnostics.count == 1 && notes.undescribed == 1)
    #expect(notes.reasons == [.csvUnknownCustomer: 2])
  }

  @Test(arguments: [("y", true), ("12", false), ("", false)])
  func whoIsNotMeantForACustomerIsAStranger(_ id: String, _ isStranger: Bool) {
    var closed = register(["x", "012"])
    let found = closed.isStranger(id)
    #expect(found == isStranger)
  }

  @Test func withoutACustomerFileNobodyIsAStranger() {
    var open = CustomerRegister()
    let found = open.isStranger("y")
    #expect(!found)
  }
}
