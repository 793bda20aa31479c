internal import Glibc

/// Which file a path leads to, through symbolic and hard links: two paths with the same identity name
/// one file, which may not exist yet.
public struct FileIdentity: Sendable, Hashable {
  private let device: UInt
  private let inode: UInt
  /// The name within the folder that the numbers stand for; nil where they are those of the file.
  private let name: String?

  /// nil for what is no regular file (a device, a pipe, a folder) and for a place that cannot exist.
  public init?(of path: String) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
      name = nil
    } else {
      guard errno == ENOENT, let target = try? OutputPlace.followLinks(from: path) else {
        return nil
      }
      let folder = OutputPlace.folder(of: target)
      guard stat(folder + ".", &status) == 0 else { return nil }
      name = String(target.dropFirst(folder.count))
    }
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
  }
}
