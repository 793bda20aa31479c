import ZipArchives

/// Finds and parses the small parts of a workbook.
struct WorkbookParts {
  let archive: ZipArchive
  let limits: SpreadsheetLimits

  init(_ archive: ZipArchive, limits: SpreadsheetLimits) {
    self.archive = archive
    self.limits = limits
  }

  /// The part that lists the sheets.
  func mainPart() throws(SpreadsheetProblem) -> String {
    guard archive["_rels/.rels"] != nil else {
      throw archive["content.xml"] == nil ? .notAWorkbook : .openDocument
    }
    let relations = try parse("_rels/.rels", RelationsHandler())
    guard let target = relations.target(ofType: "officeDocument") else { throw .notAWorkbook }
    let part = try Self.path(target, from: "")
    if part.hasSuffix(".bin") { throw .binaryWorkbook }
    guard archive[part] != nil, part.hasSuffix(".xml"), !part.hasPrefix("word/"),
      !part.hasPrefix("ppt/")
    else { throw .notAWorkbook }
    return part
  }

  func relations(of part: String) throws(SpreadsheetProblem) -> RelationsHandler {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { part[...$0] } ?? ""
    let name = slash.map { part[part.index(after: $0)...] } ?? part[...]
    return try parse("\(folder)_rels/\(name).rels", RelationsHandler())
  }

  /// Parses a part; one that is missing or larger than `limit` is an error.
  @discardableResult
  func parse<Handler: XMLElementHandler>(
    _ part: String, _ handler: Handler, limit: Int? = nil
  ) throws(SpreadsheetProblem) -> Handler {
    do {
      let limit = limit ?? limits.part
      guard let entry = archive[part] else { throw SpreadsheetProblem.damaged(part: part) }
      guard entry.size <= limit else {
        throw SpreadsheetProblem.tooLarge(part: part, limit: limit)
      }
      let stream = try XMLStream(handler, part: part)
      let reader = try archive.reader(of: part)
      var piece: [UInt8]
      repeat {
        piece = try reader.next()
        try stream.feed(piece, isLast: piece.isEmpty)
      } while !piece.isEmpty
      return stream.handler
    } catch let error as ZipError {
      throw SpreadsheetProblem(error)
    } catch let problem as SpreadsheetProblem {
      throw problem
    } catch {
      preconditionFailure("no other error is thrown here")
    }
  }

  /// Where a target leads that is written relative to a part, or absolute from the archive's root.
  static func path(_ target: String, from part: String) throws(SpreadsheetProblem) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var folders = part.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..":
        guard !folders.isEmpty else { throw .hostileArchive(part: target) }
        folders.removeLast()
      default: folders.append(String(step))
      }
    }
    return folders.joined(separator: "/")
  }
}

extension SpreadsheetProblem {
  init(_ error: ZipError) {
    self =
      switch error {
      case .unreadable(let code): .unreadable(code: code)
      case .noDirectory: .notAWorkbook
      case .damaged, .severalVolumes: .damaged(part: "zip")
      case .corrupt(let entry), .noEntry(let entry), .unknownMethod(_, let entry):
        .damaged(part: entry)
      case .encrypted: .passwordProtected
      case .tooManyEntries: .hostileArchive(part: "zip")
      case .unsafeName(let name), .duplicateName(let name), .overlap(let name):
        .hostileArchive(part: name)
      case .expandsTooMuch(let entry, _): .hostileArchive(part: entry)
      case .tooLarge(let entry, let limit): .tooLarge(part: entry, limit: limit)
      }
  }
}
