internal import Glibc

/// Folders that output is written to.
public enum OutputFolder {
  /// Whether something of this name exists, a dangling link included.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Makes a folder with the folders above it; one that exists is left alone.
  public static func create(_ path: String) throws(FileOutputError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part + "/"
      var status = stat()
      if stat(made, &status) == 0 {
        guard status.st_mode & S_IFMT == S_IFDIR else {
          throw FileOutputError(FileOutputError.notFolder, path: String(made.dropLast()))
        }
      } else if mkdir(made, 0o777) != 0, errno != EEXIST {
        throw FileOutputError(code: errno, path: String(made.dropLast()))
      }
    }
  }
}
