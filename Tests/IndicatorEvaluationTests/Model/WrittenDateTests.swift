import IndicatorEvaluation
import Testing

/// Dates as people write them in tables.
struct WrittenDateTests {
  private func span(_ text: String) -> String? {
    WrittenDate(text).map { "\($0.unit) \($0.first) \($0.last)" }
  }

  @Test(arguments: [
    "2026-1-15", "2026-01-15", "2026/1/15", "2026.1.15", "2026年1月15日", "20260115",
    "2026 年 1 月 15 日", "2026年01月15号", "２０２６-1-15", "2026/1/15 0:00", "2026-01-15T08:30:00Z",
  ])
  func days(_ text: String) { #expect(span(text) == "day 2026-01-15 2026-01-15") }

  @Test(arguments: ["2026-02", "2026/2", "2026.2", "2026年2月", "202602"])
  func months(_ text: String) { #expect(span(text) == "month 2026-02-01 2026-02-28") }

  @Test(arguments: [
    "2026Q2", "2026-Q2", "2026 q2", "2026年二季度", "2026年第二季度", "2026年2季度", "2026年第2季度",
  ])
  func quarters(_ text: String) { #expect(span(text) == "quarter 2026-04-01 2026-06-30") }

  /// What may mean two days, and what is no date.
  @Test(arguments: [
    "1/2/2026", "26-1-15", "15.1.2026", "2026-13-01", "2026-02-29", "2026/1-15", "2026Q5", "2026年",
    "2026", "20261301", "2026年五季度", "", "2026-1-15x", "2026--1-15", "1e5", "45672",
  ])
  func others(_ text: String) { #expect(WrittenDate(text) == nil) }

  @Test func aLeapYear() { #expect(span("2028年2月") == "month 2028-02-01 2028-02-29") }
}
