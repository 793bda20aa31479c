extension Workbook {
  /// Whether a file is called as workbooks are, those that are refused among them.
  public static func isName(_ path: String) -> Bool {
    [".xlsx", ".xlsm", ".xls", ".et"].contains { path.lowercased().hasSuffix($0) }
  }

  /// Whether a file begins as workbooks do: as ZIP archives or OLE containers.
  public static func isStart(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || ForeignWorkbook(bytes) != nil
  }
}
