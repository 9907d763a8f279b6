import Diagnostics
import Decree30
import DocumentModel
import Testing

@Suite("CL: slips") struct SlipTests {
  private static func body(_ rule: String, _ text: String, _ found: [String] = []) -> Trial {
    Trial(rule, text, Kept.plan, found) { $0.body = [.paragraph(RichText(text)), .paragraph("Các đơn vị thực hiện")] }
  }

  static let trials: [Trial] = [
    body("CL-01", "???", ["lỗi “???”"]), body("CL-01", "XXX", ["lỗi “XXX”"]), body("CL-01", "#N/A", ["lỗi “#N/A”"]),
    body("CL-01", "#REF!", ["lỗi “#REF!”"]), body("CL-01", "{{ ten }}", ["lỗi “{{ ten }}”"]),
    body("CL-01", "{{ten}}.", ["lỗi “{{ten}}.”"]), body("CL-01", "…", ["cảnh báo “…”"]),
    body("CL-01", "..........", ["cảnh báo “..........”"]), body("CL-01", "N/A", ["cảnh báo “N/A”"]),
    body("CL-01", "Giao ??? chủ trì", ["cảnh báo “???”"]), body("CL-01", "Họp tại XXX", ["cảnh báo “XXX”"]),
    body("CL-01", "Ông [họ tên] dự họp", ["cảnh báo “[họ”"]),
    body("CL-01", "Kính gửi {{ ong }}, dự họp", ["cảnh báo “{{ ong }}”"]),
    body("CL-01", "Kỳ họp thứ XXX"), body("CL-01", "Gồm bút, giấy…"), body("CL-01", "Có được không?"),
    Trial("CL-01", "họ tên", Kept.plan, ["lỗi “……”"]) { $0.signatures[0].name = "……" },
    Trial("CL-01", "chỗ ghi tay", Kept.plan) { $0.signatures[0].name = RichText([.blank(Blank("họ tên"))]) },
    Trial("CL-01", "trích yếu công văn", Kept.letter, ["lỗi “???”"]) { $0.subject = "???" },
    Trial("CL-01", "ô của bảng", Kept.plan) { $0.body.insert(table("…"), at: 0) },
    Trial("CL-01", "lỗi công thức trong ô", Kept.plan, ["lỗi “#N/A”"]) { $0.body.insert(table("#N/A"), at: 0) },

    body("CL-02", "Há»™i Ä‘á»“ng thi Ä‘ua", ["lỗi “Há»™i”"]), body("CL-02", "Æ°u tiên", ["lỗi “Æ°u”"]),
    body("CL-02", "Căn cứ C¨n cø", ["lỗi “C¨n”"]), body("CL-02", "Hội đồng xaõ hoäi", ["cảnh báo “hoäi”"]),
    body("CL-02", "Căn cứ LuËt thi đua", ["cảnh báo “LuËt”"]),
    body("CL-02", "Ho`a bi`nh", ["cảnh báo “Ho`a”"]), body("CL-02", "n\u{301} là gì", ["lỗi “n\u{301}”"]),
    body("CL-02", "Họp tại “XÔ XÔ”, 5 m², 10 µm, 20°C, « a »"), body("CL-02", "Hội nghị với Müller và Citroën"),
    body("CL-02", "Gõ lệnh `tao` rồi `xem`"), body("CL-02", "THỊ XÔ”"),

    body("CL-03", "Các xã.. thực hiện", ["cảnh báo “..”"]),
    body("CL-03", "Sở Nội vụ;; Sở Tài chính", ["cảnh báo “;;”"]),
    body("CL-03", "Gồm bút... và ../a/b"), body("CL-03", "- - Như vậy", ["cảnh báo “-”"]),
    body("CL-03", "- Như vậy"),
    Trial("CL-03", "gạch gõ lại", Kept.plan, ["cảnh báo “-”"]) {
      $0.body = [.item(OutlineItem(.dash, text: "- Như vậy")), .paragraph("Các đơn vị thực hiện")]
    },

    Trial("CL-04", "Nơi nhận:;", Kept.plan, ["lỗi recipient(0)"]) { $0.recipients[0].text = "Nơi nhận:;" },
    Trial("CL-04", "hai dòng Lưu", Kept.plan, ["lỗi recipient(1)"]) { $0.recipients[1].text = "Lưu: VT" },
    Trial("CL-04", "Lưu học sinh", Kept.plan) { $0.recipients[1].text = "Lưu học sinh" },
    Trial("CL-04", "Kính gửi", Kept.letter, ["lỗi addressee(0)"]) { $0.addressees[0].text = "Kính gửi: Sở A" },
    Trial("CL-04", "tên loại", Kept.plan, ["cảnh báo “Kế hoạch”"]) { $0.subject = "Kế hoạch tổ chức hội nghị" },

    body("CL-05", "Tờ trình số số 12/TTr", ["cảnh báo “số số”"]), body("CL-05", "Một số số liệu"),
    body("CL-05", "Căn cứ căn cứ Luật", ["cảnh báo “Căn cứ căn cứ”"]),
    body("CL-05", "các các xã", ["cảnh báo “các các”"]),
    body("CL-05", "Ngày ngày chăm chỉ"),

    Trial("CL-06", "họ tên", Kept.plan, ["cảnh báo “Nguyen Van An”"]) { $0.signatures[0].name = "Nguyen Van An" },
    body("CL-06", "Ông Tran Long và ông Trần Long", ["cảnh báo “Tran Long”"]), body("CL-06", "Tran lan khắp nơi"),

    Trial("CL-07", "nơi nhận", Kept.plan, ["cảnh báo recipient(1)"]) { $0.recipients[1] = $0.recipients[0] },
    Trial("CL-07", "dòng của bảng", Kept.plan, ["cảnh báo body"]) { $0.body.insert(rows("Trần Thị Bình"), at: 0) },
    Trial("CL-07", "hai người", Kept.plan) { $0.body.insert(rows("Trần Thị Bé"), at: 0) },

    Trial("CL-08", "chữ ký", phuong, ["lỗi “XÃ”"]) { $0.signatures[0].lines[0].text = "Ủy ban nhân dân xã" },
    Trial("CL-08", "nơi nhận", phuong, ["cảnh báo “xã”"]) { $0.recipients[0].text = "Chủ tịch UBND xã" },
    Trial("CL-08", "xã khác", phuong) { $0.recipients[0].text = "UBND xã Tân Hòa" },
    Trial("CL-08", "tỉnh", phuong) { $0.recipients[0].text = "Ủy ban nhân dân tỉnh" },
    Trial("CL-08", "địa danh", phuong, ["cảnh báo place"]) { $0.issued?.place = "Hà Đông" },
    Trial("CL-08", "ký hiệu", phuong, ["cảnh báo symbol"]) { $0.number?.symbol = "KH-SNV" },
    Trial("CL-08", "ký hiệu của sở", phuong, ["cảnh báo symbol"]) { $0.issuingAuthority = ["SỞ NỘI VỤ"] },
    Trial("CL-08", "đúng", phuong) { _ in },
  ]

