import Diagnostics
import DocumentModel
import TemplateEngine
import Testing
import Values

/// Data with the places of the findings marked, and the words of the findings in order.
struct DataCase: Sendable, CustomTestStringConvertible {
  let fields: String
  let given: Given
  let words: [String]

  init(_ fields: String, _ given: Given, _ words: String...) {
    self.fields = fields
    self.given = given
    self.words = words
  }

  var testDescription: String { words.isEmpty ? "\(given)" : words.joined(separator: " / ") }

  /// Binds the data to a template that declares the fields and uses none of them.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let template = try #require(compile(letter(fields, "<doan>x</doan>")).value, sourceLocation: sourceLocation)
    let (record, places) = given.written
    var binder = Binder(template)
    let outcome = binder.bind(record)
    #expect(outcome.diagnostics.map(\.words) == words, sourceLocation: sourceLocation)
    #expect(outcome.diagnostics.map { $0.place?.marked ?? "" } == places, sourceLocation: sourceLocation)
    #expect(outcome.diagnostics.allSatisfy { $0.place?.file == "d.yaml" }, sourceLocation: sourceLocation)
    #expect((outcome.value == nil) == outcome.hasErrors, sourceLocation: sourceLocation)
  }
}

/// Every finding about data before a document is made: DU-01 to DU-09.
@Suite("Dữ liệu sai")
struct DataFindingTests {
  static let text = field("ten", "chu", "nhan=\"Họ tên\"")
  static let number = field("so", "so-nguyen")
  static let rows = "<truong ten=\"bang\" kieu=\"bang\">\(field("ten", "chu"))\(field("so", "so-nguyen"))</truong>"
  static let group = "<truong ten=\"nhom\" kieu=\"nhom\">\(text)</truong>"

  @Test(
    "DU-01 thiếu, trống",
    arguments: [
      DataCase(
        number,
        ["⟦so⟧": nil],
        "DU-01 thiếu “so” (so); cần: số nguyên; cách sửa: thêm “so: …”; khai báo ở «<truong ten=\"so\" kieu=\"so-nguyen\" />»"
      ),
      DataCase(
        "<truong ten=\"ten\" nhan=\"Họ tên\" kieu=\"chu\" vi-du=\"Lê An\">Họ và tên người nhận</truong>",
        ["⟦Họ tên⟧": nil],
        "DU-01 thiếu “ten” (Họ tên); cần: chữ: Họ và tên người nhận; cách sửa: thêm “ten: Lê An”; "
          + "khai báo ở «<truong ten=\"ten\" nhan=\"Họ tên\" kieu=\"chu\" vi-du=\"Lê An\">»"
      ),
      DataCase(
        rows,
        ["bang": [["ten": "A", "so": "1"], .marked(["ten": "B"])]],
        "DU-01 thiếu “bang[2].so” (so); cần: số nguyên; cách sửa: thêm “so: …”; khai báo ở «<truong ten=\"so\" kieu=\"so-nguyen\" />»"
      ),
      DataCase(
        group,
        ["nhom": .marked([:])],
        "DU-01 thiếu “nhom.ten” (Họ tên); cần: chữ; cách sửa: thêm “ten: …”; "
          + "khai báo ở «<truong ten=\"ten\" kieu=\"chu\" nhan=\"Họ tên\"/>»"
      ),
      DataCase(
        field("ds", "danh-sach"),
        ["ds": ["a", .marked(nil), "c"]],
        "DU-01 “ds[2]” trống; cần: chữ; cách sửa: điền giá trị hoặc bỏ dòng này; khai báo ở «<truong ten=\"ds\" kieu=\"danh-sach\" />»"
      ),
    ]
  )
  func missing(_ test: DataCase) throws { try test.check() }

  @Test("DU-01 dữ liệu trống hẳn: báo mọi trường bắt buộc, theo thứ tự khai báo")
  func nothingGiven() throws {
    let fields =
      Self.number + field("x", "chu", "bat-buoc=\"khong\"") + field("y", "chu", "de-trong=\"co\"") + Self.rows
    let template = try #require(compile(letter(fields, "<doan>{{ so }}</doan>")).value)
    for given: Given in [[:], nil] {
      var binder = Binder(template)
      let findings = binder.bind(given.written.record).diagnostics
      #expect(findings.map(\.code) == ["DU-01", "DU-01"])
      #expect(findings.map(\.message) == ["thiếu “so” (so)", "thiếu “bang” (bang)"])
      // Where the template uses the field, or where it is declared.
      #expect(findings.flatMap(\.related).map(\.label) == ["mẫu cần ở", "khai báo ở"])
      #expect(findings[0].related[0].place.covered == "so")
    }
  }

