public import DocumentModel

/// Namespace of documents, templates and frames; the version is part of it.
public let documentNamespace = "urn:vanthu:van-ban:1"

/// Every element of documents and templates: the one table of names. Reader, writer, template engine and schemas use
/// it.
@frozen
public enum ElementName: Sendable, Hashable, CaseIterable {
  /// `van-ban`: một văn bản hành chính.
  case document
  /// `phan-dau`: phần trên trang đầu: tên cơ quan, Quốc hiệu, số, ngày, trích yếu, Kính gửi.
  case head
  /// `du-thao`: dấu DỰ THẢO.
  case draftMark
  /// `co-quan-chu-quan`: tên cơ quan chủ quản trực tiếp.
  case superiorAuthority
  /// `co-quan`: tên cơ quan ban hành.
  case issuingAuthority
  /// `dong`: một dòng của tên cơ quan.
  case line
  /// `quoc-hieu`: Quốc hiệu.
  case nationalName
  /// `tieu-ngu`: Tiêu ngữ.
  case motto
  /// `so-ky-hieu`: số và ký hiệu.
  case numberAndSymbol
  /// `so`: số văn bản.
  case number
  /// `ky-hieu`: ký hiệu văn bản.
  case symbol
  /// `dia-danh-ngay`: địa danh và thời gian ban hành.
  case placeAndDate
  /// `dia-danh`: địa danh.
  case place
  /// `ngay`: ngày ban hành.
  case day
  /// `thang`: tháng ban hành.
  case month
  /// `nam`: năm ban hành.
  case year
  /// `muc-do-mat`: dấu chỉ độ mật.
  case secrecy
  /// `muc-do-khan`: dấu chỉ độ khẩn.
  case urgency
  /// `chi-dan-luu-hanh`: chỉ dẫn phạm vi lưu hành.
  case circulation
  /// `ten-loai`: tên loại; công văn không có.
  case kindTitle
  /// `trich-yeu`: trích yếu nội dung.
  case subject
  /// `kinh-gui`: nơi nhận chính, sau chữ Kính gửi.
  case addressees
  /// `dien-gui`: nơi gửi và những nơi nhận một công điện.
  case telegram
  /// `nguoi-dien`: cơ quan hoặc chức danh gửi công điện.
  case caller
  /// `noi`: một nơi nhận.
  case destination
  /// `noi-con`: một nơi nhận thuộc dòng ở trên.
  case innerDestination
  /// `nhan`: nhãn do chương trình đánh: số thứ tự, dấu gạch đầu dòng.
  case label
  /// `noi-dung`: nội dung văn bản.
  case content
  /// `tham-quyen-ban-hanh`: thẩm quyền ban hành, đứng trước các căn cứ.
  case decisionAuthority
  /// `can-cu`: một căn cứ ban hành.
  case legalBasis
  /// `lenh-ban-hanh`: lệnh ban hành, như QUYẾT ĐỊNH:.
  case enactingPhrase
  /// `doan`: đoạn văn không có nhãn.
  case paragraph
  /// `phan`: phần.
  case part
  /// `chuong`: chương.
  case chapter
  /// `muc`: mục.
  case section
  /// `tieu-muc`: tiểu mục.
  case subsection
  /// `dieu`: điều.
  case article
  /// `khoan`: khoản.
  case clause
  /// `diem`: điểm.
  case point
  /// `gach`: gạch đầu dòng.
  case dash
  /// `nhom-muc`: nhóm có tiêu đề, không có nhãn.
  case group
  /// `tieu-de`: tiêu đề.
  case heading
  /// `bang`: bảng.
  case table
  /// `ten-bang`: tên bảng.
  case caption
  /// `nhom-cot`: các cột chung một tiêu đề.
  case columnGroup
  /// `cot`: một cột và tiêu đề của nó.
  case column
  /// `hang`: một hàng.
  case row
  /// `o`: một ô.
  case cell
  /// `phan-cuoi`: phần dưới trang cuối: Nơi nhận, chữ ký.
  case tail
  /// `noi-nhan`: nơi nhận văn bản.
  case recipients
  /// `luu`: dòng Lưu.
  case archive
  /// `chu-ky`: chữ ký của một người.
  case signature
  /// `quyen-han`: dòng quyền hạn: thay mặt, ký thay, thừa lệnh ….
  case authorityLine
  /// `chuc-vu`: chức vụ của người ký.
  case postLine
  /// `anh-chu-ky`: ảnh chữ ký tay của người ký.
  case signaturePicture
  /// `chuc-vu-khac`: chức vụ khác, giữa chữ ký và họ tên.
  case otherPost
  /// `ho-ten`: họ tên người ký.
  case signerName
  /// `nguoi-soan`: ký hiệu người soạn thảo và số bản.
  case drafterMark
  /// `lien-he`: địa chỉ, điện thoại, thư điện tử ở chân trang đầu.
  case contact
  /// `van-ban-kem-theo`: văn bản được ban hành kèm theo, như quy chế.
  case promulgatedText
  /// `phu-luc`: phụ lục, biểu mẫu.
  case appendix
  /// `kem-theo`: dòng Kèm theo dưới tiêu đề phụ lục.
  case appendixNote
  /// `dam`: chữ đậm.
  case bold
  /// `nghieng`: chữ nghiêng.
  case italic
  /// `gach-chan`: chữ gạch chân.
  case underline
  /// `tren`: chữ viết trên.
  case superscript
  /// `duoi`: chữ viết dưới.
  case `subscript`
  /// `de-trong`: chỗ trống để điền tay.
  case blank
  /// `mau`: một mẫu văn bản.
  case template
  /// `khung`: phần dùng chung của nhiều mẫu.
  case frame
  /// `mo-ta`: mẫu hay khung này để làm gì.
  case summary
  /// `truong-du-lieu`: các trường dữ liệu của mẫu.
  case fields
  /// `truong`: một trường dữ liệu; nội dung là lời giải thích.
  case field
  /// `dieu-kien`: điều kiện của người viết mẫu, mà dữ liệu phải đúng.
  case requirement
  /// `lap`: lặp lại cho mỗi phần tử của một danh sách.
  case loop
  /// `neu`: chỉ lấy nội dung khi điều kiện đúng.
  case condition
  /// `neu-khong`: trường hợp còn lại của <neu>.
  case otherwise
  /// `chen`: chèn một khung.
  case include

