import ArgumentParser
import BilingualText
import Foundation
import TestSupport
import Testing

@testable import AHPCommands

/// Mistakes on the command line and in YAML, in Chinese.
struct UsageWordsTests {
  private func words(_ arguments: [String]) -> String? {
    let run = RecordedRun(arguments)
    #expect(run.code == 64)
    // What the process prints stands behind the word that the parser puts before it.
    return UsageWords.message(
      run.message.hasPrefix("Error: ") ? run.message : "Error: " + run.message)
  }

  @Test func usageErrors() {
    #expect(words(["evaluate", "s.yaml", "--no-such"])?.hasPrefix("错误：未知的选项 `--no-such`") == true)
    #expect(words(["evaluate"])?.hasPrefix("错误：缺少参数 `<scenario>`") == true)
    #expect(
      words(["evaluate", "s.yaml", "--limit"])?.hasPrefix("错误：选项 `--limit <count>` 缺少值") == true)
    let format = words(["evaluate", "s.yaml", "--format", "xls"])
    #expect(format?.contains("的值 `xls` 无效") == true, "\(format ?? "")")
  }

  /// Help of every command in both languages: each option has its words in the language asked for.
  @Test(arguments: AHPCommand.configuration.subcommands.map { $0._commandName })
  func help(_ command: String) throws {
    func text(_ language: ReportLanguage) -> String {
      HelpLanguage.$current.withValue(language) {
        do {
          var parsed = try AHPCommand.parseAsRoot([command, "--help"])
          try parsed.run()
          return ""
        } catch {
          return AHPCommand.helpInItsLanguage(AHPCommand.fullMessage(for: error), [])
        }
      }
    }
    let (chinese, english) = (text(.chinese), text(.english))
    for heading in ["概述：", "用法：", "选项：", "显示帮助。"] { #expect(chinese.contains(heading)) }
    for heading in ["OVERVIEW: ", "USAGE: ", "OPTIONS:", "Show help"] {
      #expect(english.contains(heading) && !chinese.contains(heading), "\(heading)")
    }
    func isChinese(_ text: String) -> Bool {
      text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
    // An option with the words behind it or beneath it.
    let options = chinese.components(separatedBy: "\n  -").dropFirst()
    #expect(options.count >= 2)
    for option in options where !option.hasPrefix("-version") {
      #expect(isChinese(option), "\(option)")
    }
    #expect(isChinese(chinese.components(separatedBy: "\n")[0]))
  }

  @Test func yamlErrors() throws {
    for (yaml, said) in [
      ("schema: ahp-scenario/1\ntree: {id: goal\n", "映射中缺少"),
      ("schema: ahp-scenario/1\ntitle: a: b\n", "此处不能有“键: 值”"),
    ] {
      let file = try ScenarioFile(yaml)
      let run = RecordedRun(["check", file.path, "--lang", "zh"])
      #expect(run.code == 65 && run.output.contains(said), "\(run.output)")
    }
  }

  @Test(arguments: ["[a，b，2]", "[a，b, 2]", "[a, b，2]"])
  func fullWidthCommasInAFlowList(_ pair: String) throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      tree: {id: goal, children: [a, b], weights: {pairs: [\(pair)]}}
      """)
    let run = RecordedRun(["check", file.path, "--lang", "en"])
    #expect(run.code == 65 && run.output.contains("[yaml-fullwidth-comma]"), "\(run.output)")
  }
}
