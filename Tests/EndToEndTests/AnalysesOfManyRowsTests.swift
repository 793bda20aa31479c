import Foundation
import TestSupport
import Testing

/// `ahp analyse` over files of many chunks: figures by whole numbers, and whatever the order of rows.
struct AnalysesOfManyRowsTests {
  private static let count = 60_000
  private static let districts = ["端州", "鼎湖", "高要", "四会"]

  /// A customer by a rule without random numbers: id, district, consumption, month.
  private static func customer(_ i: Int) -> (id: String, district: Int, kwh: Int, month: Int) {
    let k = (i * 12_347 + 98_765) % count
    let id = String(1_000_000 + i)
    return (
      id, (i * 31 + i / 977) % 4, 50_000_000 / ((k + 5) * (k + 5)) + 706 + (i * 7_919) % 631,
      (i * 7 + i / 911) % 12
    )
  }

  private static let scenario = """
    schema: ahp-scenario/1
    id: many
    customers:
      data: {path: customers.csv, id: customer}
      classes:
        - {id: super, any: [{top: 3, by: kwh, within: district}, {field: kwh, at_least: 100000}]}
        - {id: large, field: kwh, at_least: 1300}
        - {id: general, otherwise: true}
    tables:
      customers: {path: customers.csv, id: customer, customer: customer, date: billed}
      bills: {path: bills.csv, customer: customer, date: billed}
    analyses:
      census: {kind: distribution, table: customers, column: class}
      concentration: {kind: concentration, table: customers, amount: kwh, top: [1, 10, 211]}
      billed: {kind: concentration, table: bills, amount: kwh, top: [1, 10, 211]}
      districts: {kind: amounts, table: customers, sum: kwh, by: district, top: 3}
      bills: {kind: amounts, table: bills, sum: kwh, by: district, top: 3}
      classes: {kind: amounts, table: bills, sum: kwh, by: class}
      months: {kind: trend, table: customers, sum: kwh, every: month, by: district}
      recency: {kind: rfm, table: bills, amount: kwh, as_of: 2016-01-01}
    """

  /// The scenario with its files in a folder; bills are the customers' consumption in two parts.
  private func files(
    _ folder: borrowing TemporaryFolder, order: [Int], _ extra: String = ""
  ) throws -> String {
    let districts = Self.districts
    var (customers, bills) = ("customer,district,kwh,billed\n", "customer,kwh,billed\n")
    for i in order {
      let one = Self.customer(i)
      let day = "2015-" + (one.month < 9 ? "0" : "") + "\(one.month + 1)-15"
      customers += "\(one.id),\(districts[one.district]),\(one.kwh),\(day)\n"
      bills += "\(one.id),\(one.kwh - 700),\(day)\n"
    }
    for i in order.reversed() {
      let one = Self.customer(i)
      bills += "\(one.id),700,2015-12-15\n"
    }
    try write(customers + extra, "customers.csv", folder)
    try write(bills, "bills.csv", folder)
    return try write(Self.scenario, "scenario.yaml", folder)
  }

  @discardableResult
  private func write(
    _ text: String, _ name: String, _ folder: borrowing TemporaryFolder
  ) throws -> String {
    let place = folder.url.appendingPathComponent(name)
    try Data(text.utf8).write(to: place)
    return place.path
  }

  private func analyses(_ path: String) throws -> JSONValue {
    let run = try CommandRun(["analyse", path, "--format", "json"])
    #expect(run.status == 0, "\(run.errorText)")
    return try JSONValue(run.output).analyses
  }

