import Diagnostics
import Foundation
import TestSupport
import Testing
import XMLTree

@testable import EdXML

@Suite("Đọc bản tin edXML")
struct ReaderTests {
  /// What is found in a message, each as code and message.
  private func findings(_ bytes: [UInt8]) -> [String] {
    readMessage(name: "a.edxml", bytes: bytes).diagnostics.map { "\($0.code) \($0.message)" }
  }

  // MARK: Messages of others

  /// A sample of another sender, and what is found in it; what it says is looked up in its characters.
  struct Sample: Sendable, CustomTestStringConvertible {
    enum Found: Sendable {
      case nothing
      /// A prefix that is not declared: no XML.
      case malformed
      /// A few characters stand for the file that was taken out.
      case emptied
      /// The archive was replaced by a few characters before the sample was kept.
      case cut
    }

    let name: String
    let found: Found
    var isStatus: Bool { name.hasPrefix("status") }

    init(_ name: String, _ found: Found = .nothing) {
      self.name = name
      self.found = found
    }

    var testDescription: String { name }
  }

  static let samples = [
    Sample("edoc", .malformed), Sample("edoc_new", .cut), Sample("edoc_replacement", .cut),
    Sample("edoc_revocation", .cut), Sample("edoc_update", .cut), Sample("roundtrip-2019-05", .cut),
    Sample("roundtrip-2025-10-a", .emptied), Sample("roundtrip-2025-10-b", .emptied), Sample("status"),
    Sample("status_acceptance_03"),
    Sample("status_assignment_04"), Sample("status_cancellation_13"), Sample("status_change-acceptance_15"),
    Sample("status_change-rejection_16"), Sample("status_finish_06"), Sample("status_inbox_01"),
    Sample("status_processing_05"), Sample("status_rejection_02"),
  ]

  @Test("Bản tin của bên khác", .needsShared(Shared.sampleFolder), arguments: samples)
  func sample(_ sample: Sample) throws {
    let bytes = try #require(Shared.samples[sample.name])
    let raw = String(decoding: bytes, as: UTF8.self)
    /// The characters of the first element of a name, found without an XML reader.
    func written(_ name: String) -> String? {
      guard let start = raw.firstRange(of: "\(name)>") else { return nil }
      return String(raw[start.upperBound...].prefix { $0 != "<" })
    }
    let name = written("AttachmentName") ?? ""
    let outcome = readMessage(name: sample.name, bytes: bytes)
    let expected: [String] =
      switch sample.found {
      case .nothing: []
      case .emptied:
        ["ED-18 tệp đính kèm “\(name)” không đúng như kiểu “application/pdf” và tên: nội dung trông như chữ thuần"]
      case .malformed: ["XM-17 Tiền tố “xlink:” chưa được khai báo"]
      case .cut: ["ED-14 tệp đính kèm “\(name)” không phải gói nén ZIP, hoặc bị cắt mất một phần"]
      }
    #expect(outcome.diagnostics.map { "\($0.code) \($0.message)" } == expected)
    if case .malformed = sample.found {
      #expect(outcome.value == nil)
      return
    }
    let message = try #require(outcome.value)
    let header = message.header
    #expect(message.isStatus == sample.isStatus)
    #expect(header.text(.from, .organId) == written("OrganId"))
    if sample.isStatus {
      #expect(header.text(.statusCode) == written("StatusCode"))
      #expect(header.text(.responseFor, .code) == written("edXML:Code"))
      #expect(header.text(.responseFor, .documentId) == written("DocumentId"))
      #expect(header.text(.staffInfo, .staff) == written("Staff"))
      #expect(header.text(.timestamp) == written("Timestamp"))
      #expect(header.text(.statusCode) != nil)
      #expect(message.trace == nil)
      #expect(message.attachments.isEmpty)
      return
    }
    #expect(header.text(.code, .codeNumber) == written("CodeNumber"))
    #expect(header.text(.code, .codeNotation) == written("CodeNotation"))
    #expect(header.text(.promulgationInfo, .promulgationDate) == written("PromulgationDate"))
    #expect(header.text(.documentType, .typeName) == written("TypeName"))
    #expect(header.text(.subject) == written("Subject"))
    #expect(header.text(.signerInfo, .fullName) == written("FullName"))
    #expect(header.text(.otherInfo, .pageAmount) == written("PageAmount"))
    #expect(header.text(.to, .organId) != nil)
    #expect(message.trace?.text(.traceHeader, .timestamp) == written("Timestamp"))
    #expect(message.attachments.map(\.name) == [name])
    if case .cut = sample.found {
      #expect(message.attachments.first?.bytes == nil)
    } else {
      #expect(message.attachments.first?.bytes == Array("TRIMMED".utf8))
    }
  }