  @Test("DU-01 ô trống trong bảng tính: chỉ vào dòng và cột của ô")
  func emptyCell() throws {
    let template = try #require(compile(letter(Self.text, "<doan>x</doan>")).value)
    let source = DataSource(name: "d.csv", columns: ["STT", "Họ tên"])
    let heading = Position(form: .cell, first: 1, second: 1)
    let cell = Position(form: .cell, first: 7, second: 1)
    let entry = Datum.Entry(key: "Họ tên", keyPosition: heading, value: Datum(.null, at: cell))
    let row = Datum(.map([entry]), at: Position(form: .cell, first: 7, second: 0))
    var binder = Binder(template)
    let findings = binder.bind(DataRecord(root: row, sources: [source], number: 6)).diagnostics
    #expect(findings.map(\.code) == ["DU-01"])
    #expect(findings.map(\.place?.description) == ["d.csv dòng 7, cột “Họ tên”"])
  }

  @Test(
    "DU-02 khóa không có trường nào",
    arguments: [
      DataCase(
        number,
        ["so": "1", "⟦tuổi⟧": "5"],
        "DU-02 mẫu “thu” không có trường “tuổi”; cách sửa: bỏ khóa này; xem các trường bằng “vanthu mau xem thu”"
      ),
      DataCase(text, ["ten": "A", "⟦tenn⟧": "5"], "DU-02 mẫu “thu” không có trường “tenn”; cách sửa: có phải “ten”?"),
      // Other accents than the label's are another word.
      DataCase(
        text,
        ["ten": "A", "⟦Hộ tên⟧": "5"],
        "DU-02 mẫu “thu” không có trường “Hộ tên”; cách sửa: có phải “Họ tên”?"
      ),
      DataCase(
        text,
        ["ten": "A", "⟦Ho tên⟧": "5"],
        "DU-02 mẫu “thu” không có trường “Ho tên”; cách sửa: có phải “Họ tên”?"
      ),
      DataCase(
        group,
        ["nhom": ["ten": "A", "⟦chuc_vu⟧": "x"]],
        "DU-02 “nhom” không có trường “chuc_vu”; cách sửa: bỏ khóa này; xem các trường bằng “vanthu mau xem thu”"
      ),
      DataCase(
        rows,
        ["bang": [["ten": "A", "so": "1", "⟦sô⟧": "2"]]],
        "DU-02 “bang[1]” không có trường “sô”; cách sửa: có phải “so”?"
      ),
    ]
  )
  func unknown(_ test: DataCase) throws { try test.check() }

  @Test(
    "Khóa khớp với trường: hoa thường, dấu cách, gạch, đúng dấu hoặc không dấu",
    arguments: [
      "ten_goi", "TEN_GOI", "Ten goi", "ten-goi", " ten  goi ", "Tên gọi của Đoàn", "TÊN GỌI CỦA ĐOÀN",
      "tên_gọi_của_đoàn",
      "Ten goi cua Doan", "ten-goi-cua-doan", "Te\u{302}n go\u{323}i cu\u{309}a Đoa\u{300}n",
    ]
  )
  func matchingKeys(_ key: String) throws {
    let fields = field("ten_goi", "chu", "nhan=\"Tên gọi của Đoàn\"")
    #expect(try line("{{ ten_goi }}", fields, .map([(key: key, value: .scalar("A"))])) == "“A”")
  }

  @Test(
    "DU-04 hai khóa cùng một trường",
    arguments: [
      DataCase(
        text,
        ["ten": "A", "⟦Họ tên⟧": "B"],
        "DU-04 “ten” và “Họ tên” cùng là trường “Họ tên”; cách sửa: chỉ giữ một; lần đầu «ten»"
      ),
      DataCase(
        text,
        ["Ho ten": "A", "⟦HỌ-TÊN⟧": "B"],
        "DU-04 “Ho ten” và “HỌ-TÊN” cùng là trường “Họ tên”; cách sửa: chỉ giữ một; lần đầu «Ho ten»"
      ),
      DataCase(
        text,
        ["ten": "A", "⟦ten⟧": "A"],
        "DU-04 “ten” và “ten” cùng là trường “Họ tên”; cách sửa: chỉ giữ một; lần đầu «ten»"
      ),
    ]
  )
  func duplicate(_ test: DataCase) throws { try test.check() }

