import Markup
import ZipArchives

/// A package of Office Open XML (ECMA-376 part 2): parts in a ZIP archive, each with its content
/// type, and relations from part to part.
struct OfficePackage: ~Copyable {
  /// A relation of one part to another.
  struct Relation {
    let id: String
    /// The end of the type's address, or a whole one.
    let type: String
    /// Relative to the part's folder.
    let target: String
  }

  static let relationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  private var archive: ZipWriter
  private var types: [(part: String, type: String)] = []

  init(level: Int = 6) { archive = ZipWriter(level: level) }

  /// Adds a part that is written at once.
  mutating func add(_ part: String, type: String, _ content: XMLWriter) throws(ZipError) {
    try begin(part, type: type)
    try write(content.bytes)
    try end()
  }

  /// Adds a part that is no XML of this package, such as an embedded workbook.
  mutating func add(_ part: String, type: String, bytes: [UInt8]) throws(ZipError) {
    try begin(part, type: type)
    try write(bytes)
    try end()
  }

  /// Starts a part that is written piece by piece.
  mutating func begin(_ part: String, type: String) throws(ZipError) {
    types.append((part, type))
    archive.begin(part)
  }

  mutating func write(_ bytes: [UInt8]) throws(ZipError) { try archive.write(bytes) }
  mutating func end() throws(ZipError) { try archive.end() }

  /// What can be written to the file by now.
  mutating func take() -> [UInt8] { archive.take() }

  /// The relations of a part; those of the package for an empty name.
  mutating func add(relations: [Relation], of part: String) throws(ZipError) {
    guard !relations.isEmpty else { return }
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[...$0]) } ?? ""
    let name = slash.map { String(part[part.index(after: $0)...]) } ?? part
    var xml = XMLWriter()
    xml.declaration()
    xml.element(
      "Relationships",
      ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"]
    ) { xml in
      for relation in relations {
        let type =
          relation.type.contains("://") ? relation.type : Self.relationTypes + relation.type
        xml.element(
          "Relationship", ["Id": relation.id, "Type": type, "Target": relation.target])
      }
    }
    archive.begin("\(folder)_rels/\(name).rels")
    try archive.write(xml.bytes)
    try archive.end()
  }

  /// Adds what says which part is the document, who made it and what each part is, and ends.
  consuming func finish(
    document: String, properties: OfficeProperties
  ) throws(ZipError) -> [UInt8] {
    try add(
      "docProps/core.xml",
      type: "application/vnd.openxmlformats-package.core-properties+xml", properties.core)
    try add(
      "docProps/app.xml",
      type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
      properties.extended)
    try add(
      relations: [
        Relation(id: "rId1", type: "officeDocument", target: document),
        Relation(
          id: "rId2",
          type:
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          target: "docProps/core.xml"),
        Relation(id: "rId3", type: "extended-properties", target: "docProps/app.xml"),
      ], of: "")
    let types = types
    var xml = XMLWriter()
    xml.declaration()
    xml.element(
      "Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]
    ) { xml in
      for (ending, type) in [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
      ] {
        xml.element("Default", ["Extension": ending, "ContentType": type])
      }
      for (part, type) in types {
        xml.element("Override", ["PartName": "/" + part, "ContentType": type])
      }
    }
    archive.begin("[Content_Types].xml")
    try archive.write(xml.bytes)
    try archive.end()
    return archive.finish()
  }
}

/// What a file says of itself where the office programs show it.
public struct OfficeProperties: Sendable {
  /// What the file is called, beside its name in the file system.
  public var title: String
  /// What the file is about; empty for nothing.
  public var subject: String
  /// The program that made it, with its version.
  public var application: String

  public init(title: String, subject: String = "", application: String) {
    self.title = title
    self.subject = subject
    self.application = application
  }

  fileprivate var core: XMLWriter {
    var xml = XMLWriter()
    xml.declaration()
    xml.element(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ]
    ) {
      $0.element("dc:title", text: title)
      $0.element("dc:subject", text: subject)
      $0.element("dc:creator", text: application)
    }
    return xml
  }

  fileprivate var extended: XMLWriter {
    var xml = XMLWriter()
    xml.declaration()
    xml.element(
      "Properties",
      ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"]
    ) { $0.element("Application", text: application) }
    return xml
  }
}
