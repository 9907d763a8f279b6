internal import Bytes
internal import Diagnostics
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// Several addressees stand one a line; dashes and punctuation at the ends are the program's.
struct AddresseesAreAList: MendingRule, CheckingRule {
  static let page = RulePage(
    "K9-03",
    "Gửi nhiều nơi thì mỗi nơi một dòng, có gạch đầu dòng, cuối dòng dấu chấm phẩy, dòng cuối dấu chấm",
    clause: Clause.part("9d"),
    reads: [.words, .structure],
    passes: "- Sở Nội vụ; ⏎ - Sở Tài chính.",
    fails: "Sở Nội vụ, Sở Tài chính"
  )

  var wakes: Wake { .always }

  static func mend(_ document: inout OfficialDocument) {
    document.caller?.endWithCall()
    if document.addresseesAreList { document.addressees.makeList(isWhole: true) }
  }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let addressees = subject.document.addressees
    for index in addressees.indices {
      let text = addressees[index].text
      if subject.document.addresseesAreList, let dash = TypedDash.count(in: text) {
        findings.append(
          Self.finding(
            "nơi nhận chính có gạch đầu dòng ghi tay",
            at: DocumentSpan(.addressee(index), bytes: 0..<dash),
            expected: "chỉ tên nơi nhận; gạch đầu dòng do chương trình ghi",
            hint: "bỏ gạch đầu dòng"
          )
        )
        continue
      }
      guard let second = Self.second(in: text.known ?? "", isAlone: !subject.document.addresseesAreList) else {
        continue
      }
      findings.append(
        Self.finding(
          "một dòng \(subject.document.caller == nil ? "Kính gửi" : "nơi nhận điện") có nhiều nơi nhận",
          at: DocumentSpan(.addressee(index), bytes: second),
          expected: "mỗi nơi nhận hoặc nhóm nơi nhận một dòng",
          hint: "tách thành các phần tử của danh sách, không ghi dấu cuối dòng"
        )
      )
    }
  }

  /// Where a second addressee begins in a line: behind a semicolon, or, in the only line, behind a comma with the word that
  /// the line begins with, as in `Sở Nội vụ, Sở Tài chính`. A group such as `Thường trực Đảng ủy, HĐND xã` is one line.
  private static func second(in text: String, isAlone: Bool) -> Range<Int>? {
    let bytes = text.utf8Span.span
    let passage = Passage(text)
    let first = isAlone ? passage.word(at: 0) : 0..<0
    var depth = 0
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ";") where depth == 0 && index + 2 < bytes.count && bytes[index + 1] == UInt8(ascii: " "):
        return index + 2..<bytes.count
      case UInt8(ascii: ",") where depth == 0 && !first.isEmpty && passage.isCapital(at: 0):
        let start = index + 2
        guard start < bytes.count, bytes[index + 1] == UInt8(ascii: " ") else { continue }
        let word = passage.word(at: start)
        if word.count == first.count, bytes.extracting(word).isEqual(to: bytes.extracting(first)) {
          return start..<bytes.count
        }
      default: continue
      }
    }
    return nil
  }
}

extension OfficialDocument {
  /// Whether addressees stand one a line with dashes: several of Kính gửi, and all of a công điện (Mẫu 1.6).
  var addresseesAreList: Bool { addressees.count > 1 || caller != nil }
}
