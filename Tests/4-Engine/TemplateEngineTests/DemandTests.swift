import Diagnostics
import DocumentModel
import TemplateEngine
import Testing
import Values

/// What a template asks of values beyond their types: bounds, conditions, lines; and what it writes of times, money and shares.
@Suite("Cận, điều kiện, kiểu giờ, tiền, phần trăm")
struct DemandTests {
  /// Binds data and makes the document the careful way, as a record out of a file is.
  private func findings(_ source: String, _ given: Given) throws -> (words: [String], places: [String], body: String) {
    let template = try template(source)
    let (record, places) = given.written
    var binder = Binder(template)
    let bound = binder.bind(record)
    let filled = bound.value.map { template.filled(with: $0, from: record) }
    let all = bound.diagnostics + (filled?.diagnostics ?? [])
    let found = all.map { $0.place?.file == "d.yaml" ? $0.place?.marked ?? "" : "mẫu" }
    #expect(found == places)
    return (all.map(\.words), found, filled?.value.map(body) ?? "")
  }

  private static func declared(_ name: String, _ type: String, _ more: String) -> String {
    "; khai báo ở «<truong ten=\"\(name)\" kieu=\"\(type)\" \(more)/>»"
  }

  @Test(
    "DU-16 giá trị ngoài cận",
    arguments: [
      ("so-nguyen", "nho-nhat=\"0\"", "⟦-3⟧", "“x” là -3, nhỏ hơn 0; cần: từ 0"),
      ("so-nguyen", "nho-nhat=\"1\" lon-nhat=\"12\"", "⟦13⟧", "“x” là 13, lớn hơn 12; cần: từ 1 đến 12"),
      ("so-thap-phan", "lon-nhat=\"0,5\"", "⟦0,51⟧", "“x” là 0,51, lớn hơn 0,5; cần: đến 0,5"),
      ("phan-tram", "lon-nhat=\"100%\"", "⟦250 %⟧", "“x” là 250%, lớn hơn 100%; cần: đến 100%"),
      ("tien", "nho-nhat=\"1.000 đồng\"", "⟦900⟧", "“x” là 900, nhỏ hơn 1.000 đồng; cần: từ 1.000 đồng"),
      ("ngay", "lon-nhat=\"31/12/2030\"", "⟦20/3/2062⟧", "“x” là 20/3/2062, sau 31/12/2030; cần: đến 31/12/2030"),
      ("gio", "nho-nhat=\"07:00\"", "⟦6 giờ 59⟧", "“x” là 06 giờ 59, trước 07:00; cần: từ 07:00"),
      ("so-nguyen", "lon-nhat=\"nam-van-ban+1\"", "⟦26000⟧", "“x” là 26000, lớn hơn 2100; cần: đến nam-van-ban+1"),
    ]
  )
  func bounds(_ type: String, _ more: String, _ typed: String, _ words: String) throws {
    let found = try findings(letter(field("x", type, more), "<doan>a</doan>"), ["x": .scalar(typed)])
    #expect(found.words == ["DU-16 " + words + Self.declared("x", type, more)])
  }

