import Testing

@testable import SpreadsheetInput

@Suite struct NumberFormatTests {
  /// Codes as Excel, WPS and LibreOffice write them.
  @Test(arguments: [
    ("General", NumberFormat.number), ("0.00", .number), ("#,##0.00_);[Red](#,##0.00)", .number),
    ("0.00E+00", .number), ("@", .number), ("\"d\"0", .number), ("\\d0", .number),
    ("[$¥-804]#,##0.00", .number), ("[h]:mm:ss", .number), ("[DBNum1][$-804]General", .number),
    ("0\"天\"", .number), ("0%", .percent), ("0.0%;-0.0%", .percent), ("yyyy/m/d", .date),
    ("yyyy\"年\"m\"月\"d\"日\"", .date), ("[$-804]yyyy\"年\"m\"月\"", .date), ("mmm\\-yy", .date),
    ("m\"月\"", .date), ("[DBNum1]m\"月\"d\"日\"", .date), ("yyyy\\-mm\\-dd\\ hh:mm:ss", .date),
    ("h:mm", .time), ("h\"时\"mm\"分\"", .time), ("mm:ss", .time), ("0;\"yes\"", .number),
  ]) func codes(code: String, format: NumberFormat) {
    #expect(NumberFormat(code: code) == format)
  }

  /// ECMA-376 part 1, 18.8.30.
  @Test func builtInFormats() {
    let formats = (0...58).map { NumberFormat(builtIn: $0) }
    #expect(formats.indices.filter { formats[$0] == .percent } == [9, 10])
    #expect(
      formats.indices.filter { formats[$0] == .date }
        == Array(14...17) + [22] + Array(27...31) + [36] + Array(50...54) + [57, 58])
  }

  /// Days that Excel shows; the 1904 ones as Microsoft documents them (KB 214330: 5 July 1998 is
  /// 35981 and 34519).
  @Test(arguments: [
    (1.0, false, "1900-01-01"), (59, false, "1900-02-28"), (61, false, "1900-03-01"),
    (36_526, false, "2000-01-01"), (35_981, false, "1998-07-05"), (34_519, true, "1998-07-05"),
    (46_037, false, "2026-01-15"), (2_958_465, false, "9999-12-31"), (0, true, "1904-01-01"),
    (45_351.5, false, "2024-02-29 12:00:00"), (45_351.999_999_9, false, "2024-03-01"),
  ]) func days(serial: Double, isFrom1904: Bool, text: String) {
    #expect(SheetDate(serial: serial, isFrom1904: isFrom1904)?.text == text)
  }

  @Test(arguments: [60.0, -1, 2_958_466, 1e300]) func noDays(serial: Double) {
    #expect(SheetDate(serial: serial, isFrom1904: false) == nil)
  }

  @Test(arguments: [
    ("0.949", "94.9"), ("0.94899999999999995", "94.9"), ("1", "100"), ("0", "0"), ("-0.05", "-5"),
    ("1.949", "194.9"), ("1E-3", "0.1"), ("0.00001", "0.001"), ("12", "1200"),
    ("0.30000000000000004", "30.000000000000004"), ("1e20", "10000000000000000000000"),
  ]) func percentages(stored: String, text: String) {
    #expect(StoredNumber.percentage(stored) == text)
  }

  @Test(arguments: [
    ("0.94899999999999995", "0.949"), ("123456789012", "123456789012"), ("1.5", "1.5"),
    ("100000000000000000", "1e+17"),
  ]) func numbers(stored: String, text: String) {
    #expect(StoredNumber.text(stored) == text)
  }
}
