internal import IndicatorEvaluation

extension QueryWriter {
  func classSteps() -> [SQLStep] {
    query.customers.map {
      ClassSteps(dialect: dialect, table: $0, classes: model.classes).steps
    } ?? []
  }
}
