import BilingualText
import Diagnostics
import Foundation
import ScenarioFiles
import TestSupport
import Testing

/// What is said about an expert whose judgments connect nothing depends on whether they are needed: never
/// both that they count and that they do not.
struct ExpertsApartTests {
  private func diagnostics(_ group: String, _ weights: String) throws -> [Diagnostic] {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("s.csv")
    try "id,a_b,a_c,a_d,b_c,b_d,c_d\ne1,2,,,2,,3\ne2,2,,,,,2\n".write(
      to: path, atomically: true, encoding: .utf8)
    let text = """
      schema: ahp-scenario/1
      weighting: {group: \(group)}
      tree: {id: g, children: [a, b, c, d], weights: {\(weights)}}

      """
    let reading = Scenario.read(
      Array(text.utf8), path: folder.url.appendingPathComponent("s.yaml").path)
    return reading.diagnostics
  }

  @Test(arguments: [
    "by: {e1: {pairs: [[a, b, 2], [b, c, 2], [c, d, 3]]}, e2: {pairs: [[a, b, 2], [c, d, 2]]}}",
    "survey: {path: s.csv, id: id, sign: ratio}",
  ]) func oneMessage(_ weights: String) throws {
    let counted = try diagnostics("aij", weights)
    #expect(counted.map(\.code) == [.judgmentDisconnected] && !counted.hasErrors)
    #expect(counted[0].hint?.en.contains("still count") == true)
    for group in ["aip-geometric", "aip-arithmetic"] {
      let needed = try diagnostics(group, weights)
      #expect(needed.map(\.code) == [.judgmentDisconnected] && needed.hasErrors)
      #expect(needed[0].hint?.en.contains("group: aij") == true)
      #expect(needed[0].hint?.en.contains("still count") == false)
    }
  }
}
