import IndicatorEvaluation
import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct ScheduleTests {
  private func day(_ text: String) -> CalendarDay { CalendarDay(text)! }

  private func tally(_ golden: AnalysisGolden, months: Int) throws -> ScheduleTally {
    let people = golden.input.vip.strings
    let window = golden.input.window.strings
    var tally = ScheduleTally(
      try MonthSlots(from: day(window[0]), to: day(window[1]), months: months),
      people: people.count)
    for contact in golden.input.contacts.array {
      tally.add(
        person: people.firstIndex(of: contact[0].string!) ?? -1, on: day(contact[1].string!))
    }
    return tally
  }

  @Test(arguments: [("monthly", 1), ("half_yearly", 6)])
  func followUpOfImportantCustomers(name: String, months: Int) throws {
    let golden = try AnalysisGolden("schedule_vip")
    let expected = golden.expected[name]
    let tally = try tally(golden, months: months)
    for (person, row) in zip(golden.input.vip.strings, tally.people) {
      let wanted = expected.customers[person]
      #expect(golden.agrees(row.due, wanted.due))
      #expect(golden.agrees(row.done, wanted.done))
      #expect(golden.agrees(row.contacts, wanted.contacts))
      #expect(row.missed.map { tally.slots.name(of: $0) } == wanted.missed.strings)
      #expect(golden.agrees(row.rate, wanted.rate))
    }
    #expect(golden.agrees(tally.due, expected.due))
    #expect(golden.agrees(tally.done, expected.done))
    #expect(golden.agrees(tally.rate, expected.rate))
    #expect(golden.agrees(tally.fully, expected.fully))
    #expect(golden.agrees(tally.outside, expected.rows_outside))
  }

  @Test func slotsFromTheMiddleOfAMonth() throws {
    let slots = try MonthSlots(from: day("2015-01-31"), to: day("2015-04-30"))
    #expect(slots.slot(of: day("2015-01-30")) == nil)
    #expect(slots.slot(of: day("2015-01-31")) == 0 && slots.slot(of: day("2015-02-27")) == 0)
    // February is shorter: its last day begins the second slot.
    #expect(slots.slot(of: day("2015-02-28")) == 1 && slots.slot(of: day("2015-03-30")) == 1)
    #expect(slots.slot(of: day("2015-03-31")) == 2 && slots.count == 4)
    #expect(slots.slot(of: day("2015-05-01")) == nil)
    #expect(slots.name(of: 3) == "2015-04")
  }

  @Test func partsMerge() throws {
    let golden = try AnalysisGolden("schedule_vip")
    var (first, whole) = (try tally(golden, months: 1), try tally(golden, months: 1))
    first.add(try tally(golden, months: 1))
    whole.add(person: 3, on: day("2015-02-02"))
    first.add(person: 3, on: day("2015-02-02"))
    #expect(first.people.map(\.missed) == whole.people.map(\.missed))
    #expect(first.outside == 4 && whole.outside == 2)
    whole.add(person: -1, on: day("2015-02-02"))
    #expect(whole.done == golden.expected.monthly.done.integer! + 1)
  }

  @Test func windowsThatAreNone() {
    #expect(throws: AnalysisError.scheduleWindow) {
      try MonthSlots(from: day("2015-06-30"), to: day("2015-01-01"))
    }
    #expect(throws: AnalysisError.scheduleWindow) {
      try MonthSlots(from: day("2015-01-01"), to: day("2015-06-30"), months: 0)
    }
  }
}
