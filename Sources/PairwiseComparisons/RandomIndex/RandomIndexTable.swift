/// A named table of random indices: the mean consistency index of random reciprocal matrices.
///
/// Raw values are the names used in scenario files.
public enum RandomIndexTable: String, Sendable, Hashable, CaseIterable {
  case saaty1980 = "saaty-1980"
  case saaty2005 = "saaty-2005"
  case alonsoLamata2006 = "alonso-lamata-2006"
  case alonsoLamataFit = "alonso-lamata-fit"
  case tummalaLing1998 = "tummala-ling-1998"
  case doneganDodd1991 = "donegan-dodd-1991"
  case computed
}
