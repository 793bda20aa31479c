import Testing

@testable import IndicatorEvaluation

@Suite struct EvaluationDataValidationTests {
  private func errors(
    _ model: EvaluationModel = ReferenceCase.model, _ change: (inout EvaluationData) -> Void
  ) -> [DataError] {
    var data = ReferenceCase.data
    change(&data)
    do {
      _ = try model.evaluate(data)
      return []
    } catch {
      guard case .data(let errors, let count) = error, count == errors.count else {
        Issue.record(error)
        return []
      }
      return errors
    }
  }

  @Test func shape() {
    #expect(errors { $0.values.removeLast() } == [.columnCount(expected: 6, found: 5)])
    #expect(
      errors { $0.values[1].removeLast() }
        == [.columnLength(column: "content", expected: 12, found: 11)])
    #expect(
      errors { $0.periodOfRow.removeLast() }
        == [.columnLength(column: "periodOfRow", expected: 12, found: 11)])
    #expect(
      errors { $0.fields.columns[1].append("x") }
        == [.columnLength(column: "district", expected: 6, found: 7)])
    #expect(
      errors { $0.fields.columns.removeLast() }
        == [.columnLength(column: "fields", expected: 6, found: 5)])
    #expect(
      errors {
        $0.fields.names[2] = "kwh"
      } == [.unknownField(customerClass: "super", field: "annual_kwh")])
  }

  @Test func rows() {
    #expect(errors { $0.customerOfRow[3] = 6 } == [.unknownCustomer(row: 3, position: 6)])
    #expect(errors { $0.customerOfRow[3] = -1 } == [.unknownCustomer(row: 3, position: -1)])
    #expect(errors { $0.periodOfRow[3] = 2 } == [.unknownPeriod(row: 3, position: 2)])
    #expect(
      errors { $0.periodOfRow[3] = 0 }
        == [.duplicateRow(customer: "0002", period: "before", first: 2, second: 3)])
    #expect(errors { $0.customers[5] = "0001" } == [.duplicateCustomer("0001")])
  }

  @Test func values() {
    #expect(
      errors { $0.values[4][2] = .nan } == [
        .missingValue(row: 2, customer: "0002", period: "before", indicator: "satisfaction")
      ])
    #expect(
      errors { $0.values[0][1] = .infinity } == [
        .notFinite(
          row: 1, customer: "0001", period: "after", indicator: "timeliness", value: .infinity)
      ])
    #expect(
      errors {
        $0.values[4][0] = 5
        $0.values[4][1] = 0.5
      } == [
        .notACategory(
          row: 0, customer: "0001", period: "before", indicator: "satisfaction", value: 5),
        .notACategory(
          row: 1, customer: "0001", period: "after", indicator: "satisfaction", value: 0.5),
      ])
  }

  @Test func theFirstHundredAreKeptAndAllCounted() {
    let model = SampleTrees.model(HierarchyNode(id: "i"))
    let data = SampleTrees.data([[Double](repeating: .infinity, count: 250)])
    #expect {
      try model.evaluate(data)
    } throws: {
      guard case EvaluationError.data(let errors, 250)? = $0 as? EvaluationError else {
        return false
      }
      return errors.count == 100
    }
  }

  /// Columns of indicators that are not in the tree are not looked at.
  @Test func unusedIndicators() throws {
    var model = SampleTrees.model(HierarchyNode(id: "i"))
    model.indicators.append(Indicator(id: "unused", rule: .linear(slope: 1, offset: 0)))
    let result = try model.evaluate(SampleTrees.data([[1], [.infinity]]))
    #expect(result.rows.scores == [1])
  }

  @Test func noRows() throws {
    let result = try ReferenceCase.model.evaluate(
      EvaluationData(
        values: [[Double]](repeating: [], count: 6),
        fields: CustomerFields(
          names: ReferenceCase.data.fields.names, columns: [[String]](repeating: [], count: 6))))
    #expect(result.rows.count == 0)
    #expect(result.comparison?.changes.isEmpty == true)
    #expect(result.comparison?.overall.wilcoxon == nil)
    #expect(result.comparison?.overall.meanChange == 0)
  }
}
