import BilingualText
import Markup
import ReportForms
import VectorCharts

/// The report in one language.
struct PageBody {
  let document: ReportDocument
  let language: ReportLanguage
  let context: RenderingContext
  let limits: HTMLRenderer.Limits

  private var outline: PageOutline { PageOutline(document, language) }

  func write(_ page: inout HTMLWriter) {
    let outline = outline
    navigation(outline, &page)
    page.element("main") { page in
      var counts = Counts()
      for block in document.blocks { write(block, outline, &counts, &page) }
    }
    page.element("footer") { page in
      page.text("\(context.generator.name) \(context.generator.version)".printable)
      if let madeAt = context.madeAt { page.text(" · " + madeAt.printable) }
    }
  }

  /// What has been numbered so far.
  private struct Counts {
    var headings = 0
    var figures = 0
    var longTables = 0
    var facts = 0
  }

  private func navigation(_ outline: PageOutline, _ page: inout HTMLWriter) {
    page.element("nav", ["aria-label": PageWords.contents.text(in: language)]) { page in
      if outline.sections.count > 1 {
        for section in outline.sections {
          page.element("a", ["href": "#" + section.id], text: section.title)
        }
      }
      for other in ReportLanguage.allCases where other != language {
        page.element(
          "button",
          [
            "type": "button", "class": "scripted switch", "data-language": other.tag,
            "lang": other.tag,
          ],
          text: PageWords.nameOf(other))
      }
    }
  }

  private func write(
    _ block: ReportDocument.Block, _ outline: PageOutline, _ counts: inout Counts,
    _ page: inout HTMLWriter
  ) {
    switch block {
    case .heading(let level, let text):
      heading(text.text(in: language).printable, level, id: outline.ids[counts.headings], &page)
      counts.headings += 1
    case .paragraph(let text):
      page.element("p", text.attributes) { $0.text(text.shown(in: language)) }
    case .list(let items):
      page.element("ul") { page in
        for item in items {
          page.element("li", item.attributes) { $0.text(item.shown(in: language)) }
        }
      }
    case .facts(let facts) where facts.allSatisfy(\.isHeadline): tiles(facts, &page)
    case .facts(let facts):
      page.element("dl", ["class": "facts"]) { page in
        for fact in facts {
          page.element("div") { page in
            page.element("dt", text: fact.name.text(in: language).printable)
            page.element("dd", fact.value.attributes) { $0.text(fact.text.shown(in: language)) }
          }
        }
      }
    case .table(let table): write(table, &counts, &page)
    case .figure(let figure): write(figure, &counts, &page)
    }
  }

  private func tiles(_ facts: [Fact], _ page: inout HTMLWriter) {
    page.element("dl", ["class": "tiles"]) { page in
      for fact in facts {
        page.element("div", ["class": "tile"]) { page in
          page.element("dt", text: fact.name.text(in: language).printable)
          page.element("dd") { page in
            page.element("div", ["class": "value \(fact.value.tone.className)"]) {
              $0.text(fact.value.text.text(in: language).printable)
            }
            if let remark = fact.remark {
              page.element("div", ["class": "remark"], text: remark.text(in: language).printable)
            }
          }
        }
      }
    }
  }

  private func heading(_ text: String, _ level: Int, id: String, _ page: inout HTMLWriter) {
    switch level {
    case ...1: page.element("h1", ["id": id], text: text)
    case 2: page.element("h2", ["id": id], text: text)
    case 3: page.element("h3", ["id": id], text: text)
    default: page.element("h4", ["id": id], text: text)
    }
  }

  private func write(_ figure: Figure, _ counts: inout Counts, _ page: inout HTMLWriter) {
    counts.figures += 1
    let number = counts.figures
    page.element("figure", ["id": "\(language.rawValue)-figure-\(number)"]) { page in
      page.element("figcaption") { page in
        page.element("span", ["class": "number"], text: PageWords.figure(number).text(in: language))
        page.text(" " + figure.title.text(in: language).printable)
        if let takeaway = figure.takeaway {
          page.element("span", ["class": "takeaway"], text: takeaway.text(in: language).printable)
        }
      }
      page.element("div", ["class": "plot"]) {
        $0.append(figure.chart.drawing(in: language, name: figure.title))
      }
      if let note = figure.note {
        page.element("p", ["class": "note"], text: note.text(in: language).printable)
      }
      page.element("details", ["class": "data"]) { page in
        page.element("summary", text: PageWords.dataTable.text(in: language))
        write(figure.data, &counts, &page)
      }
    }
  }

  private func write(_ table: ReportTable, _ counts: inout Counts, _ page: inout HTMLWriter) {
    var source: Int?
    if table.comesAsData(limits) {
      source = counts.longTables
      counts.longTables += 1
    }
    TableMarkup(table: table, language: language, limits: limits, source: source).write(&page)
  }
}

extension ReportText {
  fileprivate var attributes: MarkupAttributes {
    tone == .plain ? [:] : ["class": tone.className]
  }

  /// The text; a sign goes with what else only a colour would say.
  fileprivate func shown(in language: ReportLanguage) -> String {
    let text = text.text(in: language).printable
    return tone == .bad || tone == .caution ? "⚠ " + text : text
  }
}

extension Tone {
  /// The class of the style sheet.
  var className: String {
    switch self {
    case .plain: ""
    case .strong: "strong"
    case .good: "good"
    case .caution: "caution"
    case .bad: "bad"
    case .muted: "muted"
    }
  }
}
