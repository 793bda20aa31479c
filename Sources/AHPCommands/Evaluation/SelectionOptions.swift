import ArgumentParser
import BilingualText
import EvaluationReports
import IndicatorEvaluation

/// Which customers `ahp evaluate` lists.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(zh: "只列名次最好的若干客户。", en: "List only this many of the best ranked, best first.").help,
      valueName: "count"))
  var top: Int?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "只列名次最差的若干客户。", en: "List only this many of the worst ranked, worst last.").help,
      valueName: "count"))
  var bottom: Int?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      Phrase(zh: "只列该类别（编号）的客户。", en: "List only customers of this class, by its id.").help,
      valueName: "class"))
  var customerClass: String?

  var isByRank: Bool { top != nil || bottom != nil }
  var isGiven: Bool { isByRank || customerClass != nil }

  func validate() throws {
    for (name, count) in [("--top", top), ("--bottom", bottom)] where (count ?? 1) < 1 {
      throw ValidationError("\(name) takes a whole number from 1")
    }
  }

  func selection(
    in model: EvaluationModel, _ language: ReportLanguage
  ) throws(CommandFailure) -> CustomerSelection {
    var selection = CustomerSelection(best: top, worst: bottom)
    guard let customerClass else { return selection }
    guard let position = model.classes.firstIndex(where: { $0.id == customerClass }) else {
      let known = model.classes.map(\.id).joined(separator: ", ")
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "--where：没有类别 `\(customerClass)`；" + (known.isEmpty ? "该场景没有客户类别" : "可用 \(known)"),
          en: "--where: there is no class `\(customerClass)`; "
            + (known.isEmpty ? "this scenario has no classes" : "there are \(known)")
        ), in: language)
    }
    selection.customerClass = position
    return selection
  }
}
