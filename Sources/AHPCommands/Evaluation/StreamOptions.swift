import ArgumentParser
import BilingualText
import EvaluationReports
import IndicatorEvaluation
import ScenarioFiles

/// What `ahp evaluate` takes for data of any size.
struct StreamOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "读取该文件而非场景的数据文件；- 为标准输入，可直接读取 .gz。",
        en:
          "Read this file instead of the scenario's data file; - for standard input, .gz as it is."
      ).help,
      valueName: "file"),
    completion: .file())
  var data: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "CSV 中客户和评价期之后的列，如 score,band,rank。",
        en: "Columns of the CSV behind customer and period, such as score,band,rank."
      ).help,
      discussion: """
        Names as in the header of the full CSV; contributions, scores and values stand for those \
        of all indicators.
        """,
      valueName: "names"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "遇到有错误的行：stop 停止，skip 略去，report FILE 略去并将每处错误写入 CSV 文件。",
        en:
          "Rows with a mistake: stop, skip (leave them out), or report FILE (leave them out and list "
          + "every mistake in a CSV file)."
      ).help, valueName: "stop|skip|report FILE"))
  var onError = RowErrors.stop

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "与 --on-error skip 或 report 合用：略去的行超过该比例（如 5%）即失败（退出码 65）。",
        en:
          "With --on-error skip or report: fail (exit code 65) when more rows than this share are left "
          + "out, such as 5%."
      ).help, valueName: "share"))
  var maxLeftOut: Share?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "另写得分分布（全部客户及各类别）：均值、标准差、分位数、等级。格式由文件后缀（.json、.csv、.md）决定。",
        en: "Also write how scores are spread, over all customers and by class: mean, deviation, "
          + "quantiles, bands. A file whose ending (.json, .csv, .md) sets the format."
      ).help,
      valueName: "file"),
    completion: .file())
  var summary: String?

  /// The files that are written besides the report, under their options.
  var files: [(option: String, path: String?)] {
    var files: [(option: String, path: String?)] = []
    if let summary { files.append(("--summary", summary)) }
    if case .report(let file) = onError { files.append(("--on-error report", file)) }
    return files
  }

  func validateLimits() throws {
    if maxLeftOut != nil, onError == .stop {
      throw ValidationError("--max-left-out goes with --on-error skip or report")
    }
  }

  /// The columns asked for; nil for all.
  func columns(
    of weights: HierarchyWeights, in language: ReportLanguage
  ) throws(CommandFailure) -> [EvaluationColumn]? {
    guard let columns else { return nil }
    let names = columns.split(separator: ",").map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    do throws(UnknownColumn) {
      return try EvaluationColumn.named(
        names, leaves: weights.leaves.map { weights.nodes[$0].id })
    } catch {
      let known = error.known.joined(separator: ", ")
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "--columns：没有列 `\(error.name)`；可用 \(known)",
          en: "--columns: there is no column `\(error.name)`; there are \(known)"
        ), in: language)
    }
  }
}
