import ScenarioData

/// Every key of the format, by the mapping it stands in: the reader refuses others, and the JSON
/// Schema is tested against the same lists.
enum ScenarioKeys {
  static let root = [
    "schema", "id", "title", "scales", "experts", "weighting", "tree", "judgments", "alternatives",
    "indicators", "customers", "data", "periods", "compare", "bands", "checks", "answers",
    "tables", "analyses",
  ]
  static let scale = ["max", "words"]
  static let expert = ["id", "name", "weight"]
  static let weighting = ["method", "group", "incomplete", "consistency", "mode"]
  static let consistency = ["index", "random_index", "limit", "on_violation"]
  static let node = ["id", "label", "aggregate", "weights", "children"]
  static let judgmentForms = ["pairs", "upper", "matrix"]
  static let nodeWeights =
    ["given", "judgments", "scale", "orientation", "by", "survey", "expert_weights"] + judgmentForms
  static let judgmentSet =
    ["items", "scale", "orientation", "use", "expect", "by", "survey", "expert_weights"]
    + judgmentForms
  static let survey = ["path", "id", "sign", "join", "columns", "encoding", "separator"]
  static let expect = ["column_sums", "decimals"]
  static let alternative = ["id", "label"]
  static let indicator = ["label", "unit", "direction", "score", "missing"]
  static let scoreRules: [String: [String]] = [
    "piecewise": ["points"],
    "goalposts": ["zero", "full"],
    "target": ["target", "zero_at"],
    "steps": ["steps", "else"],
    "categories": ["map"],
    "linear": ["slope", "offset"],
    "min-max": ["scope"],
    "z-score": ["scope"],
    "rank": ["scope"],
    "percentile": ["scope"],
  ]
  static let step = ["upto", "score"]
  static let alternativeScore =
    ["mode", "values", "judgments", "scale", "orientation", "by", "survey", "expert_weights"]
    + judgmentForms
  static let missing = ["policy", "score"]
  static let customers = ["data", "classes"]
  static let customerData = ["path", "encoding", "separator", "id"]
  static let classFixed = ["id", "label"]
  static let condition = [
    "any", "all", "otherwise", "top", "by", "within", "field", "at_least", "at_most", "between",
    "equals",
  ]
  static let data = [
    "path", "encoding", "separator", "layout", "id", "period", "missing", "columns", "indicator",
    "value",
  ]
  static let period = ["id", "label", "start", "end"]
  static let compare = ["baseline", "current", "test", "by"]
  static let band = ["id", "label", "min"]
  static let check = [
    "weights_sum", "equals", "rows", "per", "exactly", "column", "integer", "at_least", "at_most",
    "between", "weight", "consistency_ratio",
  ]
}
