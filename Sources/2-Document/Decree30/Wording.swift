public import DocumentModel

/// Lines made of several fields. They are put together here and nowhere else.
extension Decree30 {
  /// `Số: 05/KH-UBND` (PL I.I.II.3c); a number not yet given leaves its blank.
  public static func numberLine(_ number: DocumentNumber) -> RichText {
    var line = RichText(numberLabel + " ")
    line.append(number.number)
    line.append("/")
    line.append(number.symbol)
    return line
  }

  /// `Quảng Châu, ngày 05 tháng 01 năm 2026` (PL I.I.II.4c); what is not yet known leaves its blank.
  public static func dateLine(_ date: IssueDate) -> RichText {
    var line = date.place
    line.append(", " + dayWord + " ")
    line.append(date.day)
    line.append(" " + monthWord + " ")
    line.append(date.month)
    line.append(" " + yearWord + " ")
    line.append(date.year)
    return line
  }

  /// `KT. CHỦ TỊCH` (PL I.I.II.7b).
  public static func signatureLine(_ line: SignatureBlock.Line) -> RichText {
    guard let authority = line.authority else { return line.text }
    var result = RichText(authority.prefix)
    result.append(line.text)
    return result
  }
}
