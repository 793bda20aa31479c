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
    for number in 0..<50 { try spool.append(Self.piece(number).span) }
    #expect(spool.count == 50)
    for number in stride(from: 49, through: 0, by: -1) {
      #expect(try spool.take(number).bytes == Self.piece(number))
    }
    #expect(try spool.take(7).bytes.isEmpty)
  }

  /// Pieces that do not fit the memory that is asked for at a time.
  @Test func largePieces() throws {
    var spool = Spool(memoryLimit: 40 << 20)
    let sizes = [9 << 20, 5 << 20, 0, 5 << 20, 1, 17 << 20, 30 << 20]
    for (number, size) in sizes.enumerated() {
      try spool.append(Array(repeating: UInt8(number), count: size).span)
    }
    for (number, size) in sizes.enumerated() {
      let bytes = try spool.take(number).bytes
      #expect(bytes.count == size)
      #expect(bytes.allSatisfy { $0 == UInt8(number) })
    }
  }

  /// The file has no name while it is in use.
  @Test func leavesNothingBehind() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("spool-\(UInt64.random(in: .min ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var spool = Spool(memoryLimit: 0, folder: folder.path)
    try spool.append(([1, 2, 3] as [UInt8]).span)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    #expect(try spool.take(0).bytes == [1, 2, 3])
  }

  @Test func aMissingFolderIsAnError() throws {
    var spool = Spool(memoryLimit: 2, folder: "/nowhere")
    try spool.append(([1, 2] as [UInt8]).span)
    do {
      try spool.append(([3] as [UInt8]).span)
      Issue.record("no error")
    } catch {
      #expect(error.path == "/nowhere")
    }
  }
}
