public import DataBinding
public import Diagnostics
import OfficialWriting
public import Values

/// Stable codes of what keeps a document from being sent.
enum SendingCode: String {
  /// Something every message has and this document has not.
  case missing = "ED-01"
  /// A document with a secrecy mark.
  case secret = "ED-02"
  /// A draft.
  case draft = "ED-03"
  /// An identifier of a shape that none has.
  case identifier = "ED-04"
  /// Two recipients with one identifier.
  case twice = "ED-05"
  /// A recipient that the list of recipients does not have.
  case unknownRecipient = "ED-06"
  /// A number or time that cannot be.
  case value = "ED-07"
  /// A signed file that is none.
  case attachment = "ED-08"
  /// The agency that sends among those that receive.
  case ownRecipient = "ED-09"
  /// A document with blanks that would go out without a signed copy.
  case blank = "ED-10"
  /// One signer carried of several.
  case signers = "ED-19"
}

/// A day and a time of day as a clock shows them.
public struct Timestamp: Sendable, Hashable {
  /// The day.
  public var date: CalendarDate
  /// Hours, 0 to 23.
  public var hour: Int
  /// Minutes, 0 to 59.
  public var minute: Int
  /// Seconds, 0 to 59.
  public var second: Int

  /// Makes a time; nil when no clock shows it.
  public init?(date: CalendarDate, hour: Int, minute: Int, second: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
    self.date = date
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// Reads `21/11/2026 08:30` or `2026-11-21 08:30:00`.
  init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, case .date(let date) = CalendarDate.parse(String(words[0])) else { return nil }
    let parts = words[1].split(separator: ":", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
      parts.count == 2 || parts.count == 3
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    self.init(date: date, hour: numbers[0], minute: numbers[1], second: numbers.count == 3 ? numbers[2] : 0)
  }
}

/// Who sends and who receives, and what else a message says that the document does not: the file of `--gui-nhan`, with the
/// office's own part from its profile.
public struct SendingData: Sendable {
  /// An agency.
  public struct Organization: Sendable, Hashable {
    /// Its identifier in the national exchange, such as `H01.7`; nil when it is not known.
    public var identifier: String?
    /// The body above it.
    public var superior: String?
    /// Its name.
    public var name: String?
    /// Its address.
    public var address: String?
    /// Its e-mail address.
    public var email: String?
    /// Its telephone.
    public var telephone: String?
    /// Its fax.
    public var fax: String?
    /// Its site.
    public var website: String?
  }

  /// A document that this one answers.
  public struct Answer: Sendable, Hashable {
    /// Identifier of the agency that sent it.
    public var identifier: String
    /// Its number and symbol, such as `345/UBND-NC`.
    public var code: String
    /// Its date.
    public var date: CalendarDate
    /// What the exchange calls it, when it is known.
    public var documentId: String?
  }

  /// The clerk who sends.
  public struct Clerk: Sendable, Hashable {
    /// The department.
    public var department: String?
    /// The name.
    public var name: String?
    /// The e-mail address.
    public var email: String?
    /// The mobile telephone.
    public var mobile: String?
  }

  /// What a system calls the kind of document, where it differs from the table of the regulation.
  public struct Kind: Sendable, Hashable {
    /// Class.
    public var type: Int?
    /// Row of the class's table.
    public var detail: Int?
    /// Name.
    public var name: String?
  }

  /// The agency that sends, as far as it is known.
  public var sender = Organization()
  /// The agencies that receive; each has an identifier and a name.
  public var recipients: [Organization] = []
  /// Whether the list of recipients was given but refused, which was reported where it stands.
  var refusedRecipients = false
  /// Where the agency that sends stands in a list that is only looked up.
  var ownRow: Place?
  /// Name of the document's field that names its recipients among these; nil when all receive it.
  public var recipientField: Located<String>?
  /// When it is sent; nil for the beginning of the day of issue.
  public var time: Timestamp?
  /// The clerk who sends; nil when not told.
  public var clerk: Clerk?
  /// What replaces the regulation's names of the kind.
  public var kind = Kind()
  /// A summary; nil for the subject.
  public var summary: String?
  /// Until when an answer is wanted.
  public var due: CalendarDate?
  /// The documents this one answers.
  public var answers: [Answer] = []
  /// Whether it directs something: 1 no, 2 yes, 3 it reports on a direction.
  public var steering: Int?
  /// Number of copies.
  public var copies: Int?
  /// Number of pages; never guessed.
  public var pages: Int?
  /// Where all of this stands, for findings.
  public var place: Place?

