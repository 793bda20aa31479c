import ScenarioData
import ServiceAnalyses

/// What takes in the rows of a table by one step; most kinds need no tally of their own.
struct RowTally<State: Tally>: TableTally {
  /// Takes in the rows of a chunk at these positions.
  typealias Step = @Sendable (TableChunk, [Int], inout State) -> Void

  private let query: TableQuery
  private let step: Step
  private(set) var state: State

  init(_ query: TableQuery, _ empty: State, _ step: @escaping Step) {
    self.query = query
    self.step = step
    state = empty
  }

  mutating func append(_ chunk: TableChunk) {
    let rows: [Int]
    if let condition = query.condition {
      let isWanted = chunk.rows(where: condition)
      rows = isWanted.indices.filter { isWanted[$0] }
    } else {
      rows = Array(0..<chunk.count)
    }
    step(chunk, rows, &state)
  }

  mutating func add(_ other: RowTally) { state.add(other.state) }
}
