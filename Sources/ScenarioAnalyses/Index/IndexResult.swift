import BilingualText
import Diagnostics
package import ReportForms
import ScenarioShape
import ServiceAnalyses
import Statistics

/// An index with its parts and the band that it lies in.
package struct IndexResult: AnalysisResult {
  let index: CompositeIndex
  let parts: [IndexRow]
  let bands: PublishedBands
  let names: [BandSyntax]

  package var measures: [Measure] {
    [
      Measure(
        "value", Phrase(zh: "指数", en: "Index"), unit: .share, value: index.value,
        lower: index.interval?.lower, upper: index.interval?.upper)
    ]
  }

  private var band: BandSyntax? {
    bands.band(of: index.value).flatMap { band in names.first { $0.id == band.id } }
  }

  package static var shape: JSONShape<IndexResult> {
    .object("index") {
      JSONField("value", "The sum of weights times measures.", .number) { $0.index.value }
      JSONField("lower", "Lower end of its interval.", .number) {
        $0.index.interval?.lower ?? .nan
      }
      JSONField("upper", "Upper end of its interval.", .number) {
        $0.index.interval?.upper ?? .nan
      }
      JSONField(
        "interval",
        "joint: from the covariances of the parts; conservative: the sum of their limits.",
        .rawValue
      ) { $0.index.method }
      JSONField("parts", "What is summed.", .list(of: IndexRow.columns.json)) { $0.parts }
      JSONField("band", "The published band that holds the value.", .optional(.string)) {
        $0.band?.id
      }
    }
  }

  package func write(to document: inout ReportDocument) {
    let form = NumberForm.percent(1)
    var facts = [Fact(Phrase(zh: "指数", en: "Index"), Phrase(form.text(index.value)))]
    if let interval = index.interval {
      let method =
        switch index.method {
        case .joint: Phrase(zh: "联合", en: "joint")
        case .conservative: Phrase(zh: "保守", en: "conservative")
        }
      facts.append(
        Fact(
          Phrase(zh: "区间", en: "Interval"),
          Phrase("\(form.text(interval.lower)) … \(form.text(interval.upper))").remark(method)))
    }
    if !names.isEmpty {
      facts.append(
        Fact(
          Phrase(zh: "所属区间", en: "Band"),
          band.map { Phrase($0.label, id: $0.id) } ?? Phrase(zh: "无", en: "none")))
    }
    document.facts(facts)
    document.table(IndexRow.columns.table(parts))
  }

  /// Warns of what the published bands leave open and of what they say twice.
  func sayGaps(_ findings: inout SyntaxFindings, at key: SourcePosition?) {
    guard !names.isEmpty else { return }
    func text(_ range: ClosedRange<Double>) -> String {
      "\(shortNumber(range.lowerBound * 100))…\(shortNumber(range.upperBound * 100)) %"
    }
    if !bands.gaps.isEmpty {
      let list = bands.gaps.map(text).joined(separator: ", ")
      findings.warning(
        .bandGap, at: key, Phrase(zh: "没有区间包含：\(list)", en: "no band holds \(list)"))
    }
    for overlap in bands.overlaps where overlap.range.lowerBound < overlap.range.upperBound {
      findings.warning(
        .bandOverlap, at: key,
        Phrase(
          zh: "区间 `\(overlap.first)` 与 `\(overlap.second)` 重叠：\(text(overlap.range))",
          en: "the bands `\(overlap.first)` and `\(overlap.second)` overlap: \(text(overlap.range))"
        ))
    }
  }
}

/// A part of an index.
struct IndexRow: Sendable {
  let part: IndexPart
  let value: Double?

  static let columns = RowShape<IndexRow>([
    .id("measure", Phrase(zh: "指标值", en: "Measure"), meaning: Phrase(zh: "名称", en: "Its name.")) {
      $0.part.measure.name
    },
    .number(
      "value", Phrase(zh: "数值", en: "Value"), .percent(1),
      meaning: Phrase(zh: "该指标值", en: "Of the measure.")
    ) { $0.value },
    .number(
      "weight", Phrase(zh: "权重", en: "Weight"), .percent(1),
      meaning: Phrase(zh: "在指数中的权重", en: "Of 1.")
    ) { $0.part.weight },
    .number(
      "contribution", Phrase(zh: "贡献", en: "Contribution"), .percent(1),
      meaning: Phrase(zh: "权重乘数值", en: "Weight times value.")
    ) { row in row.value.map { $0 * row.part.weight } },
  ])
}
