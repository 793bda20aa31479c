/// A day and a time of day that a sheet keeps as a number of days.
struct SheetDate: Sendable, Hashable {
  let year: Int
  let month: Int
  let day: Int
  /// 0..<86,400.
  let seconds: Int

  /// Reads the number of days since the start of 1900, or of 1904.
  ///
  /// Day 60 of 1900 is a 29 February that never was (Lotus 1-2-3 thought so, and Excel keeps it).
  /// Nil for it, for days below 0 and for years after 9999.
  init?(serial: Double, isFrom1904: Bool) {
    // Excel keeps times to the millisecond; a second is what people write.
    let total = (serial * 86_400).rounded()
    guard total >= 0, total < 2_958_466 * 86_400 else { return nil }
    let days = Int(total) / 86_400
    seconds = Int(total) % 86_400
    if !isFrom1904, days == 60 { return nil }
    // Days since 1 March of the year 0, for the calendar of eras of 400 years (Howard Hinnant,
    // chrono-compatible low-level date algorithms, 2013).
    let beginning = isFrom1904 ? 695_361 : days < 60 ? 693_900 : 693_899
    let shifted = days + beginning
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// `2026-01-15`, `2026-01-15 08:30:00`.
  var text: String {
    let date = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    return seconds == 0 ? date : date + " " + time
  }

  /// `08:30:00`
  var time: String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, 2) }
      .joined(separator: ":")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
