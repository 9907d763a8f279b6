import CLibXML2
import Diagnostics

/// Turns libxml2's error codes into words a person who writes templates understands.
///
/// libxml2's own messages are English and change between versions, so none of them is shown.
struct Complaint {
  let source: XMLSource
  /// Elements that were open when it happened, outermost first.
  let open: [TreeBuilder.Open]
  let limits: XMLLimits

  private var scanner: MarkupScanner { MarkupScanner(bytes: source.bytes) }

  /// The one error for what went wrong.
  func diagnostic(for failure: TreeBuilder.Failure) -> Diagnostic {
    let offset = failure.offset
    switch failure.cause {
    case .documentType: return documentType(at: offset)
    case .depth: return tooDeep(at: offset)
    case .elements: return tooMany(at: offset)
    case .stackedMarks: return stackedMarks(at: offset)
    case .libxml2(let code, let detail):
      switch xmlParserErrors(rawValue: UInt32(clamping: code)) {
      case XML_ERR_TAG_NAME_MISMATCH: return wrongEndTag(at: offset)
      case XML_ERR_TAG_NOT_FINISHED: return neverClosed(at: offset)
      case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED: return attributeTwice(detail, at: offset)
      case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: return unknownEntity(at: offset)
      case XML_ERR_ENTITYREF_SEMICOL_MISSING: return bareAmpersand(at: offset)
      case XML_ERR_LT_IN_ATTRIBUTE: return lessThanInAttribute(at: offset)
      case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
        return badAttributeValue(at: offset)
      case XML_ERR_SPACE_REQUIRED, XML_ERR_GT_REQUIRED: return badTag(at: offset)
      case XML_ERR_DOCUMENT_END: return afterRoot(at: offset)
      case XML_ERR_DOCUMENT_EMPTY: return beforeRoot(at: offset)
      case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF:
        return badCharacterReference(at: offset)
      case XML_NS_ERR_UNDEFINED_NAMESPACE: return undeclaredPrefix(detail, at: offset)
      case XML_ERR_RESERVED_XML_NAME: return lateDeclaration(at: offset)
      case XML_ERR_MISPLACED_CDATA_END: return bareCDATAEnd(at: offset)
      case XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_HYPHEN_IN_COMMENT: return badComment(at: offset)
      case XML_ERR_NAME_REQUIRED: return nameMissing(at: offset)
      default: return other(code, at: offset)
      }
    }
  }

  // MARK: - Elements

  private func wrongEndTag(at offset: Int) -> Diagnostic {
    let start = scanner.lastTagStart(before: offset)
    let name = scanner.tagName(at: start)
    guard let inner = open.last else { return other(Int(XML_ERR_TAG_NAME_MISMATCH.rawValue), at: offset) }
    let end = min(scanner.endOfEndTag(at: start), max(name.upperBound + 1, offset))
    let written = scanner.text(name)
    if open.dropLast().contains(where: { $0.writtenName == written }) {
      return Diagnostic(
        .error,
        "XM-09",
        "Phần tử <\(inner.writtenName)> chưa đóng mà đã gặp </\(written)>",
        at: source.place(start..<end),
        expected: "</\(inner.writtenName)>",
        hint: "thêm </\(inner.writtenName)> vào trước </\(written)>",
        related: [opening(inner)]
      )
    }
    return Diagnostic(
      .error,
      "XM-10",
      "Thẻ đóng </\(written)> không khớp với thẻ mở <\(inner.writtenName)>",
      at: source.place(start..<end),
      expected: "</\(inner.writtenName)>",
      hint: "sửa tên ở thẻ đóng hoặc ở thẻ mở cho giống nhau",
      related: [opening(inner)]
    )
  }

  private func neverClosed(at offset: Int) -> Diagnostic {
    guard let inner = open.last else { return other(Int(XML_ERR_TAG_NOT_FINISHED.rawValue), at: offset) }
    return Diagnostic(
      .error,
      "XM-09",
      "Phần tử <\(inner.writtenName)> chưa đóng mà tệp đã hết",
      at: source.place(lastCharacter),
      expected: "</\(inner.writtenName)>",
      hint: "thêm </\(inner.writtenName)> vào chỗ phần tử kết thúc",
      related: [opening(inner)]
    )
  }

