/// The stable names of everything that can be wrong with a scenario or its data.
///
/// A code keeps its name and meaning for ever; new ones may be added.
public enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
  // Files as a whole
  case fileMissing = "file-missing"
  case fileUnreadable = "file-unreadable"
  case fileTooLarge = "file-too-large"
  case fileOutsideFolder = "file-outside-folder"

  // YAML
  case yamlSyntax = "yaml-syntax"
  case yamlEncoding = "yaml-encoding"
  case yamlNul = "yaml-nul"
  case yamlTab = "yaml-tab"
  case yamlAnchor = "yaml-anchor"
  case yamlTag = "yaml-tag"
  case yamlComplexKey = "yaml-complex-key"
  case yamlTooDeep = "yaml-too-deep"
  case yamlTooLong = "yaml-too-long"
  case yamlFullwidthColon = "yaml-fullwidth-colon"
  case yamlFullwidthComma = "yaml-fullwidth-comma"

  // Structure
  case schemaUnknown = "schema-unknown"
  case keyUnknown = "key-unknown"
  case keyDuplicate = "key-duplicate"
  case keyMissing = "key-missing"
  case valueKind = "value-kind"
  case valueUnknown = "value-unknown"
  case valueOutOfRange = "value-out-of-range"
  case idDuplicate = "id-duplicate"

  // Numbers
  case numberSexagesimal = "number-sexagesimal"
  case numberNotARatio = "number-not-a-ratio"
  case numberFullwidth = "number-fullwidth"

  // Judgments
  case judgmentWordUnknown = "judgment-word-unknown"
  case judgmentOutOfScale = "judgment-out-of-scale"
  case judgmentNotPositive = "judgment-not-positive"
  case judgmentNotReciprocal = "judgment-not-reciprocal"
  case judgmentDiagonal = "judgment-diagonal"
  case judgmentShape = "judgment-shape"
  case judgmentItemUnknown = "judgment-item-unknown"
  case judgmentDuplicatePair = "judgment-duplicate-pair"
  case judgmentSelf = "judgment-self"
  case judgmentDisconnected = "judgment-disconnected"
  case judgmentInconsistent = "judgment-inconsistent"
  case judgmentUnsolvable = "judgment-unsolvable"
  case judgmentManyItems = "judgment-many-items"
  case judgmentTooManyItems = "judgment-too-many-items"
  case judgmentChildrenMismatch = "judgment-children-mismatch"
  case judgmentSetUnknown = "judgment-set-unknown"
  case judgmentSetUnused = "judgment-set-unused"
  case orientationMissing = "orientation-missing"
  case scaleUnknown = "scale-unknown"
  case expectColumnSums = "expect-column-sums"
  case expertWeightsSum = "expert-weights-sum"
  case expertWeightMissing = "expert-weight-missing"
  case expertUnknown = "expert-unknown"
  case expertUnused = "expert-unused"

  // Tree
  case weightsGivenSum = "weights-given-sum"
  case weightZero = "weight-zero"
  case treeNodeUnknown = "tree-node-unknown"
  case treeNodeTwice = "tree-node-twice"
  case indicatorUnused = "indicator-unused"

  // Scores, bands, periods, classes
  case scorePointsOrder = "score-points-order"
  case scoreDirectionConflict = "score-direction-conflict"
  case scoreMissing = "score-missing"
  case bandsOrder = "bands-order"
  case bandsGap = "bands-gap"
  case periodReversed = "period-reversed"
  case periodOverlap = "period-overlap"
  case periodUnknown = "period-unknown"
  case classUnreachable = "class-unreachable"

  // Data
  case csvSyntax = "csv-syntax"
  case csvEncoding = "csv-encoding"
  case csvColumnMissing = "csv-column-missing"
  case csvColumnUnused = "csv-column-unused"
  case csvFieldCount = "csv-field-count"
  case csvNotANumber = "csv-not-a-number"
  case csvFullwidthDigits = "csv-fullwidth-digits"
  case csvOutOfRange = "csv-out-of-range"
  case csvCategoryUnknown = "csv-category-unknown"
  case csvMissingNotAllowed = "csv-missing-not-allowed"
  case csvDuplicateKey = "csv-duplicate-key"
  case csvUnknownCustomer = "csv-unknown-customer"
  case csvUnknownPeriod = "csv-unknown-period"
  case csvUnknownIndicator = "csv-unknown-indicator"
  case csvLeadingZeroId = "csv-leading-zero-id"
  case csvLineUnassigned = "csv-line-unassigned"
  case csvEmpty = "csv-empty"

  // Checks and what the data shows
  case checkFailed = "check-failed"
  case constantIndicator = "constant-indicator"
  case customerOnePeriod = "customer-one-period"
}
