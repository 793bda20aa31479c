import Foundation
import GRDB
import RandomEvaluations
import TestSupport
import Testing

/// Results as CSV, as JSON and in a database: the same rows and the same doubles.
struct FormsAgreementTests {
  @Test(arguments: 0..<8 as Range<UInt64>) func threeFormsOneResult(_ kind: UInt64) throws {
    let folder = try TemporaryFolder()
    let drawn = RandomEvaluation(
      seed: 4000 + kind, customers: 40, shape: RandomEvaluation.Shape(seed: kind))
    for (name, text) in drawn.files {
      try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
    }
    let evaluate = ["evaluate", "scenario.yaml"]
    let json = try JSONValue(
      CommandRun(evaluate + ["--format", "json"], in: folder.url).output)
    let csv = try CommandRun(evaluate + ["--format", "csv"], in: folder.url).text
    #expect(try CommandRun(evaluate + ["-o", "r.sqlite"], in: folder.url).status == 0)
    let database = try DatabaseQueue(path: folder.url.appendingPathComponent("r.sqlite").path)
    let scores = try database.read { try Row.fetchAll($0, sql: "SELECT * FROM scores") }
    let parts = try database.read { try Row.fetchAll($0, sql: "SELECT * FROM contributions") }

    let lines = csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = lines[0]
    #expect(lines.count == json.rows.array.count + 1 && scores.count + 1 == lines.count)
    for (fields, row) in zip(lines.dropFirst(), json.rows.array) {
      let line = Dictionary(zip(header, fields), uniquingKeysWith: { first, _ in first })
      let place = "\(fields[0]) \(line["period"] ?? "")"
      let stored = try #require(
        scores.first {
          $0["customer"] == line["customer"] && ($0["period"] as String? ?? "") == line["period"]
        })
      for name in ["score", "coverage", "rank", "class_rank", "change", "rank_gain"] {
        let number = line[name].flatMap { Double($0) }
        #expect(number == stored[name] as Double?, "\(place) \(name)")
        if row.object[name] != nil { #expect(number == row[name].number, "\(place) \(name)") }
      }
      for name in ["class", "band"] {
        #expect((line[name] ?? "") == stored[name] as String? ?? "", "\(place) \(name)")
        #expect((line[name] ?? "") == row[name].string ?? "", "\(place) \(name)")
      }
      for (id, indicator) in row.indicators.object {
        let part = try #require(
          parts.first {
            $0["customer"] == line["customer"] && ($0["period"] as String? ?? "") == line["period"]
              && $0["indicator"] == id
          })
        for name in ["score", "contribution"] {
          let number = line["\(name)_\(id)"].flatMap { Double($0) }
          #expect(number == indicator[name].number, "\(place) \(name) \(id)")
          #expect(number == part[name] as Double?, "\(place) \(name) \(id)")
        }
        let value = line["value_\(id)"] ?? ""
        let text = indicator.value.string ?? ""
        #expect(Double(value) == indicator.value.number && (Double(value) != nil || value == text))
        #expect(Double(value) == part["value"] as Double?, "\(place) \(id)")
        #expect(text == part["category"] as String? ?? "", "\(place) \(id)")
      }
    }
  }
}