  private func opening(_ element: TreeBuilder.Open) -> Diagnostic.Related {
    Diagnostic.Related("<\(element.writtenName)> mở ở đây", source.place(element.element.startTag))
  }

  private func tooDeep(at offset: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "XM-07",
      "Phần tử lồng nhau quá sâu: nhiều nhất \(min(limits.depth, 256)) lớp",
      at: source.place(tag(at: offset)),
      hint: "bỏ bớt các lớp phần tử bao quanh"
    )
  }

  private func tooMany(at offset: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "XM-26",
      "Tệp có quá nhiều phần tử: nhiều nhất \(limits.elements)",
      at: source.place(tag(at: offset)),
      hint: "chia tệp thành nhiều phần"
    )
  }

  private func afterRoot(at offset: Int) -> Diagnostic {
    let start = skipSpace(from: offset)
    if scanner.has("</", at: start) {
      return Diagnostic(
        .error,
        "XM-10",
        "Thẻ đóng </\(scanner.text(scanner.tagName(at: start)))> không có thẻ mở",
        at: source.place(start..<scanner.endOfEndTag(at: start)),
        hint: "bỏ thẻ đóng này"
      )
    }
    let isElement = start < source.bytes.count && source.bytes[start] == UInt8(ascii: "<")
    return Diagnostic(
      .error,
      "XM-16",
      isElement
        ? "Chỉ được có một phần tử ngoài cùng, ở đây có thêm một phần tử nữa"
        : "Có chữ nằm sau phần tử ngoài cùng",
      at: source.place(isElement ? tag(at: start) : start..<endOfLine(from: start)),
      hint: "chuyển vào trong phần tử ngoài cùng hoặc bỏ đi"
    )
  }

  private func beforeRoot(at offset: Int) -> Diagnostic {
    let start = skipSpace(from: offset)
    if start >= source.bytes.count { return empty(source) }
    return Diagnostic(
      .error,
      "XM-16",
      "Có chữ nằm trước phần tử ngoài cùng",
      at: source.place(start..<endOfLine(from: start)),
      hint: "tệp XML phải bắt đầu bằng một phần tử; chuyển phần chữ vào trong hoặc bỏ đi"
    )
  }

  private func undeclaredPrefix(_ prefix: String, at offset: Int) -> Diagnostic {
    let start = scanner.lastTagStart(before: offset)
    let tag = scanner.startTag(at: start)
    let name =
      ([scanner.tagName(at: start)] + tag.attributes.map(\.name)).first { scanner.text($0).hasPrefix(prefix + ":") }
    return Diagnostic(
      .error,
      "XM-17",
      "Tiền tố “\(prefix):” chưa được khai báo",
      at: source.place(name ?? tag.span),
      hint: "bỏ tiền tố; mọi phần tử của mẫu viết không có tiền tố"
    )
  }

  // MARK: - Attributes

  private func attributeTwice(_ name: String, at offset: Int) -> Diagnostic {
    let start = scanner.lastTagStart(before: offset)
    let spans = scanner.startTag(at: start).attributes.map(\.name)
    let same = spans.filter { span in
      let written = scanner.text(span)
      return written == name || written.hasSuffix(":" + name)
    }
    return Diagnostic(
      .error,
      "XM-11",
      "Thuộc tính “\(name)” ghi hai lần trong thẻ <\(scanner.text(scanner.tagName(at: start)))>",
      at: source.place(same.dropFirst().first ?? tag(at: start)),
      hint: "bỏ một trong hai",
      related: same.first.map { [Diagnostic.Related("lần thứ nhất ở đây", source.place($0))] } ?? []
    )
  }

  private func lessThanInAttribute(at offset: Int) -> Diagnostic {
    let mark = source.bytes[min(offset, source.bytes.count)...].firstIndex(of: UInt8(ascii: "<")) ?? offset
    let start = scanner.lastTagStart(before: mark)
    let value = scanner.startTag(at: start).attributes.last?.value ?? start..<mark
    let hasEndedTag = source.bytes[value].contains { $0 == UInt8(ascii: ">") || $0 == 0x0A }
    if hasEndedTag { return missingQuote(value) }
    return Diagnostic(
      .error,
      "XM-14",
      "Dấu < không được viết thẳng trong giá trị của thuộc tính",
      at: source.place(mark..<mark + 1),
      hint: "viết &lt; thay cho dấu <"
    )
  }

  private func missingQuote(_ value: Range<Int>) -> Diagnostic {
    let quote = max(value.lowerBound - 1, 0)
    return Diagnostic(
      .error,
      "XM-15",
      "Giá trị của thuộc tính thiếu dấu nháy đóng",
      at: source.place(quote..<quote + 1),
      hint: "thêm dấu nháy vào cuối giá trị"
    )
  }

  private func badAttributeValue(at offset: Int) -> Diagnostic {
    let start = scanner.lastTagStart(before: offset)
    let tag = scanner.startTag(at: start)
    if let value = tag.attributes.last?.value, value.upperBound >= source.bytes.count { return missingQuote(value) }
    return Diagnostic(
      .error,
      "XM-15",
      "Thuộc tính trong thẻ <\(scanner.text(scanner.tagName(at: start)))> thiếu giá trị trong dấu nháy",
      at: source.place(character(at: offset)),
      expected: "ten=\"giá trị\"",
      hint: "viết giá trị giữa hai dấu nháy thẳng"
    )
  }

  // MARK: - Characters

  private func stackedMarks(at offset: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "XM-27",
      "Tệp có quá nhiều dấu chồng lên nhau trên một chữ",
      at: source.place(character(at: offset)),
      expected: "mỗi chữ nhiều nhất hai dấu, như trong tiếng Việt",
      hint: "xóa đoạn chữ này rồi gõ lại"
    )
  }

  private func bareAmpersand(at offset: Int) -> Diagnostic {
    let mark = scanner.lastIndex(of: UInt8(ascii: "&"), before: offset) ?? max(offset - 1, 0)
    return Diagnostic(
      .error,
      "XM-12",
      "Dấu & không được viết thẳng trong XML",
      at: source.place(mark..<mark + 1),
      hint: "viết &amp; thay cho dấu &"
    )
  }

  private func unknownEntity(at offset: Int) -> Diagnostic {
    let mark = scanner.lastIndex(of: UInt8(ascii: "&"), before: offset) ?? max(offset - 1, 0)
    let end = source.bytes[mark...].firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 } ?? offset
    let written = scanner.text(mark..<max(end, mark))
    let hint =
      switch written {
      case "&nbsp;": "dùng &#160;"
      case "&ndash;": "viết thẳng dấu –"
      case "&mdash;": "viết thẳng dấu —"
      case "&hellip;": "viết thẳng dấu …"
      case "&ldquo;", "&rdquo;": "viết thẳng dấu “ ”"
      default: "viết thẳng ký tự ấy; nếu muốn viết dấu & thì ghi &amp;"
      }
    return Diagnostic(
      .error,
      "XM-13",
      "XML không có ký hiệu \(written)",
      at: source.place(mark..<max(end, mark + 1)),
      expected: "&lt; &gt; &amp; &quot; &apos; hoặc mã số như &#160;",
      hint: hint
    )
  }

  private func badCharacterReference(at offset: Int) -> Diagnostic {
    let mark = scanner.lastIndex(of: UInt8(ascii: "&"), before: offset) ?? max(offset - 1, 0)
    let semicolon = source.bytes[mark...].firstIndex(of: UInt8(ascii: ";"))
    let end = semicolon.map { $0 - mark < 12 ? $0 + 1 : mark + 1 } ?? mark + 1
    return Diagnostic(
      .error,
      "XM-05",
      "Mã ký tự \(scanner.text(mark..<end)) không dùng được trong XML",
      at: source.place(mark..<end),
      hint: "bỏ mã này hoặc viết thẳng ký tự cần có"
    )
  }

  private func bareCDATAEnd(at offset: Int) -> Diagnostic {
    let bytes = source.bytes
    var mark = max(offset - 3, 0)
    while mark < bytes.count, !scanner.has("]]>", at: mark) { mark += 1 }
    return Diagnostic(
      .error,
      "XM-18",
      "Dãy ]]> không được viết thẳng trong chữ",
      at: source.place(mark..<min(mark + 3, bytes.count)),
      hint: "viết ]]&gt;"
    )
  }

  // MARK: - Marks

  private func nameMissing(at offset: Int) -> Diagnostic {
    let bytes = source.bytes
    let before = min(offset, bytes.count) - 1
    if before >= 0, bytes[before] == UInt8(ascii: "&") { return bareAmpersand(at: offset) }
    let mark = before >= 0 && bytes[before] == UInt8(ascii: "<") ? before : scanner.lastTagStart(before: offset)
    return badMark(at: mark)
  }

  private func badMark(at mark: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "XM-18",
      "Sau dấu < không phải là tên phần tử",
      at: source.place(mark..<min(mark + 1, source.bytes.count)),
      hint: "nếu là dấu bé hơn thì viết &lt;; nếu là thẻ thì ghi tên phần tử liền sau dấu <"
    )
  }

  private func badTag(at offset: Int) -> Diagnostic {
    let start = scanner.lastTagStart(before: offset)
    let name = scanner.text(scanner.tagName(at: start))
    let mark = scanner.has("</", at: start) ? "</" : "<"
    let isCut = offset >= source.bytes.count || source.bytes[offset] == UInt8(ascii: "<")
    return Diagnostic(
      .error,
      "XM-18",
      isCut ? "Thẻ \(mark)\(name) thiếu dấu > ở cuối" : "Thẻ \(mark)\(name)> viết sai",
      at: source.place(isCut ? start..<scanner.tagName(at: start).upperBound : character(at: offset)),
      hint: isCut
        ? "thêm dấu > vào cuối thẻ"
        : "các thuộc tính cách nhau bằng một dấu cách, thẻ kết thúc bằng > hoặc />"
    )
  }

  private func badComment(at offset: Int) -> Diagnostic {
    var start = 0
    var index = 0
    while index < min(offset, source.bytes.count) {
      if scanner.has("<!--", at: index) { start = index }
      index += 1
    }
    return Diagnostic(
      .error,
      "XM-18",
      "Chú thích viết sai",
      at: source.place(start..<min(start + 4, source.bytes.count)),
      expected: "<!-- … -->",
      hint: "kết thúc chú thích bằng --> và không viết hai dấu - liền nhau ở giữa"
    )
  }

  private func lateDeclaration(at offset: Int) -> Diagnostic {
    let start = scanner.lastTagStart(before: offset)
    return Diagnostic(
      .error,
      "XM-18",
      "Dòng khai báo <?xml …?> phải đứng ngay đầu tệp",
      at: source.place(start..<min(start + 5, source.bytes.count)),
      hint: "bỏ mọi ký tự đứng trước, kể cả dòng trống, hoặc bỏ dòng khai báo"
    )
  }

  private func documentType(at offset: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "XM-06",
      "Không nhận tệp có khai báo DOCTYPE",
      at: source.place(offset..<min(offset + 9, source.bytes.count)),
      hint: "bỏ khai báo DOCTYPE và viết thẳng nội dung của các ký hiệu nó đặt ra"
    )
  }

  private func other(_ code: Int, at offset: Int) -> Diagnostic {
    let bytes = source.bytes
    if scanner.has("<!", at: offset), !scanner.has("<!--", at: offset) { return badMark(at: offset) }
    return Diagnostic(
      .error,
      "XM-19",
      "XML viết sai (mã \(code) của libxml2)",
      at: source.place(offset < bytes.count ? character(at: offset) : lastCharacter),
      hint: "xem lại các thẻ, dấu nháy và chú thích ngay trước chỗ này"
    )
  }

  // MARK: - Ranges

  private func tag(at offset: Int) -> Range<Int> { offset..<scanner.startTag(at: offset).span.upperBound }

  /// One whole character.
  private func character(at offset: Int) -> Range<Int> {
    var end = min(offset + 1, source.bytes.count)
    while end < source.bytes.count, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return min(offset, end)..<end
  }

  private var lastCharacter: Range<Int> {
    var start = source.bytes.count
    while start > 0, scanner.isSpace(source.bytes[start - 1]) { start -= 1 }
    start = max(start - 1, 0)
    while start > 0, source.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return character(at: start)
  }

  private func skipSpace(from offset: Int) -> Int {
    var index = min(offset, source.bytes.count)
    while index < source.bytes.count, scanner.isSpace(source.bytes[index]) { index += 1 }
    return index
  }

  private func endOfLine(from offset: Int) -> Int {
    source.bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: "<") } ?? source.bytes.count
  }
}