  @Test("Đủ 18 bản tin mẫu", .needsShared(Shared.sampleFolder))
  func allSamples() { #expect(Shared.samples.keys.sorted() == Self.samples.map(\.name).sorted()) }

  @Test("Nghiệp vụ cập nhật, thay thế đọc được cả danh sách", .needsShared(Shared.sampleFolder))
  func business() throws {
    let update = try #require(readMessage(name: "a", bytes: Shared.samples["edoc_update"] ?? []).value)
    let list = try #require(
      update.trace?.all(.business).first?.all(.businessDocumentInfo).first?.all(.receiverList).first
    )
    #expect(list.all(.receiver).compactMap { $0.text(.organId) }.count == 2)
    #expect(list.all(.receiver).map { $0.text(.receiverType) } == ["0", "1"])
    let replacement = try #require(readMessage(name: "a", bytes: Shared.samples["edoc_replacement"] ?? []).value)
    let replaced = replacement.trace?.all(.business).first?.all(.replacementInfoList).first?.all(.replacementInfo)
    #expect(replaced?.count == 2)
    #expect(replaced?.first?.all(.organIdList).first?.all(.organId).count == 2)
  }

  // MARK: What no message is

  @Test("Không có tiền tố, tiền tố khác, thụt dòng, thứ tự khác: vẫn đọc được như nhau")
  func freeForms() throws {
    let header = "<MessageHeader><Subject> Thử\n</Subject><From><OrganId>H1</OrganId></From></MessageHeader>"
    let plain = try #require(readMessage(name: "a", bytes: Incoming.message(files: [])).value)
    let other = try #require(readMessage(name: "a", bytes: Incoming.message(header: header, files: [])).value)
    #expect(plain.header == other.header)
    let prefixed = String(decoding: Incoming.message(files: []), as: UTF8.self)
      .replacing("</", with: "⟪").replacing("<", with: "<q:").replacing("⟪", with: "</q:")
      .replacing("xmlns=", with: "xmlns:q=")
    #expect(readMessage(name: "a", bytes: Array(prefixed.utf8)).value?.header == plain.header)
  }

  @Test("Phần tử lạ, chữ ký được bỏ qua; phần tử trống coi như không có")
  func unknownElements() throws {
    let header = """
      <MessageHeader><From><OrganId>H1</OrganId><Fax/></From><X><Y>1</Y></X><Subject>Thử</Subject>
      <ResponseFor><OrganId></OrganId></ResponseFor></MessageHeader><Signature><SignedInfo/></Signature>
      """
    let message = try #require(readMessage(name: "a", bytes: Incoming.message(header: header, files: [])).value)
    #expect(message.header.fields.map(\.name) == [.from, .subject])
    #expect(message.header.fields.first?.fields.map(\.name) == [.organId])
  }

