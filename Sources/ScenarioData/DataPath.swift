internal import Glibc

/// Where the paths of a scenario lead, and whether they stay where it may read.
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

  /// The path as it is opened: one that is not absolute is meant from the folder.
  package static func place(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") ? path : folder + path
  }

  private static func real(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
