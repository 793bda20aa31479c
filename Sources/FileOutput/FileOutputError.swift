public import BilingualText

/// Why a file could not be written.
public struct FileOutputError: Error, Sendable, Hashable, Explained, CustomStringConvertible {
  /// As the caller gave it.
  public var path: String
  /// The system's error number; nil when the refusal is our own.
  public var code: Int32?
  /// The system's words for `code`, or our own; without the path.
  public var reason: Phrase

  public init(_ reason: Phrase, path: String) {
    self.path = path
    self.reason = reason
  }

  init(code: Int32, path: String) {
    self.init(SystemReason.phrase(code), path: path)
    self.code = code
  }

  public var explanation: Phrase { Phrase(zh: "\(path)：", en: "\(path): ") + reason }

  public var description: String { explanation.en }

  static let notRegular = Phrase(zh: "不是普通文件", en: "not a regular file")
  static let notFolder = Phrase(zh: "不是文件夹", en: "not a folder")
}
