package import BilingualText

extension SyntaxShape {
  /// A list; entries that cannot be read are left out.
  ///
  /// - Parameter name: What an entry is called in messages; like the list unless given.
  package static func list<Part>(
    of part: SyntaxShape<Part>, called name: Phrase? = nil
  ) -> SyntaxShape where Value == [Part] {
    SyntaxShape<[Part?]>.slots(of: part, called: name).map { $0.compactMap { $0 } }
  }

  /// A list; entries that cannot be read are nil.
  package static func slots<Part>(
    of part: SyntaxShape<Part>, called name: Phrase? = nil
  ) -> SyntaxShape where Value == [Part?] {
    SyntaxShape(.list(part.form)) { node, place, findings in
      guard case .sequence(let items, _) = node else {
        findings.expected(
          Phrase(zh: "列表（`[…]` 或 `- …`）", en: "a list (`[…]` or `- …`)"), for: place.name,
          at: node)
        return nil
      }
      return items.map { item in
        part.read(item, SyntaxPlace(name ?? place.name, key: item.position), &findings)
      }
    }
  }

  /// One entry without the list around it, or a list.
  package static func oneOrList<Part>(
    of part: SyntaxShape<Part>, called name: Phrase? = nil
  ) -> SyntaxShape where Value == [Part] {
    let many = SyntaxShape<[Part]>.list(of: part, called: name)
    return SyntaxShape(.either([part.form, many.form])) { node, place, findings in
      if case .sequence = node { return many.read(node, place, &findings) }
      let place = SyntaxPlace(name ?? place.name, key: place.key)
      return part.read(node, place, &findings).map { [$0] }
    }
  }

  /// One form where a scalar stands, the other one elsewhere.
  package static func scalar(_ scalar: SyntaxShape, or other: SyntaxShape) -> SyntaxShape {
    SyntaxShape(.either([scalar.form, other.form])) { node, place, findings in
      node.text != nil ? scalar.read(node, place, &findings) : other.read(node, place, &findings)
    }
  }

  /// The value, or `empty` for a key without one.
  package func orEmpty(_ empty: Value) -> SyntaxShape where Value: Sendable {
    SyntaxShape(.either([form, .empty])) { node, place, findings in
      node.isEmpty ? empty : read(node, place, &findings)
    }
  }

  /// One form for each kind of node.
  package static func byKind(
    scalar: SyntaxShape, list: SyntaxShape, mapping: SyntaxShape
  ) -> SyntaxShape {
    SyntaxShape(.either([scalar.form, list.form, mapping.form])) { node, place, findings in
      switch node {
      case .scalar: scalar.read(node, place, &findings)
      case .sequence: list.read(node, place, &findings)
      case .mapping: mapping.read(node, place, &findings)
      }
    }
  }
}
