public import Foundation

/// Files of `Tests/Fixtures` and of the repository, found from this file's own place.
public enum Fixture {
  /// The repository's root folder.
  public static var repository: URL {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  /// `Tests/Fixtures`
  public static var folder: URL { repository.appendingPathComponent("Tests/Fixtures") }

  public static func data(_ path: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(path))
  }

  public static func decode<T: Decodable>(_ type: T.Type, _ path: String) throws -> T {
    try JSONDecoder().decode(type, from: data(path))
  }

  /// Names of the files in a folder of `Tests/Fixtures`, sorted.
  public static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path)
      .sorted()
  }
}
