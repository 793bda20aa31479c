import BilingualText
import Glibc
import Testing

@Suite struct SystemReasonTests {
  @Test(arguments: [
    (ENOENT, "文件或文件夹不存在", "No such file or directory"), (EACCES, "没有权限", "Permission denied"),
    (EISDIR, "这是一个文件夹", "Is a directory"), (ENOSPC, "磁盘空间不足", "No space left on device"),
  ])
  func aKnownReasonIsSaidInBothLanguages(code: Int32, zh: String, en: String) {
    #expect(SystemReason.phrase(code) == Phrase(zh: zh, en: en))
  }

  @Test func aReasonWithoutChineseWordsIsGivenInTheSystemsOwn() {
    let reason = SystemReason.phrase(EDOM)
    #expect(reason == Phrase("Numerical argument out of domain"))
  }

  @Test func aCodeThatTheSystemDoesNotKnowIsNamedByItsNumber() {
    #expect(SystemReason.phrase(99_999) == Phrase("error 99999"))
  }

  @Test func aFileThatCannotBeReadIsSaidWithItsReason() {
    let reason = SystemReason.unreadable(EROFS)
    #expect(reason.zh == "无法读取：文件系统是只读的")
    #expect(reason.en == "cannot be read: Read-only file system")
  }
}
