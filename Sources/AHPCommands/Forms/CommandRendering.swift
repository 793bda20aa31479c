import AHPScenarios
import BilingualText
import EvaluationReports
import ReportForms

/// Renders reports where the command was told to.
struct CommandRendering {
  let language: ReportLanguage
  var csvFormat = CSVFormat()
  var generator = ReportGenerator.package
  /// Whether the bytes go into a file: some forms are no text.
  let isForFile: Bool

  func bytes(
    of report: some Report, _ detail: ReportDetail = ReportDetail(), as form: ReportForm
  ) throws(CommandFailure) -> [UInt8] {
    guard form.isText || isForFile else {
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "\(form.name) 不是文本：请用 -o 文件.\(form.endings[0]) 写入文件",
          en: "\(form.name) is no text: write it to a file with -o FILE.\(form.endings[0])"
        ), in: language)
    }
    do {
      return try ReportRendering(language: language, csvFormat: csvFormat, generator: generator)
        .bytes(of: report, detail, as: form)
    } catch {
      throw CommandFailure(.software, error.message, in: language)
    }
  }
}
