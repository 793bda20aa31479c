import DelimitedText
import EvaluationReports
import FileOutput
import IndicatorEvaluation

/// Pieces of a result that waited until all scores were known, finished on all cores and handed on
/// in their order.
struct SpooledResult {
  /// Finishes the pieces of a spool.
  ///
  /// - Parameters:
  ///   - register: Of all rows; a piece is a part of it.
  ///   - finish: Makes the text of a piece; `first` is the position of its first row among all.
  ///   - consume: Takes the text, in the order of the file.
  static func write(
    _ spool: inout Spool, _ register: ScoreRegister,
    finish: @escaping @Sendable (_ first: Int, _ part: Int, _ piece: SpooledPiece) -> [UInt8],
    consume: StreamSink, progress: StreamProgress
  ) throws {
    let work = OrderedWork { (first: Int, part: Int, piece: SpooledPiece) in
      finish(first, part, piece)
    }
    defer { work.finish() }
    let count = spool.count
    var (next, row, written) = (0, 0, 0)
    while written < count {
      while let (_, text) = work.take() {
        written += 1
        progress(Double(written) / Double(count))
        try consume(text)
      }
      if next < count, work.pending < 8 {
        work.handIn((row, next, try spool.take(next)))
        row += register.rowCount(ofPart: next)
        next += 1
      } else {
        work.advance()
      }
    }
  }
}
