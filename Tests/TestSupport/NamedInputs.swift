/// A result in JSON without the files it was computed from, for runs on files of other names.
public func withoutInputs(_ output: String) -> String {
  guard let start = output.firstRange(of: "\"inputs\":["),
    let end = output[start.upperBound...].firstRange(of: "],")
  else { return output }
  return String(output[..<start.lowerBound] + output[end.upperBound...])
}
