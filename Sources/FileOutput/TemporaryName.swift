internal import Glibc

/// Names of temporary files, and what becomes of those that a killed process left behind.
enum TemporaryName {
  private static let start = ".ahp-"
  private static let end = ".tmp"
  /// A day: no run takes so long between two writes.
  private static let age = 86_400

  /// - Parameter folder: with its slash, or empty.
  static func unused(in folder: String) -> String {
    folder + start + String(UInt64.random(in: .min ... .max), radix: 36) + end
  }

  /// Removes files of our naming that nobody has written to for a day.
  ///
  /// - Complexity: O(names in the folder), of which ten thousand are looked at
  static func removeOld(in folder: String) {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    let now = time(nil)
    for _ in 0..<10_000 {
      guard let entry = readdir(stream) else { return }
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard isOurs(name) else { continue }
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        now - status.st_mtim.tv_sec > age
      else { continue }
      unlink(path)
    }
  }

  private static func isOurs(_ name: String) -> Bool {
    guard name.hasPrefix(start), name.hasSuffix(end) else { return false }
    let middle = name.dropFirst(start.count).dropLast(end.count).utf8
    // Up to thirteen digits of the base 36.
    return (1...13).contains(middle.count)
      && middle.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
  }
}