  @Test(
    "DU-03 sai kiểu",
    arguments: [
      DataCase(
        number,
        ["so": "⟦năm⟧"],
        "DU-03 “so”: “năm” không phải số nguyên; cần: số nguyên; \(declared("so", "so-nguyen"))"
      ),
      DataCase(
        number,
        ["so": "⟦12,5⟧"],
        "DU-03 “so”: “12,5” không phải số nguyên; cần: số nguyên, không có phần thập phân; \(declared("so", "so-nguyen"))"
      ),
      DataCase(
        number,
        ["so": "⟦1.5⟧"],
        "DU-03 “so”: “1.5” không phải số nguyên; cần: số nguyên, không có phần thập phân; \(declared("so", "so-nguyen"))"
      ),
      DataCase(
        number,
        ["so": "⟦99999999999999999999⟧"],
        "DU-03 “so”: “99999999999999999999” không phải số nguyên; cần: số nhỏ hơn 9223372036854775807; "
          + declared("so", "so-nguyen")
      ),
      DataCase(
        number,
        ["so": .marked(["1"])],
        "DU-03 “so”: một danh sách không phải số nguyên; cần: số nguyên; \(declared("so", "so-nguyen"))"
      ),
      DataCase(
        number,
        ["so": .marked(["a": "1"])],
        "DU-03 “so”: một nhóm trường không phải số nguyên; cần: số nguyên; \(declared("so", "so-nguyen"))"
      ),
      DataCase(
        field("le", "so-thap-phan"),
        ["le": "⟦1.5⟧"],
        "DU-03 “le”: “1.5” không phải số thập phân; cần: dấu phẩy cho phần thập phân; cách sửa: viết “1,5”; "
          + declared("le", "so-thap-phan")
      ),
      DataCase(
        field("le", "so-thap-phan"),
        ["le": "⟦nhiều⟧"],
        "DU-03 “le”: “nhiều” không phải số thập phân; cần: số thập phân; \(declared("le", "so-thap-phan"))"
      ),
      DataCase(
        field("le", "so-thap-phan"),
        ["le": "⟦0,0000000000000000000000001⟧"],
        "DU-03 “le”: “0,0000000000000000000000001” không phải số thập phân; cần: số nhỏ hơn 9223372036854775807; "
          + declared("le", "so-thap-phan")
      ),
      DataCase(
        field("ngay", "ngay"),
        ["ngay": "⟦20.4.2026⟧"],
        "DU-03 “ngay”: “20.4.2026” không phải ngày; cần: ngày/tháng/năm, ví dụ 20/4/2026; cách sửa: viết “20/4/2026”; \(declared("ngay", "ngay"))"
      ),
      DataCase(
        field("ngay", "ngay"),
        ["ngay": "⟦20/4/26⟧"],
        "DU-03 “ngay”: “20/4/26” không phải ngày; cần: ngày/tháng/năm, ví dụ 20/4/2026; cách sửa: viết đủ bốn chữ số của năm, ví dụ 20/4/2026; \(declared("ngay", "ngay"))"
      ),
      DataCase(
        field("co", "co-khong"),
        ["co": "⟦yes⟧"],
        "DU-03 “co”: “yes” không phải có/không; cần: “có” hoặc “không”; \(declared("co", "co-khong"))"
      ),
      DataCase(
        field("co", "co-khong"),
        ["co": "⟦1⟧"],
        "DU-03 “co”: “1” không phải có/không; cần: “có” hoặc “không”; \(declared("co", "co-khong"))"
      ),
      DataCase(
        field("ds", "danh-sach", "phan-tu=\"ngay\""),
        ["ds": ["1/2/2026", "⟦mai⟧"]],
        "DU-03 “ds[2]”: “mai” không phải ngày; cần: ngày/tháng/năm, ví dụ 20/4/2026; "
          + "khai báo ở «<truong ten=\"ds\" kieu=\"danh-sach\" phan-tu=\"ngay\"/>»"
      ),
      DataCase(
        field("ds", "danh-sach"),
        ["ds": .marked(["a": "b"])],
        "DU-03 “ds”: một nhóm trường không phải danh sách chữ; cần: danh sách chữ; \(declared("ds", "danh-sach"))"
      ),
      DataCase(
        rows,
        ["bang": "⟦x⟧"],
        "DU-03 “bang”: “x” không phải bảng; cần: bảng; khai báo ở «<truong ten=\"bang\" kieu=\"bang\">»"
      ),
      DataCase(
        rows,
        ["bang": ["⟦x⟧"]],
        "DU-03 “bang[1]”: “x” không phải nhóm; cần: bảng; khai báo ở «<truong ten=\"bang\" kieu=\"bang\">»"
      ),
      DataCase(
        rows,
        ["bang": [["ten": "A", "so": "⟦b⟧"], ["ten": "A", "so": "⟦c⟧"]]],
        "DU-03 “bang[1].so”: “b” không phải số nguyên; cần: số nguyên; \(declared("so", "so-nguyen"))",
        "DU-03 “bang[2].so”: “c” không phải số nguyên; cần: số nguyên; \(declared("so", "so-nguyen"))"
      ),
      DataCase(
        group,
        ["nhom": "⟦x⟧"],
        "DU-03 “nhom”: “x” không phải nhóm; cần: nhóm; khai báo ở «<truong ten=\"nhom\" kieu=\"nhom\">»"
      ),
    ]
  )
  func wrongType(_ test: DataCase) throws { try test.check() }

