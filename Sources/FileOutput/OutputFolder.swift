internal import Glibc

/// Folders that output is written to.
public enum OutputFolder {
  /// Whether something of this name exists, a dangling link included.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether a file that another library opens could be written at this place: the place itself is
  /// left as it is.
  ///
  /// - Throws: `FileOutputError` when the folder is missing or cannot be written, and when what
  ///   stands there is no regular file or may not be written.
  public static func checkPlace(of path: String) throws(FileOutputError) {
    let place = try OutputPlace(of: path)
    guard faccessat(AT_FDCWD, place.folder, W_OK | X_OK, AT_EACCESS) == 0 else {
      throw FileOutputError(code: errno, path: path)
    }
  }

  /// Makes a folder with the folders above it; one that exists is left alone.
  public static func create(_ path: String) throws(FileOutputError) {
    guard !path.utf8.contains(0) else { throw FileOutputError(code: EINVAL, path: path) }
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
