// One import for programs that embed the engine: no command line, no YAML, nothing but LAPACK and
// BLAS is linked.
@_exported public import BilingualText
@_exported public import DelimitedText
@_exported public import EvaluationReports
@_exported public import FuzzyEvaluation
@_exported public import IndicatorEvaluation
@_exported public import NetworkPriorities
@_exported public import ObjectiveWeights
@_exported public import PairwiseComparisons
@_exported public import RankingMethods
@_exported public import ReportForms
@_exported public import Robustness
@_exported public import Sensitivity
@_exported public import ServiceAnalyses
@_exported public import Statistics
@_exported public import ToolConventions
@_exported public import WarehouseSQL
