import DelimitedText
import IndicatorEvaluation

/// Fields of the customer file in columns: a code of a text or a number for each customer.
struct CustomerColumns: ClassFields {
  var texts: [String: TextCodes] = [:]
  var numbers: [String: [Double]] = [:]

  init() {}

  /// - Parameter names: the fields that are asked for.
  init(_ fields: CustomerFields, texts names: Set<String>, numbers numeric: Set<String>) {
    for name in names {
      guard let column = fields.column(name) else { continue }
      var known = TextInterner()
      texts[name] = TextCodes(
        codes: column.map { $0.isEmpty ? -1 : Int32(known.code(of: $0)) }, texts: known.texts)
    }
    for name in numeric { numbers[name] = fields.numbers(ofField: name)?.values }
  }

  func numbers(ofField name: String) -> FieldNumbers? {
    if let values = numbers[name] { return FieldNumbers(values: values) }
    guard let texts = texts[name] else { return nil }
    let values = texts.texts.map { $0.strictNumber ?? .nan }
    return FieldNumbers(values: texts.codes.map { $0 < 0 ? .nan : values[Int($0)] })
  }

  func texts(ofField name: String, where isMeant: (String) -> Bool) -> [Bool]? {
    guard let texts = texts[name] else { return nil }
    let (met, none) = (texts.texts.map(isMeant), isMeant(""))
    return texts.codes.map { $0 < 0 ? none : met[Int($0)] }
  }

  func groups(ofField name: String) -> [Int32]? {
    texts[name]?.codes.map { $0 + 1 }
  }
}
