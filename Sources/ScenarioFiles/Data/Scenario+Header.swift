import DelimitedText

extension Scenario {
  /// The column names of a data file; nil when it cannot be read or is out of bounds.
  ///
  /// - Parameter allowingOutside: Whether a path may lead out of the scenario's folder.
  public func header(of file: DataFile, allowingOutside: Bool = false) -> [String]? {
    guard allowingOutside || DataPath.isInside(file.path, folder: folder) else { return nil }
    let reader = try? DelimitedTextReader(
      path: file.path.hasPrefix("/") ? file.path : folder + file.path,
      options: DelimitedTextOptions(
        separator: file.separator?.utf8.first, encoding: TextEncoding(name: file.encoding) ?? .utf8)
    )
    return reader?.columns.map(\.name)
  }
}
