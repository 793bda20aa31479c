internal import Glibc

/// Why the system refused a file, in both languages: its own texts are English, or those of a locale
/// that the report does not have.
package enum SystemReason {
  /// - Parameter code: the system's error number, as `errno` has it.
  package static func phrase(_ code: Int32) -> Phrase {
    let english = english(code)
    return Phrase(zh: chinese[code] ?? english, en: english)
  }

  package static func unreadable(_ code: Int32) -> Phrase {
    Phrase(zh: "无法读取：", en: "cannot be read: ") + phrase(code)
  }

  private static func english(_ code: Int32) -> String {
    var text = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &text, text.count) == 0 else { return "error \(code)" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static let chinese: [Int32: String] = [
    ENOENT: "文件或文件夹不存在", ENOTDIR: "路径中有一段不是文件夹", EACCES: "没有权限", EPERM: "不允许该操作",
    EISDIR: "这是一个文件夹", EIO: "输入输出错误", EMFILE: "打开的文件过多", ENFILE: "系统打开的文件过多",
    ELOOP: "符号链接太多或循环", ENAMETOOLONG: "文件名太长", ENOMEM: "内存不足", ENXIO: "没有对应的设备",
    EOVERFLOW: "文件太大", EFBIG: "文件太大", EINVAL: "参数无效", ENOSPC: "磁盘空间不足", EDQUOT: "超出磁盘配额",
    EROFS: "文件系统是只读的",
  ]
}