  /// `<name>`, a line break, `</name>`, a line break: whatever a writer needs is one piece of it.
  @inlinable
  public var markup: StaticString {
    switch self {
    case .document: "<van-ban>\n</van-ban>\n"
    case .head: "<phan-dau>\n</phan-dau>\n"
    case .draftMark: "<du-thao>\n</du-thao>\n"
    case .superiorAuthority: "<co-quan-chu-quan>\n</co-quan-chu-quan>\n"
    case .issuingAuthority: "<co-quan>\n</co-quan>\n"
    case .line: "<dong>\n</dong>\n"
    case .nationalName: "<quoc-hieu>\n</quoc-hieu>\n"
    case .motto: "<tieu-ngu>\n</tieu-ngu>\n"
    case .numberAndSymbol: "<so-ky-hieu>\n</so-ky-hieu>\n"
    case .number: "<so>\n</so>\n"
    case .symbol: "<ky-hieu>\n</ky-hieu>\n"
    case .placeAndDate: "<dia-danh-ngay>\n</dia-danh-ngay>\n"
    case .place: "<dia-danh>\n</dia-danh>\n"
    case .day: "<ngay>\n</ngay>\n"
    case .month: "<thang>\n</thang>\n"
    case .year: "<nam>\n</nam>\n"
    case .secrecy: "<muc-do-mat>\n</muc-do-mat>\n"
    case .urgency: "<muc-do-khan>\n</muc-do-khan>\n"
    case .circulation: "<chi-dan-luu-hanh>\n</chi-dan-luu-hanh>\n"
    case .kindTitle: "<ten-loai>\n</ten-loai>\n"
    case .subject: "<trich-yeu>\n</trich-yeu>\n"
    case .addressees: "<kinh-gui>\n</kinh-gui>\n"
    case .telegram: "<dien-gui>\n</dien-gui>\n"
    case .caller: "<nguoi-dien>\n</nguoi-dien>\n"
    case .destination: "<noi>\n</noi>\n"
    case .innerDestination: "<noi-con>\n</noi-con>\n"
    case .label: "<nhan>\n</nhan>\n"
    case .content: "<noi-dung>\n</noi-dung>\n"
    case .decisionAuthority: "<tham-quyen-ban-hanh>\n</tham-quyen-ban-hanh>\n"
    case .legalBasis: "<can-cu>\n</can-cu>\n"
    case .enactingPhrase: "<lenh-ban-hanh>\n</lenh-ban-hanh>\n"
    case .paragraph: "<doan>\n</doan>\n"
    case .part: "<phan>\n</phan>\n"
    case .chapter: "<chuong>\n</chuong>\n"
    case .section: "<muc>\n</muc>\n"
    case .subsection: "<tieu-muc>\n</tieu-muc>\n"
    case .article: "<dieu>\n</dieu>\n"
    case .clause: "<khoan>\n</khoan>\n"
    case .point: "<diem>\n</diem>\n"
    case .dash: "<gach>\n</gach>\n"
    case .group: "<nhom-muc>\n</nhom-muc>\n"
    case .heading: "<tieu-de>\n</tieu-de>\n"
    case .table: "<bang>\n</bang>\n"
    case .caption: "<ten-bang>\n</ten-bang>\n"
    case .columnGroup: "<nhom-cot>\n</nhom-cot>\n"
    case .column: "<cot>\n</cot>\n"
    case .row: "<hang>\n</hang>\n"
    case .cell: "<o>\n</o>\n"
    case .tail: "<phan-cuoi>\n</phan-cuoi>\n"
    case .recipients: "<noi-nhan>\n</noi-nhan>\n"
    case .archive: "<luu>\n</luu>\n"
    case .signature: "<chu-ky>\n</chu-ky>\n"
    case .authorityLine: "<quyen-han>\n</quyen-han>\n"
    case .postLine: "<chuc-vu>\n</chuc-vu>\n"
    case .signaturePicture: "<anh-chu-ky>\n</anh-chu-ky>\n"
    case .otherPost: "<chuc-vu-khac>\n</chuc-vu-khac>\n"
    case .signerName: "<ho-ten>\n</ho-ten>\n"
    case .drafterMark: "<nguoi-soan>\n</nguoi-soan>\n"
    case .contact: "<lien-he>\n</lien-he>\n"
    case .promulgatedText: "<van-ban-kem-theo>\n</van-ban-kem-theo>\n"
    case .appendix: "<phu-luc>\n</phu-luc>\n"
    case .appendixNote: "<kem-theo>\n</kem-theo>\n"
    case .bold: "<dam>\n</dam>\n"
    case .italic: "<nghieng>\n</nghieng>\n"
    case .underline: "<gach-chan>\n</gach-chan>\n"
    case .superscript: "<tren>\n</tren>\n"
    case .subscript: "<duoi>\n</duoi>\n"
    case .blank: "<de-trong>\n</de-trong>\n"
    case .template: "<mau>\n</mau>\n"
    case .frame: "<khung>\n</khung>\n"
    case .summary: "<mo-ta>\n</mo-ta>\n"
    case .fields: "<truong-du-lieu>\n</truong-du-lieu>\n"
    case .field: "<truong>\n</truong>\n"
    case .requirement: "<dieu-kien>\n</dieu-kien>\n"
    case .loop: "<lap>\n</lap>\n"
    case .condition: "<neu>\n</neu>\n"
    case .otherwise: "<neu-khong>\n</neu-khong>\n"
    case .include: "<chen>\n</chen>\n"
    }
  }

