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
    step(chunk, chunk.rows(wantedBy: query), &state)
  }

  mutating func add(_ other: RowTally) { state.add(other.state) }
}

extension TableChunk {
  /// The rows that satisfy the condition of a query, ascending; all without one.
  func rows(wantedBy query: TableQuery) -> [Int] {
    guard let condition = query.condition else { return Array(0..<count) }
    let isWanted = rows(where: condition)
    return isWanted.indices.filter { isWanted[$0] }
  }
}
