import Foundation
import GRDB
import IndicatorEvaluation
import ResultStore
import Testing

/// Rows that come bit by bit.
@Suite struct RunWriterTests {
  private struct Stop: Error {}

  private func slice(_ rows: EvaluatedRows, _ range: Range<Int>) -> EvaluatedRows {
    EvaluatedRows(
      customer: Array(rows.customer[range]), period: Array(rows.period[range]),
      rawValues: rows.rawValues.map { Array($0[range]) },
      leafScores: rows.leafScores.map { Array($0[range]) },
      contributions: rows.contributions.map { Array($0[range]) },
      nodeScores: rows.nodeScores.map { Array($0[range]) }, scores: Array(rows.scores[range]),
      coverage: Array(rows.coverage[range]), bands: Array(rows.bands[range]),
      ranks: Array(rows.ranks[range]), classRanks: Array(rows.classRanks[range]))
  }

  private func dump(_ path: String, run: Int) throws -> [String] {
    try DatabaseQueue(path: path).read { database in
      try StoreSchema.tables.filter { $0.name != "runs" }.flatMap { table in
        let columns = table.columns.map(\.name).filter { $0 != "run" }
        return try Row.fetchAll(
          database,
          sql:
            "SELECT \(columns.joined(separator: ", ")) FROM \(table.name) WHERE run = ? ORDER BY "
            + table.key.joined(separator: ", "), arguments: [run]
        ).map { "\(table.name) \($0)" }
      }
    }
  }

  @Test func chunksMakeTheSameRun() throws {
    let folder = try StoreFolder()
    let result = try Sample.result(customers: 40)
    let store = ResultStore(at: folder.path)
    try store.add(result, Sample.provenance)
    let number = try store.addRun(
      Sample.provenance, model: result.model, weights: result.weights
    ) { run in
      #expect(run.run == 2)
      let names = try #require(result.fields.customerNames)
      for start in stride(from: 0, to: result.rows.count, by: 7) {
        let range = start..<min(start + 7, result.rows.count)
        let customers = max(0, (result.rows.customer[range].max() ?? 0) + 1)
        let known = run.customerCount
        if customers > known {
          try run.append(
            customers: Array(result.customers[known..<customers]),
            names: Array(names[known..<customers]),
            classes: Array(result.classOfCustomer[known..<customers]))
        }
        try run.append(slice(result.rows, range))
      }
      try run.append(try #require(result.comparison))
    }
    #expect(number == 2)
    let first = try dump(folder.path, run: 1)
    #expect(try first == dump(folder.path, run: 2) && first.count > 500)
  }

  @Test func whatIsThrownUndoesTheRun() throws {
    let folder = try StoreFolder()
    let result = try Sample.result()
    let store = ResultStore(at: folder.path)
    try store.add(result, Sample.provenance)
    #expect(throws: Stop.self) {
      try store.addRun(Sample.provenance, model: result.model, weights: result.weights) { run in
        try run.append(customers: result.customers)
        try run.append(result.rows)
        throw Stop()
      }
    }
    // The same id twice is refused, and nothing stays of the run either.
    #expect(throws: ResultStoreError.self) {
      try store.addRun(Sample.provenance, model: result.model, weights: result.weights) { run in
        try run.append(customers: ["a", "a"])
      }
    }
    #expect(try dump(folder.path, run: 2).isEmpty)
    #expect(try store.add(result, Sample.provenance) == 2)
  }
}
