public import Diagnostics
public import EvaluationReports
internal import FileOutput
public import IndicatorEvaluation

/// Some customers of a stream with summaries of all: the listed rows are picked while all pass by, so
/// that memory holds those, and what ranks and summaries need of the others.
public struct StreamedListing: ~Copyable {
  private let frame: EvaluationResult
  private let selection: CustomerSelection
  private var listing: CustomerListing
  /// How many customers are laid out in memory where their rows can come later; nil for all.
  private let longerThan: Int?
  private var standings: Standings?
  private var leafMeans: LeafMeans
  /// What `report` found: the spool gives its rows once.
  private var listed: EvaluationResult?
  /// The scores of all rows so far.
  public private(set) var register: ScoreRegister

  /// - Parameters:
  ///   - frame: of the stream.
  ///   - limit: How many customers are listed where none are picked by rank; nil for all.
  ///   - longerThan: From how many rows on a report of all customers gets them part by part, see
  ///     `isLong`; nil for never.
  /// - Throws: `EvaluationError` for a model that cannot be evaluated row by row.
  public init(
    _ frame: EvaluationResult, _ selection: CustomerSelection, order: CustomerOrder, limit: Int?,
    longerThan: Int? = nil
  ) throws(EvaluationError) {
    let evaluator = try RowEvaluator(frame.model, weights: frame.weights)
    self.frame = frame
    self.selection = selection
    let isLong = selection == .all && limit == nil && longerThan != nil
    self.longerThan = isLong ? longerThan : nil
    listing = CustomerListing(
      selection, order: order, limit: isLong ? longerThan : limit, spoolsAll: isLong, frame: frame,
      evaluator: evaluator)
    leafMeans = LeafMeans(frame.model)
    register = ScoreRegister(frame.model, nodes: frame.weights.nodes)
  }

  /// Evaluates the stream to its end.
  ///
  /// - Throws: What `onMistakes` throws, and `FileOutputError` of the spool.
  public mutating func read(
    _ stream: inout CustomerStream, onMistakes: ([Diagnostic]) throws -> Void = { _ in },
    progress: (_ share: Double?, _ rows: Int) -> Void = { _, _ in }
  ) throws {
    let isSpooled = listing.isSpooled
    try stream.forEachChunk {
      isSpooled ? SpooledRows.bytes(of: $0) : []
    } onMistakes: { mistakes in
      try onMistakes(mistakes)
    } consume: { chunk, bytes in
      register.append(chunk.rows, classes: chunk.classes)
      leafMeans.append(chunk.rows)
      try listing.add(chunk, bytes)
    } progress: { share, rows in
      progress(share, rows)
    }
  }

  /// Whether there are so many customers that their rows are handed over by `nextPart` instead of
  /// being in `report`, which then has the first of them.
  public var isLong: Bool { longerThan.map { register.count > $0 } ?? false }

  /// A report with the next rows in the order of the data; nil after the last ones, and where `report`
  /// has them all.
  ///
  /// - Throws: `FileOutputError` of the spool.
  public mutating func nextPart() throws -> EvaluationReport? {
    guard isLong else { return nil }
    let standings = standings ?? Standings(register)
    self.standings = standings
    return try listing.nextPart(standings).map { EvaluationReport($0) }
  }

  /// The report of the listed customers.
  ///
  /// - Parameter warnings: What the caller adds to those of the result.
  /// - Throws: `FileOutputError` of the spool.
  public mutating func report(
    warnings: ([EvaluationWarning]) -> [EvaluationWarning] = { $0 }
  ) throws -> EvaluationReport {
    let found = isLong ? frame : try self.listed ?? listing.result(register)
    self.listed = found
    var listed = found
    listed.warnings = warnings(listed.warnings + register.warnings)
    let totals = EvaluationTotals(
      // Without a customer file a customer is who has a row.
      customers: frame.customers.isEmpty ? listing.customerCount : frame.customers.count,
      classes: frame.classOfCustomer, listable: selection.isByRank ? nil : listing.admitted,
      register: register, leafMeans: leafMeans)
    return EvaluationReport(listed: listed, selection: selection, totals: totals)
  }
}
