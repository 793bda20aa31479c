/// Mistakes in data, which may have one in every cell: the first hundred are kept, all are counted.
struct DataErrorList {
  private(set) var errors: [DataError] = []
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  mutating func add(_ error: @autoclosure () -> DataError) {
    count += 1
    if errors.count < 100 { errors.append(error()) }
  }

  func throwIfAny() throws(EvaluationError) {
    if !isEmpty { throw .data(errors, count: count) }
  }
}
