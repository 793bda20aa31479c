public import IndicatorEvaluation

/// The slots of one or more months in which something is due, from a first day to a last.
public struct MonthSlots: Sendable, Hashable {
  /// The window begins with it, and so does the first slot.
  public let first: CalendarDay
  /// The window ends with it; it belongs to the last slot.
  public let last: CalendarDay
  /// Of each slot, 1...1200.
  public let months: Int

  /// - Throws: `AnalysisError.scheduleWindow` unless the first day lies before the last and the months are
  ///   1...1200.
  public init(from first: CalendarDay, to last: CalendarDay, months: Int = 1)
    throws(AnalysisError)
  {
    guard first < last, (1...1200).contains(months) else { throw .scheduleWindow }
    (self.first, self.last, self.months) = (first, last, months)
  }

  /// Slots begun by the last day.
  public var count: Int { elapsed(last) + 1 }

  /// The slot of a day from 0; nil outside the window.
  public func slot(of day: CalendarDay) -> Int? {
    first <= day && day <= last ? elapsed(day) : nil
  }

  /// The month a slot begins in, as `2015-04`.
  public func name(of slot: Int) -> String {
    let month = first.year * 12 + first.month - 1 + slot * months
    let digits = String(month % 12 + 1)
    return "\(month / 12)-\(digits.count == 1 ? "0" + digits : digits)"
  }

  /// Whole slots between the first day and a later one; a slot begins on the day of the month of the first,
  /// or on the last day of a shorter month.
  private func elapsed(_ day: CalendarDay) -> Int {
    let passed = (day.year - first.year) * 12 + day.month - first.month
    let isShort =
      day.day < first.day
      && CalendarDay(year: day.year, month: day.month, day: day.day + 1) != nil
    return (isShort ? passed - 1 : passed) / months
  }
}
