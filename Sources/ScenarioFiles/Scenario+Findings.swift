import BilingualText
public import Diagnostics
import ScenarioAnalyses

extension Scenario {
  /// That the scenario weighs nothing, for those who ask for weights.
  public func diagnosticForNoTree() -> Diagnostic {
    source.diagnostic(
      .error, .keyMissing, at: nil,
      Phrase(
        zh: "场景没有 `tree`，无可计算的权重", en: "the scenario has no `tree`: it weighs nothing"),
      hint: network != nil
        ? Phrase(zh: "`ahp network` 计算其网络", en: "`ahp network` solves its network")
        : Phrase(zh: "`ahp analyse` 计算其分析", en: "`ahp analyse` computes its analyses"))
  }

  /// That the scenario has no network.
  public func diagnosticForNoNetwork() -> Diagnostic {
    source.diagnostic(
      .error, .keyMissing, at: nil,
      Phrase(zh: "场景没有 `network`", en: "the scenario has no `network`"),
      hint: Phrase(
        zh: "层次结构（`tree`）用 `ahp weights`；网络见 Documentation/network-priorities.md",
        en: "`ahp weights` weighs a `tree`; networks are in Documentation/network-priorities.md"))
  }

  /// That the scenario asks for no analyses.
  public func diagnosticForNoAnalyses() -> Diagnostic {
    source.diagnostic(
      .error, .keyMissing, at: nil,
      Phrase(zh: "场景没有 `analyses`", en: "the scenario has no `analyses`"),
      hint: Phrase(
        zh: "在 `analyses` 中写明要分析什么；见 Documentation/analyses.md",
        en: "say under `analyses` what is asked; see Documentation/analyses.md"))
  }

  /// That the scenario has no documents.
  public func diagnosticForNoDocuments() -> Diagnostic {
    source.diagnostic(
      .error, .keyMissing, at: nil,
      Phrase(zh: "场景没有 `documents`", en: "the scenario has no `documents`"),
      hint: Phrase(
        zh: "在 `documents` 中写明要输出哪些文件；见 Documentation/analyses.md",
        en: "say under `documents` what is written; see Documentation/analyses.md"))
  }

  /// That there is no document of a name.
  public func diagnosticForUnknownDocument(_ name: String, among known: [String]) -> Diagnostic {
    source.diagnostic(
      .error, .documentPartUnknown, at: nil,
      Phrase(zh: "未知的文件 `\(name)`", en: "unknown document `\(name)`"),
      hint: SpellingHint.phrase(for: name, among: known))
  }

  /// That there is no analysis of a name.
  public func diagnosticForUnknownAnalysis(_ name: String) -> Diagnostic {
    source.diagnostic(
      .error, .analysisUnknown, at: nil,
      Phrase(zh: "未知的分析 `\(name)`", en: "unknown analysis `\(name)`"),
      hint: SpellingHint.phrase(for: name, among: analyses?.names ?? []))
  }
}
