import Testing

@testable import ZipArchives

@Suite struct ZipDirectoryTests {
  private static let two: [MadeArchive.Entry] = [
    .init(name: "a.txt", content: Array("alpha".utf8)),
    .init(name: "b/ç.txt", content: Array("beta".utf8), localExtra: [1, 2, 3, 4]),
  ]

  private func directory(
    _ made: MadeArchive, limits: ZipLimits = ZipLimits()
  ) throws(ZipError) -> ZipDirectory {
    try ZipDirectory(RandomAccess(made.bytes()), limits: limits)
  }

  @Test func entriesStandInTheirOrderWithTheirPlaces() throws {
    let found = try directory(MadeArchive(Self.two))
    #expect(found.entries.map(\.name) == ["a.txt", "b/ç.txt"])
    #expect(found.entries.map(\.size) == [5, 4])
    // A local header of 30 bytes, the name of 5 and the content of 5 stand before the second entry.
    #expect(found.entries.map(\.offset) == [0, 40])
    #expect(found.entries.map { Int($0.checksum) } == Self.two.map(\.content.plainChecksum))
    #expect(found.places == ["a.txt": 0, "b/ç.txt": 1])
  }

  @Test func largeArchivesAreReadFromTheirOwnRecords() throws {
    var made = MadeArchive(Self.two)
    made.entries[1].isLarge = true
    made.hasLargeEnd = true
    let found = try directory(made).entries
    let plain = try directory(MadeArchive(Self.two)).entries
    #expect(found == plain)
  }

  @Test func foldersAreLeftOut() throws {
    let folder = MadeArchive.Entry(name: "b/", content: [])
    let found = try directory(MadeArchive([folder] + Self.two))
    #expect(found.entries.map(\.name) == ["a.txt", "b/ç.txt"])
    #expect(found.places["b/ç.txt"] == 1)
    #expect(throws: ZipError.unsafeName("b/")) {
      try directory(MadeArchive([.init(name: "b/", content: [1])]))
    }
  }

  @Test func aCommentMayStandBehindTheEnd() throws {
    var made = MadeArchive(Self.two)
    // It may even look like the end of another archive.
    made.comment = MadeArchive([]).bytes() + [7]
    #expect(try directory(made).entries.count == 2)
    made.comment = [UInt8](repeating: 0x50, count: 0xFFFF)
    #expect(try directory(made).entries.count == 2)
  }

  @Test func whatContradictsItselfIsRefused() {
    var made = MadeArchive(Self.two)
    made.disk = 1
    #expect(throws: ZipError.severalVolumes) { try directory(made) }
    #expect(throws: ZipError.tooManyEntries(limit: 1)) {
      try directory(MadeArchive(Self.two), limits: ZipLimits(entries: 1))
    }
    let bytes = MadeArchive(Self.two).bytes()
    // The directory begins behind 40 + 46 bytes.
    var changed = bytes
    changed[86] ^= 1
    #expect(throws: ZipError.damaged) {
      try ZipDirectory(RandomAccess(changed), limits: ZipLimits())
    }
    // A byte is missing in front: every place is one too far.
    #expect(throws: ZipError.damaged) {
      try ZipDirectory(RandomAccess(Array(bytes.dropFirst())), limits: ZipLimits())
    }
    #expect(throws: ZipError.noDirectory) {
      try ZipDirectory(RandomAccess(Array(bytes.dropLast())), limits: ZipLimits())
    }
  }
}

@Suite struct LittleEndianFieldsTests {
  @Test func numbersComeLowestByteFirst() {
    var fields = LittleEndianFields([0xFF, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06], at: 1)
    let numbers = [fields.number(1), fields.number(2), fields.number(4), fields.number(2)]
    // 0x0302 and then three bytes, too few for four and enough for two.
    #expect(numbers == [1, 0x0302, nil, 0x0504])
    let last = fields.bytes(1)
    #expect(last == [6])
    let none = fields.bytes(1)
    #expect(none == nil)
  }

  @Test func skippingStaysWithinTheBytes() {
    var fields = LittleEndianFields([1, 2, 3])
    let skipped = [fields.skip(2), fields.skip(2), fields.skip(1), fields.skip(0), fields.skip(1)]
    #expect(skipped == [true, false, true, true, false])
  }

  @Test func whatNoIntHoldsIsNone() {
    var fields = LittleEndianFields(
      [UInt8](repeating: 0xFF, count: 7) + [0x7F] + [UInt8](repeating: 0xFF, count: 8))
    let numbers = [fields.number(8), fields.number(8)]
    #expect(numbers == [Int.max, nil])
  }
}
