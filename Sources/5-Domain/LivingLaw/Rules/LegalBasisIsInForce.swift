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
    levels: [.warning, .error],
    reads: .words,
    passes: "Căn cứ Nghị định số 152/2025/NĐ-CP, ngày 10/7/2025",
    fails: "Nghị định 98/2023/NĐ-CP hết hiệu lực từ 01/7/2025",
    details: """
      Văn bản nêu làm căn cứ (`can_cu` của dữ liệu năm, căn cứ của văn bản được làm ra) đang có hiệu lực vào ngày văn bản.
      `binh-xet --nghiem` coi căn cứ hết hiệu lực là lỗi. Quy định chuyển tiếp của văn bản được nhắc kèm.
      """
  )

  private let acts: [LegalAct]
  private let filter: PhraseFilter

  init(_ acts: [LegalAct]) {
    self.acts = acts
    filter = PhraseFilter(acts.map(\.number))
  }

  /// When a document needs a look.
  public var wakes: Wake { .phrases(acts.map(\.number)) }

  /// Looks at a finished document: acts that a căn cứ cites and that are in force on none of the days it may bear.
  public func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let days = subject.days else { return }
    for text in subject.texts where text.component == .legalBasis && filter.mayContain(text.plain) {
      for act in acts.cited(in: text.plain) {
        guard let objection = act.objection(on: days.lowerBound), act.objection(on: days.upperBound) != nil else {
          continue
        }
        let place = DocumentSpan(text.path, bytes: WordedText(text.plain).bytes(of: act.number))
        findings.append(Self.found(objection, at: place, hint: act.hint(on: days.lowerBound)))
      }
    }
  }
}