  @Test("DU-03 cả tệp không phải một nhóm trường", arguments: ["⟦x⟧", .marked(["x"])] as [Given])
  func wrongRoot(_ given: Given) throws {
    try DataCase(Self.number, given, "DU-03 dữ liệu phải là một nhóm trường; cần: các dòng “tên trường: giá trị”")
      .check()
  }

  @Test(
    "DU-05 số phần tử",
    arguments: [
      DataCase(
        field("ds", "danh-sach"),
        ["ds": .marked([])],
        "DU-05 “ds” có 0 phần tử; cần: ít nhất 1; \(declared("ds", "danh-sach"))"
      ),
      DataCase(
        field("ds", "danh-sach", "it-nhat=\"3\""),
        ["ds": .marked(["a", "b"])],
        "DU-05 “ds” có 2 phần tử; cần: ít nhất 3; khai báo ở «<truong ten=\"ds\" kieu=\"danh-sach\" it-nhat=\"3\"/>»"
      ),
      DataCase(
        field("ds", "danh-sach", "nhieu-nhat=\"1\""),
        ["ds": .marked(["a", "b"])],
        "DU-05 “ds” có 2 phần tử; cần: nhiều nhất 1; khai báo ở «<truong ten=\"ds\" kieu=\"danh-sach\" nhieu-nhat=\"1\"/>»"
      ),
      DataCase(field("ds", "danh-sach", "it-nhat=\"2\" nhieu-nhat=\"2\""), ["ds": ["a", "b"]]),
      DataCase(field("ds", "danh-sach", "it-nhat=\"0\""), ["ds": []]),
      DataCase(field("ds", "danh-sach", "it-nhat=\"0\""), [:]),
      DataCase(field("ds", "danh-sach", "bat-buoc=\"khong\""), ["ds": []]),
      // A list that may be left out has to be long enough when it is not.
      DataCase(
        field("ds", "danh-sach", "bat-buoc=\"khong\" it-nhat=\"2\""),
        ["ds": .marked(["a"])],
        "DU-05 “ds” có 1 phần tử; cần: ít nhất 2; "
          + "khai báo ở «<truong ten=\"ds\" kieu=\"danh-sach\" bat-buoc=\"khong\" it-nhat=\"2\"/>»"
      ),
    ]
  )
  func count(_ test: DataCase) throws { try test.check() }

  @Test("Danh sách it-nhat=\"0\" bỏ đi thì là danh sách rỗng")
  func emptyByDefault() throws {
    let fields = field("ds", "danh-sach", "it-nhat=\"0\"")
    let content = "{{ ds | dem }}<lap moi=\"d\" trong=\"ds\">{{ d }}</lap>"
    #expect(try line(content, fields, [:]) == "“0”")
    #expect(try line(content, fields, ["ds": nil]) == "“0”")
  }

