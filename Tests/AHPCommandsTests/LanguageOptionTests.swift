import ArgumentParser
import BilingualText
import Testing

@testable import AHPCommands

struct LanguageOptionTests {
  private func language(_ environment: [String: String], _ options: String...) throws
    -> ReportLanguage
  {
    try LanguageOption.parse(options).language(on: .recording(environment: environment))
  }

  @Test func theOptionComesBeforeTheLocale() throws {
    #expect(try language(["LANG": "zh_CN.UTF-8"], "--lang", "en") == .english)
    #expect(try language(["LANG": "en_GB.UTF-8"], "--lang", "zh") == .chinese)
    #expect(refusal(of: ["--lang", "fr"], by: LanguageOption.self) != nil)
  }

  /// POSIX: LC_ALL before the category before LANG; what is empty counts as not set.
  @Test func theLocaleIsReadInItsOrder() throws {
    #expect(try language([:]) == .english)
    #expect(try language(["LANG": "zh_CN.UTF-8"]) == .chinese)
    #expect(try language(["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB"]) == .english)
    #expect(try language(["LANG": "en_GB", "LC_MESSAGES": "zh_TW"]) == .chinese)
    #expect(try language(["LC_MESSAGES": "zh_CN", "LC_ALL": "C"]) == .english)
    #expect(try language(["LC_ALL": "", "LANG": "zh_CN"]) == .chinese)
  }

  @Test func flagsOfAScenarioAreWrittenAsTheyWere() throws {
    for flags in [[], ["--strict"], ["--allow-outside"], ["--strict", "--allow-outside"]] {
      let options = try ScenarioOptions.parse(["s.yaml"] + flags)
      #expect(options.scenario == "s.yaml" && options.flags == flags)
    }
    #expect(refusal(of: [], by: ScenarioOptions.self) != nil)
  }
}
