import ArgumentParser
import BilingualText
import IndicatorEvaluation
import ScenarioFiles

/// Which judgments of a scenario a command looks at.
struct SetSelection: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "只看该判断矩阵（其编号或所属节点的编号），可多次给出。",
        en: "Only this judgment set, by its id or that of the node it belongs to; may be repeated."
      ).help,
      valueName: "id"))
  var set: [String] = []

  @Option(help: ArgumentHelp(Phrase(zh: "只看该专家。", en: "Only this expert.").help, valueName: "id"))
  var expert: String?

  /// The chosen sets, all without `--set`.
  func sets(
    of model: EvaluationModel, in language: ReportLanguage
  ) throws(CommandFailure) -> [JudgmentSet] {
    let known = model.everyJudgmentSet
    guard !set.isEmpty else { return known }
    for id in set where !known.contains(where: { $0.id == id }) {
      throw unknown(
        id, Phrase(zh: "判断", en: "judgment set").text(in: language), known.map(\.id), language)
    }
    return known.filter { set.contains($0.id) }
  }

  /// Throws for an expert that the scenario does not know.
  func checkExpert(
    of model: EvaluationModel, in language: ReportLanguage
  ) throws(CommandFailure) {
    guard let expert, !model.experts.contains(where: { $0.id == expert }) else { return }
    throw unknown(
      expert, Phrase(zh: "专家", en: "expert").text(in: language), model.experts.map(\.id), language)
  }

  private func unknown(
    _ id: String, _ kind: String, _ known: [String], _ language: ReportLanguage
  ) -> CommandFailure {
    let list = known.prefix(20).joined(separator: ", ") + (known.count > 20 ? ", …" : "")
    guard !known.isEmpty else {
      return CommandFailure(
        .usage,
        Phrase(
          zh: "没有\(kind) \(id)；该场景没有\(kind)", en: "there is no \(kind) \(id); the scenario has none"
        ), in: language)
    }
    return CommandFailure(
      .usage,
      Phrase(zh: "没有\(kind) \(id)；可用：\(list)", en: "there is no \(kind) \(id); there are: \(list)"),
      in: language)
  }
}
