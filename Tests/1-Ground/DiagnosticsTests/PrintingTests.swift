import Diagnostics
import Testing

/// The text of findings in the three styles.
@Suite("In phát hiện")
struct PrintingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let diagnostic: Diagnostic
    let graphical: String
    let plain: String
    let json: String

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "không có chỗ",
      diagnostic: Diagnostic(.note, "X-01", "ghi chú"),
      graphical: "ghi chú[X-01]: ghi chú\n\n",
      plain: "ghi chú X-01: ghi chú\n",
      json: "{\"muc_do\":\"note\",\"ma\":\"X-01\",\"noi_dung\":\"ghi chú\"}\n"
    ),
    Case(
      name: "đủ mọi phần",
      diagnostic: Diagnostic(
        .error,
        "DU-03",
        "“so”: “năm” không phải số",
        at: Place(file: "d.yaml", line: 12, column: 5, length: 3, excerpt: "so: năm # ế"),
        expected: "số nguyên",
        hint: "viết số",
        related: [
          Diagnostic.Related(
            "mẫu cần ở",
            Place(file: "mau.xml", line: 3, column: 9, excerpt: "\t <doan>{{ so }}</doan>")
          ),
          Diagnostic.Related("bảng", Place(file: "d.csv", line: 2, columnName: "Số")),
        ]
      ),
      graphical: """
        lỗi[DU-03]: “so”: “năm” không phải số
          --> d.yaml:12:5
           |
        12 | so: năm # ế
           |     ^^^
           = mẫu cần ở: mau.xml:3:9
             <doan>{{ so }}</doan>
           = bảng: d.csv dòng 2, cột “Số”
           = cần: số nguyên
           = cách sửa: viết số


        """,
      plain:
        "d.yaml:12:5: lỗi DU-03: “so”: “năm” không phải số; cần: số nguyên; cách sửa: viết số; mẫu cần ở: mau.xml:3:9; "
        + "bảng: d.csv dòng 2, cột “Số”\n",
      json: "{\"muc_do\":\"error\",\"ma\":\"DU-03\",\"noi_dung\":\"“so”: “năm” không phải số\","
        + "\"cho\":{\"tep\":\"d.yaml\",\"dong\":12,\"cot\":5},\"can\":\"số nguyên\",\"cach_sua\":\"viết số\","
        + "\"lien_quan\":[{\"la\":\"mẫu cần ở\",\"cho\":{\"tep\":\"mau.xml\",\"dong\":3,\"cot\":9}},"
        + "{\"la\":\"bảng\",\"cho\":{\"tep\":\"d.csv\",\"dong\":2,\"ten_cot\":\"Số\"}}]}\n"
    ),
    Case(
      name: "ô của bảng: không có dòng để trích",
      diagnostic: Diagnostic(.warning, "DU-09", "trễ", at: Place(file: "d.csv", line: 7, columnName: "Hạn \"nộp\"")),
      graphical: "cảnh báo[DU-09]: trễ\n  --> d.csv dòng 7, cột “Hạn \"nộp\"”\n\n",
      plain: "d.csv dòng 7, cột “Hạn \"nộp\"”: cảnh báo DU-09: trễ\n",
      json: "{\"muc_do\":\"warning\",\"ma\":\"DU-09\",\"noi_dung\":\"trễ\","
        + "\"cho\":{\"tep\":\"d.csv\",\"dong\":7,\"ten_cot\":\"Hạn \\\"nộp\\\"\"}}\n"
    ),
    Case(
      name: "tab trong dòng, chỗ ở cuối dòng",
      diagnostic: Diagnostic(.error, "A-1", "x", at: Place(file: "f", line: 1, column: 4, excerpt: "\ta\t")),
      graphical: "lỗi[A-1]: x\n  --> f:1:4\n  |\n1 |  a \n  |    ^\n\n",
      plain: "f:1:4: lỗi A-1: x\n",
      json: "{\"muc_do\":\"error\",\"ma\":\"A-1\",\"noi_dung\":\"x\",\"cho\":{\"tep\":\"f\",\"dong\":1,\"cot\":4}}\n"
    ),
    Case(
      name: "lời có xuống dòng: vẫn một dòng, chỗ xuống dòng nhìn thấy được",
      diagnostic: Diagnostic(.error, "A-1", "“a\nb\r\nc” sai", expected: "x\u{B}y", hint: "bỏ\u{2028}đi"),
      graphical: "lỗi[A-1]: “a␊b␍␊c” sai\n   = cần: x␋y\n   = cách sửa: bỏ\u{FFFD}đi\n\n",
      plain: "lỗi A-1: “a␊b␍␊c” sai; cần: x␋y; cách sửa: bỏ\u{FFFD}đi\n",
      json: "{\"muc_do\":\"error\",\"ma\":\"A-1\",\"noi_dung\":\"“a\\nb\\r\\nc” sai\","
        + "\"can\":\"x\\u000by\",\"cach_sua\":\"bỏ\\u2028đi\"}\n"
    ),
    Case(
      name: "không giả được phát hiện khác, ở mọi phần",
      diagnostic: Diagnostic(
        .warning,
        "A-1",
        "m\nlỗi[B-1]: giả",
        at: Place(file: "f\n1", line: 2, columnName: "c\u{85}lỗi"),
        expected: "e\n",
        hint: "h\n",
        related: [
          Diagnostic.Related("l\n", Place(file: "g\u{2029}", line: 1, column: 1, excerpt: "x\u{2067}y"))
        ]
      ),
      graphical: "cảnh báo[A-1]: m␊lỗi[B-1]: giả\n  --> f␊1 dòng 2, cột “c\u{FFFD}lỗi”\n"
        + "   = l␊: g\u{FFFD}:1:1\n     x\u{FFFD}y\n   = cần: e␊\n   = cách sửa: h␊\n\n",
      plain: "f␊1 dòng 2, cột “c\u{FFFD}lỗi”: cảnh báo A-1: m␊lỗi[B-1]: giả; cần: e␊; cách sửa: h␊; "
        + "l␊: g\u{FFFD}:1:1\n",
      json: "{\"muc_do\":\"warning\",\"ma\":\"A-1\",\"noi_dung\":\"m\\nlỗi[B-1]: giả\","
        + "\"cho\":{\"tep\":\"f\\n1\",\"dong\":2,\"ten_cot\":\"c\\u0085lỗi\"},\"can\":\"e\\n\",\"cach_sua\":\"h\\n\","
        + "\"lien_quan\":[{\"la\":\"l\\n\",\"cho\":{\"tep\":\"g\\u2029\",\"dong\":1,\"cot\":1}}]}\n"
    ),
    Case(
      name: "ký tự điều khiển màn hình, đổi chiều chữ",
      diagnostic: Diagnostic(
        .error,
        "A-1",
        "“a\u{1B}[2J\rb\u{7F}\u{0}” sai",
        at: Place(file: "f\u{202E}g\u{200F}\u{61C}", line: 1, column: 2, excerpt: "\u{1B}x\u{9B}31my")
      ),
      graphical:
        "lỗi[A-1]: “a␛[2J␍b␡␀” sai\n  --> f\u{FFFD}g\u{FFFD}\u{FFFD}:1:2\n  |\n1 | ␛x\u{FFFD}31my\n  |  ^\n\n",
      plain: "f\u{FFFD}g\u{FFFD}\u{FFFD}:1:2: lỗi A-1: “a␛[2J␍b␡␀” sai\n",
      json: "{\"muc_do\":\"error\",\"ma\":\"A-1\",\"noi_dung\":\"“a\\u001b[2J\\rb\\u007f\\u0000” sai\","
        + "\"cho\":{\"tep\":\"f\\u202eg\\u200f\\u061c\",\"dong\":1,\"cot\":2}}\n"
    ),
  ]

  @Test("Ba kiểu in", arguments: cases)
  func styles(_ test: Case) {
    #expect(DiagnosticPrinter(.graphical(colours: false)).text(of: [test.diagnostic]) == test.graphical)
    #expect(DiagnosticPrinter(.plain).text(of: [test.diagnostic]) == test.plain)
    #expect(DiagnosticPrinter(.json).text(of: [test.diagnostic]) == test.json)
  }

  @Test("Nhiều phát hiện theo thứ tự; không có gì thì không in gì")
  func several() {
    let findings = [Diagnostic(.warning, "A", "một"), Diagnostic(.error, "B", "hai")]
    #expect(DiagnosticPrinter(.plain).text(of: findings) == "cảnh báo A: một\nlỗi B: hai\n")
    #expect(DiagnosticPrinter(.json).text(of: findings).split(separator: "\n").count == 2)
    #expect(DiagnosticPrinter(.graphical(colours: false)).text(of: []) == "")
  }

  @Test("Màu theo mức độ", arguments: [(Severity.error, "1;31"), (.warning, "1;33"), (.note, "1;36")])
  func colours(_ severity: Severity, _ code: String) {
    let finding = Diagnostic(severity, "A", "x", at: Place(file: "f", line: 1, column: 1, excerpt: "a"))
    let text = DiagnosticPrinter(.graphical(colours: true)).text(of: [finding])
    let escape = "\u{1B}"
    let expected =
      "\(escape)[\(code)m\(severity.vietnamese)[A]\(escape)[0m: x\n  --> f:1:1\n  |\n1 | a\n  | \(escape)[\(code)m^\(escape)[0m\n\n"
    #expect(text == expected)
  }

  @Test("Dòng dài chỉ hiện quanh chỗ cần xem, dấu ^ đúng dưới chỗ ấy", arguments: [1, 90, 91, 150, 299, 300, 301])
  func longLine(_ column: Int) throws {
    let line = String((0..<300).map { Character(String($0 % 10)) })
    let place = Place(file: "f", line: 1, column: column, length: 50, excerpt: line)
    let text = DiagnosticPrinter(.graphical(colours: false)).text(of: [Diagnostic(.error, "A", "x", at: place)])
    let lines = text.split(separator: "\n")
    let shown = lines[3].dropFirst("1 | ".count)
    let caret = lines[4].dropFirst("  | ".count)
    #expect(shown.count <= 112)
    let start = try #require(caret.firstIndex(of: "^"))
    let offset = caret.distance(from: caret.startIndex, to: start)
    let under = shown.dropFirst(offset).first
    // Columns count from 1; behind the line's end there is nothing to point at.
    #expect(under == (column <= 300 ? Character(String((column - 1) % 10)) : nil))
    #expect(caret.count <= max(shown.count, offset + 1))
  }

  @Test("Phần trích của một dòng rất dài được chỉ đúng chỗ", arguments: [901, 940, 1_000])
  func partOfALine(_ column: Int) throws {
    let line = String((0..<110).map { Character(String($0 % 10)) })
    let place = Place(file: "f", line: 1, column: column, excerpt: line, excerptColumn: 901)
    let related = Diagnostic.Related("ở", place)
    let text = DiagnosticPrinter(.graphical(colours: false)).text(
      of: [Diagnostic(.error, "A", "x", at: place, related: [related])]
    )
    let lines = text.split(separator: "\n")
    let shown = lines[3].dropFirst("1 | ".count)
    let caret = lines[4].dropFirst("  | ".count)
    let start = try #require(caret.firstIndex(of: "^"))
    #expect(shown.first == "…")
    #expect(
      shown.dropFirst(caret.distance(from: caret.startIndex, to: start)).first == Character(String((column - 901) % 10))
    )
    #expect(lines[6] == "     …\(line)")
  }

  @Test("Dòng liên quan quá dài bị cắt")
  func longRelatedLine() {
    let related = Diagnostic.Related(
      "ở",
      Place(file: "f", line: 1, column: 1, excerpt: String(repeating: "a", count: 200))
    )
    let text = DiagnosticPrinter(.graphical(colours: false)).text(of: [Diagnostic(.error, "A", "x", related: [related])]
    )
    #expect(text == "lỗi[A]: x\n   = ở: f:1:1\n     \(String(repeating: "a", count: 109))…\n\n")
  }

  @Test(
    "Câu đếm cuối",
    arguments: [
      ([], ""), ([.error], "1 lỗi"), ([.warning, .error, .note, .error], "2 lỗi, 1 cảnh báo, 1 ghi chú"),
      ([.note], "1 ghi chú"),
    ] as [([Severity], String)]
  )
  func summary(_ severities: [Severity], _ expected: String) {
    #expect(DiagnosticPrinter.summary(of: severities.map { Diagnostic($0, "A", "x") }) == expected)
  }

  @Test("Mức độ xếp theo độ nặng, và Outcome biết có lỗi không")
  func severities() {
    #expect(Severity.allCases.sorted() == [.note, .warning, .error])
    #expect(!Outcome(1, [Diagnostic(.warning, "A", "x")]).hasErrors)
    #expect(Outcome<Int>(nil, [Diagnostic(.warning, "A", "x"), Diagnostic(.error, "B", "y")]).hasErrors)
  }
}
