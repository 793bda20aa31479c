import Glibc
import ReportForms

extension NumberForm {
  /// The number as a drawing shows it: with a minus sign, and a dash for no number.
  func drawn(_ value: Double) -> String { text(value).withMinusSign }

  /// A round value on an axis, with the decimals that its step needs.
  func drawnTick(_ value: Double, step: Double) -> String {
    func decimals(_ step: Double) -> Int {
      step > 0 && step < 1 ? min(8, Int((-log10(step) - 1e-9).rounded(.up))) : 0
    }
    switch self {
    case .percent: return NumberForm.percent(decimals(step * 100)).drawn(value)
    case .signed, .signedCount: return NumberForm.signed(decimals(step)).drawn(value)
    case .count, .fixed, .significant, .ratio, .probability:
      if abs(value) >= 1e7 || step < 1e-7 { return NumberForm.significant(4).drawn(value) }
      return NumberForm.fixed(decimals(step)).drawn(value)
    }
  }

  /// Whether values of this form fall short when they are below 0.
  var isSigned: Bool {
    switch self {
    case .signed, .signedCount: true
    default: false
    }
  }
}

extension String {
  /// Hyphens before numbers as minus signs.
  fileprivate var withMinusSign: String {
    if self == NumberForm.count.text(nil) { return "–" }
    return hasPrefix("-") ? "−" + dropFirst() : self
  }
}
