import Archive
import Bytes
import Diagnostics
import XMLTree

/// Takes the files out of a message.
struct AttachmentReader {
  private let document: XMLDocument
  private(set) var diagnostics: [Diagnostic] = []
  private var names = FileNames()
  /// How many bytes may still be unpacked.
  private var room = ArchiveLimits().bytes

  init(document: XMLDocument) { self.document = document }

  /// Reads all files; what hinders one is reported, and the others are read all the same.
  ///
  /// - Parameters:
  ///   - elements: the elements with the files.
  ///   - manifest: the elements that list them.
  mutating func attachments(_ elements: [XMLElement], manifest: [XMLElement]) -> [ReceivedAttachment] {
    let references = manifest.map(Facts.init)
    var listed: [String: Facts] = [:]
    for reference in references { listed[reference.identifier] = reference }
    var carried: Set<String> = []
    let attachments = elements.enumerated().map { index, element in
      let facts = Facts(element)
      carried.insert(facts.identifier)
      return attachment(element, facts, listed: listed[facts.identifier], number: index + 1)
    }
    for (element, reference) in zip(manifest, references) where !carried.contains(reference.identifier) {
      report(
        .warning,
        .manifest,
        "bản tin kê tệp “\(reference.name)” nhưng không kèm tệp ấy",
        element.startTag,
        hint: "hỏi lại bên gửi"
      )
    }
    return attachments
  }

  /// What an element says of a file. It is read once: many files may be named by one entry of the list.
  private struct Facts {
    /// Which file; some senders leave `cid:` out in one of the two places.
    let identifier: String
    let name: String
    let contentType: String
    let description: String

    init(_ element: XMLElement) {
      func says(_ name: ElementName) -> String {
        guard let text = element.child(name)?.trimmedText else { return "" }
        return text.utf8.count <= Self.longest ? text : String(text.unicodeScalars.prefix(Self.longest / 4))
      }
      let whole = says(.contentId)
      identifier = whole.hasPrefix("cid:") ? String(whole.dropFirst(4)) : whole
      name = says(.attachmentName)
      contentType = says(.contentType)
      description = says(.description)
    }

    /// UTF-8 bytes that are kept; findings quote them, and a name of a file is shorter on every system.
    private static let longest = 4000
  }

  private mutating func attachment(
    _ element: XMLElement,
    _ facts: Facts,
    listed: Facts?,
    number: Int
  ) -> ReceivedAttachment {
    func says(_ fact: (Facts) -> String) -> String {
      let own = fact(facts)
      return own.isEmpty ? listed.map(fact) ?? "" : own
    }
    let name = says(\.name)
    if listed == nil {
      report(.warning, .manifest, "tệp “\(name)” không có trong danh mục tệp của bản tin", element.startTag)
    }
    var attachment = ReceivedAttachment(
      name: name,
      contentType: says(\.contentType),
      description: says(\.description),
      bytes: decoded(element, name),
      wasPacked: false,
      fileName: name
    )
    unpack(&attachment, element)
    rename(&attachment, number, element)
    compareContent(of: attachment, element)
    return attachment
  }

  /// Gives a file a name that can be used, and says why when it is another one.
  private mutating func rename(_ attachment: inout ReceivedAttachment, _ number: Int, _ element: XMLElement) {
    let wanted = attachment.fileName
    let safe = names.safeName(for: wanted, number: number)
    attachment.fileName = safe.name
    let reason: String
    switch (safe.isCleaned, safe.isTaken) {
    case (false, false): return
    case (true, false): reason = "tên tệp đính kèm “\(wanted)” không dùng thẳng được"
    case (false, true): reason = "hai tệp đính kèm cùng tên “\(wanted)” (chữ hoa, chữ thường là một)"
    case (true, true): reason = "tên tệp đính kèm “\(wanted)” không dùng thẳng được, và sửa lại thì trùng tên tệp trước"
    }
    let change = safe.isTaken && !safe.isCleaned ? "tệp sau được đổi" : "được đổi"
    report(.warning, .name, "\(reason), \(change) thành “\(safe.name)”", element.startTag)
  }

