internal import Diagnostics
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// No letters of an encoding that something took for another, and no tone mark beside its letter.
struct LettersAreDecoded: TextRule {
  static let page = RulePage(
    "CL-02",
    "Không có chữ đọc nhầm bảng mã, dấu thanh tách rời chữ",
    clause: Clause.page("4"),
    levels: [.error, .warning],
    reads: .words,
    passes: "Hội đồng; Căn cứ; hòa bình",
    fails: "Há»™i Ä‘á»“ng; C¨n cø; Coäng hoøa; ho`a bi`nh"
  )

  var wakes: Wake { .oddities([.oldLetters, .foreign]) }

  func check(_ text: DocumentSubject.Text, _ findings: inout [Finding<DocumentSpan>]) {
    if let garbled = garbledUnicode(in: text.plain) {
      findings.append(
        Self.finding(
          "“\(Passage(text.plain)[garbled])” là chữ UTF-8 bị đọc nhầm thành Windows-1252",
          at: text.span(garbled),
          expected: "chữ Việt Unicode dựng sẵn",
          hint: "mở lại tệp gốc, chọn bảng mã UTF-8 (65001), rồi chép lại"
        )
      )
    } else if let old = legacyWords(in: text.plain) {
      findings.append(
        Self.finding(
          "“\(Passage(text.plain)[old.first])” là chữ bảng mã cũ \(old.encoding.vietnamese)",
          at: text.span(old.first),
          severity: old.count > 1 ? .error : .warning,
          expected: "chữ Việt Unicode dựng sẵn",
          hint: "chuyển mã từ \(old.encoding.vietnamese) sang Unicode, hoặc gõ lại"
        )
      )
    } else if let mark = looseMark(in: text.plain) {
      findings.append(
        Self.finding(
          "“\(Passage(text.plain)[mark.word])”: dấu thanh tách rời chữ",
          at: text.span(mark.word),
          severity: mark.isCertain ? .error : .warning,
          expected: "dấu nằm trên chữ, như “à”, “á”",
          hint: "gõ lại chữ này bằng bộ gõ tiếng Việt"
        )
      )
    }
  }
}
