import BilingualText
import IndicatorEvaluation
import ReportForms

/// A warning with its text.
struct NamedWarning: Sendable {
  let warning: EvaluationWarning
  let text: Phrase
}

extension JSONShape<NamedWarning> {
  static var warning: JSONShape {
    .object("warning") {
      JSONField(
        "code",
        "What kind: inconsistent, constant-indicator, one-period-only, low-coverage, overlapping-classes, unclassified, not-a-number, expert-skipped, expert-disconnected, many-items, zero-weight, zero-means, or a code of `ahp check`; others may be added.",
        .string
      ) { $0.warning.code }
      JSONField(
        "subjects", "Ids of what it is about, in the order of the text.",
        .list(of: .string)
      ) { $0.warning.subjects }
      JSONField(
        "count", "How many it concerns; null where nothing is counted.", .optional(.integer)
      ) { $0.warning.count }
      JSONField("value", "The number that gave rise to it, else null.", .optional(.number)) {
        $0.warning.value
      }
      JSONField("limit", "What the number is measured by, else null.", .optional(.number)) {
        $0.warning.limit
      }
      JSONField("file", "Path as the user would write it, else null.", .optional(.string)) {
        $0.warning.place?.file
      }
      JSONField("line", "From 1; null where no line is meant.", .optional(.integer)) {
        $0.warning.place?.line
      }
      JSONField("column", "From 1, in characters.", .optional(.integer)) {
        $0.warning.place?.column
      }
      JSONField("text", "The warning in words.", .phrase) { $0.text }
    }
  }
}

extension EvaluationWarning {
  /// Ids of what the warning is about.
  fileprivate var subjects: [String] {
    switch self {
    case .inconsistent(let set, let expert, _, _): [set] + (expert.map { [$0] } ?? [])
    case .constantIndicator(let indicator, let period): [indicator] + (period.map { [$0] } ?? [])
    case .onePeriodOnly(let customers): customers
    case .lowCoverage, .unclassified: []
    case .overlappingClasses(let first, let second, _): [first, second]
    case .notANumber(let field, _, _): [field]
    case .expertSkipped(let set, let expert): [set, expert]
    case .expertDisconnected(let set, let expert, _): [set, expert]
    case .manyItems(let set, _): [set]
    case .zeroWeight(let node): [node]
    case .zeroMeans(let node, _, _): [node]
    case .derivedWeights(let node, _): [node]
    case .noted: []
    case .at(_, let warning): warning.subjects
    }
  }

  fileprivate var place: WarningPlace? {
    if case .at(let place, _) = self { place } else { nil }
  }

  fileprivate var limit: Double? {
    switch self {
    case .inconsistent(_, _, _, let limit): limit
    case .at(_, let warning): warning.limit
    default: nil
    }
  }

  fileprivate var count: Int? {
    switch self {
    case .onePeriodOnly(let customers): customers.count
    case .lowCoverage(let rows, _): rows
    case .overlappingClasses(_, _, let customers), .unclassified(let customers): customers
    case .notANumber(_, let customers, _): customers
    case .manyItems(_, let count): count
    case .zeroMeans(_, let rows, _): rows
    case .inconsistent, .constantIndicator, .expertSkipped, .expertDisconnected, .zeroWeight,
      .derivedWeights, .noted:
      nil
    case .at(_, let warning): warning.count
    }
  }

  fileprivate var value: Double? {
    switch self {
    case .inconsistent(_, _, let ratio, _): ratio
    case .lowCoverage(_, let lowest): lowest
    case .at(_, let warning): warning.value
    default: nil
    }
  }
}
