import Diagnostics
import DocumentModel
import TemplateEngine
import Testing
import XMLTree

/// Choices, loops, frames and blanks.
@Suite("Phần tử điều khiển")
struct ControlTests {
  @Test(
    "neu, neu-khong dieu-kien, neu-khong: nhánh đúng đầu tiên",
    arguments: [("1", "một"), ("2", "hai"), ("3", "ba"), ("4", "còn lại")]
  )
  func chain(_ number: String, _ expected: String) throws {
    let fields = field("so", "so-nguyen")
    func branches(_ open: String, _ close: String) -> String {
      """
      <neu dieu-kien="so = 1">\(open)một\(close)</neu>
      <neu-khong dieu-kien="so = 2">\(open)hai\(close)</neu-khong> <!-- x -->
      <neu-khong dieu-kien="so &lt;= 3">\(open)ba\(close)</neu-khong>
      <neu-khong>\(open)còn lại\(close)</neu-khong>
      """
    }
    #expect(try line(branches("", ""), fields, ["so": .scalar(number)]) == "“\(expected)”")
    let blocks = letter(fields, branches("<doan>", "</doan>"))
    #expect(try body(draft(blocks, ["so": .scalar(number)])) == "└─ “\(expected)./.”")
  }

  @Test("Hai chuỗi neu đứng liền nhau độc lập với nhau")
  func twoChains() throws {
    let content = "<neu dieu-kien=\"dung\">a</neu><neu dieu-kien=\"sai\">b</neu><neu-khong>c</neu-khong>"
    #expect(try line(content) == "“ac”")
  }

  @Test("neu không có nhánh nào đúng thì không để lại gì")
  func noBranch() throws {
    let source = letter("", "<neu dieu-kien=\"sai\"><doan>a</doan></neu><doan>b</doan>")
    #expect(try body(draft(source)) == "└─ “b./.”")
  }

  @Test("Lặp lồng nhau ở khối, chữ, Kính gửi, Nơi nhận và phụ lục")
  func loops() throws {
    let fields = """
      <truong ten="khoi" kieu="bang">\(field("ten", "chu"))<truong ten="xa" kieu="bang">\(field("ten", "chu"))</truong></truong>
      """
    let source = letter(
      fields,
      """
      <lap moi="k" trong="khoi">
        <khoan>{{ k.ten }}: <lap moi="x" trong="k.xa">{{ x.ten }}<neu dieu-kien="khong la_cuoi(x)">, </neu></lap>
          <lap moi="x" trong="k.xa"><diem>{{ thu_tu(k) }}.{{ thu_tu(x) }} {{ x.ten }}</diem></lap>
        </khoan>
      </lap>
      """
    ).replacing(
      "<kinh-gui><noi>Sở B</noi>",
      with: "<kinh-gui><lap moi=\"k\" trong=\"khoi\"><noi>{{ k.ten }}</noi></lap>"
    )
    .replacing("<noi-nhan>", with: "<noi-nhan><lap moi=\"k\" trong=\"khoi\"><noi>{{ k.ten }}</noi></lap>")
    .replacing(
      "</van-ban>",
      with:
        "<lap moi=\"k\" trong=\"khoi\"><phu-luc><tieu-de>{{ k.ten }}</tieu-de><doan>x</doan></phu-luc></lap></van-ban>"
    )
    let data: Given = [
      "khoi": [
        ["ten": "Khối 1", "xa": [["ten": "Xã A"], ["ten": "Xã B"]]], ["ten": "Khối 2", "xa": [["ten": "Xã C"]]],
      ]
    ]
    let draft = try draft(source, data)
    let expected = """
      ├─ khoan “1.” “Khối 1: Xã A, Xã B”
      │  ├─ diem “a)” “1.1 Xã A”
      │  └─ diem “b)” “1.2 Xã B”
      └─ khoan “2.” “Khối 2: Xã C”
         └─ diem “a)” “2.1 Xã C./.”
      """
    #expect(body(draft) == expected)
    #expect(draft.document.addressees.map(\.text.plain) == ["Khối 1;", "Khối 2."])
    #expect(draft.document.recipients.map(\.text.plain) == ["Khối 1;", "Khối 2;"])
    #expect(draft.document.appendices.map(\.label) == ["Phụ lục I", "Phụ lục II"])
  }

