package import BilingualText
package import Diagnostics

/// How a construct of the format is written: what reads it, the keys that are known, the JSON Schema
/// and the guide come from the same description and cannot drift apart.
///
///     .mapping(BandSyntax(), called: Phrase(zh: "等级", en: "a band")) {
///       SyntaxField.required("id", Phrase(zh: "编号", en: "Its id."), .id) { $0.id = $1 }
///       SyntaxField("label", Phrase(zh: "名称", en: "Its name."), .label) { $0.label = $1 }
///     }
///
/// Reading takes a node to a value with places, or to nil once it has said why not. It knows nothing
/// of the rest of the file: what names refer to is for a second step.
package struct SyntaxShape<Value>: Sendable {
  package let form: SyntaxForm
  package let read: @Sendable (SourceNode, SyntaxPlace, inout SyntaxFindings) -> Value?

  package init(
    _ form: SyntaxForm,
    read: @escaping @Sendable (SourceNode, SyntaxPlace, inout SyntaxFindings) -> Value?
  ) {
    self.form = form
    self.read = read
  }
}

/// Where a value stands, for what is said of it.
package struct SyntaxPlace: Sendable {
  /// What it is called in messages: "`data`", "the indicator `x`".
  package var name: Phrase
  /// Where its key stands; of the whole file, or an entry of a list, where it starts.
  package var key: SourcePosition

  package init(_ name: Phrase, key: SourcePosition) {
    self.name = name
    self.key = key
  }
}

extension SyntaxShape {
  /// The value with its place.
  package var positioned: SyntaxShape<Positioned<Value>> {
    SyntaxShape<Positioned<Value>>(form) { node, place, findings in
      read(node, place, &findings).map { Positioned($0, at: node.position) }
    }
  }

  /// The value with its place and that of its key.
  package var keyed: SyntaxShape<Keyed<Value>> {
    SyntaxShape<Keyed<Value>>(form) { node, place, findings in
      read(node, place, &findings).map {
        Keyed($0, key: place.key, position: node.position)
      }
    }
  }

  /// The same under a name of its own in messages.
  package func called(_ name: Phrase) -> SyntaxShape {
    SyntaxShape(form) { node, place, findings in
      read(node, SyntaxPlace(name, key: place.key), &findings)
    }
  }

  /// What is missing is said where the value starts, and not at its key.
  package var saidAtItsStart: SyntaxShape {
    SyntaxShape(form) { node, place, findings in
      read(node, SyntaxPlace(place.name, key: node.position), &findings)
    }
  }

  /// With words of its own in the schema and the guide.
  package func meaning(_ meaning: Phrase) -> SyntaxShape {
    SyntaxShape(.described(meaning, form), read: read)
  }

  /// Stands once in the schema's definitions.
  package func named(_ name: String) -> SyntaxShape {
    let form = form
    return SyntaxShape(.named(name, { form }), read: read)
  }

  /// What refers to itself.
  package static func recursive(
    _ name: String, _ shape: @escaping @Sendable () -> SyntaxShape
  ) -> SyntaxShape {
    SyntaxShape(.named(name, { shape().form })) { node, place, findings in
      shape().read(node, place, &findings)
    }
  }

  /// Another value made of this one.
  package func map<Other>(
    _ make: @escaping @Sendable (Value) -> Other
  ) -> SyntaxShape<Other> {
    SyntaxShape<Other>(form) { node, place, findings in read(node, place, &findings).map(make) }
  }

  /// A further demand on the value; false, with a mistake said, refuses it.
  package func checked(
    _ check: @escaping @Sendable (Value, SourceNode, SyntaxPlace, inout SyntaxFindings) -> Bool
  ) -> SyntaxShape {
    SyntaxShape(form) { node, place, findings in
      guard let value = read(node, place, &findings), check(value, node, place, &findings) else {
        return nil
      }
      return value
    }
  }
}