  @Test(
    "Không phải bản tin edXML",
    arguments: [
      ("<a/>", "ED-11 “a.edxml” không phải bản tin edXML theo QCVN 102:2016: phần tử ngoài cùng là <a>"),
      (
        "<edXML xmlns=\"http://www.e-doc.vn/Schema/\"/>",
        "ED-11 “a.edxml” không phải bản tin edXML theo QCVN 102:2016: phần tử ngoài cùng là <edXML> của "
          + "“http://www.e-doc.vn/Schema/”"
      ),
      ("1212<edXML/>", "XM-16 Có chữ nằm trước phần tử ngoài cùng"),
      ("<!DOCTYPE edXML [<!ENTITY a \"b\">]><edXML>&a;</edXML>", "XM-06 "),
      ("<edXML xmlns=\"\(Incoming.namespace)\"/>", "ED-12 bản tin thiếu phần <edXMLEnvelope> trong <edXML>"),
      (
        "<edXML xmlns=\"\(Incoming.namespace)\"><edXMLEnvelope/></edXML>",
        "ED-12 bản tin thiếu phần <edXMLHeader> trong <edXMLEnvelope>"
      ),
      (
        "<edXML xmlns=\"\(Incoming.namespace)\"><edXMLEnvelope><edXMLHeader/></edXMLEnvelope></edXML>",
        "ED-12 bản tin thiếu phần <MessageHeader> trong <edXMLHeader>"
      ),
    ]
  )
  func foreign(_ text: String, _ finding: String) {
    let outcome = readMessage(name: "a.edxml", bytes: Array(text.utf8))
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.count == 1)
    let found = outcome.diagnostics.first.map { "\($0.code) \($0.message)" } ?? ""
    #expect(finding.hasSuffix(" ") ? found.hasPrefix(finding) : found == finding)
  }

  @Test("Thiếu nơi gửi là lỗi, phần còn lại vẫn đọc được")
  func noSender() {
    let bytes = Incoming.message(header: "<MessageHeader><Subject>Thử</Subject></MessageHeader>", files: [])
    #expect(findings(bytes) == ["ED-12 bản tin thiếu phần <From> trong <MessageHeader>"])
    #expect(readMessage(name: "a", bytes: bytes).value?.header.text(.subject) == "Thử")
  }

  // MARK: Files

  @Test("Gói nén một tệp được giải nén; tên là tên ghi trong bản tin, không phải tên trong gói")
  func packed() throws {
    let file = Incoming.file("a.dat", Incoming.base64(Incoming.archive), type: "application/zip")
    let outcome = readMessage(name: "a", bytes: Incoming.message(files: [file]))
    #expect(outcome.diagnostics.isEmpty)
    let attachment = try #require(outcome.value?.attachments.first)
    #expect(attachment.bytes == Array("một".utf8))
    #expect(attachment.fileName == "a.dat")
    #expect(attachment.wasPacked)
  }

  @Test(
    "Chỉ giải nén khi kiểu đúng là application/zip và tên không có đuôi .zip",
    arguments: [
      ("a.zip", "application/zip"), ("a.docx", "application/pdf"), ("a.docx", "application/x-zip-compressed"),
    ]
  )
  func notPacked(_ name: String, _ type: String) throws {
    let file = Incoming.file(name, Incoming.base64(Incoming.archive), type: type)
    let attachment = try #require(
      readMessage(name: "a", bytes: Incoming.message(files: [file])).value?.attachments.first
    )
    #expect(attachment.bytes == Incoming.archive)
    #expect(!attachment.wasPacked)
  }

  @Test("Gói nén nhiều tệp được giữ nguyên cả gói")
  func severalFiles() throws {
    let archive = Incoming.archive(entries: [("1", "một", Incoming.one), ("2", "hai", Incoming.two)])
    let file = Incoming.file("a.dat", Incoming.base64(archive), type: "application/zip")
    let outcome = readMessage(name: "a", bytes: Incoming.message(files: [file]))
    #expect(outcome.value?.attachments.map(\.fileName) == ["a.dat.zip"])
    #expect(outcome.value?.attachments.first?.bytes == archive)
    #expect(
      outcome.diagnostics.map(\.message) == [
        "tệp đính kèm “a.dat” là gói nén có 2 tệp, được giữ nguyên cả gói, thêm đuôi .zip"
      ]
    )
  }

  @Test(
    "Gói nén hỏng, bị cắt",
    arguments: [
      (Array(Incoming.archive.dropLast(9)), "không phải gói nén ZIP, hoặc bị cắt mất một phần"),
      (Array(Incoming.archive.dropFirst(9)), "không phải gói nén ZIP, hoặc bị cắt mất một phần"),
      (Incoming.archive(entries: [("1", "một", 1)]), "là gói nén bị hỏng"),
    ]
  )
  func badArchives(_ archive: [UInt8], _ reason: String) {
    let file = Incoming.file("a.dat", Incoming.base64(archive), type: "application/zip")
    #expect(findings(Incoming.message(files: [file])) == ["ED-14 tệp đính kèm “a.dat” \(reason)"])
  }

  @Test("Bom nén: dừng ở 200 MB", .needs(.python))
  func bomb() throws {
    let archive = try Tool.python(
      """
      import io, sys, zipfile
      data = io.BytesIO()
      with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as z:
          with z.open("a.dat", "w") as f:
              for _ in range(201): f.write(bytes(1_000_000))
      sys.stdout.buffer.write(data.getvalue())
      """
    ).bytes
    #expect(archive.count < 1_000_000)
    let file = Incoming.file("a.dat", Incoming.base64(archive), type: "application/zip")
    #expect(
      findings(Incoming.message(files: [file])) == [
        "ED-15 tệp đính kèm “a.dat” giải nén ra quá lớn, tất cả nhiều nhất 200 MB"
      ]
    )
  }

  @Test(
    "Gói nén ghi một mạch, kích thước ở sau nội dung",
    .needs(.python)
  )
  func streamedArchive() throws {
    let archive = try Tool.python(
      """
      import sys, zipfile
      class Pipe:
          def write(self, data): return sys.stdout.buffer.write(data)
          def flush(self): pass
      with zipfile.ZipFile(Pipe(), "w", zipfile.ZIP_DEFLATED) as z: z.writestr("a.dat", "mot " * 1000)
      """
    ).bytes
    let file = Incoming.file("a.dat", Incoming.base64(archive), type: "application/zip")
    let message = readMessage(name: "a", bytes: Incoming.message(files: [file]))
    #expect(message.diagnostics.isEmpty)
    #expect(message.value?.attachments.first?.bytes?.count == 4000)
  }

  @Test(
    "base64 sai, đúng chỗ",
    arguments: [
      ("Q⟦*⟧JD", "không phải base64"), ("QUJD⟦$⟧", "không phải base64"), ("QUI=⟦Q⟧UI=", "không phải base64"),
      ("Q⟦=⟧", "không phải base64"), ("QQ==⟦=⟧", "không phải base64"), ("&#81;&#85;⟦&#42;⟧", "không phải base64"),
      ("QU<!-- -->J⟦ế⟧", "không phải base64"), ("QUJDR⟦A⟧", "bị cắt mất phần cuối"),
      ("QUJD⟦Q⟧", "bị cắt mất phần cuối"),
      ("QQ⟦=⟧", "bị cắt mất phần cuối"),
    ]
  )
  func badBase64(_ marked: String, _ reason: String) throws {
    let open = try #require(marked.firstRange(of: "⟦")).lowerBound
    let text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    let bytes = Incoming.message(files: [Incoming.file("a.dat", text)])
    let outcome = readMessage(name: "a", bytes: bytes)
    #expect(outcome.diagnostics.map { "\($0.code) \($0.message)" } == ["ED-13 nội dung tệp đính kèm “a.dat” \(reason)"])
    let start = try #require(String(decoding: bytes, as: UTF8.self).firstRange(of: text))
    let line = String(decoding: bytes, as: UTF8.self)[..<start.lowerBound].split(separator: "\n").last ?? ""
    let offset = marked.distance(from: marked.startIndex, to: open)
    #expect(outcome.diagnostics.first?.place?.column == line.count + offset + 1)
    #expect(outcome.value?.attachments.first?.bytes == nil)
  }

  @Test(
    "base64 nhiều dòng, có chú thích và CDATA ở giữa",
    arguments: ["QU\n  JD", "QU<!-- x -->JD", "<![CDATA[QUJD]]>"]
  )
  func looseBase64(_ text: String) {
    let message = readMessage(name: "a", bytes: Incoming.message(files: [Incoming.file("a.dat", text)]))
    #expect(message.value?.attachments.first?.bytes == Array("ABC".utf8))
    #expect(message.diagnostics.isEmpty)
  }

  @Test("base64 của mọi độ dài", arguments: 1...9)
  func lengths(_ count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 83 + 7) }
    let message = readMessage(
      name: "a",
      bytes: Incoming.message(files: [Incoming.file("a.dat", Incoming.base64(bytes))])
    )
    #expect(message.value?.attachments.first?.bytes == bytes)
  }

  @Test("Tệp không có nội dung", arguments: ["<Attachment><ContentId>cid:0</ContentId></Attachment>", "trống"])
  func emptyFile(_ text: String) {
    let file = text == "trống" ? Incoming.file("", " ") : text
    #expect(findings(Incoming.message(files: [file])).first == "ED-12 tệp đính kèm “” không có nội dung")
  }

  /// First bytes of files.
  static let beginnings: [String: [UInt8]] = [
    "pdf": Array("%PDF-1.7".utf8), "pdf sau BOM": [0xEF, 0xBB, 0xBF, 0x0A] + Array("%PDF-1.4".utf8),
    "zip": Incoming.archive, "cũ": [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "rtf": Array("{\\rtf1".utf8),
    "png": [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "jpeg": [0xFF, 0xD8, 0xFF, 0xE0],
    "exe": Array("MZ\u{1}".utf8), "html": Array("  <html>".utf8), "chữ": Array("Kính gửi".utf8), "lạ": [1, 2, 3],
    "xml 16": [0xFF, 0xFE, 0x3C, 0],
  ]

  @Test(
    "Nội dung không đúng như tên, như kiểu",
    arguments: [
      ("a.pdf", "application/pdf", "pdf", nil), ("a.PDF", "application/pdf; x=1", "pdf sau BOM", nil),
      ("a.docx", "application/docx", "zip", nil), ("a.docx", "application/msword", "zip", nil),
      ("a.doc", "application/msword", "cũ", nil), ("a.doc", "application/doc", "rtf", nil),
      ("a.zip", "application/zip", "zip", nil), ("a.xml", "text/xml", "xml 16", nil),
      ("a.jpg", "image/jpeg", "jpeg", nil),
      ("a.exe", "application/octet-stream", "exe", nil), ("a.dat", "application/x-la", "chữ", nil),
      ("a", "", "lạ", nil),
      ("a.csv", "application/vnd.ms-excel", "chữ", nil),
      ("a.pdf", "application/pdf", "chữ", "kiểu “application/pdf” và tên: nội dung trông như chữ thuần"),
      (
        "a.pdf", "application/octet-stream", "zip",
        "tên: nội dung trông như gói nén ZIP (DOCX, XLSX, ODT cũng có dạng này)"
      ),
      (
        "a.dat", "application/pdf", "lạ",
        "kiểu “application/pdf”: nội dung trông như một loại tệp chương trình không biết"
      ),
      ("a.docx", "application/pdf", "pdf", "tên: nội dung trông như tệp PDF"),
      (
        "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "cũ",
        "kiểu “application/vnd.openxmlformats-officedocument.wordprocessingml.document” và tên: nội dung trông như "
          + "tệp Word, Excel đời cũ (DOC, XLS)"
      ),
      ("a.xlsx", "", "html", "tên: nội dung trông như tệp XML hoặc trang HTML"),
      ("a.pdf", "", "exe", "tên: nội dung trông như chương trình chạy trên Windows (EXE)"),
      ("a.pdf", "application/pdf", "png", "kiểu “application/pdf” và tên: nội dung trông như ảnh PNG"),
      ("a.zip", "application/zip", "rtf", "kiểu “application/zip” và tên: nội dung trông như tệp RTF"),
    ] as [(String, String, String, String?)]
  )
  func content(_ name: String, _ type: String, _ beginning: String, _ complaint: String?) throws {
    let bytes = try #require(Self.beginnings[beginning])
    let file = Incoming.file(name, Incoming.base64(bytes), type: type)
    let outcome = readMessage(name: "a", bytes: Incoming.message(files: [file]))
    #expect(
      outcome.diagnostics.map { "\($0.code) \($0.message)" }
        == (complaint.map { ["ED-18 tệp đính kèm “\(name)” không đúng như \($0)"] } ?? [])
    )
    #expect(outcome.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(outcome.value?.attachments.first?.bytes == bytes)
  }

  @Test("Tệp được giải nén: chỉ tên nói nó là gì, kiểu là của gói")
  func packedContent() {
    let file = Incoming.file("a.pdf", Incoming.base64(Incoming.archive), type: "application/zip")
    #expect(
      findings(Incoming.message(files: [file])) == [
        "ED-18 tệp đính kèm “a.pdf” không đúng như tên: nội dung trông như chữ thuần"
      ]
    )
  }

  @Test("Tên được đổi: nói rõ vì sao")
  func renamed() {
    let names = ["a.dat", "a.dat", "A.DAT", "x/a.dat", "CON.dat"]
    let files = names.enumerated().map { Incoming.file($1, "QUJD", id: $0) }
    #expect(
      findings(Incoming.message(files: files)) == [
        "ED-16 hai tệp đính kèm cùng tên “a.dat” (chữ hoa, chữ thường là một), tệp sau được đổi thành “a (2).dat”",
        "ED-16 hai tệp đính kèm cùng tên “A.DAT” (chữ hoa, chữ thường là một), tệp sau được đổi thành “A (3).DAT”",
        "ED-16 tên tệp đính kèm “x/a.dat” không dùng thẳng được, và sửa lại thì trùng tên tệp trước, "
          + "được đổi thành “a (4).dat”",
        "ED-16 tên tệp đính kèm “CON.dat” không dùng thẳng được, được đổi thành “_CON.dat”",
      ]
    )
  }

  @Test("Danh mục và tệp không khớp nhau")
  func manifest() {
    let bytes = Incoming.message(
      files: [Incoming.file("a.dat", "QUJD", id: 7)],
      manifest: "<Reference><ContentId>8</ContentId><AttachmentName>b.pdf</AttachmentName></Reference>"
    )
    #expect(
      findings(bytes) == [
        "ED-17 tệp “a.dat” không có trong danh mục tệp của bản tin",
        "ED-17 bản tin kê tệp “b.pdf” nhưng không kèm tệp ấy",
      ]
    )
  }

  @Test("Mã tệp có cid: hay không đều khớp; tên và kiểu thiếu ở tệp thì lấy ở danh mục")
  func namesFromManifest() throws {
    let bytes = Incoming.message(
      files: [
        "<Attachment><ContentId>5</ContentId><ContentTransferEncoded>JVBERi0=</ContentTransferEncoded></Attachment>"
      ],
      manifest: """
        <Reference><ContentId>cid:5</ContentId><ContentType>application/pdf</ContentType>\
        <Description>Bản ký</Description><AttachmentName>b.pdf</AttachmentName></Reference>
        """
    )
    #expect(findings(bytes).isEmpty)
    let file = try #require(readMessage(name: "a", bytes: bytes).value?.attachments.first)
    #expect([file.fileName, file.contentType, file.description] == ["b.pdf", "application/pdf", "Bản ký"])
  }

  @Test("Quá nhiều tệp, quá nhiều phần tử thì không đọc")
  func tooMany() {
    let files = (0..<201).map { Incoming.file("\($0).dat", "QUJD", id: $0) }
    #expect(findings(Incoming.message(files: Array(files.dropLast()))) == [])
    #expect(findings(Incoming.message(files: files)) == ["ED-15 bản tin kèm quá nhiều tệp: nhiều nhất 200"])
    let header = "<MessageHeader>" + String(repeating: "<To/>", count: 100_000) + "</MessageHeader>"
    #expect(
      findings(Incoming.message(header: header, files: [])) == ["XM-26 Tệp có quá nhiều phần tử: nhiều nhất 100000"]
    )
  }

  @Test("Một chữ dài hơn 10 MB đọc được; mẫu thì không bao giờ dài như thế", arguments: [false, true])
  func longText(_ isSection: Bool) throws {
    let base64 = String(repeating: "QUJD", count: 2_700_000)
    let content = isSection ? "<![CDATA[\(base64)]]>" : base64
    let bytes = Incoming.message(files: [Incoming.file("a.dat", content)])
    let message = readMessage(name: "a", bytes: bytes)
    #expect(message.diagnostics.map(\.message) == [])
    #expect(message.value?.attachments.first?.bytes?.count == 8_100_000)
    #expect(readXML(name: "a", bytes: bytes).diagnostics.map(\.code) == ["XM-01"])
    let short = XMLLimits(bytes: 100_000_000)
    #expect(readXML(name: "a", bytes: bytes, limits: short).hasErrors == isSection)
  }
}

