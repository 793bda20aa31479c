import DelimitedText

extension DataPlan {
  /// The column names of a data file; nil when it cannot be read or is out of bounds.
  ///
  /// - Parameter allowingOutside: Whether a path may lead out of the scenario's folder.
  public func header(of file: DataFile, allowingOutside: Bool = false) -> [String]? {
    guard allowingOutside || DataPath.isInside(file.path, folder: folder) else { return nil }
    // Standard input has only one reader.
    guard file.path != "-" else { return nil }
    let path = DataPath.place(file.path, in: folder)
    let reader = try? TableInput.reader(
      path: path, sheet: file.sheet, separator: file.separator, encoding: file.encoding)
    return reader?.columns.map(\.name)
  }
}
