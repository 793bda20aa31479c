import IndicatorEvaluation
import Testing

@testable import ScenarioAnalyses

struct CalendarDayNumbersTests {
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  /// 1 January 2000 is day 10957 of Unix time, and the first day of the calendar 719162 days before
  /// its beginning.
  @Test func daysAreCountedFrom1970() throws {
    #expect(try day("1970-01-01").dayNumber == 0)
    #expect(try day("1969-12-31").dayNumber == -1)
    #expect(try day("2000-01-01").dayNumber == 10957)
    #expect(try day("2000-02-29").dayNumber == 10957 + 31 + 28)
    #expect(try day("0001-01-01").dayNumber == -719_162)
  }

  /// Over a year of 1900, which was no leap year, and one of 2000, which was.
  @Test(arguments: [1896...1905, 1999...2004])
  func eachDayFollowsTheOneBefore(years: ClosedRange<Int>) throws {
    var numbers: [Int] = []
    for year in years {
      for month in 1...12 {
        for day in 1...31 {
          guard let day = CalendarDay(year: year, month: month, day: day) else { continue }
          numbers.append(day.dayNumber)
        }
      }
    }
    let first = try #require(numbers.first)
    #expect(numbers == Array(first..<first + numbers.count))
  }

  @Test func monthsAreCountedAndNamed() throws {
    #expect(try day("2015-04-30").monthNumber == 2015 * 12 + 3)
    #expect((2015 * 12 + 3).monthName == "2015-04")
    #expect(11.monthName == "0000-12")
    let months = try ["0987-01-01", "1999-12-31", "2000-10-05"].map { try day($0).monthNumber }
    #expect(months.map(\.monthName) == ["0987-01", "1999-12", "2000-10"])
    #expect((months[1] + 1).monthName == "2000-01")
  }
}
