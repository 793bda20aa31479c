import BilingualText
import Digests
import Foundation
import ReportForms
import SampleReports
import Testing

@testable import ReportPages

@Suite struct HTMLRendererTests {
  private func page(
    _ document: ReportDocument, _ language: ReportLanguage = .chinese, madeAt: String? = nil,
    limits: HTMLRenderer.Limits = .init()
  ) -> String {
    let context = RenderingContext(
      language: language, generator: ReportGenerator(name: "swift-ahp", version: "1.2"),
      madeAt: madeAt)
    return String(
      decoding: HTMLRenderer(limits: limits).render(document, context), as: UTF8.self)
  }

  /// The text between two marks.
  private func part(_ page: String, from start: String, to end: String) throws -> String {
    let low = try #require(page.range(of: start))
    let high = try #require(page.range(of: end, range: low.upperBound..<page.endIndex))
    return String(page[low.upperBound..<high.lowerBound])
  }

  @Test func labelsAreTexts() {
    let page = page(SampleReport.document(customers: 3))
    let scalars = Array(page.unicodeScalars)
    // The only tags are those that the room writes.
    var names: Set<String> = []
    for index in scalars.indices where scalars[index] == "<" {
      let name = scalars[(index + 1)...].prefix {
        $0 == "/" || $0 == "!" || ("a"..."z").contains($0) || ("A"..."Z").contains($0)
          || ("0"..."9").contains($0)
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: name)
      names.insert(String(text))
    }
    #expect(!names.contains("img") && !names.contains("b"))
    #expect(names.contains("table") && names.contains("/svg"))
    #expect(page.components(separatedBy: "<script").count == 2)
  }

  @Test func thePolicyNamesTheScript() throws {
    let page = page(SampleReport.document(customers: 3))
    let script = try part(page, from: "<script>", to: "</script>")
    var hash = SHA256()
    hash.append(Array(script.utf8)[...])
    let bytes = Data(hash.bytes()).base64EncodedString()
    #expect(page.contains("script-src &#39;sha256-\(bytes)&#39;"))
    #expect(
      !page.contains("http://")
        || page.components(separatedBy: "http://").dropFirst().allSatisfy {
          $0.hasPrefix("www.w3.org/2000/svg")
        })
    #expect(!page.contains("https://"))
  }

  @Test func bothLanguagesAreThereAndOneShows() throws {
    let page = page(SampleReport.document(customers: 3), .english)
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("<title>Service quality of big customers</title>"))
    #expect(page.contains("class=\"report\" lang=\"zh-Hans\" data-title=\"大客户服务质量\" hidden"))
    #expect(page.contains("eigenvector") && page.contains("特征向量法"))
  }

  @Test func longTablesComeAsDataInFull() throws {
    let table = SampleReport.customers(300)
    var document = ReportDocument()
    document.table(table)
    let page = page(document, limits: .init(rowsInPage: 20))
    let json = try part(page, from: "id=\"tables\">", to: "</script>")
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[[String: Any]]])
    let columns = try #require(data.first)
    #expect(page.components(separatedBy: "<tr>").count - 1 == 2 * 21)
    #expect(columns.count == 7)
    for (index, column) in columns.enumerated() {
      let values = try #require(column["values"] as? [Any])
      #expect(values.count == 300)
      for row in [0, 4, 137, 299] {
        #expect(shown(column, values[row]) == table.rows[row][index].text(in: .english))
      }
    }
    #expect((columns[4]["tones"] as? String)?.count == 300)
    #expect(columns[2]["words"] != nil && columns[3]["decimals"] as? Int == 2)
  }

  /// As the page's script shows a value.
  private func shown(_ column: [String: Any], _ value: Any) -> String {
    var value = value
    if let words = column["words"] as? [Any], let position = value as? Int {
      value = words[position]
    }
    if let both = value as? [String] { return both[1] }
    guard let decimals = column["decimals"] as? Int else { return value as? String ?? "" }
    guard let number = value as? Double else { return "" }
    return (column["sign"] != nil && number > 0 ? "+" : "")
      + String(format: "%.\(decimals)f", number) + (column["percent"] != nil ? "%" : "")
  }

  @Test func whatIsNotHeldIsSaid() {
    var document = ReportDocument()
    document.table(SampleReport.customers(50))
    let page = page(document, .english, limits: .init(rowsInPage: 10, rowsInData: 30))
    #expect(page.contains("This page holds the first 30 of 50 rows"))
    #expect(page.contains("the first 10 of 30 rows"))
  }

  @Test func aPageHasItsMakerAndNoTimeUnlessGiven() {
    let document = SampleReport.document(customers: 2)
    #expect(page(document).contains("<footer>swift-ahp 1.2</footer>"))
    #expect(
      page(document, madeAt: "2015-10-01").contains("<footer>swift-ahp 1.2 · 2015-10-01</footer>"))
    #expect(page(document) == page(document))
  }

  @Test func figuresHaveTheirNumbersAndTables() {
    let page = page(SampleReport.document(customers: 2), .english)
    for number in 1...SampleCharts.kinds.count {
      #expect(page.contains("<figure id=\"en-figure-\(number)\">"))
    }
    #expect(page.components(separatedBy: "<svg ").count - 1 == 2 * SampleCharts.kinds.count)
    #expect(
      page.components(separatedBy: "<details class=\"data\">").count - 1 == 2
        * SampleCharts.kinds.count)
  }

  @Test func columnsAreExplained() {
    let page = page(SampleReport.document(customers: 2), .english)
    #expect(page.contains("<th scope=\"col\" title=\"The customer&#39;s id.\">Customer</th>"))
    #expect(page.contains("<dt>Customer</dt><dd>The customer&#39;s id.</dd>"))
  }
}