@Suite("Tên tệp đính kèm")
struct FileNamesTests {
  @Test(
    "Tên an toàn",
    arguments: [
      ("Kế hoạch số 5.pdf", "Kế hoạch số 5.pdf"),
      ("../../etc/passwd", "passwd"),
      ("..\\..\\Windows\\a.exe", "a.exe"),
      ("/a/b/", "b"),
      ("C:a.pdf", "C_a.pdf"),
      ("..", "tep-dinh-kem-3"),
      ("", "tep-dinh-kem-3"),
      (" . ", "tep-dinh-kem-3"),
      (".vanthu-da-ghi", "vanthu-da-ghi"),
      ("a.pdf. ", "a.pdf"),
      ("a\u{0}b\nc\u{9B}d\u{7F}.pdf", "abcd.pdf"),
      ("thu\u{202E}fdp.exe", "thufdp.exe"),
      ("e\u{302}\u{301}.pdf", "ế.pdf"),
      ("a?b*c|d\"e<f>.pdf", "a_b_c_d_e_f_.pdf"),
      (String(repeating: "ế", count: 100) + ".pdf", String(repeating: "ế", count: 58) + ".pdf"),
      (String(repeating: "a", count: 300), String(repeating: "a", count: 180)),
      (
        String(repeating: "a", count: 179) + " ." + String(repeating: "b", count: 30),
        String(repeating: "a", count: 179)
      ),
      ("con", "_con"), ("CON.pdf", "_CON.pdf"), ("Nul.tar.gz", "_Nul.tar.gz"), ("aux .txt", "_aux .txt"),
      ("prn. ", "_prn"), ("COM1.doc", "_COM1.doc"), ("lpt9", "_lpt9"), ("LPT².txt", "_LPT².txt"),
      (String(repeating: "🇻🇳", count: 20_000), String(repeating: "🇻🇳", count: 22)),
      ("CON1.pdf", "CON1.pdf"), ("COM10.pdf", "COM10.pdf"), ("công.pdf", "công.pdf"), ("a.con", "a.con"),
    ]
  )
  func safe(_ name: String, _ expected: String) {
    var names = FileNames()
    #expect(names.safeName(for: name, number: 3).name == expected)
  }

