internal import Glibc

/// A file name with `*` for any text.
package struct FilePattern: Sendable {
  private let parts: [Substring]

  /// Nil where there is no `*` in the text, or more than one.
  package init?(_ text: String) {
    parts = text.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
  }

  /// What stands for `*` in a name; nil for a name of another form.
  package func match(_ name: some StringProtocol) -> String? {
    guard name.hasPrefix(parts[0]), name.hasSuffix(parts[1]),
      name.count > parts[0].count + parts[1].count
    else { return nil }
    return String(name.dropFirst(parts[0].count).dropLast(parts[1].count))
  }
}

/// The files of a folder whose names have a form.
package enum FileSeries {
  /// How many files one pattern may stand for.
  package static let limit = 1000

  /// Paths of the files that match a path with `*` in its last part, in the order of their names;
  /// nil where the folder cannot be read.
  ///
  /// - Parameter folder: what the path is relative to.
  package static func paths(matching path: String, in folder: String) -> [String]? {
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let parent = String(path[..<cut])
    guard let pattern = FilePattern(String(path[cut...])) else { return [] }
    let place = DataPath.place(parent, in: folder)
    guard let stream = opendir(place.isEmpty ? "." : place) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      // Editors and spreadsheets leave such files beside those that they have open.
      guard !name.hasPrefix("."), !name.hasPrefix("~$"), pattern.match(name) != nil else {
        continue
      }
      names.append(name)
    }
    return names.sorted().map { parent + $0 }
  }
}
