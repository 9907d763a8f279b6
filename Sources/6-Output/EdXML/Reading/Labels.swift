import OfficialWriting
import Values

extension ElementName {
  /// What people call it.
  var vietnamese: String {
    switch self {
    case .message, .envelope: "Bản tin"
    case .header, .messageHeader: "Thông tin văn bản"
    case .from: "Nơi gửi"
    case .to: "Nơi nhận"
    case .organId: "Mã định danh"
    case .organizationInCharge: "Cơ quan cấp trên"
    case .organName: "Tên cơ quan"
    case .organAddress: "Địa chỉ"
    case .code: "Số, ký hiệu"
    case .codeNumber: "Số"
    case .codeNotation: "Ký hiệu"
    case .promulgationInfo: "Ban hành"
    case .place: "Địa danh"
    case .promulgationDate: "Ngày ban hành"
    case .documentType: "Loại văn bản"
    case .type: "Mã loại"
    case .typeDetail: "Mã loại chi tiết"
    case .typeName: "Tên loại"
    case .subject: "Trích yếu"
    case .content: "Tóm tắt nội dung"
    case .signerInfo: "Người ký"
    case .competence: "Quyền hạn"
    case .position: "Chức vụ"
    case .fullName: "Họ tên"
    case .dueDate: "Hạn trả lời"
    case .toPlaces: "Nơi nhận khác"
    case .otherInfo: "Thông tin khác"
    case .priority: "Độ khẩn"
    case .sphereOfPromulgation: "Phạm vi lưu hành"
    case .typistNotation: "Ký hiệu người soạn"
    case .promulgationAmount: "Số bản"
    case .pageAmount: "Số trang"
    case .direction: "Chiều văn bản"
    case .replyFors: "Trả lời các văn bản"
    case .referenceCodes: "Mã tham chiếu"
    case .appendixes: "Phụ lục"
    case .appendix: "Tên phụ lục"
    case .responseFor: "Trả lời cho"
    case .responseForTask: "Trả lời nhiệm vụ"
    case .taskCode: "Mã nhiệm vụ"
    case .steeringType: "Loại chỉ đạo"
    case .applicationType: "Loại ứng dụng"
    case .documentId: "Mã văn bản"
    case .staffInfo: "Người xử lý"
    case .department: "Phòng ban"
    case .departmentId: "Mã phòng ban"
    case .staff: "Tên người xử lý"
    case .staffId: "Mã người xử lý"
    case .email: "Thư điện tử"
    case .telephone: "Điện thoại"
    case .mobile: "Di động"
    case .fax: "Fax"
    case .website: "Trang web"
    case .statusCode: "Trạng thái"
    case .description: "Mô tả"
    case .timestamp: "Thời điểm"
    case .traceHeaderList: "Hành trình"
    case .traceHeader: "Chặng"
    case .business: "Nghiệp vụ"
    case .businessDocumentType: "Loại nghiệp vụ"
    case .businessReason: "Lý do"
    case .paper: "Bản giấy"
    case .businessDocumentInfo: "Nội dung cập nhật"
    case .documentInfo: "Cập nhật thông tin"
    case .documentReceiver: "Cập nhật nơi nhận"
    case .receiverList: "Danh sách nơi nhận"
    case .receiver: "Nơi nhận thay đổi"
    case .receiverType: "Thêm hay bớt"
    case .replacementInfoList: "Các văn bản bị thay thế"
    case .replacementInfo: "Văn bản bị thay thế"
    case .organIdList: "Mã định danh nơi nhận"
    case .body, .manifest: "Danh mục tệp"
    case .reference: "Tệp"
    case .contentId: "Mã tệp"
    case .contentType: "Kiểu tệp"
    case .attachmentName: "Tên tệp"
    case .attachmentEncoded: "Tệp đính kèm"
    case .attachment: "Tệp đính kèm"
    case .contentTransferEncoded: "Nội dung tệp"
    }
  }

  /// The key of its value for machines: its name for people as letters a–z.
  var key: String { String(slug(vietnamese).map { $0 == "-" ? "_" : $0 }) }

  /// Whether a message may hold several of it side by side.
  var isRepeatable: Bool { self == .to || self == .responseFor || self == .traceHeader }

  /// Whether it is nothing but a list of the elements in it.
  var isList: Bool {
    switch self {
    case .toPlaces, .appendixes, .responseForTask, .receiverList, .replacementInfoList, .organIdList: true
    default: false
    }
  }

  /// A value for people: codes with their meaning, dates the Vietnamese way; others as they are.
  func explained(_ value: String) -> String {
    if let meaning = meanings[value] { return "\(value) (\(meaning))" }
    guard self == .promulgationDate || self == .dueDate || self == .timestamp else { return value }
    let parts = value.split(separator: " ", maxSplits: 1)
    guard let day = parts.first, case .date(let date) = CalendarDate.parse(String(day.map { $0 == "/" ? "-" : $0 }))
    else { return value }
    return parts.count == 2 ? "\(parts[1]) ngày \(VietnameseDate.short(date))" : VietnameseDate.short(date)
  }

  /// What the codes of an element mean, as far as it is known.
  private var meanings: [String: String] {
    switch self {
    case .priority:
      ["0": "thường", "1": "khẩn", "2": "thượng khẩn", "3": "hỏa tốc", "4": "hỏa tốc hẹn giờ"]
    case .businessDocumentType:
      ["0": "văn bản mới", "1": "thu hồi văn bản", "2": "cập nhật văn bản", "3": "thay thế văn bản"]
    case .steeringType:
      ["1": "không phải văn bản chỉ đạo", "2": "văn bản chỉ đạo", "3": "báo cáo việc thực hiện chỉ đạo"]
    case .receiverType:
      ["0": "bớt", "1": "thêm"]
    case .statusCode:
      [
        "01": "đã đến", "02": "từ chối nhận", "03": "đã tiếp nhận", "04": "đã phân công", "05": "đang xử lý",
        "06": "đã hoàn thành", "13": "đề nghị lấy lại", "15": "đồng ý cho lấy lại", "16": "từ chối cho lấy lại",
      ]
    default:
      [:]
    }
  }
}
