// One import for programs that read scenario files: open one, evaluate it, write reports. It brings
// along everything of `AHP`, and links libyaml and expat besides LAPACK and BLAS.
@_exported public import AHP
@_exported public import Diagnostics
@_exported public import EvaluationStreams
@_exported public import ScenarioAnalyses
@_exported public import ScenarioData
@_exported public import ScenarioFiles
