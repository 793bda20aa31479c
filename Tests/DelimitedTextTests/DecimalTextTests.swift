import DelimitedText
import Glibc
import TestSupport
import Testing

@Suite struct DecimalTextTests {
  @Test(
    arguments: [
      ("12", 12), ("-3.5", -3.5), ("1e3", 1000), ("+5", 5), (".5", 0.5), ("-.25e1", -2.5),
      ("1E-2", 0.01), ("1e+2", 100), ("007", 7), ("0", 0), ("0.0", 0), ("1e-400", 0),
      ("0e999999999999999999999", 0), ("123456789012345678901234567890", 1.2345678901234568e29),
      ("179769313486231570000e288", 1.797693134862315_7e308),
      ("9007199254740993", 9_007_199_254_740_992),
      ("0000000000000000000000001", 1), ("5e-324", .leastNonzeroMagnitude),
      ("2.4703282292062327e-324", 0),
      ("2.4703282292062328e-324", .leastNonzeroMagnitude),
    ] as [(String, Double)])
  func readsNumbers(_ text: String, _ value: Double) {
    #expect(DecimalText.number(text) == value)
  }

  @Test(arguments: [
    "", "-", "+", ".", "5.", "-.", "e5", "1e", "1e+", "1e5.", "1,5", "1 ", " 1", "1_000", "1,000",
    "0x10", "inf", "nan", "NaN", "Infinity", "--1", "+-1", "1.2.3", "1e5e5", "１２", "1d3", "½",
    "1/3",
    "1:30", "12abc", "\u{0}", "1\u{0}",
  ])
  func refusesWhatIsNoNumber(_ text: String) {
    #expect(DecimalText.number(text) == nil)
  }

  @Test func keepsTheSignOfZero() {
    #expect(DecimalText.number("-0")?.sign == .minus)
    #expect(DecimalText.number("-1e-999")?.sign == .minus)
  }

  @Test func refusesWhatIsBeyondTheLargestDouble() {
    #expect(DecimalText.number("1e309") == nil)
    #expect(DecimalText.number("-1e999999999999999999999999999") == nil)
    #expect(DecimalText.problem(with: Array("1e309".utf8).span) == .numberTooLarge("1e309"))
  }

  /// Against `strtod` of glibc, which rounds correctly and shares no code with the standard library.
  @Test func roundsAsStrtodDoes() {
    var generator = RepeatableGenerator(seed: 1)
    for _ in 0..<20_000 {
      let digits = (0..<Int.random(in: 1...25, using: &generator)).map { _ in
        String(Int.random(in: 0...9, using: &generator))
      }
      let point = Int.random(in: 0...digits.count - 1, using: &generator)
      var text = digits[..<point].joined() + "." + digits[point...].joined()
      if Bool.random(using: &generator) {
        text += "e\(Int.random(in: -345...330, using: &generator))"
      }
      let expected = strtod(text, nil)
      #expect(DecimalText.number(text) == (expected.isFinite ? expected : nil), "\(text)")
    }
  }

  /// Numbers as tables hold them: few digits, where the fast path answers.
  @Test func roundsShortNumbersAsStrtodDoes() {
    var generator = RepeatableGenerator(seed: 2)
    for _ in 0..<20_000 {
      let number = UInt64.random(
        in: 0...(1 << UInt64.random(in: 1...54, using: &generator)), using: &generator)
      let text = "\(number)e\(Int.random(in: -24...24, using: &generator))"
      #expect(DecimalText.number(text) == strtod(text, nil), "\(text)")
    }
  }

  /// Numbers half way between two doubles, and next to that, with 16 to 19 digits.
  @Test func roundsTiesToEven() {
    var generator = RepeatableGenerator(seed: 12)
    for _ in 0..<5000 {
      // An odd number of 54 bits is such a half-way number.
      let half = UInt64.random(in: 1 << 53..<1 << 54, using: &generator) | 1
      let places = Int.random(in: 0...2, using: &generator)
      let scaled = half * [1, 5, 25][places]
      for neighbour in [scaled - 1, scaled, scaled + 1] {
        let digits = String(neighbour)
        let text = digits.dropLast(places) + "." + digits.suffix(places) + "0"
        #expect(DecimalText.number(text) == strtod(String(text), nil), "\(text)")
        let power = "\(neighbour)e\(Int.random(in: -19...19, using: &generator))"
        #expect(DecimalText.number(power) == strtod(power, nil), "\(power)")
      }
    }
  }

  @Test(arguments: ["18446744073709551615", "18446744073709551616", "9999999999999999999"])
  func readsTheLargestIntegers(_ text: String) {
    for exponent in -23...23 {
      let power = "\(text)e\(exponent)"
      #expect(DecimalText.number(power) == strtod(power, nil), "\(power)")
    }
  }

  @Test func readsBackEveryDouble() {
    var generator = RepeatableGenerator(seed: 3)
    for _ in 0..<20_000 {
      let number = Double(bitPattern: generator.next())
      if number.isFinite { #expect(DecimalText.number(number.description) == number) }
    }
  }

  @Test func readsPercentagesBySeparateEntry() {
    func percentage(_ text: String) -> Double? { DecimalText.percentage(Array(text.utf8).span) }
    #expect(percentage("86%") == 86)
    #expect(percentage("86") == 86)
    #expect(percentage("-0.5%") == -0.5)
    for text in ["%", "86%%", "86 %", "", "%86"] { #expect(percentage(text) == nil) }
    #expect(DecimalText.number("86%") == nil)
  }

  @Test func saysWhatFullWidthNumbersMean() {
    func problem(_ text: String) -> DelimitedTextProblem {
      DecimalText.problem(with: Array(text.utf8).span)
    }
    #expect(problem("８６．５") == .fullWidthNumber("８６．５", halfWidth: "86.5"))
    #expect(problem("－９０％") == .fullWidthNumber("－９０％", halfWidth: "-90%"))
    #expect(problem("８分") == .notANumber("８分"))
    #expect(problem("n/a") == .notANumber("n/a"))
    #expect(DecimalText.halfWidth("一般") == nil)
  }

  @Test func cutsLongTextsInMessages() {
    let text = String(repeating: "长", count: 10_000)
    guard case .notANumber(let shown) = DecimalText.problem(with: Array(text.utf8).span) else {
      Issue.record("not a number")
      return
    }
    #expect(shown.utf8.count <= 70)
  }
}
