public import Diagnostics
public import DocumentModel
import OfficialWriting
public import Rules
import Values

/// A paper cited as legal basis is in force on the document's day.
///
/// Local rules may still stand on an act that ended, so it is a warning unless the user chose otherwise.
public struct LegalBasisIsInForce: CheckingRule {
  /// What a person reads about it.
  public static let page = RulePage(
    "V-L1",
    "Căn cứ còn hiệu lực",
    clause: "Điều khoản thi hành của từng văn bản, trong van-ban-phap-luat.yaml",
    levels: [.warning, .error, .note],
    reads: .words,
    passes: "Căn cứ Nghị định số 152/2025/NĐ-CP, ngày 10/7/2025",
    fails: "Nghị định 98/2023/NĐ-CP hết hiệu lực từ 01/7/2025",
    details: """
      Văn bản nêu làm căn cứ (`can_cu` của dữ liệu năm) hoặc được dẫn ở bất kỳ đâu trong văn bản làm ra đang có hiệu lực vào
      ngày văn bản; loại, ngày, cơ quan ban hành ghi kèm đúng với văn bản ấy. Văn bản thay thế được lần đến văn bản còn hiệu
      lực ngày ấy; quy định chuyển tiếp được nhắc kèm. Luật gọi bằng tên kèm ngày hoặc năm cũng được xét. Ngoài căn cứ, câu
      kể việc đã qua (“trước đây”, “thay thế”, “sửa đổi” …), câu trích dẫn và bảng thì không xét. Văn bản mà dữ liệu chưa
      được xác minh thì ghi chú. `binh-xet --nghiem` coi căn cứ sai là lỗi.
      """
  )

  private let acts: CitedActs
  private let filter: PhraseFilter

  init(_ acts: CitedActs) {
    self.acts = acts
    filter = PhraseFilter(acts.phrases)
  }

  /// When a document needs a look.
  public var wakes: Wake { .phrases(acts.phrases) }

  /// Looks at a finished document: every text that cites an act, each remark once.
  public func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    var said: Set<String> = []
    var looked = -1
    for number in subject.hits(of: filter).map(\.text).sorted() where number != looked {
      looked = number
      let text = subject.texts[number]
      let isBasis = text.component == .legalBasis
      // Rows of a table tell of what was.
      if case .cell = text.path.piece { continue }
      for remark in acts.remarks(on: text.plain, days: subject.days, isBasis: isBasis) {
        guard remark.severity == .warning || said.insert(remark.message).inserted else { continue }
        let place = DocumentSpan(text.path, bytes: remark.bytes)
        findings.append(Self.found(remark.message, at: place, severity: remark.severity, hint: remark.hint))
      }
    }
  }
}
