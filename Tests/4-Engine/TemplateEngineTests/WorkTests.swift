import Diagnostics
import Testing
import Values

@testable import TemplateEngine

/// Nothing grows faster than its input: what expressions in loops go through is counted.
@Suite("Công việc của biểu thức trong vòng lặp", .timeLimit(.minutes(1)))
struct WorkTests {
  private static let table =
    "<truong ten=\"hang\" kieu=\"bang\">\(field("ten", "chu"))\(field("diem", "so-nguyen"))</truong>"

  private func rows(_ count: Int) -> Given {
    .map([
      (
        "hang",
        .list(
          (0..<count).map { .map([("ten", .scalar("Đơn vị \($0)")), ("diem", .scalar(String($0 % 10)))]) }
        )
      )
    ])
  }

  /// What the expressions of a document go through.
  private func work(_ content: String, rows count: Int, traced: Bool = false) throws -> Int {
    let template = try template(letter(Self.table, "<doan>x</doan>\(content)"))
    let record = rows(count).written.record
    var binder = Binder(template)
    let values = try #require(binder.bind(record).value)
    var evaluator = Evaluator(
      template: template,
      values: values.values,
      trace: traced ? Trace(record, template.fields) : nil
    )
    evaluator.run()
    #expect(evaluator.diagnostics.map(\.words) == [])
    return EngineLimits.work - evaluator.workBudget
  }

  @Test(
    "Phép tính không phụ thuộc vòng lặp chỉ tính một lần, dù mấy vòng",
    arguments: [
      ("hang | loc('diem', '>=', 5) | dem", 1), ("hang | cot('diem') | tong", 2), ("hang | cot('ten') | noi(', ')", 2),
      ("hang | sap_xep('ten') | cot('ten') | dau", 21), ("day_so(hang | dem) | tong", 2),
      ("1 + (hang | cot('diem') | tong)", 2), ("hang | loc('diem', 5) | cot('ten') | dau | viet_hoa", 1),
    ]
  )
  func once(_ expression: String, _ passes: Int) throws {
    let loop = "<lap moi=\"h\" trong=\"hang\"><doan>{{ \(expression) }} {{ h.ten }}</doan></lap>"
    for traced in [false, true] {
      let small = try work(loop, rows: 50, traced: traced)
      let large = try work(loop, rows: 500, traced: traced)
      #expect(small >= 50 * passes)
      #expect(large <= 500 * passes + 500, "\(expression)")
      #expect(large >= 8 * small, "\(expression)")
    }
  }

  @Test("Điều kiện, danh sách lặp, vòng trong cũng chỉ tính một lần")
  func everywhere() throws {
    let condition =
      "<lap moi=\"h\" trong=\"hang\"><doan>{{ h.ten }}<neu dieu-kien=\"(hang | cot('diem') | tong) &gt; 1\">a</neu></doan></lap>"
    #expect(try work(condition, rows: 500) == 1000)
    let list =
      "<lap moi=\"h\" trong=\"hang\"><doan>a<lap moi=\"g\" trong=\"hang | loc('ten', 'Đơn vị 7')\">{{ g.ten }}</lap></doan></lap>"
    #expect(try work(list, rows: 500) == 500)
  }

  @Test("Phép tính theo dòng tính lại ở mỗi dòng; phần không theo dòng thì không")
  func perRow() throws {
    let own = "<lap moi=\"h\" trong=\"hang\"><doan>{{ hang | loc('diem', h.diem) | dem }}</doan></lap>"
    #expect(try work(own, rows: 100) == 100 * 100)
    let mixed =
      "<lap moi=\"h\" trong=\"hang\"><doan>{{ hang | sap_xep('ten') | loc('diem', h.diem) | dem }}</doan></lap>"
    #expect(try work(mixed, rows: 100) == 20 * 100 + 100 * 100)
    // The inner loop does not change it, the outer one does.
    let outer = """
      <lap moi="h" trong="hang"><doan>a<lap moi="g" trong="hang">{{ hang | loc('diem', h.diem) | dem }}</lap></doan></lap>
      """
    #expect(try work(outer, rows: 100) == 100 * 100)
  }

