import BilingualText
import Diagnostics
import EvaluationStreams
import FileOutput
import IndicatorEvaluation

extension EvaluationOutputs {
  /// Reads a stream to its end, with a bar on a terminal and every mistake in its file.
  ///
  /// - Parameter read: Gets where the customers go, where mistakes go and whom to tell how far it is.
  mutating func pass(
    in language: ReportLanguage, on console: inout Console,
    read: (
      _ sink: StreamSink, _ onMistakes: ([Diagnostic]) throws -> Void,
      _ progress: (_ share: Double?, _ rows: Int) -> Void
    ) throws -> Void
  ) throws(CommandFailure) {
    var progress = ProgressBar(Phrase(zh: "读取数据", en: "reading").text(in: language), on: console)
    try Self.failing(in: language) {
      try read(
        { bytes in
          try sink.write(bytes, on: &console)
        },
        { mistakes in
          try report?.write(mistakes, on: &console)
        },
        { share, rows in
          if let share {
            progress.show(share, on: &console)
          } else {
            progress.show(rows, Phrase(zh: "行", en: "rows").text(in: language), on: &console)
          }
        })
    }
    progress.finish(on: &console)
  }

  /// Writes what had to wait until all rows were read, with a bar on a terminal.
  mutating func finish(
    in language: ReportLanguage, on console: inout Console,
    write: (_ sink: StreamSink, _ progress: StreamProgress) throws -> Void
  ) throws(CommandFailure) {
    var progress = ProgressBar(Phrase(zh: "写出结果", en: "writing").text(in: language), on: console)
    try Self.failing(in: language) {
      try write(
        { bytes in
          try sink.write(bytes, on: &console)
        }, { share in progress.show(share, on: &console) })
    }
    progress.finish(on: &console)
  }

  /// What a library throws, as this command says it.
  static func failing(
    in language: ReportLanguage, _ work: () throws -> Void
  ) throws(CommandFailure) {
    do {
      try work()
    } catch let failure as CommandFailure {
      // What is thrown through the library's untyped `throws` are this command's own failures,
      throw failure
    } catch let error as FileOutputError {
      // and those of its spool.
      throw CommandFailure(error, in: language)
    } catch {
      throw CommandFailure(.software, "\(error)")
    }
  }
}
