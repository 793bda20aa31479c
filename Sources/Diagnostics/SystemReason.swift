package import BilingualText
internal import Glibc

/// Why the system would not open or read a file, in both languages: its own texts are English, or
/// those of a locale that the report does not have.
package enum SystemReason {
  package static func phrase(_ code: Int32) -> Phrase {
    let english = String(cString: strerror(code))
    return Phrase(zh: chinese[code] ?? english, en: english)
  }

  package static func unreadable(_ code: Int32) -> Phrase {
    let reason = phrase(code)
    return Phrase(zh: "无法读取：\(reason.zh)", en: "cannot be read: \(reason.en)")
  }

  private static let chinese: [Int32: String] = [
    ENOENT: "文件不存在", ENOTDIR: "路径中有一段不是文件夹", EACCES: "没有读取权限", EPERM: "不允许该操作",
    EISDIR: "是文件夹，不是文件", EIO: "读取设备出错", EMFILE: "打开的文件过多", ENFILE: "系统打开的文件过多",
    ELOOP: "符号链接循环", ENAMETOOLONG: "文件名过长", ENOMEM: "内存不足", ENXIO: "没有对应的设备",
    EOVERFLOW: "文件过大", EINVAL: "参数无效",
  ]
}
