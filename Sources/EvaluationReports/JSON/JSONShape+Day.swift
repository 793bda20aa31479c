import IndicatorEvaluation
import ReportForms

extension JSONShape<CalendarDay> {
  /// ISO 8601.
  static var day: JSONShape { JSONShape<String>.string.of { $0.description } }
}
