import BilingualText
import ReportForms

/// The headings of a report with the places that links lead to.
struct PageOutline {
  struct Section {
    let id: String
    let title: String
  }

  /// Ids of all headings in their order, unique within the page.
  private(set) var ids: [String] = []
  /// Those of the second level, for the contents.
  private(set) var sections: [Section] = []

  init(_ document: ReportDocument, _ language: ReportLanguage) {
    for case .heading(let level, let text) in document.blocks {
      let id = "\(language.rawValue)-\(ids.count + 1)"
      ids.append(id)
      if level == 2 { sections.append(Section(id: id, title: text.text(in: language).printable)) }
    }
  }
}
