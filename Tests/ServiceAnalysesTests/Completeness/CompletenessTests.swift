import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct CompletenessTests {
  @Test func standardsByWhatWhenWhereHowWhoWhy() throws {
    let golden = try AnalysisGolden("standards_5w1h")
    let fields = Array(golden.input.columns.strings.dropFirst())
    let contents = golden.input.allowed_content.strings
    let rows = golden.input.rows.array.map(\.strings)
    var (tally, second) = (
      CompletenessTally(fields: fields.count, contents: contents.count),
      CompletenessTally(fields: fields.count, contents: contents.count)
    )
    for (position, row) in rows.enumerated() {
      let isFilled = row.dropFirst().map { !$0.isEmpty }
      let content = contents.firstIndex(of: row[1])
      if position < 2 {
        tally.add(isFilled, content: content)
      } else {
        second.add(isFilled, content: content)
      }
    }
    tally.add(second)
    let expected = golden.expected
    #expect(tally.rows == expected.rows.integer && tally.complete == expected.complete.integer)
    let missing = tally.gaps.flatMap { gap in gap.missing.map { [rows[gap.row][0], fields[$0]] } }
    #expect(missing == expected.missing.array.map(\.strings))
    let withGap = Set(tally.gaps.map(\.row))
    #expect(
      rows.indices.filter { !withGap.contains($0) }.map { rows[$0][0] }
        == expected.complete_ids.strings)
    for (field, share) in zip(fields, try #require(tally.shares)) {
      #expect(golden.agrees(share, expected.fields[field]))
    }
    let unknown = tally.gaps.filter(\.isUnknown).map { [rows[$0.row][0], rows[$0.row][1]] }
    #expect(unknown == expected.unknown_content.array.map(\.strings))
    #expect(
      tally.withoutRow.map { contents[$0] } == expected.contents_without_standard.strings)
  }
}
