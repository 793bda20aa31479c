import ScenarioData

/// The tally of an analysis that reads no table.
struct NoRows: TableTally {
  mutating func append(_ chunk: TableChunk) {}
  mutating func add(_ other: NoRows) {}
}
