internal import Glibc
import ZipArchives

/// Recognises workbooks in OLE containers: those with a password, and those of Excel 97 to 2003.
struct ForeignWorkbook {
  let problem: SpreadsheetProblem

  private static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Looks at the start of a file; nil for anything else.
  init?(path: String) throws(ZipError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .unreadable(code: errno) }
    defer { close(descriptor) }
    func bytes(at place: Int, _ count: Int) throws(ZipError) -> [UInt8] {
      var buffer = [UInt8](repeating: 0, count: count)
      let read = pread(descriptor, &buffer, count, off_t(place))
      guard read >= 0 else { throw .unreadable(code: errno) }
      return Array(buffer[..<read])
    }
    let start = try bytes(at: 0, 512)
    guard start.starts(with: Self.signature) else { return nil }
    self.init(directory: try bytes(at: Self.directoryPlace(start), 4096))
  }

  init?(_ file: [UInt8]) {
    guard file.starts(with: Self.signature) else { return nil }
    let place = Self.directoryPlace(Array(file.prefix(512)))
    self.init(directory: Array(file.dropFirst(place).prefix(4096)))
  }

  /// The first streams are named at the start of the directory, in UTF-16.
  private init(directory: [UInt8]) {
    var name: [UInt8] = []
    for byte in "EncryptedPackage".utf8 { name += [byte, 0] }
    let isEncrypted = stride(from: 0, to: directory.count, by: 128).contains {
      directory[$0...].starts(with: name)
    }
    problem = isEncrypted ? .passwordProtected : .oldExcel
  }

  /// [MS-CFB] 2.2: the sector's size as a power of two at 30, the directory's first sector at 48.
  private static func directoryPlace(_ start: [UInt8]) -> Int {
    guard start.count >= 52, start[30] == 9 || start[30] == 12 else { return 512 }
    let sector = (48..<52).reversed().reduce(0) { $0 << 8 | Int(start[$1]) }
    return (sector + 1) << Int(start[30])
  }
}