  /// Makes data that know nothing.
  public init() {}

  /// Reads the data; everything that is wrong with them is found. With errors there are data all the same, as far as they
  /// could be read.
  public static func read(_ record: DataRecord) -> Outcome<SendingData> {
    let binding = DataBinding(record)
    let data = SendingReader(binding: binding).data()
    return Outcome(data, binding.diagnostics)
  }

  /// The same data with only the recipients of these names; with all where one of them is not found.
  ///
  /// - Parameters:
  ///   - names: what the document's field says; nil when the document has no such field.
  ///   - place: where the field stands in the document's data.
  public func selecting(_ names: [String]?, at place: Place?) -> Outcome<SendingData> {
    guard let recipientField else { return Outcome(self) }
    guard let names else {
      return Outcome(
        self,
        [
          Diagnostic(
            .error,
            SendingCode.unknownRecipient.rawValue,
            "“nhan_theo” nêu trường “\(recipientField.value)” mà dữ liệu của văn bản không có",
            at: self.place,
            hint: "ghi tên một trường có trong dữ liệu, hoặc bỏ “nhan_theo”"
          )
        ]
      )
    }
    var result = self
    result.recipients = []
    var diagnostics: [Diagnostic] = []
    var taken: Set<String> = []
    // A row without a name was reported; it may be the one that is looked for.
    let hasUnnamedRows = refusedRecipients && (recipients.isEmpty || recipients.contains { $0.name == nil })
    for name in names {
      let found = recipients.filter { $0.name.map { Name($0) } == Name(name) }
      for recipient in found where recipient.identifier.map({ taken.insert(identityKey($0)).inserted }) ?? true {
        result.recipients.append(recipient)
        guard recipient.isSame(as: sender) else { continue }
        diagnostics.append(
          Diagnostic(
            .error,
            SendingCode.ownRecipient.rawValue,
            "“\(name)” là chính cơ quan gửi (\(recipient.identifier ?? "")), không gửi cho chính mình",
            at: place,
            hint: "bỏ “\(name)” khỏi nơi nhận của văn bản, hoặc sửa mã định danh trong “nhan”",
            related: ownRow.map { [Diagnostic.Related("trong danh sách “nhan”", $0)] } ?? []
          )
        )
      }
      guard found.isEmpty, !hasUnnamedRows else { continue }
      diagnostics.append(
        Diagnostic(
          .error,
          SendingCode.unknownRecipient.rawValue,
          "danh sách “nhan” không có “\(name)”, nên chưa biết mã định danh",
          at: place,
          hint: recipients.compactMap(\.name).first { isMisspelling(name, of: $0) }.map { "có phải “\($0)”?" }
            ?? "thêm “\(name)” và mã định danh vào “nhan”"
        )
      )
    }
    return Outcome(diagnostics.isEmpty ? result : self, diagnostics)
  }
}

/// What spellings of one identifier have in common: no two agencies differ by large and small letters alone.
func identityKey(_ identifier: String) -> String { identifier.lowercased() }

extension SendingData.Organization {
  /// Whether both have one identifier.
  fileprivate func isSame(as other: SendingData.Organization) -> Bool {
    guard let identifier, let known = other.identifier else { return false }
    return identityKey(identifier) == identityKey(known)
  }
}

/// Whether a name may be another one with a slip in it, rather than the name of another agency: the same letters but for
/// marks, case and spaces, or one typo in a longer name. Names of agencies often differ by a number or a letter alone
/// (`Sở A`, `Trường số 12`), so a word of one letter or with a digit is never taken for a slip.
private func isMisspelling(_ typed: String, of name: String) -> Bool {
  let typed = Name(typed).unmarked.split(separator: "_")
  let name = Name(name).unmarked.split(separator: "_")
  if typed.joined() == name.joined() { return true }
  guard typed.count == name.count, typed.joined().count >= 8 else { return false }
  let different = zip(typed, name).filter { $0 != $1 }
  guard different.count == 1, let (left, right) = different.first else { return false }
  let isWord = [left, right].allSatisfy { word in word.count > 1 && !word.contains(where: \.isNumber) }
  return isWord && isOneSlip(String(left), String(right))
}

/// Reads the fields of the data.
private struct SendingReader {
  let binding: DataBinding

