import BilingualText
import Diagnostics
import ScenarioShape
import ServiceAnalyses

/// A number that nobody measured, as it is written: `{value: 25, source: …}`, the value a number or a
/// range.
struct AssumptionSyntax: Sendable {
  var value = 0.0...0.0
  var source = ""

  private static let name = Phrase(zh: "假设", en: "an assumption")

  private static let range: SyntaxShape<ClosedRange<Double>> = {
    let one = SyntaxShape<Double>.number.map { $0...$0 }
    return .scalar(one, or: .interval)
  }()

  static let shape: SyntaxShape<AssumptionSyntax> = SyntaxShape.mapping(
    AssumptionSyntax(), called: name
  ) {
    SyntaxField.required(
      "value", Phrase(zh: "取值，或 [下限, 上限]", en: "A number, or `[from, to]`."), range
    ) { $0.value = $1 }
    SyntaxField("source", Phrase(zh: "来源（必填）", en: "Where it is taken from; needed."), .text) {
      $0.source = $1
    }
  }.checked { assumption, _, place, findings in
    if assumption.source.contains(where: { !$0.isWhitespace }) { return true }
    findings.error(
      .assumptionWithoutSource, at: place.key,
      Phrase(
        zh: "\(place.name.zh)没有写明来源", en: "\(place.name.en) does not say where it comes from"),
      hint: Phrase(zh: "请写 `source: …`", en: "write `source: …`"))
    return false
  }

  /// The source is there: reading has checked it.
  var assumption: Assumption? { try? Assumption(value, source: source) }
}

/// A number of an analysis, as it is written.
enum QuantitySyntax: Sendable {
  /// A number, or the name of a measure.
  case written(Keyed<String>)
  case assumed(AssumptionSyntax)

  static let shape: SyntaxShape<QuantitySyntax> = .scalar(
    SyntaxShape<String>.id.keyed.map { .written($0) },
    or: AssumptionSyntax.shape.map { .assumed($0) })
}

extension AnalysisContext {
  /// The quantity with its names found; nil with the mistake said.
  mutating func quantity(_ syntax: QuantitySyntax) -> Quantity? {
    switch syntax {
    case .written(let text): amount(text).map { .amount($0) }
    case .assumed(let syntax): syntax.assumption.map { .assumed($0) }
    }
  }
}

/// A number whose names are found.
enum Quantity: Sendable {
  case amount(AmountSource)
  case assumed(Assumption)

  /// The analysis it is taken from.
  var analysis: String? {
    if case .amount(let source) = self { source.analysis } else { nil }
  }

  /// The number; of a range its middle.
  func value(_ measures: AnalysisMeasures) -> Double? {
    switch self {
    case .amount(let source): source.value(measures)
    case .assumed(let assumption): (assumption.range.lowerBound + assumption.range.upperBound) / 2
    }
  }
}