  @Test("Lặp nhiều chữ ký: mỗi người một khối, đúng thứ tự")
  func loopOverSignatures() throws {
    let fields = "<truong ten=\"ky\" kieu=\"bang\">\(field("ho_ten", "chu"))</truong>"
    let source = letter(
      fields,
      "<doan>x</doan>",
      tail:
        "<lap moi=\"n\" trong=\"ky\"><chu-ky><chuc-vu>Chủ tịch</chuc-vu><ho-ten>{{ n.ho_ten }}</ho-ten></chu-ky></lap>"
    )
    let names = try draft(source, ["ky": [["ho_ten": "A"], ["ho_ten": "B"]]]).document.signatures.map(\.name.plain)
    #expect(names == ["Trần Bình", "A", "B"])
  }

  // MARK: Frames

  @Test("Khung mang theo trường; khung ở khối, chữ, hàng bảng và dòng Nơi nhận")
  func frames() throws {
    let frames = [
      "khoi": frame(
        field("ten_khoi", "chu"),
        "<gach>{{ ten_khoi }}</gach><lap moi=\"i\" trong=\"day_so(2)\"><gach>{{ i }}</gach></lap>"
      ),
      "chu": frame(field("ten_chu", "chu"), " và <dam>{{ ten_chu }}</dam>"),
      "hang": frame("", "<hang><o>ô</o></hang>"),
      "noi": frame("", "<noi>Sở C</noi>"),
    ]
    let source = letter(
      "",
      """
      <khoan>Mở đầu <chen khung="chu"/>:<chen khung="khoi"/></khoan>
      <bang><cot>A</cot><chen khung="hang"/></bang><doan>Hết</doan>
      """
    ).replacing("<luu>", with: "<chen khung=\"noi\"/><luu>")
    let draft = try draft(source, frames: frames, ["ten_khoi": "Khối 1", "Ten chu": "Sở B"])
    let expected = """
      ├─ khoan “1.” “Mở đầu và ⟨b Sở B⟩:”
      │  ├─ gach “-” “Khối 1”
      │  ├─ gach “-” “1”
      │  └─ gach “-” “2”
      ├─ bang
      │  ├─ cot “A” 1 trai
      │  └─ hang “ô”
      └─ “Hết./.”
      """
    #expect(body(draft) == expected)
    #expect(draft.document.recipients.map(\.text.plain) == ["Sở C;"])
  }

  @Test("Khung chỉ có vòng lặp chứa khối cũng là khối, kể cả qua khung khác")
  func frameOfLoop() throws {
    let frames = [
      "lap": frame("", "<lap moi=\"i\" trong=\"day_so(2)\"><gach>{{ i }}</gach></lap>"),
      "ngoai": frame("", "<chen khung=\"lap\"/>"),
    ]
    for name in ["lap", "ngoai"] {
      let draft = try draft(letter("", "<khoan>Gồm: <chen khung=\"\(name)\"/></khoan>"), frames: frames)
      #expect(body(draft) == "└─ khoan “1.” “Gồm:”\n   ├─ gach “-” “1”\n   └─ gach “-” “2./.”")
    }
  }

