import DelimitedText
public import Diagnostics
import EvaluationReports
internal import FileOutput
public import IndicatorEvaluation
public import ReportForms

/// The result of a stream for programs, as JSON with all customers: the rows wait in a spool until all
/// scores and with them the ranks are known.
public struct StreamedResults: ~Copyable {
  private let frame: EvaluationResult
  private let evaluator: RowEvaluator
  private var spool = Spool()
  /// The scores of all rows so far.
  public private(set) var register: ScoreRegister

  /// - Parameter frame: of the stream.
  /// - Throws: `EvaluationError` for a model that cannot be evaluated row by row.
  public init(_ frame: EvaluationResult) throws(EvaluationError) {
    evaluator = try RowEvaluator(frame.model, weights: frame.weights)
    self.frame = frame
    register = ScoreRegister(frame.model, nodes: frame.weights.nodes)
  }

  /// Evaluates the stream to its end.
  ///
  /// - Throws: What `onMistakes` throws, and `FileOutputError` of the spool.
  public mutating func read(
    _ stream: inout CustomerStream, onMistakes: ([Diagnostic]) throws -> Void = { _ in },
    progress: (_ share: Double?, _ rows: Int) -> Void = { _, _ in }
  ) throws {
    try stream.forEachChunk {
      SpooledRows.bytes(of: $0)
    } onMistakes: { mistakes in
      try onMistakes(mistakes)
    } consume: { chunk, bytes in
      register.append(chunk.rows, classes: chunk.classes)
      try spool.append(bytes.span)
    } progress: { share, rows in
      progress(share, rows)
    }
  }

  /// Hands on the result.
  ///
  /// - Parameter warnings: What the caller adds to those of the result.
  /// - Throws: What `sink` throws, and `FileOutputError` of the spool.
  public mutating func finish(
    generator: ReportGenerator,
    warnings: ([EvaluationWarning]) -> [EvaluationWarning] = { $0 }, to sink: StreamSink,
    progress: StreamProgress = { _ in }
  ) throws {
    var whole = frame
    whole.comparison = nil
    whole.warnings = warnings(whole.warnings + register.warnings)
    let text = EvaluationReport(frame: whole, summaries: register.summaries()).jsonAroundRows(
      generator: generator)
    try sink(text.before)
    let standings = Standings(register)
    let (frame, evaluator) = (frame, evaluator)
    var isFirst = true
    try SpooledResult.write(&spool, register) { first, _, piece in
      let rows = SpooledRows(piece.bytes, leafCount: evaluator.indicators.count)
      return EvaluationReport(
        rows.result(first: first, frame: frame, evaluator: evaluator, standings: standings)
      ).jsonRows()
    } consume: { rows in
      guard !rows.isEmpty else { return }
      try sink(isFirst ? rows : [UInt8(ascii: ",")] + rows)
      isFirst = false
    } progress: { share in
      progress(share)
    }
    try sink(text.after)
  }
}
