import BilingualText
import IndicatorEvaluation
import ReportForms
import TestSupport
import Testing

@testable import EvaluationReports

@Suite struct DifferenceReportTests {
  private let generator = ReportGenerator(name: "ahp", version: "1")

  private func kept(
    _ number: Int, _ result: EvaluationResult, data digest: String
  ) -> DifferenceReport.KeptEvaluation {
    let files = [
      SourceFile(role: .scenario, path: "shops.yaml", byteCount: 10, digest: "5c"),
      SourceFile(role: .data, path: "shops.csv", byteCount: 20, digest: digest),
    ]
    let run = EvaluationRun(
      number: number, writtenAt: "2026-01-0\(number)T00:00:00Z",
      provenance: RunProvenance(files: files, program: "ahp 1"), scenario: "shops",
      title: Label("Shops"), customerCount: 3, rowCount: 3, overallRatio: nil)
    return .init(run: run, result: result)
  }

  /// X gets better under the first indicator, both indicators weigh the same, Z goes and W comes.
  private func report(customer: String? = nil) throws -> DifferenceReport {
    let after = try Shops.result(
      customers: ["x", "y", "w"], a: [90, 60, 100], b: [50, 90, 0], weights: [0.5, 0.5])
    return DifferenceReport(
      from: kept(1, try Shops.result(), data: "aa"), to: kept(2, after, data: "bb"),
      customer: customer)
  }

  private func json(_ report: DifferenceReport) throws -> JSONValue {
    let bytes = report.json(generator: generator)
    #expect(try SchemaValidator.mistakes(in: bytes, schema: DifferenceReport.jsonSchema).isEmpty)
    return try JSONValue(bytes)
  }

  private func isNear(_ value: JSONValue, _ expected: Double) -> Bool {
    isClose(value.number ?? .nan, expected, absolute: 1e-9)
  }

  /// The data's part of X is the mean weight 0.55 times 10; that of the weights is
  /// −0.1 · (80 + 90)/2 + 0.1 · 50 = −3.5. Of Y it is −0.1 · 60 + 0.1 · 90 = 3.
  @Test func everyChangeIsTheSumOfItsParts() throws {
    let json = try json(report())
    #expect(json.schema.string == DifferenceReport.schemaName)
    #expect(json.customers.array.map(\.customer.string) == ["x", "y"])
    let (x, y) = (json.customers[0], json.customers[1])
    #expect(isNear(x.score_before, 68) && isNear(x.score_after, 70) && isNear(x.change, 2))
    #expect(isNear(x.data, 5.5) && isNear(x.weights, -3.5))
    #expect(isNear(x.rules, 0) && isNear(x.rest, 0) && isNear(x.availability, 0))
    #expect(isNear(y.change, 3) && isNear(y.data, 0) && isNear(y.weights, 3))
    #expect(x.band_before.string == "poor" && x.band_after.string == "good")
    #expect(x.rank_before.number == 2 && y.rank_after.number == 1)
    #expect(x.indicators == .null && x.period == .null)
  }

  @Test func whoCameAndWhoWentIsSaid() throws {
    let json = try json(report())
    #expect(json.came.array.map(\.customer.string) == ["w"] && isNear(json.came[0].score, 50))
    #expect(json.went.array.map(\.customer.string) == ["z"] && isNear(json.went[0].score, 32))
    let total = json.periods[0]
    #expect(json.periods.array.count == 1)
    #expect(total.customers.number == 2 && total.came.number == 1 && total.went.number == 1)
    #expect(isNear(total.mean_before, 70) && isNear(total.mean_after, 72.5))
    #expect(isNear(total.data, 2.75) && isNear(total.weights, -0.25))
    let first = total.indicators[0]
    #expect(first.indicator.string == "a" && isNear(first.data, 2.75))
  }

  @Test func movesBetweenBandsAreCounted() throws {
    let moves = try report().moves.map { "\($0.from) \($0.to) \($0.count)" }
    #expect(moves == ["good good 1", "poor good 1"])
  }

  @Test func theModelsDifferencesAndTheFilesAreNamed() throws {
    let json = try json(report())
    #expect(json.nodes.array.map(\.id.string) == ["a", "b"])
    #expect(isNear(json.nodes[0].local_before, 0.6) && isNear(json.nodes[0].local_after, 0.5))
    #expect(json.rules.array.isEmpty && json.bands_differ == .bool(false))
    #expect(json.files.array.map(\.role.string) == ["data"])
    #expect(json.files[0].before.sha256.string == "aa" && json.files[0].after.sha256.string == "bb")
  }

  @Test func oneCustomerIsExplainedByIndicators() throws {
    let report = try report(customer: "x")
    #expect(report.knowsCustomer && report.arrived.isEmpty && report.departed.isEmpty)
    let json = try json(report)
    #expect(json.customers.array.count == 1)
    let parts = json.customers[0].indicators
    #expect(parts.array.map(\.indicator.string) == ["a", "b"])
    #expect(isNear(parts[0].value_before, 80) && isNear(parts[0].value_after, 90))
    #expect(isNear(parts[0].data, 5.5) && isNear(parts[0].weights, -8.5))
    #expect(isNear(parts[1].data, 0) && isNear(parts[1].weights, 5))
    #expect(isNear(parts[1].weight_after, 0.5))
    #expect(try !self.report(customer: "nobody").knowsCustomer)
    #expect(try self.report(customer: "z").departed.count == 1)
  }

  /// With both data as they are, only the rule of the second indicator differs: 50 of 80 is 62.5.
  @Test func anotherRuleIsAPartOfItsOwn() throws {
    let report = DifferenceReport(
      from: kept(1, try Shops.result(b: [50, 80, 20]), data: "aa"),
      to: kept(2, try Shops.result(b: [50, 80, 20], full: 80), data: "aa"))
    let json = try json(report)
    #expect(json.rules.array.map(\.indicator.string) == ["b"])
    #expect(json.rules[0].status.string == "changed" && json.files.array.isEmpty)
    #expect(isNear(json.customers[0].rules, 5) && isNear(json.customers[0].change, 5))
    #expect(isNear(json.customers[0].data, 0) && isNear(json.customers[0].weights, 0))
  }

  @Test func csvHasARowForEveryCustomerOfEitherRun() throws {
    let lines = String(decoding: try report().csv(), as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(lines.map { $0[0] } == ["customer", "x", "y", "w", "z"])
    #expect(lines.map { $0[2] } == ["status", "both", "both", "came", "went"])
    #expect(lines.allSatisfy { $0.count == 16 })
    #expect(
      lines[3][3] == "" && lines[3][11] == "poor" && lines[4][4] == "" && lines[4][10] == "poor")
    let change = try #require(Double(lines[1][5]))
    let parts = lines[1][6...9].compactMap { Double($0) }
    #expect(parts.count == 4)
    #expect(isClose(parts.reduce(0, +), change, absolute: 1e-9))
  }

  @Test func theDocumentNamesBothRuns() throws {
    let report = try report()
    for language in ReportLanguage.allCases {
      let text = report.document().text(in: language)
      #expect(text.contains("70.00") && text.contains("72.50"))
      #expect(misalignedLines(in: text).isEmpty)
    }
  }
}
