import BilingualText
import DelimitedText
internal import FileOutput
import IndicatorEvaluation
import ReportForms

/// Where the records of a stream go: standard output as they come, or a file that appears whole.
struct OutputStream: ~Copyable {
  private var file: AtomicFile?
  private let language: ReportLanguage
  /// Whether what was written is out already.
  let isStandardOutput: Bool
  /// The file that is to be removed when the process is interrupted.
  let temporaryPath: String?

  init(path: String?, language: ReportLanguage) throws(CommandFailure) {
    self.language = language
    if let path, path != "-" {
      do throws(FileOutputError) {
        let file = try AtomicFile(at: path)
        temporaryPath = file.temporaryPath
        self.file = consume file
        isStandardOutput = false
      } catch {
        throw CommandFailure(error, in: language)
      }
    } else {
      file = nil
      isStandardOutput = true
      temporaryPath = nil
    }
  }

  mutating func write(_ bytes: Span<UInt8>, on console: inout Console) throws(CommandFailure) {
    guard !isStandardOutput else { return try console.write(bytes) }
    do throws(FileOutputError) {
      try file?.write(bytes)
    } catch {
      throw CommandFailure(error, in: language)
    }
  }

  mutating func write(_ bytes: [UInt8], on console: inout Console) throws(CommandFailure) {
    try write(bytes.span, on: &console)
  }

  consuming func commit() throws(CommandFailure) {
    let language = language
    do throws(FileOutputError) {
      try file.take()?.commit()
    } catch {
      throw CommandFailure(error, in: language)
    }
  }
}