  static let phuong = {
    var document = Kept.plan
    document.issuingAuthority = ["ỦY BAN NHÂN DÂN", "PHƯỜNG THẠCH LAM"]
    return document
  }()

  private static func rows(_ name: String) -> Block {
    .table(
      Table(
        columns: [.init("TT"), .init("Họ tên"), .init("Chức vụ")],
        rows: [("1", "Trần Thị Bình"), ("2", name)].map {
          .init([.init(RichText($0.0)), .init(RichText($0.1)), .init("Kế toán")])
        }
      )
    )
  }

  @Test(arguments: trials) func found(_ trial: Trial) throws { try trial.run() }

  @Test("a finding says what, where and what to do") func words() throws {
    var document = Kept.plan
    document.signatures[0].name = "#REF!"
    let finding = try #require(findings(in: Decree30.finished(document)).first { $0.code == "CL-01" })
    #expect(finding.message == "“#REF!” là chữ giữ chỗ, chưa phải nội dung")
    #expect(finding.hint == "ghi nội dung; chỗ để ghi tay thì để trống trường ấy trong dữ liệu")
    #expect(finding.place?.path.part == .signerName(0))
  }
}

@Suite("What finishing keeps") struct KeptWordsTests {
  private func body(_ text: String) -> String {
    let document = finished { $0.body = [.paragraph(RichText(text))] }
    guard case .paragraph(let text)? = document.body.first else { return "" }
    return text.plain
  }

  @Test(arguments: [
    ("Bút, giấy v.v.", "Bút, giấy v.v./."), ("Công ty A Co., Ltd.", "Công ty A Co., Ltd./."),
    ("Tốt lắm!", "Tốt lắm!./."),
    ("Các xã..", "Các xã./."), ("Xong./..", "Xong./."), ("Xong./.", "Xong./."), ("v.v./.", "v.v./."),
    ("Phòng VHXH.", "Phòng VHXH./."),
  ]) func endOfBody(given: String, expected: String) {
    #expect(body(given) == expected)
    #expect(body(expected) == expected)
  }

  @Test func ofLines() {
    let document = finished {
      $0.recipients = ["Bản điện tử:", "Sở A v.v.", "Công ty B Ltd.", "Sở C.;"].map { LabelledLine(RichText($0)) }
      $0.archive = LabelledLine("Lưu VT, VX")
      $0.signatures = [SignatureBlock(lines: [.init(nil, "Giám đốc, (Ký, đóng dấu)")], name: "Hà Văn Sìn")]
    }
    #expect(
      document.recipients.map(\.plain) == ["Bản điện tử:", "- Sở A v.v.;", "- Công ty B Ltd.;", "- Sở C;"]
    )
    #expect(document.archive?.plain == "- Lưu: VT, VX.")
    #expect(document.signatures[0].lines[0].text.plain == "GIÁM ĐỐC, (Ký, đóng dấu)")
    #expect(Decree30.finished(document) == document)
  }

  @Test func ofCapitals() {
    let document = finished {
      $0.appendices = [Appendix(title: "Độ pH, số kWh và mã VNeID của Trường THPT A", body: [])]
    }
    #expect(document.appendices[0].title.plain == "ĐỘ pH, SỐ kWh VÀ MÃ VNeID CỦA TRƯỜNG THPT A")
  }

  @Test func ofSubjects() {
    let document = finished(.officialLetter) { $0.subject = "V/v: Về việc mua sắm v.v." }
    #expect(document.subject?.plain == "V/v mua sắm v.v.")
  }
}
