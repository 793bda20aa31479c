public import ArgumentParser
import BilingualText
internal import FileOutput
import IndicatorEvaluation

/// `ahp init`
public struct InitCommand: ConsoleCommand {
  /// The name `init` and its help; the summary is in the language of the command line.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: Phrase(
        zh: "写出可直接运行、带注释的场景，供修改。", en: "Write a scenario that runs, with comments, to start from."
      ).help,
      discussion: """
        Examples:
          ahp init --list
          ahp init my-scenario
          ahp init my-choice --template alternatives
        """)
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(zh: "写入的文件夹；没有则新建。", en: "The folder to write into; made if there is none.").help),
    completion: .directory)
  var folder: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Phrase(zh: "从哪个模板开始；--list 列出全部模板。", en: "Which scenario to start from; --list shows them.")
        .help),
    completion: .list(ScenarioTemplate.all.map(\.name)))
  var template = "service-quality"

  @Flag(help: ArgumentHelp(Phrase(zh: "列出模板。", en: "List the templates.").help))
  var list = false

  @OptionGroup var language: LanguageOption

  public init() {}

  /// Writes the files of a template into the folder and lists them, or lists the templates; nothing
  /// is ever overwritten.
  ///
  /// - Throws: ``CommandFailure`` with `usage` if no folder is named or the template is unknown,
  ///   `inputOutput` if one of the files exists already or cannot be written.
  public func run(on console: inout Console) throws(CommandFailure) {
    let language = language.language(on: console)
    if list {
      for template in ScenarioTemplate.all {
        let padding = String(repeating: " ", count: max(1, 18 - template.name.count))
        try console.write(
          "\(template.name)\(padding)\(template.purpose.text(in: language) ?? "")\n")
      }
      return
    }
    guard let folder, !folder.isEmpty else {
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "请给出目标文件夹，例如：ahp init my-scenario",
          en: "name a folder, for example: ahp init my-scenario"
        ), in: language)
    }
    guard let chosen = ScenarioTemplate.all.first(where: { $0.name == template }) else {
      let names = ScenarioTemplate.all.map(\.name).joined(separator: ", ")
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "没有名为 \(template) 的模板；可用：\(names)", en: "no template \(template); there are: \(names)"
        ), in: language)
    }
    try write(chosen, into: folder, on: &console, language: language)
  }

  private func write(
    _ template: ScenarioTemplate, into folder: String, on console: inout Console,
    language: ReportLanguage
  ) throws(CommandFailure) {
    let paths = template.files.map { folder + "/" + $0.name }
    // Nothing of the user's is ever overwritten.
    if let existing = paths.first(where: { OutputFolder.exists($0) }) {
      throw CommandFailure(
        .inputOutput,
        Phrase(
          zh: "\(existing) 已存在，未写入任何文件", en: "\(existing) exists already; nothing was written"),
        in: language)
    }
    do {
      try OutputFolder.create(folder)
      for (path, file) in zip(paths, template.files) {
        try AtomicFile.write(Array(file.content.utf8), to: path)
      }
    } catch {
      throw CommandFailure(error, in: language)
    }
    for path in paths { try console.write("\(path)\n") }
    let next = "ahp \(template.firstCommand) \(folder)/scenario.yaml"
    try console.write(Phrase(zh: "接下来：\(next)\n", en: "next: \(next)\n").text(in: language))
  }
}
