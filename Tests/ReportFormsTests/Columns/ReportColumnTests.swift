import BilingualText
import Testing

@testable import ReportForms

@Suite struct ReportColumnTests {
  private let meaning = Phrase(zh: "含义", en: "What it is.")

  @Test func anIDIsTheSameInBothLanguages() {
    let column = ReportColumn<String?>.id("id", "ID", meaning: meaning) { $0 }
    #expect(column.kind == .id)
    #expect(column.value("c1") == .text(Phrase(zh: "c1", en: "c1")))
    #expect(column.value(nil) == .empty)
  }

  @Test func aTextThatIsMissingIsAnEmptyCell() {
    let column = ReportColumn<Phrase?>.text("name", "Name", meaning: meaning) { $0 }
    #expect(column.kind == .text)
    #expect(column.value(Phrase(zh: "甲", en: "A")) == .text(Phrase(zh: "甲", en: "A")))
    #expect(column.value(nil) == .empty)
    #expect(column.tone("A") == .plain)
  }

  @Test func aNumberKeepsItsDigitsAndItsForm() {
    let column = ReportColumn<Double?>.number(
      "w", "Weight", .percent(1), meaning: meaning, tone: { $0 == nil ? .muted : .strong },
      { $0 })
    #expect(column.kind == .number(.percent(1)))
    #expect(column.value(0.12345) == .number(0.12345, .percent(1)))
    #expect(column.value(nil).number == nil)
    #expect(column.value(nil).text(in: .english) == "-")
    #expect(column.tone(nil) == .muted && column.tone(1) == .strong)
  }

  @Test func aCountIsAWholeNumber() {
    let column = ReportColumn<Int?>.count("n", "n", meaning: meaning) { $0 }
    #expect(column.kind == .number(.count))
    #expect(column.value(12).number == 12)
    #expect(column.value(12).text(in: .chinese) == "12")
    #expect(column.value(nil).text(in: .chinese) == "-")
  }

  @Test func aColumnForMachinesIsTheSameButForThat() {
    let column = ReportColumn<Int?>.count("n", "Number", meaning: meaning) { $0 }
    let machines = column.forMachines
    #expect(!column.isForMachines && machines.isForMachines)
    #expect(machines.key == "n" && machines.title == "Number" && machines.meaning == meaning)
    #expect(machines.value(3) == column.value(3))
  }

  @Test func numbersStandToTheRight() {
    let number = ReportColumn<Int?>.count("n", "Number", meaning: meaning) { $0 }
    let day = ReportColumn<Int>("day", "Day", meaning: meaning, kind: .date) { _ in .empty }
    #expect(ReportTable.Column(number).alignment == .right)
    #expect(ReportTable.Column(day).alignment == .left)
    #expect(ReportTable.Column(day).meaning == meaning)
  }
}
