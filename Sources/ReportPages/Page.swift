import BilingualText
import Digests
import Markup
import ReportForms
import VectorCharts

/// The whole file: head, the report once a language, the data of long tables, the script.
struct Page {
  let document: ReportDocument
  let context: RenderingContext
  let limits: HTMLRenderer.Limits

  /// The context's language first: the one that shows without a script.
  private var languages: [ReportLanguage] {
    [context.language] + ReportLanguage.allCases.filter { $0 != context.language }
  }

  private var title: Phrase { document.title ?? Phrase(context.generator.name) }

  var bytes: [UInt8] {
    var page = HTMLWriter()
    page.declaration()
    page.element("html", ["lang": context.language.tag]) { page in
      page.element("head") { head(&$0) }
      page.element("body") { page in
        for language in languages { body(in: language, &page) }
        let tables = longTables
        if !tables.isEmpty {
          page.json(
            id: "tables",
            TableData.json(of: tables.map { TableData($0.rows.prefix(limits.rowsInData), of: $0) }))
        }
        page.element("script") { $0.raw(PageScript.text) }
      }
    }
    return page.bytes + [0x0A]
  }

  private func head(_ head: inout HTMLWriter) {
    head.void("meta", ["charset": "utf-8"])
    head.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    head.void(
      "meta",
      ["http-equiv": "Content-Security-Policy", "content": Self.policy])
    head.void("meta", ["name": "color-scheme", "content": "light dark"])
    head.void(
      "meta",
      ["name": "generator", "content": "\(context.generator.name) \(context.generator.version)"])
    head.element("title", text: title.text(in: context.language).printable)
    // Without a quotation mark, `<` or `&` in it, text stays as it is.
    head.element("style") {
      $0.text(Paint.styleSheet)
      $0.raw(PageStyle.text)
    }
  }

  /// Nothing from elsewhere, and no script but the one of this file.
  static var policy: String {
    var hash = SHA256()
    PageScript.text.withUTF8Buffer { hash.append(Array($0)[...]) }
    return "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
      + "script-src 'sha256-\(Base64.text(hash.bytes()))'"
  }

  private func body(in language: ReportLanguage, _ page: inout HTMLWriter) {
    var attributes: MarkupAttributes = [
      "class": "report", "lang": language.tag, "data-title": title.text(in: language).printable,
    ]
    if language != context.language { attributes.add("hidden", "") }
    page.element("div", attributes) { page in
      PageBody(
        document: document, language: language, context: context, limits: limits
      ).write(&page)
    }
  }

  /// The tables that do not stand in the page with all their rows, in their order.
  private var longTables: [ReportTable] {
    document.tables.filter { $0.comesAsData(limits) }
  }
}

extension ReportDocument {
  /// All tables, those of figures as well, as a reader meets them.
  var tables: [ReportTable] {
    blocks.compactMap { block in
      switch block {
      case .table(let table): table
      case .figure(let figure): figure.data
      case .heading, .paragraph, .list, .facts: nil
      }
    }
  }
}

extension ReportLanguage {
  /// As HTML names it (BCP 47).
  var tag: String { self == .chinese ? "zh-Hans" : "en" }
}