  /// Warns of a file that is something else than its name or its type says.
  private mutating func compareContent(of attachment: ReceivedAttachment, _ element: XMLElement) {
    guard let bytes = attachment.bytes else { return }
    // The type of a packed file is that of the package.
    let type = attachment.wasPacked ? nil : FileKind.named(byType: attachment.contentType)
    let ending = FileKind.named(byEndingOf: attachment.fileName)
    let claims = [("kiểu “\(attachment.contentType)”", type), ("tên", ending)]
    let wrong = claims.filter { claim in claim.1.map { kinds in !kinds.contains { $0.fits(bytes) } } ?? false }
    guard !wrong.isEmpty else { return }
    report(
      .warning,
      .content,
      "tệp đính kèm “\(attachment.name)” không đúng như \(wrong.map(\.0).joined(separator: " và ")): nội dung trông như "
        + FileKind.appearance(of: bytes),
      element.startTag,
      hint: "đừng mở vội; hỏi lại bên gửi"
    )
  }

  private mutating func decoded(_ element: XMLElement, _ name: String) -> [UInt8]? {
    guard let encoded = element.child(.contentTransferEncoded) else {
      report(.error, .incomplete, "tệp đính kèm “\(name)” không có nội dung", element.startTag, hint: Self.askAgain)
      return nil
    }
    let texts = encoded.children.compactMap { node in
      if case .text(let text) = node { return text }
      return nil
    }
    var decoder = Base64Decoder(characters: texts.reduce(0) { $0 + $1.text.utf8.count })
    for text in texts {
      do {
        try decoder.append(text.text)
      } catch .character(let offset) {
        let range = document.written(text).range(of: offset..<offset + 1)
        report(
          .error,
          .encoding,
          "nội dung tệp đính kèm “\(name)” không phải base64",
          range,
          expected: "chữ cái không dấu, chữ số, +, / và = ở cuối",
          hint: Self.askAgain
        )
        return nil
      } catch {
        return nil
      }
    }
    guard (try? decoder.finish()) != nil else {
      let end = texts.last?.span.upperBound ?? encoded.startTag.upperBound
      let range = max(end - 1, encoded.startTag.lowerBound)..<end
      report(.error, .encoding, "nội dung tệp đính kèm “\(name)” bị cắt mất phần cuối", range, hint: Self.askAgain)
      return nil
    }
    guard !decoder.bytes.isEmpty else {
      report(.error, .incomplete, "tệp đính kèm “\(name)” không có nội dung", encoded.startTag, hint: Self.askAgain)
      return nil
    }
    return decoder.bytes
  }

  /// Unpacks a file that came packed: exactly the type of archives, and a name that is not that of an archive.
  private mutating func unpack(_ attachment: inout ReceivedAttachment, _ element: XMLElement) {
    guard attachment.contentType == "application/zip", !attachment.name.hasSuffix(".zip"),
      let packed = attachment.bytes
    else { return }
    attachment.bytes = nil
    do {
      let archive = try ArchiveReader(packed, limits: ArchiveLimits(bytes: room))
      guard archive.entries.count == 1, let entry = archive.entries.first else {
        report(
          .warning,
          .archive,
          "tệp đính kèm “\(attachment.name)” là gói nén có \(archive.entries.count) tệp, được giữ nguyên cả gói, thêm đuôi .zip",
          element.startTag
        )
        attachment.bytes = packed
        attachment.fileName += ".zip"
        return
      }
      let bytes = try archive.bytes(of: entry)
      room -= bytes.count
      attachment.bytes = bytes
      attachment.wasPacked = true
    } catch {
      report(error, attachment.name, element)
    }
  }

  private mutating func report(_ failure: ArchiveFailure, _ name: String, _ element: XMLElement) {
    let limit = ArchiveLimits().bytes / 1_000_000
    let reason =
      switch failure {
      case .notAnArchive: "không phải gói nén ZIP, hoặc bị cắt mất một phần"
      case .damaged: "là gói nén bị hỏng"
      case .encrypted: "là gói nén có mật khẩu"
      case .unknownMethod: "nén theo cách chương trình không biết"
      case .tooManyEntries(let limit): "là gói nén có quá nhiều tệp, nhiều nhất \(limit)"
      case .tooLarge: "giải nén ra quá lớn, tất cả nhiều nhất \(limit) MB"
      case .noMemory: "không giải nén được vì máy hết bộ nhớ"
      case .noLibrary: "không giải nén được vì máy chưa cài thư viện libzip"
      }
    let code: ReadingCode
    if case .tooLarge = failure { code = .tooLarge } else { code = .archive }
    report(.error, code, "tệp đính kèm “\(name)” \(reason)", element.startTag, hint: Self.askAgain)
  }

  private static let askAgain = "đề nghị bên gửi gửi lại tệp"

  private mutating func report(
    _ severity: Severity,
    _ code: ReadingCode,
    _ message: String,
    _ range: Range<Int>,
    expected: String? = nil,
    hint: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(severity, code.rawValue, message, at: document.source.place(range), expected: expected, hint: hint)
    )
  }
}
