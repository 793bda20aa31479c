import BilingualText
import EvaluationStreams
import IndicatorEvaluation
import ScenarioFiles

extension EvaluationOutputs {
  /// Evaluates a stream to its end, with a bar on a terminal and every mistake in its file.
  ///
  /// - Parameter consume: Takes a chunk with what was prepared, in the order of the file, and where
  ///   the customers go.
  mutating func pass<Prepared: Sendable>(
    _ stream: inout CustomerStream, in language: ReportLanguage, on console: inout Console,
    prepare: @escaping @Sendable (CustomerChunk) -> Prepared,
    consume: (CustomerChunk, Prepared, inout OutputStream, inout Console) throws(CommandFailure)
      -> Void
  ) throws(CommandFailure) {
    var progress = ProgressBar(language == .chinese ? "读取数据" : "reading", on: console)
    do {
      try stream.forEachChunk(prepare: prepare) { mistakes in
        try report?.write(mistakes, on: &console)
      } consume: { chunk, prepared in
        try consume(chunk, prepared, &sink, &console)
      } progress: { share, rows in
        if let share {
          progress.show(share, on: &console)
        } else {
          progress.show(rows, language == .chinese ? "行" : "rows", on: &console)
        }
      }
    } catch let failure as CommandFailure {
      // What is thrown through the library's untyped `throws` are this command's own failures.
      throw failure
    } catch {
      throw CommandFailure(.software, "\(error)")
    }
    progress.finish(on: &console)
  }
}