  /// What the element is, in a few words for people.
  public var meaning: String {
    switch self {
    case .document: "một văn bản hành chính"
    case .head: "phần trên trang đầu: tên cơ quan, Quốc hiệu, số, ngày, trích yếu, Kính gửi"
    case .draftMark: "dấu DỰ THẢO"
    case .superiorAuthority: "tên cơ quan chủ quản trực tiếp"
    case .issuingAuthority: "tên cơ quan ban hành"
    case .line: "một dòng của tên cơ quan"
    case .nationalName: "Quốc hiệu"
    case .motto: "Tiêu ngữ"
    case .numberAndSymbol: "số và ký hiệu"
    case .number: "số văn bản"
    case .symbol: "ký hiệu văn bản"
    case .placeAndDate: "địa danh và thời gian ban hành"
    case .place: "địa danh"
    case .day: "ngày ban hành"
    case .month: "tháng ban hành"
    case .year: "năm ban hành"
    case .secrecy: "dấu chỉ độ mật"
    case .urgency: "dấu chỉ độ khẩn"
    case .circulation: "chỉ dẫn phạm vi lưu hành"
    case .kindTitle: "tên loại; công văn không có"
    case .subject: "trích yếu nội dung"
    case .addressees: "nơi nhận chính, sau chữ Kính gửi"
    case .telegram: "nơi gửi và những nơi nhận một công điện"
    case .caller: "cơ quan hoặc chức danh gửi công điện, trước chữ điện"
    case .destination: "một nơi nhận; trong <noi-nhan>, kết thúc bằng dấu hai chấm thì là tên một nhóm"
    case .innerDestination: "một nơi nhận thuộc dòng ở trên"
    case .label: "nhãn do chương trình đánh: số thứ tự, dấu gạch đầu dòng"
    case .content: "nội dung văn bản"
    case .decisionAuthority: "thẩm quyền ban hành, đứng trước các căn cứ"
    case .legalBasis: "một căn cứ ban hành"
    case .enactingPhrase: "lệnh ban hành, như QUYẾT ĐỊNH:"
    case .paragraph: "đoạn văn không có nhãn"
    case .part: "phần"
    case .chapter: "chương"
    case .section: "mục"
    case .subsection: "tiểu mục"
    case .article: "điều"
    case .clause: "khoản"
    case .point: "điểm"
    case .dash: "gạch đầu dòng"
    case .group: "nhóm có tiêu đề, không có nhãn"
    case .heading: "tiêu đề"
    case .table: "bảng"
    case .caption: "tên bảng"
    case .columnGroup: "các cột chung một tiêu đề"
    case .column: "một cột và tiêu đề của nó"
    case .row: "một hàng"
    case .cell: "một ô"
    case .tail: "phần dưới trang cuối: Nơi nhận, chữ ký"
    case .recipients: "nơi nhận văn bản"
    case .archive: "dòng Lưu"
    case .signature: "chữ ký của một người"
    case .authorityLine: "dòng quyền hạn: thay mặt, ký thay, thừa lệnh …"
    case .postLine: "chức vụ của người ký"
    case .signaturePicture: "ảnh chữ ký tay của người ký; trong văn bản hoàn chỉnh là tệp PNG mã hóa base64"
    case .otherPost: "chức vụ khác, giữa chữ ký và họ tên"
    case .signerName: "họ tên người ký"
    case .drafterMark: "ký hiệu người soạn thảo và số bản"
    case .contact: "địa chỉ, điện thoại, thư điện tử ở chân trang đầu"
    case .promulgatedText: "văn bản được ban hành kèm theo, như quy chế"
    case .appendix: "phụ lục, biểu mẫu"
    case .appendixNote: "dòng Kèm theo dưới tiêu đề phụ lục"
    case .bold: "chữ đậm"
    case .italic: "chữ nghiêng"
    case .underline: "chữ gạch chân"
    case .superscript: "chữ viết trên"
    case .subscript: "chữ viết dưới"
    case .blank: "chỗ trống để điền tay"
    case .template: "một mẫu văn bản"
    case .frame: "phần dùng chung của nhiều mẫu"
    case .summary: "mẫu hay khung này để làm gì"
    case .fields: "các trường dữ liệu của mẫu"
    case .field: "một trường dữ liệu; nội dung là lời giải thích"
    case .requirement: "điều kiện mà dữ liệu phải đúng; nội dung là lời báo khi dữ liệu sai"
    case .loop: "lặp lại cho mỗi phần tử của một danh sách"
    case .condition: "chỉ lấy nội dung khi điều kiện đúng"
    case .otherwise: "trường hợp còn lại của <neu>"
    case .include: "chèn một khung"
    }
  }
}

