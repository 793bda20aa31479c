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
  private var leafMeans: LeafMeans
  /// The scores of all rows so far.
  public private(set) var register: ScoreRegister

  /// - Parameters:
  ///   - frame: of the stream.
  ///   - limit: How many customers are listed where none are picked by rank; nil for all.
  /// - Throws: `EvaluationError` for a model that cannot be evaluated row by row.
  public init(
    _ frame: EvaluationResult, _ selection: CustomerSelection, order: CustomerOrder, limit: Int?
  ) throws(EvaluationError) {
    let evaluator = try RowEvaluator(frame.model, weights: frame.weights)
    self.frame = frame
    self.selection = selection
    listing = CustomerListing(
      selection, order: order, limit: limit, frame: frame, evaluator: evaluator)
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

  /// The report of the listed customers.
  ///
  /// - Parameter warnings: What the caller adds to those of the result.
  /// - Throws: `FileOutputError` of the spool.
  public mutating func report(
    warnings: ([EvaluationWarning]) -> [EvaluationWarning] = { $0 }
  ) throws -> EvaluationReport {
    var listed = try listing.result(register)
    listed.warnings = warnings(listed.warnings + register.warnings)
    let totals = EvaluationTotals(
      // Without a customer file a customer is who has a row.
      customers: frame.customers.isEmpty ? listing.customerCount : frame.customers.count,
      classes: frame.classOfCustomer, listable: selection.isByRank ? nil : listing.admitted,
      register: register, leafMeans: leafMeans)
    return EvaluationReport(listed: listed, selection: selection, totals: totals)
  }
}
