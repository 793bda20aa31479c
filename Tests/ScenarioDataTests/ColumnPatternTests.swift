import Testing

@testable import ScenarioData

struct ColumnPatternTests {
  @Test(arguments: [
    ("p_*", "p_hall", "hall"), ("*_f", "app_f", "app"), ("q*x", "q1x", "1"), ("*", "any", "any"),
    ("name", "name", "name"), ("p_*", "p_", ""),
  ])
  func aNameFits(_ pattern: String, _ name: String, _ part: String) {
    #expect(ColumnPattern(pattern).part(of: name).map(String.init) == part)
  }

  @Test(arguments: [
    ("p_*", "q_hall"), ("*_f", "app_d"), ("q*x", "qx1"), ("name", "names"), ("ab*bc", "abc"),
  ])
  func aNameDoesNotFit(_ pattern: String, _ name: String) {
    #expect(!ColumnPattern(pattern).matches(name))
  }
}