  @Test func figuresOfWholeNumbers() throws {
    let folder = try TemporaryFolder()
    let found = try analyses(try files(folder, order: Array(0..<Self.count)))
    let all = (0..<Self.count).map(Self.customer)
    let total = all.reduce(0) { $0 + $1.kwh }
    // Classes: three of each district and whoever ties, or much.
    var isSuper = all.map { $0.kwh >= 100_000 }
    for district in 0..<4 {
      let third = all.filter { $0.district == district }.map(\.kwh).sorted(by: >)[2]
      for i in all.indices where all[i].district == district && all[i].kwh >= third {
        isSuper[i] = true
      }
    }
    let classes = all.indices.map {
      isSuper[$0] ? "super" : all[$0].kwh >= 1_300 ? "large" : "general"
    }
    let census = found.first("id", "census")
    for row in census.causes.array {
      let name = try #require(row.cause.en.string)
      #expect(row.count.whole == classes.count { $0 == name })
    }
    #expect(census.measures.base.whole == Self.count)
    // A customer's bills are its consumption: the same members, the same figures.
    let largest = all.map(\.kwh).sorted(by: >)
    for name in ["concentration", "billed"] {
      let concentration = found.first("id", name)
      #expect(concentration.measures.members.whole == Self.count)
      #expect(concentration.measures.total.whole == total)
      for count in [1, 10, 211] {
        let share = Double(largest.prefix(count).reduce(0, +)) / Double(total)
        #expect(concentration.measures["top.\(count)"].number == share)
      }
    }
    for name in ["districts", "bills"] {
      let groups = found.first("id", name)
      for (district, title) in Self.districts.enumerated() {
        let own = all.filter { $0.district == district }
        let row = groups.groups.first("group", title)
        #expect(row.sum.whole == own.reduce(0) { $0 + $1.kwh })
        #expect(row.members.whole == own.count)
        let top = own.sorted { ($0.kwh, $1.id) > ($1.kwh, $0.id) }.prefix(3).map(\.id)
        let members = groups.top.array.filter { $0.group.string == title }.compactMap(
          \.member.string)
        #expect(Array(members.prefix(3)) == top)
      }
    }
    for name in ["super", "large", "general"] {
      let sum = all.indices.filter { classes[$0] == name }.reduce(0) { $0 + all[$1].kwh }
      #expect(found.first("id", "classes").groups.first("group", name).sum.whole == sum)
    }
    let months = found.first("id", "months")
    #expect(months["values"].array.count == 5 * 12)
    for month in 0..<12 {
      let period = "2015-" + (month < 9 ? "0" : "") + "\(month + 1)"
      for row in months["values"].array where row.period.string == period {
        let district = Self.districts.firstIndex { $0 == row.series.string }
        let own = all.filter { $0.month == month && (district == nil || $0.district == district) }
        #expect(row.value.whole == own.reduce(0) { $0 + $1.kwh })
      }
    }
  }

  /// Rows in another order fall into other chunks: no number changes in its last bit.
  @Test func theOrderOfRowsChangesNothing() throws {
    let folder = try TemporaryFolder()
    let straight = try analyses(try files(folder, order: Array(0..<Self.count)))
    var generator = RepeatableGenerator(seed: 11)
    let shuffled = try analyses(
      try files(folder, order: Array(0..<Self.count).shuffled(using: &generator)))
    #expect(straight.array.count == 8)
    for (one, other) in zip(straight.array, shuffled.array) {
      let id = one.id.string ?? ""
      #expect(one.measures == other.measures, "\(id)")
      for (part, rows) in one.object where part != "measures" && part != "findings" {
        // Groups and members stand in the order of the file.
        let (a, b) = (
          rows.array.map(\.sortedText).sorted(), other[part].array.map(\.sortedText).sorted()
        )
        #expect(a == b, "\(id).\(part)")
      }
    }
  }

  /// The quick reader of customers hands over to the one that says what is wrong.
  @Test func mistakesOfCustomersHaveTheirPlaces() throws {
    let folder = try TemporaryFolder()
    let twice = try files(folder, order: Array(0..<500), "1000007,端州,5,2015-01-15\n")
    let run = try CommandRun(["analyse", twice, "--lang", "en"])
    #expect(run.status == 65)
    #expect(
      run.errorText.contains(
        "customers.csv:502:1: error: the customer `1000007` stands twice, first in line 9"),
      "\(run.errorText)")
    let word = try files(folder, order: Array(0..<500), "1000700,端州,many,2015-01-15\n")
    let other = try CommandRun(["analyse", word, "--lang", "en"])
    #expect(other.status == 65)
    #expect(
      other.errorText.contains("`many` is no number, and a class compares `kwh`"),
      "\(other.errorText)")
  }
}

extension JSONValue {
  /// The value with members in the order of their names.
  fileprivate var sortedText: String {
    object.isEmpty
      ? "\(self)"
      : object.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.sortedText)" }
        .joined(separator: ", ")
  }

  fileprivate var whole: Int? { number.flatMap { Int(exactly: $0) } }
}