  @Test("Kết quả đúng ở từng vòng: giá trị giữ lại không lẫn sang vòng khác")
  func results() throws {
    let content = """
      <lap moi="h" trong="hang">{{ hang | loc('diem', h.diem) | dem }}<lap moi="g" trong="hang">\
      {{ hang | loc('diem', h.diem) | cot('ten') | dau }},</lap>;</lap>{{ hang | dem }}
      """
    let given: Given = [
      "hang": [["ten": "a", "diem": "1"], ["ten": "b", "diem": "2"], ["ten": "c", "diem": "1"]]
    ]
    #expect(try line(content, Self.table, given) == "“2a,a,a,;1b,b,b,;2a,a,a,;3”")
  }

  @Test("Quá giới hạn công việc là DU-12, báo một lần")
  func bound() throws {
    let content =
      "<doan>x<lap moi=\"h\" trong=\"hang\">{{ hang | sap_xep('ten') | loc('diem', '>', h.diem) | dem }}</lap></doan>"
    let template = try template(letter(Self.table, content))
    var binder = Binder(template)
    let values = try #require(binder.bind(rows(100).written.record).value)
    func words(_ budget: Int) -> [String] {
      var evaluator = Evaluator(template: template, values: values.values)
      evaluator.workBudget = budget
      evaluator.run()
      return evaluator.diagnostics.map(\.words)
    }
    #expect(words(20 * 100 + 100 * 100) == [])
    #expect(
      words(20 * 100 + 100 * 100 - 1) == [
        "DU-12 “hang | sap_xep('ten') | loc('diem', '>', h.diem) | dem” phải tính lại quá nhiều lần trên danh sách dài; "
          + "cách sửa: ghi sẵn kết quả vào từng dòng của dữ liệu, hoặc chia dữ liệu thành nhiều văn bản"
      ]
    )
    #expect(words(0).count == 1)
  }

  @Test("Dấu vết của một văn bản giữ nhiều nhất 64 chỗ của dữ liệu cho mỗi chữ")
  func origins() throws {
    let content =
      "<doan>Hết</doan><lap moi=\"h\" trong=\"hang\"><doan>{{ h.diem - (hang | cot('diem') | tong) }}</doan></lap>"
    let template = try template(letter(Self.table, content))
    let record = rows(200).written.record
    var binder = Binder(template)
    let values = try #require(binder.bind(record).value)
    let trace = Trace(record, template.fields)
    var evaluator = Evaluator(template: template, values: values.values, trace: trace)
    evaluator.run()
    let counts = trace.sources.compactMap { source -> Int? in
      if case .value(let value) = source { return value.data.count }
      return nil
    }
    #expect(counts.max() == EngineLimits.origins)
  }

  @Test("2.000 trường khai báo được, hơn nữa là MA-10, báo một lần và không gì khác")
  func fields() {
    func words(_ count: Int) -> [String] {
      let fields = (0..<count).map { field("t\($0)", "chu", "bat-buoc=\"khong\" vai-tro=\"\"") }.joined()
      return compile(letter(fields, "<doan>x</doan>")).diagnostics.map(\.words).filter { $0.contains("MA-10") }
    }
    #expect(words(2000) == [])
    let many = (0..<5000).map { field("t\($0)", "chu") }.joined()
    #expect(
      compile(letter(many, "<doan>{{ t4999 }}</doan>")).diagnostics.map(\.words) == [
        "MA-10 mẫu khai báo quá 2000 trường; cách sửa: dùng bảng hoặc danh sách thay cho nhiều trường cùng loại"
      ]
    )
    #expect(words(2001).count == 1)
  }
}
