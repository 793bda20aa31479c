/// How the characters of a file are stored.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  /// GB 18030, which contains GBK and GB 2312.
  case gb18030

  /// Accepts the usual spellings in any case: `utf-8`, `utf8`, `utf-8-sig`, `gb18030`, `gb-18030`,
  /// `gbk`, `cp936`, `gb2312`, `gb-2312`; nil for anything else.
  public init?(name: some StringProtocol) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" }) {
    case "utf8", "utf8sig": self = .utf8
    case "gb18030", "gbk", "gb2312", "cp936": self = .gb18030
    default: return nil
    }
  }
}
