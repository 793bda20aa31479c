import BilingualText
import Testing

@testable import ReportForms

@Suite struct ReportInputTests {
  private let file = ReportInput(
    role: "data", title: Phrase(zh: "数据", en: "Data"), path: "a.csv", byteCount: 12, digest: "0a1b")
  private let pipe = ReportInput(
    role: "scenario", title: Phrase(zh: "方案", en: "Scenario"), path: "/dev/stdin")

  @Test func filesStandInATableOfTheirOwn() {
    var document = ReportDocument()
    document.inputs([file, pipe])
    #expect(
      document.text(in: .english) == """
        Files
        -----

        What it is  File        Bytes  SHA-256
        ----------  ----------  -----  -------
        Data        a.csv          12  0a1b
        Scenario    /dev/stdin      -  -

        """)
    #expect(document.text(in: .chinese).hasPrefix("来源文件\n--------\n\n用途  文件"))
  }

  @Test func noFilesAreNotMentioned() {
    var document = ReportDocument()
    document.inputs([])
    #expect(document.blocks.isEmpty)
  }

  @Test func aPipeHasNeitherSizeNorHash() {
    let json = JSONShape<[ReportInput]>.list(of: .input).document([pipe, file], layout: .compact)
    #expect(
      String(decoding: json, as: UTF8.self)
        == #"[{"role":"scenario","path":"/dev/stdin","bytes":null,"sha256":null},"#
        + #"{"role":"data","path":"a.csv","bytes":12,"sha256":"0a1b"}]"# + "\n")
  }

  @Test func aGeneratorReadsOtherFilesUnderTheSameName() {
    let generator = ReportGenerator(name: "maker", version: "2.0.1", inputs: [pipe])
    let other = generator.reading([file])
    #expect(other.name == "maker" && other.version == "2.0.1" && other.inputs == [file])
    #expect(generator.inputs == [pipe])
  }
}
