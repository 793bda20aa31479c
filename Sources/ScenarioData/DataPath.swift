internal import Glibc

/// Whether a data path stays where a scenario may read.
package enum DataPath {
  /// True for a relative path that does not climb above the folder, neither by `..` nor by a
  /// symbolic link.
  package static func isInside(_ path: String, folder: String) -> Bool {
    guard !path.hasPrefix("/"), !path.isEmpty else { return false }
    var depth = 0
    for part in path.split(separator: "/") where part != "." {
      depth += part == ".." ? -1 : 1
      if depth < 0 { return false }
    }
    // A file that does not exist is reported when it is opened.
    guard let root = real(folder.isEmpty ? "." : folder), let target = real(folder + path) else {
      return true
    }
    return target == root || target.hasPrefix(root == "/" ? root : root + "/")
  }

  private static func real(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