  @Test("Trường của khung mà mẫu cũng khai báo thì lấy khai báo của mẫu")
  func overriddenField() throws {
    let frames = ["a": frame(field("x", "chu") + field("y", "chu"), "<doan>{{ x }} {{ y }}</doan>")]
    let source = letter(field("x", "so-nguyen", "nhan=\"Số x\" de-trong=\"co\""), "<chen khung=\"a\"/>")
    let template = try template(source, frames: frames)
    #expect(template.fields.fields.map(\.name) == ["x", "y"])
    #expect(template.fields.fields[0].label == "Số x")
    #expect(template.sources.map(\.name) == ["mau.xml", "khung/a.xml"])
    let draft = try draft(source, frames: frames, ["y": "b"])
    #expect(body(draft) == "└─ “[số x] b./.”")
    #expect(draft.blanks == ["số x"])
    // A type of the template's own has to suit the frame as well.
    let date = letter(field("x", "ngay"), "<chen khung=\"a\"/>")
    #expect(compile(date, frames: frames).diagnostics.map(\.place?.file) == ["khung/a.xml"])
  }

  @Test("MA-09 không có khung")
  func missingFrame() {
    let marked = Marked(letter("", "<doan>x</doan>⟦<chen khung=\"la\"/>⟧"))
    let findings = compile(marked.text).diagnostics
    #expect(findings.map(\.words) == ["MA-09 không có khung “la”; cách sửa: xem các tệp trong Templates/khung"])
    #expect(findings.map { $0.place?.marked ?? "" } == marked.places)
  }

  @Test("MA-09 tệp không phải khung", arguments: ["<mau xmlns=\"urn:vanthu:van-ban:1\" ten=\"x\">", "<khung>"])
  func notAFrame(_ start: String) {
    let name = start.contains("khung") ? "khung" : "mau"
    let findings = compile(letter("", "<doan>x</doan><chen khung=\"a\"/>"), frames: ["a": "\(start)</\(name)>"])
      .diagnostics
    let words = "MA-09 tệp này không phải khung; cần: phần tử gốc <khung xmlns=\"urn:vanthu:van-ban:1\">"
    #expect(findings.map(\.words) == [words])
    #expect(findings.map(\.place?.description) == ["khung/a.xml:1:1"])
  }

  @Test("Khung hỏng: lỗi của chính tệp khung, một lần dù chèn nhiều lần")
  func brokenFrame() {
    let source = letter("", "<doan>x</doan><chen khung=\"a\"/><khoan>y<chen khung=\"a\"/></khoan>")
    let findings = compile(source, frames: ["a": "<khung>\n<doan></khung>"]).diagnostics
    #expect(findings.map(\.code) == ["XM-09"])
    #expect(findings.map(\.place?.file) == ["khung/a.xml"])
  }

