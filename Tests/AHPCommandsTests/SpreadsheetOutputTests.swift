import Foundation
import TestSupport
import Testing

/// What goes back to a spreadsheet: CSV that it reads and does not run, and one row a customer.
struct SpreadsheetOutputTests {
  private static let scenario = """
    schema: ahp-scenario/1
    tree: {id: goal, children: [a, b], weights: equal}
    indicators:
      a: {label: {zh: 及时率, en: Timeliness}, score: {rule: linear, slope: 1}}
      b: {score: {rule: linear, slope: 1}, missing: renormalise}
    customers:
      data: {path: c.csv, id: id}
      classes: [{id: all, label: "=1+1", otherwise: true}]
    data: {path: d.csv, id: id, period: period}
    periods: [{id: q1, label: {zh: 一季度, en: Q1}}, {id: q2, label: {zh: 二季度, en: Q2}}]
    compare: {baseline: q1, current: q2}
    bands: [{id: good, label: {zh: 优, en: good}, min: 80}, {id: bad, label: {zh: 差, en: bad}, min: 0}]
    """
  private static let customers = "id,name\n0007,-甲\n0008,\"=HYPERLINK(\"\"x\"\")\"\n-5,丙\n"
  private static let values =
    "id,period,a,b\n0007,q1,90,90\n0007,q2,70,70\n0008,q1,60,\n0008,q2,90,100\n-5,q1,50,50\n"

  private func run(_ arguments: [String]) throws -> RecordedRun {
    let file = try ScenarioFile(
      Self.scenario, files: ["c.csv": Self.customers, "d.csv": Self.values])
    return RecordedRun(["evaluate", file.path] + arguments)
  }

  @Test func textsThatASpreadsheetWouldRunAreGuarded() throws {
    let csv = try run(["--format", "csv"])
    #expect(csv.code == 0, "\(csv.errors)")
    #expect(csv.output.contains("0007,'-甲,all,'=1+1"))
    #expect(csv.output.contains("0008,\"'=HYPERLINK(\"\"x\"\")\""))
    // A number is no formula, and numbers never change.
    #expect(csv.output.contains("\n-5,丙,"))
    #expect(csv.output.contains(",-20,"))
    // The same while the data is streamed.
    let streamed = try run(["--format", "csv", "--columns", "name,class_label,score"])
    #expect(streamed.output.contains("0007,q1,'-甲,'=1+1,90"))
  }

  @Test func aByteOrderMarkAndHeadersForPeople() throws {
    for columns in [[], ["--columns", "score,value_a"]] {
      let csv = try run(["--format", "csv", "--bom", "--headers", "zh"] + columns).output
      #expect(csv.unicodeScalars.first == "\u{FEFF}")
      let header = csv.split(separator: "\n")[0]
      #expect(header.contains("客户编号") && header.contains("及时率：数值"))
    }
    let plain = try run(["--format", "csv"]).output
    #expect(plain.hasPrefix("customer,name,class,class_label,period"))
  }

  @Test func oneRowACustomer() throws {
    let csv = try run(["--changes", "--format", "csv", "--lang", "zh"])
    #expect(csv.code == 0, "\(csv.message)")
    let lines = csv.output.split(separator: "\n")
    #expect(
      lines[0]
        == "customer,name,class,class_label,score_before,band_before,band_label_before,rank_before,score_after,band_after,band_label_after,rank_after,change,values,availability,rank_gain"
    )
    #expect(lines[1] == "0007,'-甲,all,'=1+1,90,good,优,1,70,bad,差,2,-20,-20,0,-1")
    // 60 -> 95: the value of a does 30 alone and 15 beside b, so 22.5; the rest is availability.
    #expect(lines[2].hasSuffix("60,bad,差,2,95,good,优,1,35,22.5,12.5,1"))
    #expect(lines[3] == "-5,丙,all,'=1+1,50,bad,差,3,,,,,,,,")
    let table = try run(["--changes", "--lang", "zh"]).output
    #expect(table.contains("得分（一季度）") && table.contains("各客户的变化"))
    #expect(try run(["--changes", "--format", "json"]).code == 64)
  }

  @Test func customersByNameAndWithoutZeros() throws {
    for text in ["0007", "7", "-甲"] {
      let found = try run(["--explain=\(text)", "--lang", "zh"])
      #expect(found.code == 0 && found.output.contains("0007"), "\(text): \(found.message)")
    }
    let unknown = try run(["--explain", "9", "--lang", "en"])
    #expect(unknown.code == 64 && unknown.message.contains("there is no customer 9"))
  }
}
