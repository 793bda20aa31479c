internal import Glibc

/// Why a file could not be written.
public struct FileOutputError: Error, Sendable, Hashable, CustomStringConvertible {
  /// As the caller gave it.
  public var path: String
  /// The system's error number; nil when the refusal is our own.
  public var code: Int32?
  /// In English: the system's words for `code`, or our own.
  public var reason: String

  public init(_ reason: String, path: String) {
    self.path = path
    self.reason = reason
  }

  init(code: Int32, path: String) {
    self.init(Self.systemText(code), path: path)
    self.code = code
  }

  public var description: String { "\(path): \(reason)" }

  /// The reason in Chinese, where it is one of those that users meet; else as `reason`.
  public var chineseReason: String {
    switch code {
    case ENOENT: "没有这个文件或文件夹"
    case EACCES, EPERM: "没有权限"
    case EISDIR: "这是一个文件夹"
    case ENOTDIR: "路径中有一段不是文件夹"
    case ENAMETOOLONG: "文件名太长"
    case ELOOP: "符号链接太多"
    case ENOSPC: "磁盘空间不足"
    case EDQUOT: "超出磁盘配额"
    case EROFS: "文件系统是只读的"
    case EFBIG: "文件太大"
    case EIO: "输入输出错误"
    case nil where reason == Self.notRegular: "不是普通文件"
    case nil where reason == Self.notFolder: "不是文件夹"
    default: reason
    }
  }

  static let notRegular = "not a regular file"
  static let notFolder = "not a folder"

  private static func systemText(_ code: Int32) -> String {
    var text = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &text, text.count) == 0 else { return "error \(code)" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
