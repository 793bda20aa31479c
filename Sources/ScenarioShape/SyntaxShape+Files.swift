package import BilingualText

extension SyntaxShape<String> {
  /// A path of a file, relative to the scenario's folder.
  package static var path: SyntaxShape { text.called(Phrase(zh: "路径", en: "the path")) }

  /// The name of a column of a table.
  package static var column: SyntaxShape { text.called(Phrase(zh: "列名", en: "a column")) }

  /// How the bytes of a table become text.
  package static var encoding: SyntaxShape {
    let words = choice(among: ["utf-8", "gb18030", "gbk", "gb2312"].map { SyntaxChoice($0) })
      .called(Phrase(zh: "编码", en: "the encoding"))
    return SyntaxShape(.named("encoding", { words.form })) { node, place, findings in
      // Capitals say the same.
      words.read(.scalar(node.text?.lowercased() ?? "", node.position), place, &findings)
    }
  }

  /// What stands between the fields of a table; found by itself unless given.
  package static var separator: SyntaxShape {
    choice(among: [",", ";", "\t", "tab"].map { SyntaxChoice($0) })
      .called(Phrase(zh: "分隔符", en: "the separator")).named("separator")
      .map { $0 == "tab" ? "\t" : $0 }
  }
}

extension SyntaxShape<Label> {
  /// One text, or `{zh: …, en: …}`.
  package static var label: SyntaxShape<Label> {
    let one = SyntaxShape<String>.anyText.map { Label($0) }
    let both = SyntaxShape.mapping(Label(), called: Phrase(zh: "标签", en: "a label")) {
      SyntaxField(
        "zh", Phrase(zh: "中文", en: "In Chinese."), .id, called: Phrase(zh: "此处", en: "this")
      ) { $0.chinese = $1 }
      SyntaxField(
        "en", Phrase(zh: "英文", en: "In English."), .id, called: Phrase(zh: "此处", en: "this")
      ) { $0.english = $1 }
    }
    return SyntaxShape.scalar(one, or: both).named("label")
  }
}
