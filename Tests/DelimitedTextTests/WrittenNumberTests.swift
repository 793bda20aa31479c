import Testing

@testable import DelimitedText

struct WrittenNumberTests {
  static let numbers: [(String, Double)] = [
    ("3", 3), ("0.25", 0.25), ("1/3", 1.0 / 3), ("20%", 0.2), ("-1.5", -1.5), ("1e3", 1000),
    ("+2", 2), ("2/1.5", 2 / 1.5), ("0", 0), (".5", 0.5), ("60%", 0.6), ("33.3%", 0.333),
  ]

  @Test(arguments: numbers)
  func numbersAreReadFromTheirText(_ text: String, _ value: Double) {
    #expect(WrittenNumber(text) == .number(value))
  }

  @Test(arguments: [
    ("1:5", WrittenNumber.sexagesimal), ("1:30:00", .sexagesimal), ("３", .fullwidth),
    ("1/0", .notFinite), ("1e999", .notFinite), ("0/0", .notFinite), ("nan", .notANumber),
    ("inf", .notANumber), ("0x10", .notANumber), ("", .notANumber), ("%", .notANumber),
    ("1/2/3", .notANumber), ("3 ", .notANumber), ("1,5", .notANumber), ("3分", .notANumber),
    ("--3", .notANumber), ("1e", .notANumber),
  ])
  func everythingElseIsNamed(_ text: String, _ expected: WrittenNumber) {
    #expect(WrittenNumber(text) == expected)
  }
}
