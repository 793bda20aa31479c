import ReportForms

extension NumberForm {
  /// As a cell's number format. The cell keeps the number itself.
  var officeFormat: String {
    func places(_ decimals: Int) -> String {
      decimals > 0 ? "0." + String(repeating: "0", count: min(decimals, 30)) : "0"
    }
    switch self {
    case .count: return "0"
    case .signedCount: return "+0;-0;0"
    case .fixed(let decimals): return places(decimals)
    case .signed(let decimals):
      let text = places(decimals)
      return "+\(text);-\(text);\(text)"
    case .percent(let decimals): return places(decimals) + "%"
    case .significant: return "General"
    case .ratio: return "# ??/??"
    case .probability: return "0.0000"
    }
  }
}