  func data() -> SendingData {
    let root = binding.root
    var data = SendingData()
    data.place = binding.record.sources.first.map { Place(file: $0.name) }
    let own: Located<String>?
    (data.sender, own) = sender(root.optionalGroup("gui", "Gửi"))
    data.recipientField = root.optionalText("nhan_theo", "Nhận theo")
    let countBefore = binding.diagnostics.count
    var seen: [String: Located<String>] = [:]
    for row in root.rows("nhan", "Nhận", isRequired: false) {
      let (organization, identifier) = recipient(row)
      data.recipients.append(organization)
      guard let identifier else { continue }
      let key = identityKey(identifier.value)
      if let first = seen[key] {
        reportTwice(identifier, first)
      } else {
        seen[key] = identifier
      }
      guard let own, identityKey(own.value) == key else { continue }
      if data.recipientField != nil {
        data.ownRow = binding.record.place(of: identifier.position)
      } else {
        reportOwn(identifier, own)
      }
    }
    data.refusedRecipients = binding.diagnostics.count > countBefore
    data.time = time(root)
    data.clerk = root.optionalGroup("nguoi_gui", "Người gửi").map(clerk)
    if let kind = root.optionalGroup("loai_van_ban", "Loại văn bản") {
      data.kind.type = number(kind, "loai", from: 0)
      data.kind.detail = number(kind, "chi_tiet", from: 0)
      data.kind.name = kind.optionalText("ten")?.value
      kind.finish()
    }
    data.summary = root.optionalText("tom_tat", "Tóm tắt")?.value
    data.due = root.optionalDate("han_tra_loi", "Hạn trả lời")?.value
    data.answers = root.rows("tra_loi_cho", "Trả lời cho", isRequired: false).compactMap(answer)
    data.steering =
      root.choice(
        "chi_dao",
        "Chỉ đạo",
        among: [("không", 1), ("có", 2), ("báo cáo", 3)],
        isRequired: false
      )?.value
    data.copies = number(root, "so_ban", from: 1)
    data.pages = number(root, "so_trang", from: 1)
    root.finish()
    return data
  }

  private func reportTwice(_ identifier: Located<String>, _ first: Located<String>) {
    let note =
      identifier.value == first.value ? "" : ", lần đầu là “\(first.value)”: chữ hoa, chữ thường là một"
    binding.report(
      SendingCode.twice.rawValue,
      "mã định danh “\(identifier.value)” ghi hai lần trong “nhan”\(note)",
      at: identifier.position,
      hint: "mỗi nơi nhận một lần",
      related: [("lần đầu", first.position)]
    )
  }

  private func reportOwn(_ identifier: Located<String>, _ own: Located<String>) {
    binding.report(
      SendingCode.ownRecipient.rawValue,
      "mã định danh “\(identifier.value)” trong “nhan” là của chính cơ quan gửi, không gửi cho chính mình",
      at: identifier.position,
      hint: "bỏ dòng này khỏi “nhan”, hoặc ghi đúng mã định danh của nơi nhận",
      related: [("mã định danh của cơ quan gửi", own.position)]
    )
  }

