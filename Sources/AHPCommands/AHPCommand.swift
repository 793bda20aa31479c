import AHPScenarios
public import ArgumentParser
import BilingualText
import ReportForms

/// `ahp`
public struct AHPCommand: ParsableCommand {
  /// The version of the package, as results carry it.
  public static let version = ReportGenerator.package.version

  /// The name `ahp`, its version, its help with the exit codes, and the commands in the order of
  /// the help.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ahp",
      abstract: Phrase(
        zh: "用层次分析法计算指标权重、评价服务质量。",
        en: "Weighs criteria and evaluates service quality with the Analytic Hierarchy Process."
      ).help,
      discussion: """
        层次分析法：由判断矩阵得到指标权重与一致性比例，并给出每个大客户的服务质量得分。

        A scenario file says what is weighed, who judged what, how a value becomes a score, and \
        where the data is. Start with one that runs:

          ahp init my-scenario          write a scenario with comments
          ahp check my-scenario/scenario.yaml
          ahp weights my-scenario/scenario.yaml --lang zh
          ahp evaluate my-scenario/scenario.yaml -o results.json

        Exit codes: 0 done, 64 usage, 65 bad data, 66 missing file, 70 a fault of the program, \
        71 out of memory, 74 input or output failed, 130 Ctrl-C. Shell completions: \
        ahp --generate-completion-script bash|zsh|fish.
        """,
      version: version,
      subcommands: [
        InitCommand.self, CheckCommand.self, WeightsCommand.self, EvaluateCommand.self,
        SensitivityCommand.self, RobustnessCommand.self, RankingsCommand.self, FuzzyCommand.self,
        NetworkCommand.self,
        CompareToolCommand.self, AnalyseCommand.self, DocumentCommand.self, AskCommand.self,
        ReviseCommand.self,
        AuditCommand.self, RandomIndexCommand.self, SQLCommand.self, SolveCommand.self,
        RunsCommand.self, DiffCommand.self, SchemaCommand.self,
      ])
  }

  public init() {}

  /// Runs the command that the process was started with.
  public static func main() {
    OutOfMemory.announce()
    let arguments = RowErrors.joiningReportFile(in: Array(CommandLine.arguments.dropFirst()))
    HelpLanguage.$current.withValue(isChinese(arguments) ? .chinese : .english) {
      run(arguments)
    }
  }

  private static func run(_ arguments: [String]) {
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      if exitCode(for: error) == .success {
        return writeAnswer(helpInItsLanguage(fullMessage(for: error), arguments))
      }
      guard exitCode(for: error) == .validationFailure, HelpLanguage.current == .chinese,
        let words = UsageWords.message(fullMessage(for: error))
      else { exit(withError: error) }
      var console = Console.process
      console.writeError(words + "\n")
      exit(withError: exitCode(for: error))
    }
  }

  /// Scripts for shells stay as they are.
  static func helpInItsLanguage(_ text: String, _ arguments: [String]) -> String {
    let isScript = arguments.contains { $0.hasPrefix("--generate-completion") }
    return HelpLanguage.current == .chinese && !isScript ? HelpFrame.inChinese(text) : text
  }

  /// Whether the language asked for, else the locale's, is Chinese, before anything is parsed.
  private static func isChinese(_ arguments: [String]) -> Bool {
    for (position, argument) in arguments.enumerated() {
      if argument.hasPrefix("--lang=") { return argument.hasSuffix("=zh") }
      if argument == "--lang", arguments.indices.contains(position + 1) {
        return arguments[position + 1] == "zh"
      }
    }
    return LanguageOption.ofLocale(Console.process) == .chinese
  }

  /// Help, the version, completions: asked for, so that it counts when they cannot be written.
  private static func writeAnswer(_ text: String) {
    guard !text.isEmpty else { return }
    var console = Console.process
    do {
      try console.write(text + "\n")
    } catch {
      if let message = error.message { console.writeError("ahp: \(message)\n") }
      exit(withError: ExitCode(error.code.rawValue))
    }
  }
}
