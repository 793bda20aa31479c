internal import BilingualText
internal import ReportForms

/// Whether everybody on a list was met in every slot.
public struct ScheduleResult: AnalysisResult {
  /// The slots, and who was met in which.
  public let tally: ScheduleTally
  /// One for each on the list.
  public let people: [String]

  /// - Precondition: one name for each on the list.
  public init(_ tally: ScheduleTally, people: [String]) {
    precondition(tally.people.count == people.count, "one name for each on the list")
    self.tally = tally
    self.people = people
  }
}

extension ScheduleResult {
  /// `schedule`, with a single form of result.
  public static let kind = "schedule"
  /// For the schema of its JSON.
  public static let meaning = "Whether everybody was met in every slot."
  /// The table `people`.
  public static var members: [AnalysisMember] { [AnalysisMember(personRows)] }

  /// Slots due and done over the whole list, their ratio, people without a missed slot, and
  /// contacts outside the window.
  public var measures: [AnalysisMeasure] {
    [
      AnalysisMeasure("due", Phrase(zh: "应访", en: "Due"), count: tally.due),
      AnalysisMeasure("done", Phrase(zh: "已访", en: "Done"), count: tally.done),
      AnalysisMeasure("rate", Phrase(zh: "完成率", en: "Rate"), tally.rate, .percent(2)),
      AnalysisMeasure("fully", Phrase(zh: "全部完成的人数", en: "Fully met"), count: tally.fully),
      AnalysisMeasure("outside", Phrase(zh: "期外联系", en: "Outside"), count: tally.outside),
    ]
  }

  /// A row for each on the list.
  public var parts: [AnalysisPart] { [Self.personRows(attendances)] }

  var attendances: [PersonRow] {
    zip(people, tally.people).map { name, attendance in
      PersonRow(
        name: name, attendance: attendance,
        missed: attendance.missed.map { tally.slots.name(of: $0) })
    }
  }

  /// A warning where contacts lie outside the window; else empty.
  public var findings: [AnalysisFinding] {
    guard tally.outside > 0 else { return [] }
    return [
      AnalysisFinding(
        .contactOutside,
        Phrase(
          zh: "\(tally.outside) 次联系在期外，未计入",
          en: "\(Phrase.counted(tally.outside, "contact")) outside the window, not counted"))
    ]
  }

  /// Somebody on the list.
  struct PersonRow: Sendable {
    let name: String
    let attendance: ScheduleTally.Attendance
    let missed: [String]
  }

  static var personRows: AnalysisRows<PersonRow> {
    AnalysisRows(
      "people", Phrase(zh: "名单", en: "People"), meaning: "Somebody on the list.",
      [
        .id("person", "客户", "Person", Phrase(zh: "名称。", en: "The id.")) { $0.name },
        .count("due", "应访", "Due", Phrase(zh: "时段数。", en: "Slots.")) { $0.attendance.due },
        .count("done", "已访", "Done", Phrase(zh: "有联系的时段数。", en: "Slots with a contact.")) {
          $0.attendance.done
        },
        .count("contacts", "联系次数", "Contacts", Phrase(zh: "期内联系次数。", en: "Inside the window.")) {
          $0.attendance.contacts
        },
        .number("rate", "完成率", "Rate", .percent(1), Phrase(zh: "已访除以应访。", en: "Done of due.")) {
          $0.attendance.rate
        },
        .text("missed", "缺", "Missed", Phrase(zh: "无联系的时段。", en: "Slots without a contact.")) {
          Phrase($0.missed.joined(separator: " "))
        },
      ])
  }
}
