public import ArgumentParser
import BilingualText
import EvaluationReports
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms

/// `ahp audit`
public struct AuditCommand: ConsoleCommand {
  /// The name `audit` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "audit",
      abstract: Phrase(
        zh: "仅凭列和检验已发表的判断矩阵。",
        en: "Audit a published table of judgments from its column sums alone."
      ).help,
      discussion: """
        只凭列和审核已发表的判断表（调和一致性指标）。

        Where only the bottom line of a table was printed, the harmonic consistency index (Stein and \
        Mizzi 2007) still tells whether its judgments were consistent, within what the sums' rounding \
        allows. The sums are those of a table read by rows; of one read by columns give the row sums.

        Examples:
          ahp audit 16 14 4.6 3.7 22.5 4.3 --decimals 1
          ahp audit 1.75 3.5 7 --lang zh
          ahp audit 16 14 4.6 3.7 22.5 4.3 --decimals 1 --format json
        """)
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(zh: "各列之和，均不小于 1。", en: "The sum of each column, 1 or more.").help, valueName: "sum"))
  var sums: [Double]

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "列和四舍五入到小数点后几位（默认：精确值）。",
        en: "Digits after the point that the sums were rounded to (default: they are exact)."
      ).help,
      valueName: "digits"))
  var decimals: Int?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "矩阵所用的标度（默认：saaty）。", en: "The judgment scale of the table (default: saaty).")
        .help, valueName: "name"),
    completion: .list(JudgmentScale.builtIn.map(\.name)))
  var scale = "saaty"

  @OptionGroup var language: LanguageOption
  @OptionGroup var report: ReportOptions

  public init() {}

  /// Looks at the options before anything is computed.
  ///
  /// - Throws: `ValidationError` if `--decimals` is not in 0...15.
  public func validate() throws {
    if let decimals, !(0...15).contains(decimals) {
      throw ValidationError("--decimals takes a whole number from 0 to 15")
    }
  }

  /// Computes the harmonic consistency index of the sums; reads no file.
  ///
  /// - Throws: ``CommandFailure`` with `usage` if the scale is unknown or a sum below 1, and as
  ///   ``ConsoleCommand/run(on:)``.
  public func run(on console: inout Console) throws(CommandFailure) {
    let language = language.language(on: console)
    guard let scale = JudgmentScale.named(scale) else {
      let known = JudgmentScale.builtIn.map(\.name).joined(separator: ", ")
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "没有标度 \(self.scale)；可用：\(known)",
          en: "there is no scale \(self.scale); there are: \(known)"
        ), in: language)
    }
    let result: ColumnSumReport
    do {
      result = try ColumnSumReport(columnSums: sums, decimals: decimals, scale: scale)
    } catch {
      throw CommandFailure(.usage, refusal(error, language))
    }
    try ReportOutput(options: report, language: language).write(result, on: &console)
  }

  private func refusal(_ error: JudgmentError, _ language: ReportLanguage) -> String {
    guard case .invalidWeight(let position, let value) = error else {
      return error.explanation.text(in: language)
    }
    return Phrase(
      zh: "第 \(position + 1) 个列和为 \(value)：列和不小于对角线上的 1",
      en: "column sum \(position + 1) is \(value): with the 1 of the diagonal it is at least 1"
    ).text(in: language)
  }
}