  @Test(
    "DU-06 giá trị không được phép",
    arguments: [
      DataCase(field("ma", "chu", "gia-tri=\"MẬT|TỐI MẬT\""), ["ma": "TỐI MẬT"]),
      DataCase(field("ma", "chu", "gia-tri=\" MẬT | TỐI MẬT \""), ["ma": "TỐI MẬT"]),
      DataCase(
        field("ma", "chu", "gia-tri=\"MẬT|TỐI MẬT\""),
        ["ma": "⟦TỐI MÂT⟧"],
        "DU-06 “ma”: “TỐI MÂT” không dùng được; cần: MẬT | TỐI MẬT; cách sửa: có phải “TỐI MẬT”?; "
          + "khai báo ở «<truong ten=\"ma\" kieu=\"chu\" gia-tri=\"MẬT|TỐI MẬT\"/>»"
      ),
      DataCase(
        field("ma", "chu", "gia-tri=\"A|B\""),
        ["ma": "⟦khác⟧"],
        "DU-06 “ma”: “khác” không dùng được; cần: A | B; khai báo ở «<truong ten=\"ma\" kieu=\"chu\" gia-tri=\"A|B\"/>»"
      ),
      DataCase(
        field("ma", "danh-sach", "gia-tri=\"A|B\""),
        ["ma": ["A", "⟦khác⟧"]],
        "DU-06 “ma[2]”: “khác” không dùng được; cần: A | B; "
          + "khai báo ở «<truong ten=\"ma\" kieu=\"danh-sach\" gia-tri=\"A|B\"/>»"
      ),
    ]
  )
  func notAllowed(_ test: DataCase) throws { try test.check() }

  @Test("DU-07 số có hai cách đọc, chỉ ở trường số thập phân")
  func ambiguous() throws {
    try DataCase(
      field("le", "so-thap-phan"),
      ["le": "⟦1.234⟧"],
      "DU-07 “le”: “1.234” có hai cách đọc: một nghìn hai trăm ba mươi tư hoặc 1,234; "
        + "cần: dấu phẩy cho phần thập phân, dấu chấm chia nhóm ba chữ số; cách sửa: viết “1234” hoặc “1,234”; "
        + declared("le", "so-thap-phan")
    ).check()
  }

  @Test(
    "Số đọc được",
    arguments: [
      ("so-nguyen", "05", "5"), ("so-nguyen", "0", "0"), ("so-nguyen", "-7", "-7"), ("so-nguyen", "1.234", "1234"),
      ("so-nguyen", "1.234.567", "1234567"), ("so-nguyen", " 12 ", "12"), ("so-thap-phan", "12,5", "12,5"),
      ("so-thap-phan", "05", "5"),
      ("so-thap-phan", "1.234,5", "1.234,5"), ("so-thap-phan", "1.234.567", "1.234.567"), ("so-thap-phan", "8,0", "8"),
      ("so-thap-phan", "-0,25", "-0,25"),
      // Text keeps every character.
      ("chu", "05", "05"), ("chu", "1.234", "1.234"), ("chu", "no", "no"),
    ]
  )
  func numbers(_ type: String, _ typed: String, _ expected: String) throws {
    #expect(try line("{{ x }}", field("x", type), ["x": .scalar(typed)]) == "“\(expected)”")
  }

  @Test(
    "DU-08 ngày không có trong lịch",
    arguments: [
      ("31/02/2026", "31/2/2026"), ("29/2/2026", "29/2/2026"), ("2026-13-01", "1/13/2026"), ("0/1/2026", "0/1/2026"),
      ("31/4/2026", "31/4/2026"), ("ngày 31 tháng 6 năm 2026", "31/6/2026"), ("1/1/0000", "1/1/0"),
    ]
  )
  func impossibleDate(_ typed: String, _ shown: String) throws {
    try DataCase(
      field("ngay", "ngay"),
      ["ngay": .scalar("⟦\(typed)⟧")],
      "DU-08 “ngay”: lịch không có ngày \(shown); cần: một ngày có thật; "
        + (shown == "1/13/2026" ? "cách sửa: ngày đứng trước tháng: viết “13/1/2026”; " : "")
        + declared("ngay", "ngay")
    ).check()
  }

  @Test(
    "Ngày đọc được",
    arguments: [
      ("7/4/2014", "07/4/2014"), ("07/04/2014", "07/4/2014"), ("2014-04-07", "07/4/2014"), ("29/2/2024", "29/02/2024"),
      ("ngày 7 tháng 4 năm 2014", "07/4/2014"), ("Ngày 07  tháng 04 năm 2014", "07/4/2014"),
    ]
  )
  func dates(_ typed: String, _ expected: String) throws {
    #expect(try line("{{ x | ngay_ngan }}", field("x", "ngay"), ["x": .scalar(typed)]) == "“\(expected)”")
  }

