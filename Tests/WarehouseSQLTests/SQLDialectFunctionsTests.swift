import Testing

@testable import WarehouseSQL

@Suite struct SQLDialectFunctionsTests {
  private func each(_ text: (SQLDialect) -> String) -> [String] {
    [SQLDialect.postgresql, .duckdb, .spark].map(text)
  }

  @Test func spacesOfEveryKindAreTrimmed() {
    #expect(
      each { $0.trimmed("x") } == [
        #"btrim(x, E' \t\u00A0\u3000')"#, #"trim(x, E' \t' || chr(160) || chr(12288))"#,
        #"trim(BOTH ' \t\u00A0\u3000' FROM x)"#,
      ])
  }

  /// Java's `$` would let a line end follow; a backslash in a literal of Spark is doubled.
  @Test func aPatternMatchesTheWholeText() {
    #expect(
      each { $0.matches("x", "a+|b") } == [
        "x ~ '^(a+|b)$'", "regexp_full_match(x, 'a+|b')", #"x RLIKE '^(a+|b)\\z'"#,
      ])
  }

  @Test func aFailureSaysTheRow() {
    #expect(
      each { $0.failure("no", "t") } == [
        "CAST(concat('no: ', t) AS double precision)", "error(concat('no: ', t))",
        "raise_error(concat('no: ', t))",
      ])
    #expect(
      SQLDialect.postgresql.failure("no", "t", asText: true)
        == "CAST(CAST(concat('no: ', t) AS double precision) AS text)")
    #expect(SQLDialect.duckdb.failure("it's", "t") == "error(concat('it''s: ', t))")
  }

  @Test func aSeriesBeginsAtZero() {
    #expect(
      each { $0.series(5, column: "i") } == [
        "generate_series(0, 4) AS ahp_series(\"i\")", "generate_series(0, 4) AS ahp_series(\"i\")",
        "range(0, 5) AS ahp_series(`i`)",
      ])
  }

  @Test(arguments: SQLDialect.allCases)
  func theExtremeOfOneIsItself(dialect: SQLDialect) {
    #expect(dialect.greatest(["a"]) == "a")
    #expect(dialect.least(["a"]) == "a")
    #expect(dialect.greatest(["a", "b", "c"]) == "GREATEST(a, b, c)")
    #expect(dialect.least(["a", "b"]) == "LEAST(a, b)")
  }

  @Test func smallArgumentsLoseNoDigits() {
    #expect(
      each { $0.exponentialMinusOne("(x)") } == [
        "float8 '2' * exp((x) / float8 '2') * sinh((x) / float8 '2')",
        "2e0 * exp((x) / 2e0) * sinh((x) / 2e0)", "expm1((x))",
      ])
    #expect(
      each { $0.logarithmOfOnePlus("x") } == [
        "float8 '2' * atanh(x / (x + float8 '2'))", "2e0 * atanh(x / (x + 2e0))", "log1p(x)",
      ])
  }
}