extension ElementName {
  /// The element of a name, if there is one.
  public init?(name: String) {
    guard let element = Self.named[name] else { return nil }
    self = element
  }

  /// The name as it stands in a file.
  public var name: String { Self.names[self] ?? "" }

  /// The name in its marks, as messages show it: `<doan>`.
  package var tag: String { "<\(name)>" }

  private static let names = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, String($0.markup.description.dropFirst().prefix { $0 != ">" })) }
  )
  private static let named = Dictionary(uniqueKeysWithValues: names.map { ($0.value, $0.key) })
}

/// Every attribute of documents and templates.
@frozen
public enum AttributeName: Sendable, Hashable, CaseIterable {
  /// `loai`
  case kind
  /// `co-chu`
  case sizes
  /// `kieu`
  case form
  /// `rong`
  case width
  /// `can`
  case alignment
  /// `tong`
  case isTotal
  /// `gop`
  case span
  /// `gop-hang`
  case rowSpan
  /// `ma`
  case authority
  /// `huong`
  case orientation
  /// `ten`
  case name
  /// `nhan`
  case labelText
  /// `phan-tu`
  case element
  /// `bat-buoc`
  case isRequired
  /// `de-trong`
  case mayBeBlank
  /// `it-nhat`
  case minimum
  /// `nhieu-nhat`
  case maximum
  /// `nho-nhat`
  case least
  /// `lon-nhat`
  case greatest
  /// `gia-tri`
  case values
  /// `vai-tro`
  case role
  /// `vi-du`
  case example
  /// `moi`
  case variable
  /// `trong`
  case list
  /// `dieu-kien`
  case condition
  /// `phai`
  case requirement
  /// `khung`
  case frame
  /// `nguon`
  case computation
  /// `nhom`
  case group
  /// `bat-dau`
  case start
  /// `bieu-mau`
  case isForm
  /// `quoc-hieu`
  case hasNationalName

