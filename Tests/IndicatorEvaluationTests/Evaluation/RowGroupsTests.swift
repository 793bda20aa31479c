import Testing

@testable import IndicatorEvaluation

@Suite struct RowGroupsTests {
  @Test func rowsKeepTheirOrder() {
    let groups = RowGroups([2, 0, 2, 0, 0], count: 4)
    #expect(groups.count == 4)
    #expect((0..<4).map { Array(groups[$0]) } == [[1, 3, 4], [], [0, 2], []])
    #expect(RowGroups([], count: 1)[0].isEmpty)
  }
}
