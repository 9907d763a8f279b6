import Diagnostics
import TemplateEngine
import Testing
import Values
import XMLTree

/// Bounds of templates and documents: what is beyond them is a finding, never a crash or an endless run.
@Suite("Giới hạn", .timeLimit(.minutes(1)))
struct LimitTests {
  private func codes(_ source: String, frames: [String: String] = [:]) -> [String] {
    compile(source, frames: frames).diagnostics.map(\.words)
  }

  @Test("Ngoặc, khong, dấu trừ lồng nhau: 32 lớp được, 10.000 lớp là lỗi")
  func nesting() throws {
    let deep = "MA-10 biểu thức lồng quá 32 lớp; cách sửa: tách thành nhiều phần"
    let long = "MA-10 biểu thức dài quá 1000 từ; cách sửa: tách thành nhiều phần"
    for (open, core, close) in [("(", "1", ")"), ("-", "1", ""), ("khong ", "sai", "")] {
      func source(_ count: Int) -> String {
        let expression = String(repeating: open, count: count) + core + String(repeating: close, count: count)
        return letter("", "<doan>x<neu dieu-kien=\"(\(expression)) = \(core)\">y</neu></doan>")
      }
      #expect(codes(source(30)) == [], "\(open)")
      #expect(codes(source(40)) == [deep], "\(open)")
      #expect(codes(source(10_000)) == [long], "\(open)")
    }
  }

  @Test("Phép tính, bộ lọc nối dài: có giới hạn, không tràn ngăn xếp")
  func chains() throws {
    #expect(try line("{{ 0" + String(repeating: " + 1", count: 499) + " }}") == "“499”")
    let long = "MA-10 biểu thức dài quá 1000 từ; cách sửa: tách thành nhiều phần"
    for piece in [" + 1", " * 1", " | lam_tron", " = 1 va 1"] {
      let expression = "1" + String(repeating: piece, count: 20_000)
      #expect(codes(letter("", "<doan>x{{ \(expression) }}</doan>")) == [long], "\(piece)")
    }
  }

  @Test("Phần tử lồng quá 64 lớp")
  func elementDepth() {
    func source(_ count: Int) -> String {
      letter(
        "",
        "<doan>" + String(repeating: "<dam>", count: count) + "x" + String(repeating: "</dam>", count: count)
          + "</doan>"
      )
    }
    #expect(codes(source(60)) == [])
    #expect(
      codes(source(61)) == [
        "XM-07 Phần tử lồng nhau quá sâu: nhiều nhất 64 lớp; cách sửa: bỏ bớt các lớp phần tử bao quanh"
      ]
    )
  }

  @Test("Khung lồng 8 lớp được, 9 lớp là MA-10 ở khung thứ tám")
  func frameDepth() throws {
    func frames(_ count: Int) -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: (1...count).map { number in
          ("k\(number)", frame("", number == count ? "<doan>đáy</doan>" : "<chen khung=\"k\(number + 1)\"/>"))
        }
      )
    }
    let source = letter("", "<doan>x</doan><chen khung=\"k1\"/>")
    #expect(try body(draft(source, frames: frames(8))) == "├─ “x”\n└─ “đáy./.”")
    let findings = compile(source, frames: frames(9)).diagnostics
    #expect(findings.map(\.words) == ["MA-10 khung chèn nhau quá 8 lớp; cách sửa: chèn thẳng khung trong cùng"])
    #expect(findings.map(\.place?.file) == ["khung/k8.xml"])
  }

  @Test("Khung nhân lên theo cấp số: dừng sau 1.000 lần chèn")
  func frameBomb() {
    let frames = Dictionary(
      uniqueKeysWithValues: (1...8).map { number in
        let inner = String(repeating: "<chen khung=\"k\(number + 1)\"/>", count: 10)
        return ("k\(number)", frame("", number == 8 ? "<doan>x</doan>" : inner))
      }
    )
    let words = codes(letter("", "<chen khung=\"k1\"/>"), frames: frames)
    #expect(words == ["MA-10 mẫu chèn khung quá 1000 lần; cách sửa: dùng <lap> thay cho chèn nhiều lần"])
  }

  @Test("200.000 lượt lặp được, hơn nữa là DU-12, báo một lần")
  func loops() throws {
    let source = letter(
      field("so", "so-nguyen"),
      "<doan>x<lap moi=\"i\" trong=\"day_so(2)\"><lap moi=\"j\" trong=\"day_so(so)\"></lap></lap></doan>"
    )
    let template = try template(source)
    #expect(drafting(template, ["so": "99999"]).diagnostics.map(\.words) == [])
    let words = drafting(template, ["so": "150000"]).diagnostics.map(\.words)
    #expect(words == ["DU-12 văn bản lặp quá 200.000 lượt; cách sửa: chia dữ liệu thành nhiều văn bản"])
    let many = drafting(template, ["so": "250000"]).diagnostics.map(\.words)
    #expect(many == ["DU-12 day_so(250000) không dùng được; cần: số từ 0 đến 200.000"])
    let negative = drafting(template, ["so": "-1"]).diagnostics.map(\.words)
    #expect(negative == ["DU-12 day_so(-1) không dùng được; cần: số từ 0 đến 200.000"])
  }

  @Test("Danh sách dài lặp lồng nhau quá 200.000 lượt là DU-12, báo một lần")
  func nestedLoops() throws {
    let source = letter(
      field("ds", "danh-sach"),
      "<doan>x<lap moi=\"i\" trong=\"ds\"><lap moi=\"j\" trong=\"ds\"></lap></lap></doan>"
    )
    let given: Given = ["ds": .list(Array(repeating: "a", count: 1000))]
    let words = drafting(try template(source), given).diagnostics.map(\.words)
    #expect(words == ["DU-12 văn bản lặp quá 200.000 lượt; cách sửa: chia dữ liệu thành nhiều văn bản"])
  }

  @Test("Quá 16 MB chữ từ dữ liệu là DU-12, báo một lần")
  func text() throws {
    let source = letter(field("x", "chu"), "<doan><lap moi=\"i\" trong=\"day_so(20)\">{{ x }}</lap></doan>")
    let template = try template(source)
    let text = String(repeating: "a", count: 1_000_000)
    let words = drafting(template, ["x": .scalar(text)]).diagnostics.map(\.words)
    #expect(words == ["DU-12 văn bản dài quá 16 MB; cách sửa: chia dữ liệu thành nhiều văn bản"])
    let shorter = letter(field("x", "chu"), "<doan><lap moi=\"i\" trong=\"day_so(15)\">{{ x }}</lap></doan>")
    #expect(drafting(try TemplateEngineTests.template(shorter), ["x": .scalar(text)]).diagnostics.map(\.words) == [])
  }

  @Test("Quá 16 MB chữ từ chính mẫu lặp lại cũng là DU-12")
  func constantText() throws {
    let words = ["DU-12 văn bản dài quá 16 MB; cách sửa: chia dữ liệu thành nhiều văn bản"]
    let text = String(repeating: "a", count: 1000)
    for content in ["<doan>\(text)</doan>", "<gach>\(text) <dam>{{ i }}</dam></gach>"] {
      let source = letter("", "<lap moi=\"i\" trong=\"day_so(20000)\">\(content)</lap><doan>x</doan>")
      #expect(drafting(try template(source), [:]).diagnostics.map(\.words) == words)
    }
    let inline = letter("", "<doan><lap moi=\"i\" trong=\"day_so(20000)\">\(text)</lap></doan>")
    #expect(drafting(try template(inline), [:]).diagnostics.map(\.words) == words)
  }
}
