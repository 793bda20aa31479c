import ScenarioData
import Testing

@testable import ScenarioAnalyses

struct GroupNamesTests {
  @Test func groupsAreNumberedAsTheyTurnUp() {
    var groups = GroupNames()
    let first = groups.positions(
      of: TextCodes(codes: [1, -1, 0, 1], texts: ["b", "a"]), Array(0..<4))
    #expect(first == [0, -1, 1, 0])
    #expect(groups.names == ["a", "b"])
    // Another chunk has codes of its own; a text that no row has is no group.
    let second = groups.positions(of: TextCodes(codes: [0, 2], texts: ["b", "x", "c"]), [0, 1])
    #expect(second == [1, 2])
    #expect(groups.names == ["a", "b", "c"])
    // A row that is not wanted is of no group, and makes none.
    let third = groups.positions(of: TextCodes(codes: [0, 1], texts: ["d", "a"]), [1])
    #expect(third == [-1, 0])
    #expect(groups.names == ["a", "b", "c"])
  }
}
