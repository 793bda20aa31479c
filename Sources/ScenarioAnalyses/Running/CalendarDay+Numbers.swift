import IndicatorEvaluation

extension CalendarDay {
  /// Days since 1970-01-01, by the count of days in eras of 400 years that begin in March (Hinnant's
  /// days_from_civil).
  var dayNumber: Int {
    let year = month <= 2 ? self.year - 1 : self.year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Months since the year 0.
  var monthNumber: Int { year * 12 + month - 1 }
}

extension Int {
  /// A month counted from the year 0, as `2015-04`.
  var monthName: String {
    let (year, month) = (self / 12, self % 12 + 1)
    let digits = String(year)
    return String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
      + (month < 10 ? "-0" : "-") + String(month)
  }
}
