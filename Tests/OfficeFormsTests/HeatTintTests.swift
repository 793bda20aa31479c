import Foundation
import ReportForms
import Testing

@testable import OfficeForms

@Suite struct HeatTintTests {
  /// Mixed with white: 0.08 + 0.5·|shade| of 0B63A5 above the middle, of C4500A below it.
  @Test(
    arguments: [(1, "71A5CB"), (3, "71A5CB"), (0.5, "AECCE1"), (-0.5, "ECC5AE")]
      as [(Double, String)])
  func theColourGrowsWithTheShade(shade: Double, colour: String) {
    #expect(HeatTint.fill(shade) == colour)
  }

  @Test(arguments: [nil, 0, 0.02, -0.02, .nan, .infinity] as [Double?])
  func theMiddleHasNoTint(shade: Double?) {
    #expect(HeatTint.fill(shade) == nil)
  }

  /// Relative luminance of `RRGGBB`, as WCAG 2.2 defines it.
  private func luminance(_ colour: String) throws -> Double {
    let whole = try #require(Int(colour, radix: 16))
    let parts = [whole >> 16, whole >> 8 & 255, whole & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// A contrast of 4.5 is what WCAG 2.2 asks for (level AA).
  @Test func blackTextCanBeReadOnEveryTint() throws {
    for step in -100...100 {
      guard let colour = HeatTint.fill(Double(step) / 100) else { continue }
      #expect(colour.utf8.count == 6)
      let contrast = try (luminance(colour) + 0.05) / 0.05
      #expect(contrast > 4.5)
    }
  }

  @Test func textsOfEveryToneCanBeReadOnWhite() throws {
    for tone in [Tone.good, .caution, .bad, .muted] {
      let colour = try #require(tone.colour)
      let contrast = try 1.05 / (luminance(colour) + 0.05)
      #expect(contrast > 4.5)
    }
    #expect(Tone.plain.colour == nil && Tone.strong.colour == nil)
  }
}
