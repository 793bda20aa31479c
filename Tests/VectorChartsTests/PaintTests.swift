import Testing

@testable import VectorCharts

@Suite struct PaintTests {
  /// WCAG 2.1, 1.4.3: texts of normal size contrast at least 4.5 to 1 with what is behind them.
  @Test(arguments: [
    (Paint.ink, Paint.paper), (.muted, .paper), (.ink, .panel), (.muted, .panel), (.muted, .zone),
    (.orange, .paper), (.green, .paper), (.blue, .paper), (.muted, .paleOrange), (.ink, .paleBlue),
    (.onPart1, .part1), (.onPart2, .part2), (.onPart3, .part3), (.onPart4, .part4),
    (.onPart5, .part5), (.onPart6, .part6), (.onPart7, .part7), (.violet, .paper),
    (.brown, .paper), (.grey, .paper),
  ])
  func textsAreReadable(_ text: Paint, _ ground: Paint) {
    for isDark in [false, true] {
      let (a, b) = (luminance(text, isDark), luminance(ground, isDark))
      let contrast = (max(a, b) + 0.05) / (min(a, b) + 0.05)
      #expect(contrast >= 4.5, "\(text) on \(ground), dark: \(isDark)")
    }
  }

  /// Relative luminance (WCAG 2.1), from the style sheet as a page has it.
  private func luminance(_ paint: Paint, _ isDark: Bool) -> Double {
    let parts = Paint.styleSheet.split(separator: "--\(paint.rawValue):#")
    let digits = parts[isDark ? 2 : 1].prefix(6)
    let channels = stride(from: 0, to: 6, by: 2).map { start in
      let from = digits.index(digits.startIndex, offsetBy: start)
      let value = Double(Int(digits[from...].prefix(2), radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  /// x to the power 2.4.
  private func power(_ x: Double) -> Double {
    let fifth = (0..<60).reduce(x) { root, _ in root - (root - x / (root * root * root * root)) / 5
    }
    return x * x * fifth * fifth
  }
}
