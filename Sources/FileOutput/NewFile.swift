internal import Glibc

/// A file that another library makes, and that appears under its name only when it is complete.
public struct NewFile: ~Copyable {
  private let path: String
  /// Where it is to be made.
  public let temporaryPath: String

  /// - Returns: nil where something of this name exists already.
  /// - Throws: `FileOutputError` when the folder is missing or cannot be written.
  public init?(at path: String) throws(FileOutputError) {
    guard !OutputFolder.exists(path) else { return nil }
    try OutputFolder.checkPlace(of: path)
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    TemporaryName.removeOld(in: folder + ".")
    self.path = path
    temporaryPath = TemporaryName.unused(in: folder)
  }

  /// Gives it its name; false where something has taken that meanwhile, which is left alone.
  ///
  /// - Throws: `FileOutputError`
  public consuming func place() throws(FileOutputError) -> Bool {
    if link(temporaryPath, path) == 0 { return true }
    if errno == EEXIST { return false }
    // Some file systems know no second names.
    guard !OutputFolder.exists(path) else { return false }
    guard rename(temporaryPath, path) == 0 else { throw FileOutputError(code: errno, path: path) }
    return true
  }

  deinit { unlink(temporaryPath) }
}
