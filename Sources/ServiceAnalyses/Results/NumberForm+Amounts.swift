internal import ReportForms

extension NumberForm {
  /// How amounts are read on an axis: whole where they are large, never as powers of ten.
  static func ofAmounts(_ values: [Double]) -> NumberForm {
    (values.map(abs).max() ?? 0) >= 1000 ? .fixed(0) : .significant(6)
  }
}