  @Test("Tên trùng nhau, kể cả chữ hoa chữ thường, thì thêm số")
  func twice() {
    var names = FileNames()
    let found = ["a.pdf", "A.PDF", "b/a.pdf", "a (2).pdf", "a", "a"].map { names.safeName(for: $0, number: 1).name }
    #expect(found == ["a.pdf", "A (2).PDF", "a (3).pdf", "a (2) (2).pdf", "a", "a (2)"])
  }
}

@Suite("Tên tiếng Việt của các phần tử")
struct LabelTests {
  @Test("Mỗi phần tử của thông tin và hành trình một khóa riêng, chữ cái không dấu")
  func keys() throws {
    let names = ElementName.allCases
    let first = try #require(names.firstIndex(of: .from))
    let last = try #require(names.firstIndex(of: .organIdList))
    let keys = names[first...last].map(\.key)
    #expect(Set(keys).count == keys.count)
    #expect(keys.allSatisfy { $0.utf8.allSatisfy { 0x61...0x7A ~= $0 || $0 == 0x5F } })
  }

  @Test(
    "Mã và ngày cho người đọc",
    arguments: [
      (ElementName.priority, "3", "3 (hỏa tốc)"), (.priority, "9", "9"),
      (.statusCode, "16", "16 (từ chối cho lấy lại)"),
      (.businessDocumentType, "1", "1 (thu hồi văn bản)"), (.steeringType, "2", "2 (văn bản chỉ đạo)"),
      (.receiverType, "0", "0 (bớt)"), (.promulgationDate, "2026/03/02", "02/3/2026"),
      (.promulgationDate, "2026-03-02", "02/3/2026"), (.dueDate, "mai", "mai"), (.codeNumber, "0", "0"),
      (.timestamp, "2026/03/02 15:10:00", "15:10:00 ngày 02/3/2026"),
      (.timestamp, "2026/02/30 15:10:00", "2026/02/30 15:10:00"),
    ]
  )
  func explained(_ name: ElementName, _ value: String, _ expected: String) {
    #expect(name.explained(value) == expected)
  }

