import Foundation
import TestSupport
import Testing

/// Of each room at least 70 % of the lines stand in files that a test of the room names: one that has a
/// type which the file declares, or, where it only extends types, a member.
@Suite struct RoomSharesTests {
  private static let rooms = try? FileManager.default.contentsOfDirectory(
    atPath: Fixture.repository.appendingPathComponent("Sources").path
  ).sorted().filter { name in !sources(of: name).isEmpty && name != "AHP" && name != "ahp" }

  private static func sources(of room: String) -> [String] { swiftFiles("Sources/" + room) }

  private static func swiftFiles(_ folder: String) -> [String] {
    let place = Fixture.repository.appendingPathComponent(folder)
    return (FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".swift") }
      .compactMap { try? String(contentsOf: place.appendingPathComponent($0), encoding: .utf8) }
  }

  /// Letters, digits and underscores that stand together, without lines of comments.
  private func words(_ text: String) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: "\n"))
      .filter { !$0.drop { $0 == UInt8(ascii: " ") }.starts(with: "//".utf8) }
      .flatMap { line in
        line.split { byte in
          !(byte == UInt8(ascii: "_") || byte > 127 || (48...57).contains(byte)
            || (65...90).contains(byte & 0xDF))
        }
      }.map { Substring($0) }
  }

  private func declared(_ words: [Substring], after keywords: Set<Substring>) -> Set<Substring> {
    Set(zip(words, words.dropFirst()).filter { keywords.contains($0.0) }.map(\.1))
  }

  @Test func everyRoomHasTestsThatNameMostOfIt() throws {
    let rooms = try #require(Self.rooms)
    #expect(rooms.count > 30)
    for room in rooms {
      let tests = Set(
        Self.swiftFiles("Tests/\(room)Tests").flatMap { words($0) })
      var (named, all) = (0, 0)
      for text in Self.sources(of: room) {
        let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
        let words = words(text)
        var names = declared(
          words, after: ["struct", "class", "enum", "protocol", "actor", "typealias"])
        if names.isEmpty { names = declared(words, after: ["func", "var", "let"]) }
        all += lines
        if !names.isDisjoint(with: tests) { named += lines }
      }
      #expect(Double(named) >= 0.7 * Double(all), "\(room): \(named) of \(all) lines")
    }
  }
}