// MARK: - Before parsing

func tooLarge(_ source: XMLSource, limit: Int) -> Diagnostic {
  Diagnostic(
    .error,
    "XM-01",
    "Tệp XML quá lớn: \(source.bytes.count) byte, nhiều nhất \(limit) byte",
    at: Place(file: source.name),
    hint: "chia tệp thành nhiều phần"
  )
}

func empty(_ source: XMLSource) -> Diagnostic {
  Diagnostic(
    .error,
    "XM-02",
    "Tệp XML rỗng: không có phần tử nào",
    at: Place(file: source.name, line: 1, column: 1),
    hint: "viết nội dung vào tệp, hoặc xem lại tên tệp"
  )
}

func utf16(_ source: XMLSource) -> Diagnostic {
  Diagnostic(
    .error,
    "XM-03",
    "Tệp được lưu ở dạng UTF-16, chương trình chỉ đọc UTF-8",
    at: Place(file: source.name),
    hint: "mở tệp trong trình soạn thảo rồi lưu lại với mã hóa UTF-8"
  )
}

func notUTF8(_ source: XMLSource, at range: Range<Int>) -> Diagnostic {
  let value = String(source.bytes[range.lowerBound], radix: 16, uppercase: true)
  return Diagnostic(
    .error,
    "XM-03",
    "Tệp không phải UTF-8: byte 0x\(value) sai ở vị trí này",
    at: source.place(range),
    hint: "mở tệp trong trình soạn thảo rồi lưu lại với mã hóa UTF-8"
  )
}

