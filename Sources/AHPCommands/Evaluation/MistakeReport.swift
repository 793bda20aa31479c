import BilingualText
import DelimitedText
import Diagnostics
internal import FileOutput
import IndicatorEvaluation
import ScenarioFiles

/// Every mistake of the rows as CSV: file, line, column, code, message, hint and the line itself.
struct MistakeReport: ~Copyable {
  private var stream: OutputStream
  private let language: ReportLanguage
  private var writer = DelimitedTextWriter()

  init(path: String, language: ReportLanguage) throws(CommandFailure) {
    stream = try OutputStream(path: path, language: language)
    self.language = language
    for name in ["file", "line", "column", "code", "message", "hint", "text"] {
      writer.append(name)
    }
    writer.endRecord()
  }

  var temporaryPath: String? { stream.temporaryPath }

  mutating func write(
    _ mistakes: [Diagnostic], on console: inout Console
  ) throws(CommandFailure) {
    for mistake in mistakes {
      writer.append(mistake.file)
      if let position = mistake.position {
        writer.append(position.line)
        writer.append(position.column)
      } else {
        writer.append("")
        writer.append("")
      }
      writer.append(mistake.code.rawValue)
      writer.append(mistake.message.text(in: language))
      writer.append(mistake.hint?.text(in: language) ?? "")
      writer.append(mistake.excerpt ?? "")
      writer.endRecord()
    }
    try flush(on: &console)
  }

  consuming func commit(on console: inout Console) throws(CommandFailure) {
    try flush(on: &console)
    try stream.commit()
  }

  private mutating func flush(on console: inout Console) throws(CommandFailure) {
    try stream.write(writer.bytes, on: &console)
    writer = DelimitedTextWriter()
  }
}
