public import BilingualText
internal import FileOutput
internal import GRDB
internal import Glibc
public import IndicatorEvaluation
public import ServiceAnalyses

/// A results database: an SQLite file that keeps every evaluation written to it as a run, in the
/// tables of `StoreSchema`.
///
/// A run is written in one transaction. Whatever happens on the way, a killed process or a full
/// disk included, the file then opens with the complete runs and nothing else; SQLite undoes what
/// was begun when the file is opened next.
///
///     let store = ResultStore(at: "results.sqlite")
///     let run = try store.add(result, RunProvenance(program: "monthly report 3"))
public struct ResultStore: Sendable, Hashable {
  /// As the caller gave it.
  public let path: String
  /// How long to wait for a process that is using the file, in seconds.
  public var patience: Double

  public init(at path: String, patience: Double = 60) {
    self.path = path
    self.patience = patience
  }

  // MARK: Writing

  /// Adds a run with a whole result; a file that does not exist is created.
  ///
  /// - Returns: the run's number.
  /// - Complexity: O(rows · nodes); memory for 64 MiB of the file beside the result.
  @discardableResult
  public func add(
    _ result: EvaluationResult, _ provenance: RunProvenance
  ) throws(ResultStoreError) -> Int {
    do {
      return try addRun(provenance, model: result.model, weights: result.weights) { run in
        try run.append(
          customers: result.customers, names: result.fields.customerNames ?? [],
          classes: result.classOfCustomer)
        try run.append(result.rows)
        if let comparison = result.comparison { try run.append(comparison) }
      }
    } catch {
      throw ResultStoreError(error, path: path)
    }
  }

  /// Adds a run with a ranking of alternatives; a file that does not exist is created.
  ///
  /// - Returns: the run's number.
  /// - Complexity: O(nodes · alternatives), beside the judgments.
  @discardableResult
  public func add(
    _ ranking: AlternativesResult, _ provenance: RunProvenance
  ) throws(ResultStoreError) -> Int {
    var weights = ranking.weightsWithAlternatives
    weights.overall = ranking.overall
    do {
      return try addRun(provenance, model: ranking.model, weights: weights) { run in
        try run.append(ranking)
      }
    } catch {
      throw ResultStoreError(error, path: path)
    }
  }

  /// Adds a run with analyses; a file that does not exist is created.
  ///
  /// - Parameters:
  ///   - scenario: its id; empty without one.
  /// - Returns: the run's number.
  /// - Complexity: O(numbers)
  @discardableResult
  public func add(
    _ analyses: [KeptAnalysis], scenario: String, title: Label = Label(),
    _ provenance: RunProvenance
  ) throws(ResultStoreError) -> Int {
    // Nothing is weighed.
    let model = EvaluationModel(id: scenario, title: title, tree: HierarchyNode(id: ""))
    do {
      return try addRun(
        provenance, model: model, weights: HierarchyWeights(nodes: [], judgmentSets: [])
      ) { run in try run.append(analyses) }
    } catch {
      throw ResultStoreError(error, path: path)
    }
  }

  /// Adds a run whose customers and rows come bit by bit; a file that does not exist is created.
  ///
  /// - Parameter write: Appends to the run. What it throws undoes all of the run and is thrown on.
  /// - Returns: the run's number.
  /// - Throws: `ResultStoreError`, or what `write` throws.
  @discardableResult
  public func addRun(
    _ provenance: RunProvenance, model: EvaluationModel, weights: HierarchyWeights,
    _ write: (inout RunWriter) throws -> Void
  ) throws -> Int {
    var number = 0
    var failure: (any Error)?
    do {
      try OutputFolder.checkPlace(of: path)
      try queue(readonly: false).inTransaction(.immediate) { database in
        try StoreSchema.prepare(database, creating: true)
        var run = try RunWriter(
          database, at: path, provenance, model: model, weights: weights)
        do {
          try write(&run)
        } catch {
          failure = error
          return .rollback
        }
        try run.finish()
        number = run.run
        return .commit
      }
    } catch {
      throw ResultStoreError(error, path: path)
    }
    if let failure { throw failure }
    return number
  }

  // MARK: Opening

  /// A connection that has not touched the file yet.
  func queue(readonly: Bool) throws -> DatabaseQueue {
    // SQLite would take what stands before it for the path.
    guard !path.utf8.contains(0) else {
      throw FileOutputError(
        Phrase(zh: "路径不能含 NUL 字符", en: "a path has no NUL character"), path: path)
    }
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(patience)
    // The writer makes no reference that it did not insert, and checking each would cost.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      // What a large transaction may hold in memory before it goes to the file: KiB, negative.
      try database.execute(sql: "PRAGMA cache_size = -65536")
    }
    // SQLite gives some names a meaning, such as `:memory:`.
    return try DatabaseQueue(
      path: path.hasPrefix("/") ? path : "./" + path, configuration: configuration)
  }
}
