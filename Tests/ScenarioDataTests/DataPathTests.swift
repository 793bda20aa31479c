import Foundation
import TestSupport
import Testing

@testable import ScenarioData

struct DataPathTests {
  @Test(arguments: ["d.csv", "sub/d.csv", "./d.csv", "sub/../d.csv", "no/such/file.csv"])
  func besideOrBelowIsInside(_ path: String) throws {
    let folder = try TemporaryFolder()
    #expect(DataPath.isInside(path, folder: folder.url.path + "/"))
  }

  @Test(arguments: ["", "/etc/passwd", "../d.csv", "sub/../../d.csv"])
  func aboveIsOutside(_ path: String) throws {
    let folder = try TemporaryFolder()
    #expect(!DataPath.isInside(path, folder: folder.url.path + "/"))
  }

  @Test func aLinkThatLeadsOutIsOutside() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("away"),
      withDestinationURL: URL(fileURLWithPath: "/etc"))
    #expect(!DataPath.isInside("away/passwd", folder: folder.url.path + "/"))
  }
}
