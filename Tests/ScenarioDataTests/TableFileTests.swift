import BilingualText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

/// Where the files of a scenario lie, and what `DataLoader` says of those that it cannot open.
struct TableFileTests {
  private static let model = EvaluationModel.sample(["a"])

  @Test func aPathIsMeantFromTheScenario() {
    let loader = DataLoader(
      plan: .sample(Self.model, scenario: "far/s.yaml"), allowsOutside: false)
    var given = DataFile.sample("mine.csv")
    given.isGivenByCaller = true
    #expect(loader.shownPath(DataFile.sample("sub/d.csv")) == "far/sub/d.csv")
    #expect(loader.shownPath(DataFile.sample("/tmp/d.csv")) == "/tmp/d.csv")
    #expect(loader.shownPath(DataFile.sample("-")) == "-")
    #expect(loader.shownPath(given) == "mine.csv")
    #expect(loader.shownPath(CustomerFile.sample("c.csv")) == "far/c.csv")
  }

  @Test func aFileOutsideTheFolderIsRefused() throws {
    let folder = try SampleFolder(["d.csv": "id,a\nx,1\n"])
    var loader = DataLoader(plan: folder.plan(Self.model), allowsOutside: false)
    let reader = loader.open(DataFile.sample("../d.csv"))
    #expect(reader == nil && !loader.isReadable)
    #expect(loader.diagnostics.map(\.code) == [.fileOutsideFolder])
  }

  @Test func aFileThatIsNotThereIsNamed() throws {
    let folder = try SampleFolder([:])
    let path = folder.path + "../none-such.csv"
    var loader = DataLoader(plan: folder.plan(Self.model), allowsOutside: true)
    let reader = loader.open(DataFile.sample("../none-such.csv"))
    #expect(reader == nil && !loader.isReadable)
    #expect(loader.diagnostics.map(\.code) == [.fileMissing])
    #expect(loader.diagnostics.first?.message.en.hasPrefix("`\(path)`: cannot be read") == true)
  }

  @Test func anEmptyFileIsAMistakeOfItsOwn() throws {
    let folder = try SampleFolder(["d.csv": ""])
    let path = folder.path + "d.csv"
    var loader = DataLoader(plan: folder.plan(Self.model), allowsOutside: false)
    let reader = loader.open(DataFile.sample())
    #expect(reader == nil && loader.diagnostics.map(\.code) == [.csvEmpty])
    #expect(loader.diagnostics.first?.file == path)
  }

  @Test func onlyFilesThatAreReadAsTheyAreHaveASize() throws {
    let text = "id,a\nx,1\n"
    let folder = try SampleFolder(["d.csv": text, "d.csv.gz": text, "d.xlsx": text])
    let loader = DataLoader(plan: folder.plan(Self.model), allowsOutside: false)
    #expect(loader.plainSize(of: DataFile.sample("d.csv")) == 9)
    for path in ["d.csv.gz", "d.xlsx", "none.csv", ".", "-"] {
      #expect(loader.plainSize(of: DataFile.sample(path)) == nil, "\(path)")
    }
    #expect(loader.isRegular(DataFile.sample("d.csv.gz")))
    #expect(!loader.isRegular(DataFile.sample(".")))
    #expect(!loader.isRegular(DataFile.sample("-")))
    let header = folder.plan(Self.model).header(of: DataFile.sample())
    #expect(header == ["id", "a"])
  }

  @Test func aCustomerHasOneRowAPeriod() {
    var model = Self.model
    model.periods = .halves
    var loader = DataLoader(plan: .sample(model), allowsOutside: false)
    let keys = [(0, 0), (1, 1), (0, 1), (1, 1), (0, 0), (9, 0)]
    var rows: [Int] = []
    for (customer, period) in keys {
      rows.append(loader.row(customer: customer, period: period))
    }
    #expect(rows == [0, 1, 2, 1, 0, 3])
    #expect(loader.data.customerOfRow == [0, 1, 0, 9])
    #expect(loader.data.periodOfRow == [0, 1, 1, 0])
    loader.levelColumns()
    #expect(loader.data.values.map(\.count) == [4])
  }

  @Test func aHeaderBelowATitleIsFound() throws {
    let folder = try SampleFolder(["d.csv": "Report 2026,\nid,a\nx,1\n"])
    let found = folder.plan(Self.model, [.sample()]).readData()
    #expect(found.diagnostics.contains { $0.hint?.en == "write `header_row: 2`" })
    var file = DataFile.sample()
    file.litter.headerRow = 2
    let mended = folder.plan(Self.model, [file]).readData()
    #expect(mended.diagnostics.isEmpty && mended.data?.values == [[1]])
  }
}
