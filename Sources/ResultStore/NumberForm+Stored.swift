internal import ReportForms

/// A form as `analysis_values` holds it: `count`, `percent.2`.
extension NumberForm {
  var storedName: String {
    switch self {
    case .count: "count"
    case .signedCount: "signed-count"
    case .fixed(let decimals): "fixed.\(decimals)"
    case .signed(let decimals): "signed.\(decimals)"
    case .percent(let decimals): "percent.\(decimals)"
    case .significant(let digits): "significant.\(digits)"
    case .ratio: "ratio"
    case .probability: "probability"
    }
  }

  /// Nil for what is no form.
  init?(storedName name: String) {
    let parts = name.split(separator: ".")
    let digits = parts.count == 2 ? Int(parts[1]).flatMap { (0...17).contains($0) ? $0 : nil } : nil
    switch (parts.first, digits) {
    case ("count", nil): self = .count
    case ("signed-count", nil): self = .signedCount
    case ("ratio", nil): self = .ratio
    case ("probability", nil): self = .probability
    case ("fixed", let digits?): self = .fixed(digits)
    case ("signed", let digits?): self = .signed(digits)
    case ("percent", let digits?): self = .percent(digits)
    case ("significant", let digits?): self = .significant(digits)
    default: return nil
    }
  }
}
