import Diagnostics
import DocumentModel
import Testing
import Values

@testable import EdXML

@Suite("Khi nào không gửi bằng edXML")
struct RefusalTests {
  /// A change to a document that can be sent, and what is said about it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let change: @Sendable (inout OfficialDocument, inout SendingData, inout [OutgoingAttachment]) -> Void
    let findings: [String]

    var testDescription: String { name }
  }

  private static let blank = RichText([.blank(Blank("số", form: .gap))])

  static let cases = [
    Case(name: "đủ", change: { _, _, _ in }, findings: []),
    Case(
      name: "chưa có số",
      change: { document, _, _ in document.number?.number = blank },
      findings: ["ED-01: văn bản chưa có số → cấp số rồi điền vào dữ liệu"]
    ),
    Case(
      name: "chưa có ký hiệu",
      change: { document, _, _ in document.number?.symbol = " " },
      findings: ["ED-01: văn bản chưa có ký hiệu → điền ký hiệu vào dữ liệu"]
    ),
    Case(
      name: "chưa có ngày",
      change: { document, _, _ in document.issued?.day = blank },
      findings: ["ED-01: văn bản chưa có đủ ngày, tháng, năm ban hành → điền ngày ban hành vào dữ liệu"]
    ),
    Case(
      name: "ngày không có trong lịch",
      change: { document, _, _ in document.issued?.day = "32" },
      findings: ["ED-01: văn bản chưa có đủ ngày, tháng, năm ban hành → điền ngày ban hành vào dữ liệu"]
    ),
    Case(
      name: "chưa có địa danh",
      change: { document, _, _ in document.issued?.place = "" },
      findings: ["ED-01: văn bản chưa có địa danh → điền địa danh vào dữ liệu"]
    ),
    Case(
      name: "chưa có trích yếu",
      change: { document, _, _ in document.subject = nil },
      findings: ["ED-01: văn bản chưa có trích yếu → thêm trích yếu vào mẫu hoặc dữ liệu"]
    ),
    Case(
      name: "trích yếu còn chỗ trống",
      change: { document, _, _ in document.subject?.runs.append(.blank(Blank("tên"))) },
      findings: ["ED-01: văn bản chưa có trích yếu → thêm trích yếu vào mẫu hoặc dữ liệu"]
    ),
    Case(
      name: "chưa có người ký",
      change: { document, _, _ in document.signatures = [] },
      findings: ["ED-01: văn bản chưa có họ tên người ký → điền người ký vào dữ liệu"]
    ),
    Case(
      name: "chưa biết nơi gửi",
      change: { _, data, _ in data.sender.identifier = nil },
      findings: [
        "ED-01: chưa biết mã định danh của cơ quan gửi "
          + "→ ghi “gui: {ma_dinh_danh: …}” trong tệp --gui-nhan hoặc trong hồ sơ cơ quan"
      ]
    ),
    Case(
      name: "chưa biết tên nơi gửi",
      change: { document, data, _ in
        data.sender.name = nil
        document.issuingAuthority = []
      },
      findings: [
        "ED-01: chưa biết tên của cơ quan gửi → ghi “gui: {ten: …}” trong tệp --gui-nhan hoặc trong hồ sơ cơ quan"
      ]
    ),
    Case(
      name: "chưa có nơi nhận",
      change: { _, data, _ in data.recipients = [] },
      findings: [
        "ED-01: chưa có nơi nhận nào có mã định danh → ghi “nhan: [{ma_dinh_danh: …, ten: …}]” trong tệp --gui-nhan"
      ]
    ),
    Case(
      name: "không có tệp",
      change: { _, _, files in files = [] },
      findings: ["ED-01: không có tệp nào để gửi kèm bản tin → thêm bản đã ký bằng --pdf"]
    ),
    Case(
      name: "tệp không phải PDF",
      change: { _, _, files in files[0].bytes = [0x50, 0x4B] },
      findings: ["ED-08: “07-SNV-TĐKT.pdf” không phải tệp PDF → chọn tệp PDF đã ký số"]
    ),
    Case(
      name: "mật",
      change: { document, _, _ in document.secrecy = .topSecret },
      findings: [
        "ED-02: văn bản có dấu “TỐI MẬT”, không được gửi bằng edXML → gửi theo quy định về bảo vệ bí mật nhà nước"
      ]
    ),
    Case(
      name: "gửi trước ngày ban hành",
      change: { document, _, _ in document.issued?.day = "06" },
      findings: [
        "ED-07: “thoi_diem_gui” là 05/01/2026, trước ngày ban hành 06/01/2026 "
          + "→ xem lại “thoi_diem_gui” trong tệp --gui-nhan, hoặc ngày của văn bản"
      ]
    ),
    Case(
      name: "dự thảo",
      change: { document, _, _ in document.isDraft = true },
      findings: [
        "ED-03: văn bản còn là dự thảo; edXML chỉ dùng cho văn bản đã ban hành "
          + "→ bỏ --du-thao khi văn bản đã ban hành, hoặc chọn định dạng khác"
      ]
    ),
  ]

  private func findings(_ change: (inout OfficialDocument, inout SendingData, inout [OutgoingAttachment]) -> Void)
    throws
    -> Outcome<OutgoingMessage>
  {
    var document = OutgoingSample.letter
    var data = try #require(try OutgoingSample.read(OutgoingSample.data).value)
    var files = [OutgoingSample.pdf, OutgoingSample.docx]
    change(&document, &data, &files)
    return OutgoingMessage.make(document, sending: data, attachments: files, at: Place(file: "d.yaml"))
  }

  @Test("Mỗi điều thiếu một thông báo", arguments: cases)
  func one(_ example: Case) throws {
    let outcome = try findings(example.change)
    #expect(outcome.diagnostics.map { "\($0.code): \($0.message) → \($0.hint ?? "")" } == example.findings)
    #expect((outcome.value == nil) == !example.findings.isEmpty)
  }

  @Test("Mọi điều thiếu được nói một lượt, theo một thứ tự, đúng chỗ")
  func all() throws {
    let outcome = try findings { document, data, files in
      document = OfficialDocument(kind: .officialLetter)
      document.secrecy = .secret
      document.isDraft = true
      data.sender = SendingData.Organization()
      data.recipients = []
      files = []
    }
    #expect(outcome.value == nil)
    #expect(
      outcome.diagnostics.map(\.message) == [
        "văn bản chưa có số", "văn bản chưa có ký hiệu", "văn bản chưa có đủ ngày, tháng, năm ban hành",
        "văn bản chưa có địa danh", "văn bản chưa có trích yếu", "văn bản chưa có họ tên người ký",
        "chưa biết mã định danh của cơ quan gửi", "chưa có nơi nhận nào có mã định danh",
        "không có tệp nào để gửi kèm bản tin", "văn bản có dấu “MẬT”, không được gửi bằng edXML",
        "văn bản còn là dự thảo; edXML chỉ dùng cho văn bản đã ban hành",
      ]
    )
    #expect(
      outcome.diagnostics.map { $0.place?.file } == [
        "d.yaml", "d.yaml", "d.yaml", "d.yaml", "d.yaml", "d.yaml", "gui-nhan.yaml", "gui-nhan.yaml", "d.yaml",
        "d.yaml",
        "d.yaml",
      ]
    )
  }

  @Test("Hạn trả lời trước ngày ban hành chỉ là cảnh báo")
  func staleDeadline() throws {
    let outcome = try findings { document, data, _ in
      document.issued?.month = "02"
      data.time = nil
    }
    #expect(outcome.value != nil)
    #expect(outcome.diagnostics.map(\.severity) == [.warning])
    #expect(outcome.diagnostics.map(\.message) == ["“han_tra_loi” là 20/01/2026, trước ngày ban hành 05/02/2026"])
  }

  @Test("Số bản trên văn bản khác số bản khai chỉ là cảnh báo", arguments: [(60, false), (12, true)])
  func copies(_ said: Int, _ warns: Bool) throws {
    let outcome = try findings { _, data, _ in data.copies = said }
    #expect(outcome.value?.copies == said)
    #expect(outcome.diagnostics.map(\.severity) == (warns ? [.warning] : []))
    #expect(
      outcome.diagnostics.map { "\($0.code) \($0.message)" }
        == (warns ? ["ED-07 “so_ban” là 12, mà văn bản ghi 60 bản; bản tin ghi 12"] : [])
    )
  }

  @Test("Nhiều người ký: bản tin ghi người cuối, có lời ghi chú")
  func signers() throws {
    let outcome = try findings { document, _, _ in
      let first = SignatureBlock(lines: [.init(nil, "Giám đốc")], name: "Lò Thị Mây")
      let pen = SignatureBlock(lines: [.init(nil, "Trưởng đoàn")], name: Self.blank)
      document.signatures = [first, pen] + document.signatures
    }
    #expect(outcome.value?.signer == "Lương Văn Bách")
    #expect(outcome.diagnostics.map(\.severity) == [.note])
    #expect(
      outcome.diagnostics.map { "\($0.code) \($0.message)" } == [
        "ED-19 văn bản có 3 người ký, bản tin edXML chỉ ghi được một: Lương Văn Bách; không ghi: Lò Thị Mây, Trưởng đoàn"
      ]
    )
  }

  // MARK: Blanks

  /// A place of a document, made blank.
  struct BlankCase: Sendable, CustomTestStringConvertible {
    let name: String
    let change: @Sendable (inout OfficialDocument, RichText) -> Void
    var testDescription: String { name }
  }

  static let blankPlaces = [
    BlankCase(name: "cơ quan") { $0.issuingAuthority = [$1] },
    BlankCase(name: "kính gửi") { $0.addressees = [LabelledLine($1)] },
    BlankCase(name: "căn cứ") { $0.legalBases = [$1] },
    BlankCase(name: "đoạn") { $0.body = [.paragraph($1)] },
    BlankCase(name: "khoản") { document, blank in
      document.body = [.item(OutlineItem(.clause, text: "Chung", children: [.paragraph(blank)]))]
    },
    BlankCase(name: "ô của bảng") { document, blank in
      let row = Table.Row([Table.Cell(blank)])
      document.body = [.table(Table(columns: [Table.Column("Cột")], rows: [row]))]
    },
    BlankCase(name: "phụ lục") { $0.appendices = [Appendix(title: "Biểu", body: [.paragraph($1)])] },
    BlankCase(name: "nơi nhận") { $0.recipients = [LabelledLine($1)] },
    BlankCase(name: "chức vụ người ký") { $0.signatures[0].lines = [.init(nil, $1)] },
    BlankCase(name: "người ký khác") { document, blank in
      document.signatures.insert(SignatureBlock(lines: [.init(nil, "Giám đốc")], name: blank), at: 0)
    },
  ]

  @Test("Chỗ để trống ở mọi nơi của văn bản", arguments: blankPlaces)
  func blankAnywhere(_ example: BlankCase) throws {
    var document = OutgoingSample.letter
    #expect(OutgoingMessage.refusalOfBlanks(in: document, at: nil) == nil)
    example.change(&document, RichText([.text("gồm ", []), .blank(Blank("noi_dung"))]))
    let finding = try #require(OutgoingMessage.refusalOfBlanks(in: document, at: Place(file: "d.yaml")))
    #expect(finding.severity == .error)
    #expect(finding.code == "ED-10")
    #expect(finding.message == "văn bản còn 1 chỗ để trống mà không có bản đã ký để gửi: noi_dung")
    #expect(finding.place?.file == "d.yaml")
    #expect(finding.hint == "điền nốt vào dữ liệu, hoặc gửi bản PDF đã ký bằng --pdf")
  }

  @Test("Mỗi tên một lần, theo thứ tự gặp, có số lần")
  func blankNames() {
    var document = OutgoingSample.letter
    let blanks = ["b", "a", "b"].map { RichText([.blank(Blank($0))]) }
    document.body = blanks.map { .paragraph($0) }
    #expect(
      OutgoingMessage.refusalOfBlanks(in: document, at: nil)?.message
        == "văn bản còn 3 chỗ để trống mà không có bản đã ký để gửi: b (2), a"
    )
  }

  @Test("Số, ngày, trích yếu, người ký không báo lần nữa: bản tin nào cũng phải có")
  func requiredBlanks() {
    var document = OutgoingSample.letter
    document.number?.number = Self.blank
    document.issued?.day = Self.blank
    document.subject = Self.blank
    document.signatures[0].name = Self.blank
    document.body = [.paragraph(Self.blank)]
    #expect(OutgoingMessage.refusalOfBlanks(in: document, at: nil) == nil)
  }

  // MARK: The file of --gui-nhan

  @Test(
    "Tệp gửi nhận viết sai",
    arguments: [
      ("gui: {ma_dinh_danh: H37..1}", "1:21 ED-04 “H37..1” không phải mã định danh"),
      ("gui: {ma_dinh_danh: H37.Đ1}", "1:21 ED-04 “H37.Đ1” không phải mã định danh"),
      ("gui: {ma_dinh_danh: H37 1}", "1:21 ED-04 “H37 1” không phải mã định danh"),
      (
        "gui: {ma_dinh_danh: H37.1234567890.1234567890.1234567890}",
        "1:21 ED-04 “H37.1234567890.1234567890.1234567890” không phải mã định danh"
      ),
      ("gui: {ma: H37}", "1:7 TD-07 không có trường “gui.ma”"),
      ("nhan: [{ten: B}]", "1:8 TD-03 thiếu “nhan[1].ma_dinh_danh”"),
      ("nhan: [{ma_dinh_danh: H1}]", "1:8 TD-03 thiếu “nhan[1].ten”"),
      ("nhan: H1", "1:7 TD-04 “nhan” phải là bảng"),
      (
        "nhan:\n  - {ma_dinh_danh: H1, ten: A}\n  - {ma_dinh_danh: H1, ten: B}",
        "3:20 ED-05 mã định danh “H1” ghi hai lần trong “nhan”"
      ),
      (
        "nhan:\n  - {ma_dinh_danh: H1.a, ten: A}\n  - {ma_dinh_danh: h1.A, ten: B}",
        "3:20 ED-05 mã định danh “h1.A” ghi hai lần trong “nhan”, lần đầu là “H1.a”: chữ hoa, chữ thường là một"
      ),
      (
        "gui: {ma_dinh_danh: H1.A}\nnhan:\n  - {ma_dinh_danh: H2, ten: A}\n  - {ma_dinh_danh: h1.a, ten: B}",
        "4:20 ED-09 mã định danh “h1.a” trong “nhan” là của chính cơ quan gửi, không gửi cho chính mình"
      ),
      ("thoi_diem_gui: 5/1/2026", "1:16 ED-07 “thoi_diem_gui”: “5/1/2026” không phải một thời điểm"),
      ("thoi_diem_gui: 5/1/2026 24:00", "1:16 ED-07 “thoi_diem_gui”: “5/1/2026 24:00” không phải một thời điểm"),
      ("han_tra_loi: 31/2/2026", "1:14 TD-06 “han_tra_loi”: lịch không có ngày 31/2/2026"),
      ("tra_loi_cho: [{ma_dinh_danh: H1, so_ky_hieu: 1/A}]", "1:15 TD-03 thiếu “tra_loi_cho[1].ngay”"),
      ("so_trang: 0", "1:11 ED-07 “so_trang”: 0 không dùng được"),
      ("so_ban: ba", "1:9 TD-04 “so_ban”: “ba” không phải số nguyên"),
      ("chi_dao: 2", "1:10 TD-04 “chi_dao”: “2” không phải một trong các từ: không, có, báo cáo"),
      ("nhan_the: don_vi", "1:1 TD-07 không có trường “nhan_the”"),
    ]
  )
  func badData(_ text: String, _ finding: String) throws {
    let outcome = try OutgoingSample.read(text)
    #expect(
      outcome.diagnostics.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.code) \($0.message)" } == [
        finding
      ]
    )
  }

  @Test("Mã định danh đúng dạng, cũ và mới", arguments: ["G22", "H37.DN.001", "000.00.18.G12", "vxp.saas.03"])
  func identifiers(_ identifier: String) throws {
    #expect(try OutgoingSample.read("gui: {ma_dinh_danh: \(identifier)}").diagnostics.isEmpty)
  }

  @Test("Nơi nhận theo một trường của văn bản")
  func selecting() throws {
    let text = "nhan_theo: don_vi\nnhan: [{ma_dinh_danh: H1, ten: Trường A}, {ma_dinh_danh: H2, ten: Trường B}]"
    let data = try #require(try OutgoingSample.read(text).value)
    let place = Place(file: "ds.csv", line: 3, columnName: "Đơn vị")
    #expect(data.selecting(["trường  b"], at: place).value?.recipients.map(\.identifier) == ["H2"])
    #expect(data.selecting(["Trường B", "Trường A"], at: place).value?.recipients.map(\.identifier) == ["H2", "H1"])
    let unknown = data.selecting(["Trường C", "Trường A"], at: place).diagnostics
    #expect(unknown.map(\.message) == ["danh sách “nhan” không có “Trường C”, nên chưa biết mã định danh"])
    #expect(unknown.map(\.place) == [place])
    #expect(unknown.map(\.hint) == ["thêm “Trường C” và mã định danh vào “nhan”"])
    let noField = data.selecting(nil, at: nil).diagnostics
    #expect(noField.map(\.message) == ["“nhan_theo” nêu trường “don_vi” mà dữ liệu của văn bản không có"])
  }

  @Test(
    "Gợi ý tên chỉ khi là gõ sai, không phải tên cơ quan khác",
    arguments: [
      ("Sở A", "Sở C", false), ("Trường số 12", "Trường số 13", false), ("Khối thi đua A", "Khối thi đua B", false),
      ("Xã Lam", "Xã Lâm", true), ("UBND xã Lam Hà", "UBND xã LamHà", true), ("Trường Hoa Ban", "Trường Hoa Bam", true),
      ("Trường Hoa Ban", "Truờng Hoa Ban", true), ("Trường Hoa Ban", "Trường Hoa Mai", false),
      ("Sở Ban", "Sở Bam", false), ("Trường Hoa Ban", "Trươgn Hoa Bam", false),
    ]
  )
  func suggestion(_ name: String, _ typed: String, _ isOffered: Bool) throws {
    let data = try #require(
      try OutgoingSample.read("nhan_theo: a\nnhan: [{ma_dinh_danh: H1, ten: \(name)}]").value
    )
    let hints = data.selecting([typed], at: nil).diagnostics.map(\.hint)
    #expect(hints == [isOffered ? "có phải “\(name)”?" : "thêm “\(typed)” và mã định danh vào “nhan”"])
  }

  @Test("Danh bạ có chính cơ quan gửi thì được; văn bản gửi cho chính mình thì không")
  func ownRow() throws {
    let text = """
      gui: {ma_dinh_danh: H1}
      nhan_theo: don_vi
      nhan:
        - {ma_dinh_danh: h1, ten: Trường A}
        - {ma_dinh_danh: H2, ten: Trường B}
      """
    let read = try OutgoingSample.read(text)
    #expect(read.diagnostics.isEmpty)
    let data = try #require(read.value)
    let place = Place(file: "ds.csv", line: 3, columnName: "Đơn vị")
    #expect(data.selecting(["Trường B"], at: place).diagnostics.isEmpty)
    let own = data.selecting(["Trường B", "Trường A"], at: place).diagnostics
    #expect(own.map(\.code) == ["ED-09"])
    #expect(own.map(\.message) == ["“Trường A” là chính cơ quan gửi (h1), không gửi cho chính mình"])
    #expect(own.map(\.place) == [place])
    #expect(own.first?.related.map(\.place.line) == [4])
  }

  @Test("Một nơi nhận nêu hai lần trong văn bản thì gửi một lần")
  func namedTwice() throws {
    let text = "nhan_theo: a\nnhan: [{ma_dinh_danh: H1, ten: Trường A}, {ma_dinh_danh: H2, ten: Trường B}]"
    let data = try #require(try OutgoingSample.read(text).value)
    let selected = data.selecting(["Trường B", "trường b", "Trường A"], at: nil)
    #expect(selected.diagnostics.isEmpty)
    #expect(selected.value?.recipients.map(\.identifier) == ["H2", "H1"])
  }

  @Test(
    "Nơi nhận bị từ chối vì lỗi khác thì không báo thêm là chưa có nơi nhận",
    arguments: [
      ("nhan: H1", ["TD-04"]), ("nhan: [{ma_dinh_danh: H1}]", ["TD-03"]), ("nhan: [{ten: A}]", ["TD-03"]),
      ("nhan: [{ma_dinh_danh: H..1, ten: A}]", ["ED-04"]), ("nhan: [A]", ["TD-01", "TD-03", "TD-03"]),
      ("nhan: []", ["ED-01"]), ("so_trang: 1", ["ED-01"]), ("nhan_theo: x\nnhan: [{ma_dinh_danh: H1}]", ["TD-03"]),
      ("nhan_theo: x\nnhan: H1", ["TD-04"]),
    ]
  )
  func noFollowOn(_ text: String, _ codes: [String]) throws {
    let read = try OutgoingSample.read(text)
    var data = try #require(read.value)
    data.sender = SendingData.Organization(identifier: "H9", name: "Sở Nội vụ")
    let selected = data.selecting(["A"], at: nil)
    let message = OutgoingMessage.make(
      OutgoingSample.letter,
      sending: selected.value ?? data,
      attachments: [OutgoingSample.pdf],
      at: nil
    )
    #expect((read.diagnostics + selected.diagnostics + message.diagnostics).map(\.code) == codes)
  }

  @Test("Không có nhan_theo thì mọi nơi nhận đều nhận")
  func allReceive() throws {
    let data = try #require(try OutgoingSample.read(OutgoingSample.data).value)
    #expect(data.selecting(nil, at: nil).value?.recipients.count == 2)
  }
}
