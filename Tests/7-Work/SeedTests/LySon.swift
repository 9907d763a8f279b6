extension SeedCase {
  private static let groups: [(name: String, units: Int, awards: Int)] = [
    ("Khối cơ quan công tác Đảng", 6, 3), ("Khối Mặt trận, các Hội đoàn thể", 6, 3), ("Khối Kinh tế", 9, 4),
    ("Khối Kinh doanh dịch vụ", 3, 1), ("Khối Hội quần chúng", 4, 2), ("Khối Văn hóa - Xã hội", 4, 2),
    ("Khối Nội chính", 8, 4),
  ]

  static let lySon = SeedCase(
    example: Example.seeds[1],
    file: "ke-hoach-ly-son-2024.txt",
    bodyStart: "Thực hiện Quyết định",
    slips: [
      Slip("Thi đua, Khen thưởng huyện", "Thi đua - Khen thưởng huyện"),
      Slip("huyện do\n\nUBND huyện", "huyện do UBND huyện"),
    ],
    // The real document lost its heading; its number is a blank.
    issuer: ["ỦY BAN NHÂN DÂN", "HUYỆN LÝ SƠN"],
    number: "Số: ␣/KH-UBND",
    date: "Lý Sơn, ngày 20 tháng 02 năm 2024",
    subject: "Phân công Khối thi đua và phân bổ chỉ tiêu khen thưởng cho các Khối thi đua năm 2024",
    recipients: [
      "Thường trực Huyện ủy;", "Thường trực HĐND huyện;", "CT, các PCT UBND huyện;",
      "Các cơ quan, đơn vị tham gia khối thi đua huyện;", "Các thành viên Hội đồng TĐKT huyện;",
    ],
    archive: "Lưu: VT.",
    // The real document has no TM., although the committee issues it.
    signature: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
    signer: "Phạm Thị Hương",
    labels: "I. 1. - - - - - - - 2. a) b) c) d) 3. II. 1. - - - - - - - 2. - -",
    facts: [
      fact(
        Passage.lead,
        nil,
        "Thực hiện Quyết định số 26/2018/QĐ-UBND ngày 20/9/2018 của UBND tỉnh ban hành Quy chế Thi đua, Khen thưởng;",
        "Quyết định số 31/2021/QĐ-UBND ngày 08/7/2021",
        "sửa đổi, bổ sung một số điều của Quy chế Thi đua, Khen thưởng ban hành kèm theo Quyết định số 26/2018/QĐ-UBND "
          + "ngày 20/9/2018 của UBND tỉnh;",
        "Quyết định số 16/2018/QĐ-UBND ngày 24/12/2018 của UBND huyện Lý Sơn về việc ban hành Quy chế Thi đua, Khen "
          + "thưởng;",
        "Quyết định số 04/2022/QĐ-UBND ngày 25/8/2022",
        "Thi đua, Khen thưởng ban hành kèm theo Quyết định số 16/2018/QĐ-UBND ngày 24/12/2018, UBND huyện Lý Sơn",
        "Kế hoạch phân công Khối thi đua và phân bổ chỉ tiêu khen thưởng cho các Khối thi đua năm 2024",
        "Chủ tịch UBND huyện yêu cầu các Khối thi đua của huyện"
      ),
      fact("I", "PHÂN CÔNG KHỐI THI ĐUA"),
      fact("I/1", "Khối thi đua", "07 khối", "có danh sách chi tiết kèm theo", "Phụ lục"),
      fact("I/2", "Trách nhiệm của Khối trưởng, Khối phó"),
      fact(
        "I/2/a",
        nil,
        "tổ chức các phong trào thi đua",
        "bình xét khen thưởng",
        "yêu cầu nhiệm vụ được giao",
        "chịu trách nhiệm trước Hội đồng Thi đua - Khen thưởng huyện và Ủy ban nhân dân huyện",
        "phối hợp tổ chức hoạt động phong trào",
        "khối được phân công",
        "đăng ký giao ước",
        "phát động phong trào thi đua",
        "ngay từ đầu năm 2024",
        "chỉ tiêu, nhiệm vụ năm 2024",
        "phát triển kinh tế - xã hội",
        "an ninh, quốc phòng",
        "Quyết định số 2031/QĐ-UBND ngày 17/12/2018 của UBND huyện",
        "tiêu chí đánh giá thi đua hằng năm",
        "đăng ký giao ước thi đua",
        "đặc điểm tình hình các đơn vị trong khối",
        "chỉ tiêu, nhiệm vụ do cấp có thẩm quyền giao",
        "chỉ tiêu thi đua",
        "điểm thi đua phù hợp cho từng tiêu chí",
        "thống nhất với các thành viên",
        "ban hành Quy chế",
        "hướng dẫn cụ thể về nội dung, phương pháp đánh giá",
        "thang bảng điểm của từng tiêu chí",
        "đăng ký thi đua",
        "ký kết giao ước thi đua trong tháng 3 năm 2024",
        "gửi về UBND huyện (qua Cơ quan Tổ chức - Nội vụ) trước ngày 31/3/2024",
        bold: ["trước ngày 31/3/2024"]
      ),
      fact(
        "I/2/b",
        nil,
        "Kế hoạch phát động thi đua giữa các thành viên",
        "thành lập Tổ Thư ký",
        "giúp việc cho Khối thi đua",
        "phân công nhiệm vụ cho Tổ Thư ký",
        "kiểm tra chéo",
        "đánh giá hoạt động",
        "chỉ tiêu thi đua của từng đơn vị",
        "cơ sở bình xét thi đua cuối năm",
        "trước cuộc họp bình xét thi đua, khen thưởng của khối trong năm",
        "Khối trưởng có trách nhiệm lấy ý kiến",
        "lãnh đạo UBND huyện",
        "các cơ quan, ban, ngành của huyện",
        "từng đơn vị trong khối"
      ),
      fact(
        "I/2/c",
        nil,
        "nghiêm túc sơ kết 6 tháng, tổng kết năm",
        "bình xét thi đua, khen thưởng",
        "dân chủ, công bằng, chính xác",
        "báo cáo sơ kết 6 tháng và báo cáo năm",
        "kết quả phong trào thi đua, công tác khen thưởng của khối",
        "cuối năm làm thủ tục đề nghị khen thưởng các đơn vị xuất sắc",
        "luân phiên bầu Khối trưởng năm sau",
        "về Ủy ban nhân dân huyện (qua Cơ quan Tổ chức - Nội vụ)",
        "đúng quy định"
      ),
      fact(
        "I/2/d",
        nil,
        "Khối trưởng, Khối phó",
        "sử dụng con dấu của chính cơ quan, đơn vị mình",
        "hoạt động",
        "chức năng, nhiệm vụ",
        "thi đua, khen thưởng",
        "pháp luật quy định"
      ),
      fact(
        "I/3",
        "Trách nhiệm của các đơn vị thành viên Khối thi đua",
        "phối hợp chặt chẽ với Khối trưởng",
        "hoạt động của khối",
        "đặc điểm tình hình đơn vị",
        "chỉ tiêu, nhiệm vụ do cấp có thẩm quyền giao",
        "tham gia xây dựng chỉ tiêu thi đua",
        "điểm của từng tiêu chí",
        "đăng ký giao ước thi đua với khối",
        "chỉ tiêu đã đăng ký",
        "Quy chế, Quy định của Khối thi đua",
        "văn bản của tỉnh, của huyện và của Khối hướng dẫn công tác thi đua, khen thưởng",
        "chế độ báo cáo",
        "đúng thời gian quy định",
        "gửi Khối thi đua và Cơ quan Tổ chức - Nội vụ",
        "đăng ký giao ước thi đua, báo cáo sơ kết, báo cáo tổng kết và những văn bản khác có liên quan"
      ),
      fact("II", "CHỈ TIÊU KHEN THƯỞNG PHÂN BỔ CHO CÁC KHỐI THI ĐUA NĂM 2024"),
      fact("II/1", "Số lượng Giấy khen của Chủ tịch UBND huyện", "19 Giấy khen", "07 khối", "40 cơ quan, đơn vị"),
      fact("II/2", "Thủ tục, hồ sơ và thời gian khen thưởng"),
      fact(
        "II/2/-1",
        nil,
        "thủ tục, hồ sơ và thời gian khen thưởng",
        "quy định hiện hành",
        "hướng dẫn của UBND huyện"
      ),
      fact(
        "II/2/-2",
        nil,
        "Cơ quan Tổ chức - Nội vụ (cơ quan Thường trực của Hội đồng Thi đua - Khen thưởng huyện)",
        "theo dõi, hướng dẫn, đôn đốc",
        "bình xét thi đua, khen thưởng năm 2024",
        "tổng hợp, báo cáo Hội đồng Thi đua - Khen thưởng huyện và Chủ tịch UBND huyện"
      ),
      fact(
        Passage.close,
        nil,
        "trong quá trình thực hiện",
        "vướng mắc",
        "chưa phù hợp",
        "các Khối thi đua kịp thời phản ánh",
        "Cơ quan Tổ chức - Nội vụ (cơ quan Thường trực Hội đồng Thi đua - Khen thưởng huyện)",
        "tổng hợp, báo cáo Chủ tịch Ủy ban nhân dân huyện xem xét, quyết định./."
      ),
    ]
      + groups.enumerated().map { fact("I/1/-\($0 + 1)", nil, $1.name) }
      + groups.enumerated().map {
        fact("II/1/-\($0 + 1)", nil, $1.name, "0\($1.awards) Giấy khen", "(0\($1.units) cơ quan, đơn vị)")
      },
    blanks: ["số": 2, "tên đơn vị thành viên": 40],
    appendix: groups.map { ("\($0.name) (0\($0.units) cơ quan, đơn vị)", $0.units) },
    names: [
      "Quyết định số 26/2018/QĐ-UBND ngày 20/9/2018 của UBND tỉnh", "Quyết định số 31/2021/QĐ-UBND ngày 08/7/2021",
      "Quyết định số 16/2018/QĐ-UBND ngày 24/12/2018", "Quyết định số 04/2022/QĐ-UBND ngày 25/8/2022",
      "ban hành Quy chế Thi đua, Khen thưởng",
      "về sửa đổi, bổ sung một số điều của Quy chế Thi đua, khen thưởng ban hành kèm theo",
      "Kế hoạch phân công Khối thi đua và phân bổ chỉ tiêu khen thưởng cho các Khối thi đua năm 2024",
      "UBND huyện Lý Sơn", "Cơ quan Tổ chức - Nội vụ",
    ]
  )
}