  @Test(
    "Có/không đọc được",
    arguments: [
      ("có", true), ("Có", true), ("CO", true), ("đúng", true), ("dung", true), ("true", true), ("TRUE", true),
      ("không", false),
      ("khong", false), ("Sai", false), ("false", false),
    ]
  )
  func booleans(_ typed: String, _ expected: Bool) throws {
    let content = "<neu dieu-kien=\"x\">đúng</neu><neu-khong>sai</neu-khong>"
    #expect(try line(content, field("x", "co-khong"), ["x": .scalar(typed)]) == (expected ? "“đúng”" : "“sai”"))
  }

  @Test(
    "Danh sách gõ thành một giá trị là danh sách một phần tử",
    arguments: [("chu", "Sở A", "1 Sở A"), ("so-nguyen", "05", "1 5"), ("so-thap-phan", "0,5", "1 0,5")]
  )
  func listOfOne(_ element: String, _ typed: String, _ expected: String) throws {
    let fields = field("ds", "danh-sach", "phan-tu=\"\(element)\"")
    let content = "{{ ds | dem }} <lap moi=\"d\" trong=\"ds\">{{ d }}</lap>"
    #expect(try line(content, fields, ["ds": .scalar(typed)]) == "“\(expected)”")
  }

  // MARK: DU-09

  static let own =
    field("ngay_vb", "ngay", "vai-tro=\"ngay-van-ban\" bat-buoc=\"khong\"")
    + field("nam_vb", "so-nguyen", "vai-tro=\"nam-van-ban\" bat-buoc=\"khong\"")
    + field("hieu_luc", "ngay", "vai-tro=\"ngay-hieu-luc\" bat-buoc=\"khong\"")
    + field("han", "ngay", "nhan=\"Hạn nộp\" vai-tro=\"han\" bat-buoc=\"khong\"")
    + field("cac_han", "danh-sach", "phan-tu=\"ngay\" nhan=\"Các mốc\" vai-tro=\"han\" bat-buoc=\"khong\"")
    + field("nam", "so-nguyen", "nhan=\"Năm thi đua\" vai-tro=\"nam\" bat-buoc=\"khong\"")

  @Test(
    "DU-09 hạn trước ngày văn bản, năm lạ: chỉ là cảnh báo",
    arguments: [
      DataCase(
        own,
        ["ngay_vb": "10/3/2026", "han": "⟦9/3/2026⟧"],
        "cảnh báo DU-09 “Hạn nộp” là 09/3/2026, trước ngày văn bản 10/3/2026; cách sửa: xem lại thời hạn hoặc ngày văn bản"
      ),
      DataCase(own, ["ngay_vb": "10/3/2026", "han": "10/3/2026"]),
      DataCase(
        own,
        ["han": "⟦9/3/2020⟧", "ngay_vb": "10/3/2026"],
        "cảnh báo DU-09 “Hạn nộp” là 09/3/2020, trước ngày văn bản 10/3/2026; cách sửa: xem lại thời hạn hoặc ngày văn bản"
      ),
      DataCase(
        own,
        ["nam_vb": "2026", "han": "⟦31/12/2025⟧"],
        "cảnh báo DU-09 “Hạn nộp” là 31/12/2025, trước năm văn bản 2026; cách sửa: xem lại thời hạn hoặc ngày văn bản"
      ),
      DataCase(own, ["nam_vb": "2026", "han": "1/1/2026"]),
      DataCase(
        own,
        ["hieu_luc": "15/3/2026", "nam_vb": "2026", "han": "⟦10/3/2026⟧"],
        "cảnh báo DU-09 “Hạn nộp” là 10/3/2026, trước ngày hiệu lực 15/3/2026; cách sửa: xem lại thời hạn hoặc ngày văn bản"
      ),
      DataCase(
        own,
        ["ngay_vb": "10/3/2026", "nam": "⟦2025⟧"],
        "cảnh báo DU-09 “Năm thi đua” là 2025, không phải năm của văn bản (2026) hay năm sau; cách sửa: xem lại năm này"
      ),
      DataCase(
        own,
        ["ngay_vb": "10/3/2026", "nam": "⟦2028⟧"],
        "cảnh báo DU-09 “Năm thi đua” là 2028, không phải năm của văn bản (2026) hay năm sau; cách sửa: xem lại năm này"
      ),
      DataCase(own, ["ngay_vb": "10/3/2026", "nam": "2026"]),
      DataCase(own, ["ngay_vb": "10/3/2026", "nam": "2027"]),
      // Nothing to compare with.
      DataCase(own, ["han": "9/3/1999", "nam": "1999"]),
    ]
  )
  func stale(_ test: DataCase) throws { try test.check() }

