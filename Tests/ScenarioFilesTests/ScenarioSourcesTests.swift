import Diagnostics
import Foundation
import IndicatorEvaluation
import ScenarioData
import TestSupport
import Testing

@testable import ScenarioFiles

/// The files behind an evaluation, and whether they are still what they were.
struct ScenarioSourcesTests {
  private static let text = """
    schema: ahp-scenario/1
    tree: {id: g, children: [a, b], weights: equal}
    indicators:
      a: {score: {rule: linear, slope: 1}}
      b: {score: {rule: linear, slope: 1}}
    customers: {data: {path: k.csv}}
    data: {path: d.csv}

    """

  /// SHA-256 of `abc` and of nothing: FIPS 180-4's examples.
  private static let digests = (
    abc: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    empty: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  )

  private func scenario(in folder: borrowing TemporaryFolder) throws -> Scenario {
    let path = folder.url.appendingPathComponent("s.yaml").path
    try write(Self.text, "s.yaml", in: folder)
    let reading = Scenario.read(path)
    #expect(!reading.diagnostics.hasErrors)
    return try #require(reading.scenario)
  }

  private func write(
    _ text: String, _ name: String, in folder: borrowing TemporaryFolder
  ) throws {
    try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
  }

  @Test func everyFileIsNamedByItsContent() throws {
    let folder = try TemporaryFolder()
    try write("", "k.csv", in: folder)
    try write("abc", "d.csv", in: folder)
    let scenario = try scenario(in: folder)
    let weighing: Weighing = try #require(scenario.weighing)
    let files = ScenarioSources(of: weighing).files
    #expect(files.map(\.role) == [.scenario, .customers, .data])
    let paths = ["s.yaml", "k.csv", "d.csv"].map { folder.url.appendingPathComponent($0).path }
    #expect(files.map(\.path) == paths)
    #expect(files.map(\.byteCount) == [Self.text.utf8.count, 0, 3])
    #expect(files.map(\.digest) == [scenario.digest, Self.digests.empty, Self.digests.abc])
    #expect(ScenarioSources(ofAll: scenario).files == files)
    #expect(ScenarioSources(ofAnalyses: scenario).files == [files[0]])
  }

  @Test func aFileThatIsWrittenToIsNoticed() throws {
    let folder = try TemporaryFolder()
    try write("", "k.csv", in: folder)
    try write("abc", "d.csv", in: folder)
    let scenario = try scenario(in: folder)
    let sources = ScenarioSources(ofAll: scenario)
    #expect(sources.changedFile() == nil)
    try write("abcd", "d.csv", in: folder)
    #expect(sources.changedFile() == folder.url.appendingPathComponent("d.csv").path)
    #expect(ScenarioSources(ofAll: scenario).changedFile() == nil)
  }

  /// What is not there, and what is no regular file, has no size; it may appear later.
  @Test func whatCannotBeMeasured() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("k.csv"), withIntermediateDirectories: false)
    let scenario = try scenario(in: folder)
    let sources = ScenarioSources(ofAll: scenario)
    let rest = sources.files.dropFirst()
    #expect(rest.count == 2 && rest.allSatisfy { $0.byteCount == nil && $0.digest == nil })
    #expect(sources.changedFile() == nil)
    try write("abc", "d.csv", in: folder)
    #expect(sources.changedFile() == folder.url.appendingPathComponent("d.csv").path)
  }

  @Test func theCallersFileIsNotInTheScenariosFolder() throws {
    let folder = try TemporaryFolder()
    let scenario = try scenario(in: folder)
    var weighing = try #require(scenario.weighing)
    let isRead = weighing.readData(from: "-")
    #expect(isRead && weighing.inputs.map(\.path).last == "-")
    #expect(weighing.dataFiles.map(\.isGivenByCaller) == [true])
    weighing.dataFiles = []
    let isStillRead = weighing.readData(from: "-")
    #expect(!isStillRead)
  }
}
