import IndicatorEvaluation
import ScenarioFiles

extension CustomerStream {
  /// Evaluates the file to its end, with a bar on a terminal and every mistake in its file.
  ///
  /// - Parameter consume: Takes a chunk with what was prepared, in the order of the file.
  mutating func pass<Prepared: Sendable>(
    mistakes report: inout MistakeReport?, in language: ReportLanguage,
    on console: inout Console,
    prepare: @escaping @Sendable (CustomerChunk) -> Prepared,
    consume: (CustomerChunk, Prepared, inout Console) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    var progress = ProgressBar(language == .chinese ? "读取数据" : "reading", on: console)
    do {
      try forEachChunk(prepare: prepare) { mistakes in
        try report?.write(mistakes, on: &console)
      } consume: { chunk, prepared in
        try consume(chunk, prepared, &console)
      } progress: { share, rows in
        if let share {
          progress.show(share, on: &console)
        } else {
          progress.show(rows, language == .chinese ? "行" : "rows", on: &console)
        }
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.software, "\(error)")
    }
    progress.finish(on: &console)
  }
}
