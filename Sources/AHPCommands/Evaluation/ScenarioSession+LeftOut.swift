import BilingualText
import Diagnostics
import ScenarioData
import ScenarioFiles

extension ScenarioSession {
  /// Notes how much of the data was left out: nothing left and more than the limit are errors, more
  /// than a tenth is a warning.
  mutating func note(_ leftOut: LeftOutRows, limit: Share?) {
    guard leftOut.count > 0 else { return }
    let isAll = leftOut.count == leftOut.total
    let isTooMany = limit.map { leftOut.share > $0.value } ?? false
    guard isAll || isTooMany || leftOut.share > 0.1 else { return }
    let percent = "\((leftOut.share * 1000).rounded() / 10) %"
    let (count, total) = (leftOut.count, leftOut.total)
    let reasons = leftOut.commonestReasons.map { "\($0.code.rawValue) (\($0.count))" }
      .joined(separator: ", ")
    let limitText = limit.map { plainText(($0.value * 1e8).rounded() / 1e6) + "%" } ?? ""
    let message =
      isAll
      ? Phrase(
        zh: "全部 \(total) 行都因有错误而被略去", en: "all \(total) rows were left out because of mistakes")
      : Phrase(
        zh: "\(total) 行中有 \(count) 行（\(percent)）因有错误而被略去"
          + (isTooMany ? "，超过 --max-left-out \(limitText)" : ""),
        en: "\(count) of \(total) rows (\(percent)) were left out because of mistakes"
          + (isTooMany ? ", more than --max-left-out \(limitText)" : ""))
    add([
      Diagnostic(
        isAll || isTooMany ? .error : .warning, .rowsLeftOut, file: options.scenario,
        position: nil, message: message,
        hint: Phrase(
          zh: "最常见的原因：\(reasons)；--on-error report FILE 列出每一处",
          en: "the commonest reasons: \(reasons); --on-error report FILE lists every one"))
    ])
  }
}