  private func sender(_ group: FieldGroup?) -> (SendingData.Organization, Located<String>?) {
    var result = SendingData.Organization()
    guard let group else { return (result, nil) }
    let identifier = group.optionalText("ma_dinh_danh", "Mã định danh")
    fill(&result, group, identifier)
    result.name = group.optionalText("ten", "Tên cơ quan")?.value
    group.finish()
    return (result, identifier)
  }

  private func recipient(_ group: FieldGroup) -> (SendingData.Organization, Located<String>?) {
    var result = SendingData.Organization()
    let identifier = group.text("ma_dinh_danh", "Mã định danh")
    result.name = group.text("ten", "Tên cơ quan")?.value
    fill(&result, group, identifier)
    group.finish()
    return (result, identifier)
  }

  private func fill(
    _ organization: inout SendingData.Organization,
    _ group: FieldGroup,
    _ identifier: Located<String>?
  ) {
    if let identifier { check(identifier) }
    organization.identifier = identifier?.value
    organization.superior = group.optionalText("co_quan_cap_tren", "Cơ quan cấp trên")?.value
    organization.address = group.optionalText("dia_chi", "Địa chỉ")?.value
    organization.email = group.optionalText("email", "Thư điện tử")?.value
    organization.telephone = group.optionalText("dien_thoai", "Điện thoại")?.value
    organization.fax = group.optionalText("fax", "Fax")?.value
    organization.website = group.optionalText("trang_web", "Trang web")?.value
  }

  /// Only the shape is known: groups of letters and digits with dots between them, at most 35 characters (QĐ 20/2020,
  /// and the older form of 13 characters).
  private func check(_ identifier: Located<String>) {
    let text = identifier.value
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    let isShaped = groups.allSatisfy { group in
      !group.isEmpty
        && group.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
    }
    if isShaped, text.utf8.count <= 35 { return }
    binding.report(
      SendingCode.identifier.rawValue,
      "“\(text)” không phải mã định danh",
      at: identifier.position,
      expected: "chữ cái không dấu và chữ số, các nhóm cách nhau bằng một dấu chấm, nhiều nhất 35 ký tự, như H37.12.03",
      hint: "chép lại mã định danh do cơ quan có thẩm quyền cấp"
    )
  }

  private func time(_ root: FieldGroup) -> Timestamp? {
    guard let text = root.optionalText("thoi_diem_gui", "Thời điểm gửi") else { return nil }
    if let time = Timestamp(text.value) { return time }
    binding.report(
      SendingCode.value.rawValue,
      "“thoi_diem_gui”: “\(text.value)” không phải một thời điểm",
      at: text.position,
      expected: "ngày rồi giờ, như 21/11/2026 08:30"
    )
    return nil
  }

  private func clerk(_ group: FieldGroup) -> SendingData.Clerk {
    let clerk = SendingData.Clerk(
      department: group.optionalText("phong_ban", "Phòng ban")?.value,
      name: group.optionalText("ho_ten", "Họ tên")?.value,
      email: group.optionalText("email", "Thư điện tử")?.value,
      mobile: group.optionalText("di_dong", "Di động")?.value
    )
    group.finish()
    return clerk
  }

  private func answer(_ group: FieldGroup) -> SendingData.Answer? {
    let identifier = group.text("ma_dinh_danh", "Mã định danh")
    if let identifier { check(identifier) }
    let code = group.text("so_ky_hieu", "Số, ký hiệu")
    let date = group.date("ngay", "Ngày")
    let documentId = group.optionalText("ma_van_ban", "Mã văn bản")
    group.finish()
    guard let identifier, let code, let date else { return nil }
    return SendingData.Answer(
      identifier: identifier.value,
      code: code.value,
      date: date.value,
      documentId: documentId?.value
    )
  }

  private func number(_ group: FieldGroup, _ name: String, from lowest: Int) -> Int? {
    guard let number = group.optionalInteger(name) else { return nil }
    if number.value >= lowest { return number.value }
    binding.report(
      SendingCode.value.rawValue,
      "“\(name)”: \(number.value) không dùng được",
      at: number.position,
      expected: "số từ \(lowest) trở lên"
    )
    return nil
  }
}
