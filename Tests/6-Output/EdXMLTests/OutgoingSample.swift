import Bytes
import DataReading
import Decree30
import Diagnostics
import DocumentModel
import Rendering
import Testing
import Values

@testable import EdXML

/// An issued document with everything a message can say, names made up.
enum OutgoingSample {
  static var letter: OfficialDocument {
    var document = OfficialDocument(kind: .officialLetter)
    document.superiorAuthority = ["UBND tỉnh Sơn Hà"]
    document.issuingAuthority = ["Sở Nội vụ"]
    document.number = DocumentNumber(number: "7", symbol: "SNV-TĐKT")
    document.issued = IssueDate(place: "Sơn Hà", day: "5", month: "1", year: "2026")
    document.urgency = .veryUrgent
    document.circulation = "Lưu hành nội bộ"
    document.subject = "rà soát <danh mục> & số liệu thi đua"
    document.addressees = [LabelledLine("Ủy ban nhân dân các xã")]
    document.body = [.paragraph("Đề nghị các xã báo cáo.")]
    document.recipients = [LabelledLine("Như trên"), LabelledLine("UBND xã Thạch Lam"), LabelledLine("Giám đốc Sở")]
    document.archive = LabelledLine("VT, TĐKT")
    document.signatures = [
      SignatureBlock(lines: [.init(.deputising, "Giám đốc"), .init(nil, "Phó Giám đốc")], name: "Lương Văn Bách")
    ]
    document.drafterMark = "HT.(60)"
    document.appendices = [
      Appendix(title: "Biểu số liệu", body: [.paragraph("Biểu")]),
      Appendix(title: "Đề cương", body: [.paragraph("Đề cương")]),
    ]
    return Decree30.finished(document)
  }

  static let data = """
    gui:
      ma_dinh_danh: H37.12
      ten: Sở Nội vụ tỉnh Sơn Hà
      dia_chi: Số 2 phố Hồ Tây
      email: snv@sonha.example
      dien_thoai: 0200 000 001
      fax: 0200 000 002
      trang_web: snv.sonha.example
    nhan:
      - {ma_dinh_danh: H37.40.01, ten: UBND xã Thạch Lam, co_quan_cap_tren: UBND tỉnh Sơn Hà}
      - {ma_dinh_danh: 000.12.40.H37, ten: UBND xã Lam Sơn, email: lamson@sonha.example}
    thoi_diem_gui: 5/1/2026 16:05
    nguoi_gui: {phong_ban: Văn phòng Sở, ho_ten: Đàm Thị Lụa, email: lua@sonha.example, di_dong: 0900 000 003}
    tom_tat: Đề nghị các xã rà soát
    han_tra_loi: 20/01/2026
    tra_loi_cho:
      - {ma_dinh_danh: H37, so_ky_hieu: 345/UBND-NC, ngay: 30/12/2025, ma_van_ban: "H37,2025/12/30,345/UBND-NC"}
      - {ma_dinh_danh: H37.40.01, so_ky_hieu: 9/BC-UBND, ngay: 02/01/2026}
    chi_dao: có
    so_trang: 3
    """

  /// What is read from a file of `--gui-nhan`.
  static func read(_ text: String) throws -> Outcome<SendingData> {
    let record = readDocument(name: "gui-nhan.yaml", bytes: Array(text.utf8), format: .yaml)
    return SendingData.read(try #require(record.value, "\(record.diagnostics)"))
  }

  static var pdf: OutgoingAttachment { .pdf(name: "07-SNV-TĐKT.pdf", bytes: Array("%PDF-1.7 thử".utf8)) }
  static var docx: OutgoingAttachment { .docx(name: "07.docx", bytes: [0x50, 0x4B, 3, 4, 0, 255]) }

  static func message(_ text: String = data) throws -> OutgoingMessage {
    let sending = try read(text)
    #expect(sending.diagnostics.isEmpty)
    let message = OutgoingMessage.make(
      letter,
      sending: try #require(sending.value),
      attachments: [pdf, docx],
      at: nil
    )
    #expect(message.diagnostics.isEmpty)
    return try #require(message.value)
  }

  static func bytes(of message: OutgoingMessage) -> [UInt8] {
    var sink = ByteSink()
    MessageWriter().write(message, into: &sink)
    return sink.bytes
  }
}
