public import BilingualText
internal import Glibc

extension SpreadsheetProblem: Explained {
  public var explanation: Phrase {
    switch self {
    case .unreadable(let code):
      let reason = String(cString: strerror(code))
      return Phrase(zh: "无法读取：\(reason)", en: "cannot be read: \(reason)")
    case .passwordProtected:
      return Phrase(zh: "工作簿设有密码", en: "the workbook is protected by a password")
    case .oldExcel:
      return Phrase(
        zh: "这是 Excel 97–2003 的 .xls 工作簿", en: "this is a workbook of Excel 97 to 2003 (.xls)")
    case .binaryWorkbook:
      return Phrase(zh: "这是 Excel 二进制工作簿（.xlsb）", en: "this is a binary workbook (.xlsb)")
    case .openDocument:
      return Phrase(zh: "这是 OpenDocument 表格（.ods）", en: "this is an OpenDocument sheet (.ods)")
    case .notAWorkbook:
      return Phrase(zh: "文件不是 .xlsx 工作簿", en: "the file is no .xlsx workbook")
    case .damaged(let part):
      return Phrase(zh: "工作簿已损坏（\(part)）", en: "the workbook is damaged (\(part))")
    case .hostileArchive(let part):
      return Phrase(
        zh: "压缩包不可信（\(part)）：膨胀过大、内容重叠或路径越界",
        en: "the archive is not trusted (\(part)): it expands too much, overlaps or leads out")
    case .documentType(let part):
      return Phrase(
        zh: "\(part) 含有 DOCTYPE 或实体声明，工作簿里不应出现",
        en: "\(part) declares a document type or entities, which no workbook does")
    case .externalLinks:
      return Phrase(
        zh: "工作簿链接到其他文件", en: "the workbook is linked to other files")
    case .tooManySharedStrings(let limit):
      return Phrase(
        zh: "共享文本达到 \(limit) 条或更多", en: "\(limit) or more shared texts")
    case .sharedStringsTooLong(let limit):
      return Phrase(
        zh: "共享文本共超过 \(limit >> 20) MB", en: "shared texts of more than \(limit >> 20) MB")
    case .tooLarge(let part, let limit):
      return Phrase(
        zh: "\(part) 超过 \(limit >> 20) MB", en: "\(part) is larger than \(limit >> 20) MB")
    case .textTooLong(let limit):
      return Phrase(
        zh: "单元格文本超过 \(limit) 字节", en: "a cell holds more than \(limit) bytes of text")
    case .noSheet(let name, let names):
      return Phrase(
        zh: "没有工作表“\(name)”；现有：\(names.joined(separator: "、"))",
        en: "there is no sheet “\(name)”; sheets: \(names.joined(separator: ", "))")
    case .severalSheets(let names):
      return Phrase(
        zh: "工作簿有多个工作表，未说明读哪一个；现有：\(names.joined(separator: "、"))",
        en: "there are several sheets and none was chosen: \(names.joined(separator: ", "))")
    case .emptySheet: return Phrase(zh: "工作表是空的", en: "the sheet is empty")
    case .noHeadings(let row):
      return Phrase(zh: "第 \(row) 行没有列名", en: "row \(row) has no headings")
    case .valueWithoutHeading:
      return Phrase(
        zh: "单元格有值，但所在的列没有列名", en: "the cell has a value but its column has no heading")
    case .mergedNumber(let range):
      return Phrase(
        zh: "数字所在的合并单元格 \(range) 跨多行，无法知道各行是否都为此值",
        en:
          "the number stands in the merged cells \(range) over several rows: whether each row has "
          + "it is not said")
    }
  }

  /// What the user can do; nil where nothing general helps.
  public var wayOut: Phrase? {
    switch self {
    case .unreadable, .noSheet: nil
    case .passwordProtected:
      Phrase(
        zh: "请在 Excel 中取消密码后另存为 .xlsx", en: "open it in Excel, remove the password, save")
    case .oldExcel, .binaryWorkbook, .openDocument:
      Phrase(zh: "请另存为 .xlsx 或 CSV UTF-8", en: "save it as .xlsx or as CSV UTF-8")
    case .notAWorkbook, .damaged, .hostileArchive, .documentType:
      Phrase(
        zh: "请用 Excel 打开并重新另存为 .xlsx 或 CSV UTF-8",
        en: "open it in Excel and save it anew as .xlsx or as CSV UTF-8")
    case .externalLinks:
      Phrase(
        zh: "请在 Excel 中断开链接（数据 → 编辑链接），或只粘贴数值",
        en: "break the links in Excel (Data, Edit Links), or paste values only")
    case .tooManySharedStrings, .sharedStringsTooLong, .tooLarge, .textTooLong:
      Phrase(zh: "请另存为 CSV UTF-8", en: "save it as CSV UTF-8")
    case .severalSheets: Phrase(zh: "请写明 `sheet: 名称`", en: "say `sheet: NAME`")
    case .emptySheet, .noHeadings:
      Phrase(
        zh: "请检查工作表名和列名所在的行", en: "look at the sheet's name and the row of its headings")
    case .valueWithoutHeading:
      Phrase(zh: "请补上列名，或删除该单元格", en: "give the column a heading, or clear the cell")
    case .mergedNumber:
      Phrase(
        zh: "请取消合并，每行各写数值", en: "unmerge the cells and write the number of each row")
    }
  }
}