  @Test("Lỗi trong khung chỉ vào tệp của khung, một lần dù chèn nhiều lần")
  func errorInFrame() {
    let marked = Marked(frame("", "\n<doan>ế {{ ⟦khac⟧ }}</doan>"))
    let source = letter("", "<chen khung=\"a\"/><chen khung=\"a\"/>")
    let findings = compile(source, frames: ["a": marked.text]).diagnostics
    #expect(
      findings.map(\.words) == ["MA-02 không có trường “khac”; cách sửa: khai báo tên này trong <truong-du-lieu>"]
    )
    #expect(findings.map { $0.place?.marked ?? "" } == marked.places)
    #expect(findings.map(\.place?.file) == ["khung/a.xml"])
  }

  @Test("Khung chèn chính nó, thẳng hay vòng qua khung khác")
  func recursiveFrames() {
    let own = Marked(frame("", "<doan>x</doan>⟦<chen khung=\"a\"/>⟧"))
    let source = letter("", "<chen khung=\"a\"/>")
    let words = "MA-09 khung “a” chèn chính nó; cách sửa: bỏ <chen> này, hoặc tách phần chung thành một khung khác"
    let direct = compile(source, frames: ["a": own.text]).diagnostics
    #expect(direct.map(\.words) == [words])
    #expect(direct.map { $0.place?.marked ?? "" } == own.places)
    let frames = ["a": frame("", "<doan>x</doan><chen khung=\"b\"/>"), "b": frame("", "<chen khung=\"a\"/>")]
    let around = compile(source, frames: frames).diagnostics
    #expect(around.map(\.words) == [words])
    #expect(around.map(\.place?.file) == ["khung/b.xml"])
    // In running text, and many times: still over at once.
    let many = frame("", String(repeating: "<chen khung=\"a\"/>", count: 40))
    #expect(compile(letter("", "<doan>x <chen khung=\"a\"/></doan>"), frames: ["a": many]).diagnostics.count == 40)
  }

  // MARK: Blanks

  @Test("Trường de-trong thiếu dữ liệu thành chỗ trống, qua mọi bộ lọc và phép tính")
  func blankFields() throws {
    let fields =
      field("so", "so-nguyen", "nhan=\"Số Văn Bản\" de-trong=\"co\"") + field("le", "so-thap-phan", "de-trong=\"co\"")
      + field("ngay", "ngay", "nhan=\"Ngày họp\" de-trong=\"co\"") + field("ds", "danh-sach", "de-trong=\"co\"")
      + "<truong ten=\"b\" kieu=\"bang\">\(field("n", "so-nguyen", "nhan=\"Số người\" de-trong=\"co\""))</truong>"
      + "<truong ten=\"nhom\" nhan=\"Cả nhóm\" kieu=\"nhom\" de-trong=\"co\">\(field("x", "chu"))</truong>"
    let cases: [(String, String)] = [
      ("so", "số văn bản"), ("so | hai_chu_so", "số văn bản"), ("so + 1", "số văn bản"),
      ("2 * (so | lam_tron)", "số văn bản"),
      ("so + le", "số văn bản"), ("le / so", "le"), ("ngay | ngay_dai", "ngày họp"),
      ("(ngay | nam_so) + 1", "ngày họp"),
      ("ds | noi(', ')", "ds"), ("ds | dem", "ds"), ("day_so(so) | tong", "số văn bản"),
      ("b | cot('n') | tong", "số người"), ("nhom.x", "cả nhóm"),
    ]
    for (expression, name) in cases {
      let source = letter(fields, "<doan>{{ \(expression) }}</doan><doan>Hết</doan>")
      let outcome = drafting(try #require(compile(source).value), ["b": [["n": "5"], [:]]])
      #expect(outcome.diagnostics.map(\.words) == [], "\(expression)")
      #expect(outcome.value?.blanks == [name], "\(expression)")
    }
  }

  @Test("Dòng có chỗ trống trong bảng: chỉ dòng ấy để trống")
  func blankInRow() throws {
    let fields =
      "<truong ten=\"b\" kieu=\"bang\">\(field("n", "so-nguyen", "nhan=\"Số người\" de-trong=\"co\""))</truong>"
    let content = "<lap moi=\"x\" trong=\"b\">{{ x.n }};</lap>"
    #expect(try line(content, fields, ["b": [["n": "5"], ["n": nil], [:]]]) == "“5;[số người];[số người];”")
  }

  @Test("Chỗ trống theo thứ tự đọc, mỗi chỗ một lần; có dữ liệu thì không còn")
  func blankNames() throws {
    let fields = field("so", "so-nguyen", "de-trong=\"co\"")
    let source = letter(
      fields,
      "<doan>{{ so }} <de-trong ten=\"giờ\"/> <lap moi=\"i\" trong=\"day_so(2)\"><de-trong ten=\"tên\"/></lap></doan>"
    ).replacing("<so>5</so>", with: "<so>{{ so }}</so>")
    #expect(try draft(source).blanks == ["so", "so", "giờ", "tên", "tên"])
    #expect(try draft(source, ["so": "7"]).blanks == ["giờ", "tên", "tên"])
  }

  @Test("Nhánh không lấy thì chỗ trống của nó không tính")
  func blankInBranchNotTaken() throws {
    let source = letter("", "<doan>a<neu dieu-kien=\"sai\"><de-trong ten=\"x\"/></neu></doan>")
    #expect(try draft(source).blanks == [])
  }
}