  @Test("Chữ cho người đọc không mang ký tự điều khiển màn hình")
  func harmless() throws {
    let header =
      "<MessageHeader><From><OrganId>H1</OrganId></From><Subject>a\u{9B}2J\u{202E}b&#10;c</Subject></MessageHeader>"
    let message = try #require(readMessage(name: "a", bytes: Incoming.message(header: header, files: [])).value)
    #expect(message.text == "Nơi gửi\n  Mã định danh: H1\nTrích yếu: a\u{FFFD}2J\u{FFFD}b␊c\n")
  }
}

@Suite("Tên rất dài trong bản tin")
struct LongNameTests {
  @Test("200 tệp cùng lấy tên ở một mục của danh mục: tên dài bị cắt, không nhân lên")
  func sharedName() throws {
    let files = (0..<200).map { _ in
      "<Attachment><ContentId>cid:1</ContentId><ContentTransferEncoded>AAAA</ContentTransferEncoded></Attachment>"
    }
    let name = String(repeating: "a", count: 1_000_000)
    let manifest = "<Reference><ContentId>1</ContentId><AttachmentName>\(name)</AttachmentName></Reference>"
    let outcome = readMessage(name: "a.edxml", bytes: Incoming.message(files: files, manifest: manifest))
    let message = try #require(outcome.value)
    #expect(message.attachments.map(\.name.utf8.count).max() == 1000)
    #expect(outcome.diagnostics.map(\.message.utf8.count).max() ?? 0 < 2000)
  }
}
