import ReportForms

extension Tone {
  /// `RRGGBB`; nil for the usual colour.
  var colour: String? {
    switch self {
    case .plain, .strong: nil
    case .good: "0B7A5B"
    case .caution: "8A5A00"
    case .bad: "B3261E"
    case .muted: "6B6B6B"
    }
  }
}

/// The tint of a cell of a heat map: blue for what is above the middle or high, orange for what is
/// below it; pale enough for black text.
enum HeatTint {
  /// - Parameter shade: −1…1.
  static func fill(_ shade: Double?) -> String? {
    guard let shade, shade.isFinite, abs(shade) > 0.02 else { return nil }
    let strength = 0.08 + 0.5 * min(1, abs(shade))
    let colour: [Double] = shade > 0 ? [0x0B, 0x63, 0xA5] : [0xC4, 0x50, 0x0A]
    return colour.map { part in
      let mixed = Int((255 + (part - 255) * strength).rounded())
      return (mixed < 16 ? "0" : "") + String(mixed, radix: 16, uppercase: true)
    }.joined()
  }
}
