internal import Glibc

/// Where a file is to stand, and the temporary one beside it.
struct OutputPlace {
  /// As the caller gave it.
  private let path: String
  /// Behind all symbolic links.
  private let target: String
  let temporary: String
  /// Of the file that stands there, if one does.
  private let existing: (permissions: mode_t, owner: uid_t, group: gid_t)?

  /// Looks at what stands there.
  ///
  /// - Throws: `FileOutputError` for what is no regular file or may not be written, and for links
  ///   that lead nowhere.
  init(of path: String) throws(FileOutputError) {
    self.path = path
    // The system would take what stands before it for the path.
    guard !path.utf8.contains(0) else { throw FileOutputError(code: EINVAL, path: path) }
    target = try Self.followLinks(from: path)
    var status = stat()
    if stat(target, &status) == 0 {
      // Replacing a device or a pipe by a file would break what the user meant by it.
      guard status.st_mode & S_IFMT == S_IFREG else {
        if status.st_mode & S_IFMT == S_IFDIR { throw FileOutputError(code: EISDIR, path: path) }
        throw FileOutputError(FileOutputError.notRegular, path: path)
      }
      // A renamed file would replace one that may not be written.
      guard faccessat(AT_FDCWD, target, W_OK, AT_EACCESS) == 0 else {
        throw FileOutputError(code: errno, path: path)
      }
      existing = (status.st_mode & 0o7777, status.st_uid, status.st_gid)
    } else if errno == ENOENT {
      existing = nil
    } else {
      throw FileOutputError(code: errno, path: path)
    }
    temporary = TemporaryName.unused(in: Self.folder(of: target))
  }

  /// Creates the temporary file with the permissions that the target has or will have.
  func createTemporary() throws(FileOutputError) -> Int32 {
    TemporaryName.removeOld(in: folder)
    // Who may not read the old file may not read the new one while it is written either.
    let permissions: mode_t = existing == nil ? 0o666 : 0o600
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
    guard descriptor >= 0 else { throw FileOutputError(code: errno, path: path) }
    guard let existing else { return descriptor }
    // Giving a file away clears its set-user bit, so the owner comes before the permissions. Only
    // root may do it; for others the file becomes theirs.
    _ = fchown(descriptor, existing.owner, existing.group)
    guard fchmod(descriptor, existing.permissions) == 0 else {
      let error = FileOutputError(code: errno, path: path)
      close(descriptor)
      removeTemporary()
      throw error
    }
    return descriptor
  }

  /// Gives the temporary file the target's name.
  func replaceTarget() throws(FileOutputError) {
    guard rename(temporary, target) == 0 else { throw FileOutputError(code: errno, path: path) }
    // The name is durable when its folder is. The file is whole in any case, so that a folder that
    // cannot be opened or synchronised is no failure.
    let folder = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// After `replaceTarget` there is nothing left under this name.
  func removeTemporary() { unlink(temporary) }

  /// Of the target; never empty.
  var folder: String { Self.folder(of: target) + "." }

  /// The path up to its last slash, which belongs to it; empty for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
  }

  /// The path behind all links, whether there is a file or not.
  static func followLinks(from path: String) throws(FileOutputError) -> String {
    var reached = path
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(reached, &buffer, buffer.count)
      if count < 0 { return reached }
      let bytes = buffer[..<count].map { UInt8(bitPattern: $0) }
      let link = String(decoding: bytes, as: UTF8.self)
      reached = link.hasPrefix("/") ? link : folder(of: reached) + link
    }
    throw FileOutputError(code: ELOOP, path: path)
  }
}
