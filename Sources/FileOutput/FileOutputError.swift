internal import Glibc

/// Why a file could not be written.
public struct FileOutputError: Error, Sendable, Hashable, CustomStringConvertible {
  public var path: String
  /// The system's words.
  public var reason: String

  public init(_ reason: String, path: String) {
    self.path = path
    self.reason = reason
  }

  init(code: Int32, path: String) {
    self.init(String(cString: strerror(code)), path: path)
  }

  public var description: String { "\(path): \(reason)" }
}
