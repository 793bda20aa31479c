import Diagnostics
package import ScenarioData
package import ScenarioShape
package import ServiceAnalyses
package import WarehouseSQL

/// A kind of analysis that a scenario may ask for: how it is written, which tables it reads, what
/// comes out. Each kind has a folder of this room and a line of `AnalysisRegistry`.
package protocol Analysis: Sendable {
  /// The word after `kind`, and what the kind answers.
  static var kind: SyntaxChoice { get }
  /// The keys beside `kind`.
  @SyntaxFields<Self> static var fields: [SyntaxField<Self>] { get }
  /// Before any key was read.
  init()

  /// The keys that many kinds share.
  var common: CommonKeys { get set }

  /// What it takes to compute it, with every name found; nil with the mistakes said.
  func task(in context: inout AnalysisContext) -> (any AnalysisTask)?
}

/// An analysis whose names are found: what it reads and what it makes of it.
package protocol AnalysisTask: Sendable {
  /// The tables that it reads, each once.
  var queries: [TableQuery] { get }
  /// The analyses whose measures it takes.
  var sources: [String] { get }
  /// The keys of its measures, such as `net`.
  var measureKeys: [String] { get }

  /// The same as SQL; nil where no statement computes it.
  func statement(in frame: TableFrame) -> SQLFigures?

  /// What takes in the rows of a query.
  func tally(ofQuery position: Int) -> any TableTally
  /// The result, once all rows are in; mistakes that only the rows show are said.
  ///
  /// - Parameter tallies: one for each query.
  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)?
}

extension AnalysisTask {
  /// Most take nothing from others.
  package var sources: [String] { [] }
  /// Most are more than a statement computes.
  package func statement(in frame: TableFrame) -> SQLFigures? { nil }
}

/// What takes in the rows of a table, chunk by chunk. Chunks are taken in apart and put together in
/// the order of the file.
package protocol TableTally: Tally {
  mutating func append(_ chunk: TableChunk)
}

extension TableTally {
  /// Adds what another tally of the same query has taken in.
  mutating func addRows(of later: any TableTally) {
    if let later = later as? Self { add(later) }
  }
}