  @Test("DU-16 cận tính từ năm văn bản; mỗi phần tử của danh sách đều phải trong cận")
  func relativeBounds() throws {
    let more = "vai-tro=\"ngay-van-ban\""
    let years = "nho-nhat=\"nam-van-ban-1\" lon-nhat=\"nam-van-ban\""
    let dates = "lon-nhat=\"nam-van-ban+2\""
    let numbers = "phan-tu=\"so-nguyen\" nho-nhat=\"1\""
    let source = letter(
      field("d", "ngay", more) + field("n", "so-nguyen", years) + field("h", "ngay", dates)
        + field("ds", "danh-sach", numbers),
      "<doan>{{ n }}</doan>"
    )
    let found = try findings(
      source,
      ["ds": .marked(["1", "0"]), "n": "⟦26⟧", "h": "⟦20/3/2062⟧", "d": "12/01/2026"]
    )
    let hint = "; năm văn bản là 2026; cách sửa: xem lại giá trị này hoặc ngày văn bản"
    #expect(
      Set(found.words) == [
        "DU-16 “ds” là 0, nhỏ hơn 1; cần: từ 1" + Self.declared("ds", "danh-sach", numbers),
        "DU-16 “n” là 26, nhỏ hơn nam-van-ban-1; cần: từ nam-van-ban-1 đến nam-van-ban" + hint
          + Self.declared("n", "so-nguyen", years),
        "DU-16 “h” là 20/3/2062, sau nam-van-ban+2; cần: đến nam-van-ban+2" + hint + Self.declared("h", "ngay", dates),
      ]
    )
  }

  static let ballots =
    field("phat", "so-nguyen") + field("thu", "so-nguyen") + field("bo", "so-nguyen", "bat-buoc=\"khong\"")
    + "<truong ten=\"ds\" kieu=\"bang\" bat-buoc=\"khong\">\(field("ten", "chu"))\(field("phieu", "so-nguyen"))</truong>"
    + "<dieu-kien phai=\"thu &lt;= phat\">thu về {{ thu }}, phát ra {{ phat }}</dieu-kien>"
    + "<dieu-kien phai=\"bo &lt;= thu\">bỏ quá số thu về</dieu-kien>"
    + "<lap moi=\"d\" trong=\"ds\"><dieu-kien phai=\"d.phieu &lt;= thu\">“{{ d.ten }}” quá {{ thu }} phiếu</dieu-kien></lap>"

  @Test("DU-17 điều kiện của người viết mẫu: chỗ trong dữ liệu, chỗ đối chiếu, chỗ trong mẫu")
  func conditions() throws {
    let source = letter(Self.ballots, "<doan>a</doan>")
    #expect(try findings(source, ["phat": "9", "thu": "9"]).words == [])
    let found = try findings(
      source,
      ["phat": "9", "thu": "⟦11⟧", "ds": [["ten": "A", "phieu": "11"], ["ten": "B", "phieu": "⟦99⟧"]]]
    )
    #expect(
      found.words == [
        "DU-17 thu về 11, phát ra 9; cần: thu <= phat; đối chiếu với «9»; điều kiện ở «thu &lt;= phat»",
        "DU-17 “B” quá 11 phiếu; cần: d.phieu <= thu; đối chiếu với «11»; điều kiện ở «d.phieu &lt;= thu»",
      ]
    )
  }

  @Test("DU-17 trường thiếu thì điều kiện không hỏi; giá trị sai kiểu không thành “thiếu”")
  func unasked() throws {
    let fields =
      field("a", "so-nguyen", "bat-buoc=\"khong\"") + field("b", "so-nguyen", "bat-buoc=\"khong\"")
      + "<dieu-kien phai=\"a | co_du_lieu hoac b | co_du_lieu\">ghi a hoặc b</dieu-kien>"
    let source = letter(fields, "<doan>x</doan>")
    #expect(try findings(source, ["a": "⟦chín⟧"]).words.map { String($0.prefix(5)) } == ["DU-03"])
    let template = try template(source)
    var binder = Binder(template)
    #expect(
      binder.bind(Given.map([]).written.record).diagnostics.map(\.words) == [
        "DU-17 ghi a hoặc b; cần: a | co_du_lieu hoac b | co_du_lieu; "
          + "điều kiện ở «a | co_du_lieu hoac b | co_du_lieu»"
      ]
    )
  }

  @Test(
    "Giờ, tiền, phần trăm, làm tròn, trường của dòng đầu",
    arguments: [
      ("gio", "7h5", "x | gio_dai", "07 giờ 05"), ("gio", "7 giờ", "x | gio_ngan", "07:00"),
      ("gio", "23:59", "x | gio_dai", "23 giờ 59"), ("tien", "1.500.000 đồng", "x | tien", "1.500.000 đồng"),
      ("tien", "1500000", "x * 2 | nhom_nghin", "3.000.000"), ("phan-tram", "12,5%", "x | phan_tram", "12,5%"),
      ("phan-tram", "1/3", "x | phan_tram(1)", "33,3%"), ("phan-tram", "2/3", "x | phan_tram('xuống', 2)", "66,66%"),
      ("so-thap-phan", "2,45", "x | lam_tron('nửa lên', 1)", "2,5"),
      ("so-thap-phan", "2,41", "x | lam_tron('lên', 1)", "2,5"),
      ("so-thap-phan", "2,49", "x | lam_tron_xuong(1)", "2,4"), ("so-thap-phan", "2,5", "x | lam_tron", "3"),
      ("so-nguyen", "7", "x / 3 | lam_tron(2)", "2,33"), ("so-nguyen", "7", "(x / 3) | lam_tron(0)", "2"),
    ]
  )
  func written(_ type: String, _ typed: String, _ expression: String, _ text: String) throws {
    let shown = expression.contains(" / ") || expression.contains(" * ") ? expression.grouped : expression
    #expect(try line("{{ \(shown) }}", field("x", type), ["x": .scalar(typed)]) == "“\(text)”")
  }

  @Test("(x | dau).truong")
  func memberOfFilter() throws {
    let table = "<truong ten=\"x\" kieu=\"bang\">\(field("ten", "chu"))</truong>"
    let given: Given = ["x": [["ten": "A"], ["ten": "B"]]]
    #expect(try line("{{ (x | dau).ten }} và {{ (x | cuoi).ten }}", table, given) == "“A và B”")
  }

  @Test("DU-11 phân số không viết hết được là lỗi, với chỗ trong dữ liệu và lối ra")
  func endless() throws {
    let rows = "<truong ten=\"x\" kieu=\"bang\">\(field("a", "so-nguyen"))\(field("b", "so-nguyen"))</truong>"
    let source = letter(rows, "<lap moi=\"d\" trong=\"x\"><gach>{{ d.a / d.b }}</gach></lap>")
    let found = try findings(source, ["x": [["a": "1", "b": "4"], ["a": "⟦1⟧", "b": "3"], ["a": "⟦5⟧", "b": "0"]]])
    #expect(
      found.words == [
        "DU-11 “d.a / d.b” là 1/3, không viết hết được thành số thập phân; cách sửa: trong mẫu thêm "
          + "“| lam_tron('nửa lên', 1)”: số chữ số sau dấu phẩy là tham số cuối; mẫu cần ở «d.a / d.b»",
        "DU-11 “d.a / d.b”: chia cho 0; mẫu cần ở «d.a / d.b»",
      ]
    )
    let share = try findings(letter(field("x", "phan-tram"), "<doan>{{ x | phan_tram }}</doan>"), ["x": "⟦1/3⟧"])
    #expect(share.words.first?.contains("là 100/3, không viết hết được") == true)
  }

  @Test("Giá trị nhiều dòng: đứng riêng trong <doan> thành nhiều đoạn, chỗ khác là DU-18")
  func lines() throws {
    let several = letter(field("x", "chu"), "<doan>{{ x }}</doan>")
    let template = try template(several)
    let record = Given.map([(key: "x", value: "Một.\nHai.")]).written.record
    var binder = Binder(template)
    let filled = try #require(binder.bind(record).value.map { template.filled(with: $0, from: record) })
    #expect(filled.value?.document.body.count == 2)
    let one = letter(field("x", "chu"), "<gach>{{ x }}</gach>")
    #expect(
      try findings(one, ["x": "⟦Một.⟧\nHai."]).words.first?.hasPrefix("DU-18 “x” có nhiều dòng, mà ở đây chỉ một")
        == true
    )
  }

  @Test(
    "MA-08, MA-07, MA-04 khai báo sai",
    arguments: [
      (field("x", "so-nguyen", "nho-nhat=\"một\""), "MA-08 nho-nhat=\"một\" không dùng được cho kiểu số nguyên"),
      (field("x", "chu", "lon-nhat=\"5\""), "MA-08 lon-nhat=\"5\" không dùng được cho kiểu chữ"),
      (field("x", "gio", "lon-nhat=\"nam-van-ban\""), "MA-08 lon-nhat=\"nam-van-ban\" không dùng được cho kiểu giờ"),
      ("<dieu-kien>a</dieu-kien>", "MA-07 <dieu-kien> thiếu thuộc tính “phai”"),
      ("<dieu-kien phai=\"1 = 1\"/>", "MA-06 <dieu-kien> chưa có lời báo"),
      ("<dieu-kien phai=\"1 + 1\">a</dieu-kien>", "MA-04 “1 + 1” là số nguyên, không phải điều kiện"),
    ]
  )
  func declarations(_ fields: String, _ words: String) {
    let found = compile(letter(fields, "<doan>a</doan>")).diagnostics.filter { $0.severity == .error }.map(\.words)
    #expect(found.count == 1 && found[0].hasPrefix(words), "\(found)")
  }

  @Test(
    "MA-04 chèn thẳng hay lọc sai kiểu mới",
    arguments: [
      ("tien", "x", "thêm “| tien”"), ("phan-tram", "x", "thêm “| phan_tram”"), ("gio", "x", "thêm “| gio_ngan”"),
      ("so-nguyen", "x | gio_dai", "giờ"), ("so-thap-phan", "x | lam_tron('gần', 1)", "'nửa lên'"),
      ("so-thap-phan", "x | lam_tron(10)", "từ 0 đến 9"),
    ]
  )
  func misused(_ type: String, _ expression: String, _ way: String) {
    let found = compile(letter(field("x", type), "<doan>{{ \(expression) }}</doan>")).diagnostics.map(\.words)
    #expect(found.count == 1 && found[0].hasPrefix("MA-04") && found[0].contains(way), "\(found)")
  }
}

extension String {
  /// `a / b | c` as `(a / b) | c`.
  fileprivate var grouped: String {
    guard !hasPrefix("("), let bar = firstRange(of: " | ") else { return self }
    return "(\(self[..<bar.lowerBound]))\(self[bar.lowerBound...])"
  }
}
