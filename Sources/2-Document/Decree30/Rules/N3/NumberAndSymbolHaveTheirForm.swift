internal import Diagnostics
internal import DocumentModel
internal import Rules

/// The number is a number from 1; the symbol is groups of letters joined by hyphens.
struct NumberAndSymbolHaveTheirForm: CheckingRule {
  static let page = RulePage(
    "N3-03",
    "Số là số từ 1 trở lên; ký hiệu là các nhóm chữ nối bằng dấu gạch nối, không có dấu cách",
    clause: "Nghị định 30, Phụ lục I, phần I, mục II, khoản 3",
    levels: [.error, .note],
    reads: .words,
    passes: "Số: 15/QĐ-BNV",
    fails: "Số: 15/QĐ - BNV; 15/QĐ–BNV; 15/QĐ-"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let number = subject.document.number else { return }
    if let number = number.number.known { check(number: number, &findings) }
    if let symbol = number.symbol.known { check(symbol: symbol, of: subject.document.kind, &findings) }
  }

  private func check(number: String, _ findings: inout [Finding<DocumentSpan>]) {
    // Another rule is about a year.
    if NumberHasNoYear.year(of: number) != nil { return }
    if number.utf8.contains(where: { $0 != 0x30 }), number.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return }
    findings.append(
      Self.finding(
        "số văn bản “\(number)” không phải số đếm từ 1",
        at: DocumentSpan(.number),
        expected: "số thứ tự trong năm, bắt đầu từ 01",
        hint: "ghi số được cấp, hoặc bỏ trường này để chừa chỗ trống"
      )
    )
  }

  private static let expected = "các nhóm chữ viết tắt nối bằng dấu gạch nối, không cách chữ"

  private func check(symbol: String, of kind: DocumentKind, _ findings: inout [Finding<DocumentSpan>]) {
    // Another rule is about a second stroke.
    guard !symbol.utf8.contains(UInt8(ascii: "/")) else { return }
    var offset = 0
    var isGroupEmpty = true
    var groups = 1
    for scalar in symbol.unicodeScalars {
      let place = DocumentSpan(.symbol, bytes: offset..<(offset + UTF8.width(scalar)))
      offset += UTF8.width(scalar)
      if scalar == "-" {
        if isGroupEmpty { return addEmptyGroup(symbol, at: place, &findings) }
        groups += 1
        isGroupEmpty = true
      } else if Self.isOfGroup(scalar) {
        isGroupEmpty = false
      } else {
        return add(scalar, of: symbol, at: place, &findings)
      }
    }
    if isGroupEmpty {
      let end = symbol.utf8.count
      return addEmptyGroup(symbol, at: DocumentSpan(.symbol, bytes: max(0, end - 1)..<max(1, end)), &findings)
    }
    guard groups == 1 else { return }
    findings.append(
      Self.finding(
        "ký hiệu “\(symbol)” chỉ có một nhóm chữ",
        at: DocumentSpan(.symbol),
        severity: kind.code == nil ? .note : .error,
        expected: kind.code.map { "chữ viết tắt tên loại rồi tên cơ quan, ví dụ \($0)-UBND" }
          ?? "chữ viết tắt tên cơ quan rồi đơn vị soạn thảo, ví dụ UBND-VX",
        hint: "ghi thêm nhóm chữ còn thiếu"
      )
    )
  }

  private static func isOfGroup(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? 0x30...0x39 ~= scalar.value || 0x41...0x5A ~= scalar.value || 0x61...0x7A ~= scalar.value || scalar == "&"
      : scalar.properties.isAlphabetic
  }

  private func addEmptyGroup(_ symbol: String, at place: DocumentSpan, _ findings: inout [Finding<DocumentSpan>]) {
    findings.append(
      Self.finding(
        "ký hiệu “\(symbol)” thừa dấu gạch nối",
        at: place,
        expected: Self.expected,
        hint: "bỏ dấu gạch nối ở đầu, ở cuối hoặc viết hai lần"
      )
    )
  }

  private func add(
    _ scalar: Unicode.Scalar,
    of symbol: String,
    at place: DocumentSpan,
    _ findings: inout [Finding<DocumentSpan>]
  ) {
    let isBlank = scalar.properties.isWhitespace
    let right = String(
      String.UnicodeScalarView(
        symbol.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
          if Self.isOfGroup(scalar) || scalar == "-" { return scalar }
          return scalar.properties.generalCategory == .dashPunctuation ? "-" : nil
        }
      )
    )
    findings.append(
      Self.finding(
        isBlank ? "ký hiệu “\(symbol)” có dấu cách" : "ký hiệu “\(symbol)” có ký tự “\(scalar)”",
        at: place,
        expected: Self.expected,
        hint: isBlank ? "bỏ dấu cách, ví dụ “\(right)”" : "bỏ hoặc thay ký tự ấy, ví dụ “\(right)”"
      )
    )
  }
}