  /// A space, the name, `=` and the opening quote, as a writer needs them.
  @inlinable
  public var markup: StaticString {
    switch self {
    case .kind: " loai=\""
    case .sizes: " co-chu=\""
    case .form: " kieu=\""
    case .width: " rong=\""
    case .alignment: " can=\""
    case .isTotal: " tong=\""
    case .span: " gop=\""
    case .rowSpan: " gop-hang=\""
    case .authority: " ma=\""
    case .orientation: " huong=\""
    case .name: " ten=\""
    case .labelText: " nhan=\""
    case .element: " phan-tu=\""
    case .isRequired: " bat-buoc=\""
    case .mayBeBlank: " de-trong=\""
    case .minimum: " it-nhat=\""
    case .maximum: " nhieu-nhat=\""
    case .least: " nho-nhat=\""
    case .greatest: " lon-nhat=\""
    case .values: " gia-tri=\""
    case .role: " vai-tro=\""
    case .example: " vi-du=\""
    case .variable: " moi=\""
    case .list: " trong=\""
    case .condition: " dieu-kien=\""
    case .requirement: " phai=\""
    case .frame: " khung=\""
    case .computation: " nguon=\""
    case .group: " nhom=\""
    case .start: " bat-dau=\""
    case .isForm: " bieu-mau=\""
    case .hasNationalName: " quoc-hieu=\""
    }
  }
}

extension AttributeName {
  /// The attribute of a name, if there is one.
  public init?(name: String) {
    guard let attribute = Self.named[name] else { return nil }
    self = attribute
  }

  /// The name as it stands in a file.
  public var name: String { Self.names[self] ?? "" }

  private static let names = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, String($0.markup.description.dropFirst().prefix { $0 != "=" })) }
  )
  private static let named = Dictionary(uniqueKeysWithValues: names.map { ($0.value, $0.key) })
}

extension ElementName {
  /// The element of a depth of the outline.
  @inlinable
  public init(_ level: OutlineLevel) {
    self =
      switch level {
      case .part: .part
      case .chapter: .chapter
      case .section: .section
      case .subsection: .subsection
      case .article: .article
      case .clause: .clause
      case .point: .point
      case .dash: .dash
      case .group: .group
      }
  }

  /// The elements of the outline, outermost first.
  public static let outline = OutlineLevel.allCases.map { ElementName($0) }

  /// The elements that a body is made of.
  public static let blocks = [ElementName.paragraph] + outline + [.table]

  /// The elements inside running text that set it apart, in the order of `TextStyle.each`.
  public static let styles: [ElementName] = [.bold, .italic, .underline, .superscript, .subscript]

  /// How the element sets running text apart; nil for all others.
  package var style: TextStyle? {
    switch self {
    case .bold: .bold
    case .italic: .italic
    case .underline: .underline
    case .superscript: .superscript
    case .subscript: .subscript
    default: nil
    }
  }

  /// The level of the outline the element makes an item of; nil for all others.
  package var level: OutlineLevel? {
    switch self {
    case .part: .part
    case .chapter: .chapter
    case .section: .section
    case .subsection: .subsection
    case .article: .article
    case .clause: .clause
    case .point: .point
    case .dash: .dash
    case .group: .group
    default: nil
    }
  }

  /// The elements that a template steers with, wherever they stand.
  public static let controls: [ElementName] = [.loop, .condition, .otherwise, .include]

  /// The elements beside the declared fields that say what data must be like.
  public static let demands: [ElementName] = [.requirement] + controls.filter { $0 != .include }

  /// Whether the element is written only by the program: a template that holds it is wrong.
  public var isFinishedOnly: Bool {
    switch self {
    case .label, .draftMark, .nationalName, .motto, .kindTitle: true
    default: false
    }
  }
}
