import FileOutput
import Foundation
import Testing

@Suite struct SpoolTests {
  private static func piece(_ number: Int) -> [UInt8] {
    Array(repeating: UInt8(truncatingIfNeeded: number), count: 100 + number)
  }

  /// Pieces come back in any order, from memory and from the file, and once.
  @Test(arguments: [0, 1000, 1 << 20])
  func givesPiecesBack(_ memoryLimit: Int) throws {
    var spool = Spool(memoryLimit: memoryLimit)
    for number in 0..<50 { try spool.append(Self.piece(number)) }
    #expect(spool.count == 50)
    for number in stride(from: 49, through: 0, by: -1) {
      #expect(try spool.take(number) == Self.piece(number))
    }
    #expect(try spool.take(7).isEmpty)
  }

  /// The file has no name while it is in use.
  @Test func leavesNothingBehind() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("spool-\(UInt64.random(in: .min ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var spool = Spool(memoryLimit: 0, folder: folder.path)
    try spool.append([1, 2, 3])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    #expect(try spool.take(0) == [1, 2, 3])
  }

  @Test func aMissingFolderIsAnError() throws {
    var spool = Spool(memoryLimit: 2, folder: "/nowhere")
    try spool.append([1, 2])
    do {
      try spool.append([3])
      Issue.record("no error")
    } catch {
      #expect(error.path == "/nowhere")
    }
  }
}