func otherEncoding(_ source: XMLSource, at range: Range<Int>) -> Diagnostic {
  Diagnostic(
    .error,
    "XM-04",
    "Tệp khai báo mã hóa “\(MarkupScanner(bytes: source.bytes).text(range))”, chương trình chỉ đọc UTF-8",
    at: source.place(range),
    expected: "encoding=\"UTF-8\"",
    hint: "lưu lại tệp với mã hóa UTF-8 và sửa khai báo cho đúng"
  )
}

func forbiddenCharacter(_ source: XMLSource, at range: Range<Int>) -> Diagnostic {
  let scalar = MarkupScanner(bytes: source.bytes).text(range).unicodeScalars.first?.value ?? 0
  let digits = String(scalar, radix: 16, uppercase: true)
  return Diagnostic(
    .error,
    "XM-05",
    "Có ký tự điều khiển U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits), XML không cho phép",
    at: source.place(range),
    hint: "xóa ký tự này; nó không nhìn thấy được, nên xóa rồi gõ lại đoạn chữ quanh nó"
  )
}

func tooManyAttributes(_ source: XMLSource, at range: Range<Int>, limit: Int) -> Diagnostic {
  Diagnostic(
    .error,
    "XM-08",
    "Một thẻ có quá nhiều thuộc tính: nhiều nhất \(limit)",
    at: source.place(range),
    hint: "bỏ bớt thuộc tính"
  )
}

func unreadable(_ source: XMLSource) -> Diagnostic {
  Diagnostic(
    .error,
    "XM-19",
    "Không đọc được tệp XML",
    at: Place(file: source.name),
    hint: "thử lại; nếu vẫn lỗi, kiểm tra bộ nhớ của máy"
  )
}
