extension SeedCase {
  static let ducPho = SeedCase(
    example: Example.seeds[0],
    file: "cong-van-duc-pho-2023.txt",
    bodyStart: "Thực hiện Công văn",
    slips: [
      Slip("đề nghị cấp trên thưởng", "đề nghị cấp trên khen thưởng"),
      Slip("TCNV^{Thủy}", "TCNV (Thủy)"),
    ],
    issuer: ["ỦY BAN NHÂN DÂN", "THỊ XÃ ĐỨC PHỐ"],
    number: "Số: ␣/UBND",
    date: "Đức Phố, ngày ␣ tháng ␣ năm 2023",
    subject: "V/v phân chia khối, cụm thi đua và phân bổ chỉ tiêu khen thưởng năm 2023",
    addressees: [
      "Ủy ban Mặt trận Tổ quốc Việt Nam thị xã và các tổ chức chính trị - xã hội thị xã;",
      "Các cơ quan tham mưu, giúp việc Thị ủy;",
      "Các cơ quan, đơn vị thuộc UBND thị xã;",
      "Các cơ quan Trung ương, tỉnh trên địa bàn thị xã;",
      "Các hội xã hội, xã hội - nghề nghiệp thị xã;",
      "UBND các xã, phường.",
    ],
    recipients: [
      "Như trên;", "Hội đồng TĐKT tỉnh (b/c);", "Sở Nội vụ, Ban TĐKT tỉnh;", "TT Thị ủy, TT HĐND thị xã;",
      "CT, PCT UBND thị xã;", "Thành viên Hội đồng TĐKT thị xã;",
    ],
    archive: "Lưu: VT, TCNV (Thủy).",
    // The real document has no TM., although the committee issues it.
    signature: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
    signer: "Đỗ Tâm Hiền",
    labels: "1. - - 2. a) - - - b) - - c) 3. a) - - - b)",
    facts: [
      fact(
        Passage.lead,
        nil,
        "Thực hiện Công văn số 1740/UBND-NC ngày 20/4/2023 của UBND tỉnh Quảng Ngãi về việc phân chia khối, cụm thi "
          + "đua năm 2023;",
        "Kế hoạch số 422/KH-UBND ngày 21/02/2023 của UBND thị xã về việc phát động phong trào thi đua thực hiện thắng "
          + "lợi nhiệm vụ phát triển kinh tế - xã hội của thị xã năm 2023",
        "phân chia khối, cụm thi đua",
        "phân bổ chỉ tiêu khen thưởng năm 2023"
      ),
      fact("1", "Phân chia khối, cụm thi đua của thị xã", "có danh sách kèm theo", "Phụ lục"),
      fact(
        "1/-1",
        nil,
        "09 khối thi đua",
        "Ủy ban Mặt trận Tổ quốc Việt Nam thị xã, các tổ chức chính trị - xã hội thị xã",
        "các cơ quan tham mưu, giúp việc Thị ủy",
        "các cơ quan, đơn vị thuộc UBND thị xã",
        "các cơ quan Trung ương, tỉnh trên địa bàn thị xã",
        "các hội xã hội, xã hội - nghề nghiệp thị xã",
        "Khối trưởng, 01 Khối phó",
        "tự bầu chọn",
        "các thành viên"
      ),
      fact(
        "1/-2",
        nil,
        "15 xã, phường",
        "02 cụm thi đua",
        "Cụm thi đua các xã (07 đơn vị)",
        "Cụm thi đua các phường (08 đơn vị)",
        "Cụm trưởng, 01 Cụm phó",
        "năm 2023",
        "chỉ định",
        "năm 2024",
        "bầu chọn",
        "các thành viên"
      ),
      fact("2", "Phân bổ chỉ tiêu khen thưởng"),
      fact("2/a", nil, "Cờ thi đua của UBND tỉnh", "04 Cờ"),
      fact(
        "2/a/-1",
        nil,
        "cụm thi đua các xã: 01 Cờ",
        "Hội đồng Thi đua - Khen thưởng thị xã",
        "01 đơn vị xuất sắc",
        "đề nghị UBND tỉnh tặng Cờ thi đua"
      ),
      fact(
        "2/a/-2",
        nil,
        "cụm thi đua các phường: 01 Cờ",
        "Hội đồng Thi đua - Khen thưởng thị xã",
        "01 đơn vị xuất sắc",
        "đề nghị UBND tỉnh tặng Cờ thi đua"
      ),
      fact(
        "2/a/-3",
        nil,
        "các khối thi đua các trường thuộc UBND thị xã: 02 Cờ",
        "mỗi bậc học",
        "01 đơn vị xuất sắc nhất",
        "Phòng Giáo dục và Đào tạo phối hợp với Cơ quan Tổ chức - Nội vụ thị xã tham mưu Hội đồng Thi đua - Khen thưởng "
          + "thị xã",
        "02 đơn vị xuất sắc nhất trong 03 khối thi đua",
        "Chủ tịch UBND tỉnh",
        "tặng Cờ thi đua của UBND tỉnh",
        "từ 02 đơn vị xuất sắc",
        "01 đơn vị để đề nghị tặng Cờ thi đua của Chính phủ"
      ),
      fact("2/b", nil, "Bằng khen của Chủ tịch UBND tỉnh", "04 Bằng khen"),
      fact(
        "2/b/-1",
        nil,
        "cụm thi đua các xã: 02 Bằng khen",
        "Hội đồng Thi đua - Khen thưởng thị xã",
        "02 đơn vị xuất sắc",
        "đề nghị Chủ tịch UBND tỉnh tặng Bằng khen"
      ),
      fact(
        "2/b/-2",
        nil,
        "cụm thi đua các phường: 02 Bằng khen",
        "Hội đồng Thi đua - Khen thưởng thị xã",
        "02 đơn vị xuất sắc",
        "đề nghị Chủ tịch UBND tỉnh tặng Bằng khen"
      ),
      fact(
        "2/c",
        nil,
        "Giấy khen của Chủ tịch UBND thị xã",
        "các khối, cụm thi đua",
        "bình xét",
        "cơ quan, đơn vị thành viên",
        "không quá 25%",
        "đủ tiêu chuẩn theo quy định",
        "số dư từ 0,5 trở lên",
        "khen thêm 01 đơn vị"
      ),
      fact("3", "Tổ chức thực hiện"),
      fact("3/a", nil, "Khối trưởng, Khối phó, Cụm trưởng, Cụm phó", "các thành viên", "khối, cụm thi đua"),
      fact(
        "3/a/-1",
        nil,
        "đăng ký và ký kết giao ước thi đua",
        "triển khai có hiệu quả",
        "phong trào thi đua yêu nước",
        "nhiệm vụ chung của khối, cụm",
        "phát động phong trào thi đua",
        "chương trình, kế hoạch",
        "hoạt động thi đua giữa các thành viên",
        "theo quy định",
        "kịp thời phát hiện",
        "nhân rộng",
        "điển hình tiên tiến",
        "nhân tố mới",
        "kinh nghiệm hay",
        "tập thể, cá nhân",
        "học tập",
        "đề nghị khen thưởng"
      ),
      fact(
        "3/a/-2",
        nil,
        "tiếp tục",
        "bổ sung",
        "hoàn thiện quy chế hoạt động",
        "theo quy định",
        "điều kiện, tình hình thực tế",
        "chỉ tiêu, nhiệm vụ được giao",
        "nội dung, tiêu chí, chỉ tiêu thi đua",
        "thang bảng điểm",
        "từng tiêu chí",
        "đổi mới",
        "đánh giá, chấm điểm",
        "bình xét",
        "sát thực tiễn",
        "gắn với mức độ hoàn thành nhiệm vụ của cơ quan, đơn vị",
        "nổi trội",
        "tiêu biểu xuất sắc"
      ),
      fact(
        "3/a/-3",
        nil,
        "sơ kết 06 tháng",
        "tổng kết, bình xét thi đua, khen thưởng năm 2023",
        "nguyên tắc dân chủ, công khai, công bằng, chính xác",
        "ký kết giao ước thi đua",
        "bầu Khối trưởng, Khối phó, Cụm trưởng, Cụm phó thi đua năm 2024",
        "báo cáo UBND thị xã",
        "qua Cơ quan Tổ chức - Nội vụ thị xã",
        "theo quy định"
      ),
      fact(
        "3/b",
        nil,
        "Cơ quan Tổ chức - Nội vụ thị xã giúp UBND thị xã",
        "theo dõi",
        "kiểm tra",
        "đôn đốc",
        "thực hiện Công văn này",
        "hướng dẫn",
        "tổ chức hoạt động",
        "bình xét thi đua",
        "tổng hợp, báo cáo",
        "Chủ tịch UBND thị xã, Hội đồng Thi đua - Khen thưởng thị xã",
        "đề nghị cấp trên khen thưởng",
        "theo quy định"
      ),
      fact(
        Passage.close,
        nil,
        "trong quá trình thực hiện",
        "vướng mắc",
        "chưa phù hợp",
        "các khối, cụm thi đua",
        "cơ quan Thường trực Hội đồng Thi đua - Khen thưởng thị xã (Cơ quan Tổ chức - Nội vụ thị xã)",
        "tổng hợp, báo cáo Chủ tịch UBND thị xã xem xét./."
      ),
    ],
    blanks: [
      "số": 2, "ngày": 2, "tháng": 2, "tên khối thi đua": 9, "số đơn vị của khối": 9, "tên đơn vị thành viên": 24,
    ],
    appendix: [
      ("KHỐI THI ĐUA (09 KHỐI)", 9), ("Cụm thi đua các xã (07 đơn vị)", 7), ("Cụm thi đua các phường (08 đơn vị)", 8),
    ],
    names: [
      "Công văn số 1740/UBND-NC ngày 20/4/2023 của UBND tỉnh Quảng Ngãi về việc phân chia khối, cụm thi đua năm 2023",
      "Kế hoạch số 422/KH-UBND ngày 21/02/2023 của UBND thị xã về việc phát động phong trào thi đua thực hiện thắng lợi "
        + "nhiệm vụ phát triển kinh tế - xã hội của thị xã năm 2023",
      "Ủy ban Mặt trận Tổ quốc Việt Nam thị xã, các tổ chức chính trị - xã hội thị xã; các cơ quan tham mưu, giúp việc "
        + "Thị ủy; các cơ quan, đơn vị thuộc UBND thị xã; các cơ quan Trung ương, tỉnh trên địa bàn thị xã; các hội xã hội, "
        + "xã hội - nghề nghiệp thị xã",
      "Khối trưởng, Khối phó, Cụm trưởng, Cụm phó", "các khối thi đua các trường thuộc UBND thị xã",
      "Phòng Giáo dục và Đào tạo", "Cơ quan Tổ chức - Nội vụ thị xã", "Cụm thi đua các xã", "Cụm thi đua các phường",
      "Cờ thi đua của UBND tỉnh", "Cờ thi đua của Chính phủ", "Bằng khen của Chủ tịch UBND tỉnh",
      "Giấy khen của Chủ tịch UBND thị xã",
    ]
  )
}