  @Test("DU-09 mọi mốc của một danh sách")
  func staleList() throws {
    let template = try #require(compile(letter(Self.own, "<doan>x</doan>")).value)
    var binder = Binder(template)
    let given: Given = ["ngay_vb": "10/3/2026", "cac_han": ["1/1/2026", "1/4/2026", "2/1/2026"]]
    let outcome = binder.bind(given.written.record)
    #expect(
      outcome.diagnostics.map(\.message) == [
        "“Các mốc” là 01/01/2026, trước ngày văn bản 10/3/2026",
        "“Các mốc” là 02/01/2026, trước ngày văn bản 10/3/2026",
      ]
    )
    #expect(outcome.value != nil)
  }

  // MARK: One binder, many records

  @Test("Một Binder đọc nhiều bản ghi có khóa khác thứ tự, khác cách viết")
  func manyRecords() throws {
    let fields = field("a", "chu") + field("b", "chu") + Self.rows
    let template = try template(letter(fields, "<doan>{{ a }}-{{ b }}-{{ bang | cot('so') | tong }}</doan>"))
    var binder = Binder(template)
    let records: [Given] = [
      ["a": "1", "b": "2", "bang": [["ten": "x", "so": "1"], ["so": "2", "ten": "y"]]],
      ["b": "1", "a": "2", "bang": [["so": "3", "ten": "x"]]],
      ["B": "1", "x": "?", "A": "2", "bang": [["ten": "x", "so": "4"]]],
      ["bang": [["ten": "x", "so": "5"]], "a": "1", "b": "2"],
    ]
    let texts = records.map { given -> String in
      let bound = binder.bind(given.written.record)
      guard let record = bound.value else { return bound.diagnostics.map(\.code).joined() }
      guard case .paragraph(let text)? = template.filled(with: record).value?.document.body.first else { return "?" }
      return text.plain
    }
    #expect(texts == ["1-2-3./.", "2-1-3./.", "DU-02", "1-2-5./."])
  }

  @Test("Nhiều lỗi trong một lần, theo thứ tự của dữ liệu, cái thiếu sau cùng")
  func severalAtOnce() throws {
    try DataCase(
      Self.number + Self.text + field("ngay", "ngay") + Self.rows,
      [
        "⟦la⟧": "x", "so": "⟦a⟧", "bang": [.marked(["ten": "x"]), ["ten": "y", "so": "⟦b⟧"]], "ngay": "⟦31/6/2026⟧",
        "⟦ten⟧": nil,
      ],
      "DU-02 mẫu “thu” không có trường “la”; cách sửa: bỏ khóa này; xem các trường bằng “vanthu mau xem thu”",
      "DU-03 “so”: “a” không phải số nguyên; cần: số nguyên; \(declared("so", "so-nguyen"))",
      "DU-01 thiếu “bang[1].so” (so); cần: số nguyên; cách sửa: thêm “so: …”; \(declared("so", "so-nguyen"))",
      "DU-03 “bang[2].so”: “b” không phải số nguyên; cần: số nguyên; \(declared("so", "so-nguyen"))",
      "DU-08 “ngay”: lịch không có ngày 31/6/2026; cần: một ngày có thật; \(declared("ngay", "ngay"))",
      "DU-01 thiếu “ten” (Họ tên); cần: chữ; cách sửa: thêm “ten: …”; "
        + "khai báo ở «<truong ten=\"ten\" kieu=\"chu\" nhan=\"Họ tên\"/>»"
    ).check()
  }
}

/// How a finding shows the declaration of a field made by ``field(_:_:_:)``.
private func declared(_ name: String, _ type: String) -> String {
  "khai báo ở «<truong ten=\"\(name)\" kieu=\"\(type)\" />»"
}
