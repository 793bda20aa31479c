import BilingualText
import IndicatorEvaluation
import ReportForms

extension ReportDocument {
  /// The title of a comparison of two runs, and what each of them holds.
  mutating func difference(_ runs: [(run: EvaluationRun, holds: Phrase)]) {
    let numbers = runs.map(\.run.number)
    heading(
      Phrase(
        zh: "运行 \(numbers[0]) 与运行 \(numbers[1]) 的差异",
        en: "From run \(numbers[0]) to run \(numbers[1])"), level: 1)
    facts(
      runs.map { run, holds in
        Fact(
          Phrase(zh: "运行 \(run.number)", en: "Run \(run.number)"),
          Phrase(
            zh: "\(run.writtenAt)，\(run.name.zh)，\(holds.zh)",
            en: "\(run.writtenAt), \(run.name.en), \(holds.en)"))
      })
  }
}
