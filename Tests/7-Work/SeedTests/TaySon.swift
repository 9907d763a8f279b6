extension SeedCase {
  private static let asked =
    "trưởng các cụm, khối thi đua thuộc huyện; thủ trưởng các phòng, ban, ngành, hội, đoàn thể thuộc huyện, lực lượng vũ "
    + "trang huyện; các đơn vị thuộc tỉnh đóng trên địa bàn huyện"
  private static let movements = [
    "Phong trào thi đua “Huyện Tây Sơn chung sức xây dựng nông thôn mới”",
    "Phong trào thi đua “Huyện Tây Sơn chung tay vì người nghèo - Không để ai bị bỏ lại phía sau”",
    "Phong trào thi đua “Doanh nghiệp Việt Nam hội nhập và phát triển”",
    "Phong trào thi đua “Cán bộ, công chức, viên chức huyện Tây Sơn thi đua thực hiện văn hóa công sở” giai đoạn 2019 - "
      + "2025",
    "Phong trào thi đua đẩy mạnh cải cách hành chính huyện Tây Sơn giai đoạn 2021 - 2025",
    "Phong trào thi đua xây dựng huyện Tây Sơn đạt chuẩn nông thôn mới vào năm 2023",
    "Phong trào thi đua xây dựng huyện Tây Sơn đạt chuẩn đô thị loại IV vào năm 2024",
    "Phong trào thi đua đặc biệt “Huyện Tây Sơn đoàn kết, chung sức đồng lòng thi đua phòng, chống và chiến thắng đại "
      + "dịch Covid-19”",
    "Phong trào thi đua thực hiện chuyển đổi số trên địa bàn huyện Tây Sơn giai đoạn 2023 - 2025",
  ]
  private static let fields = [
    "cải cách hành chính", "lao động giỏi", "lao động sáng tạo", "nghiên cứu ứng dụng tiến bộ khoa học - kỹ thuật",
    "áp dụng công nghệ mới", "cải tiến lề lối làm việc", "cải tiến phương pháp quản lý",
    "thực hiện các chính sách an sinh xã hội",
  ]
  private static let cited = [
    "Kế hoạch số 15/KH-UBND ngày 19 tháng 01 năm 2023 của UBND huyện về tổ chức phong trào thi đua yêu nước năm 2023",
    "Chỉ thị số 01/CT-UBND ngày 30 tháng 01 năm 2023 của Chủ tịch UBND huyện về việc phát động phong trào thi đua thực "
      + "hiện thắng lợi kế hoạch phát triển kinh tế - xã hội năm 2023",
    "Chỉ thị số 05-CT/TW ngày 15 tháng 5 năm 2016 của Bộ Chính trị về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, "
      + "phong cách Hồ Chí Minh",
    "Nghị quyết số 04-NQ/TW ngày 30 tháng 10 năm 2016 của Ban Chấp hành Trung ương Đảng khóa XII",
    "Kết luận số 21-KL/TW ngày 25 tháng 10 năm 2021 của Ban Chấp hành Trung ương Đảng khóa XIII về tăng cường xây dựng, "
      + "chỉnh đốn Đảng; ngăn chặn, đẩy lùi sự suy thoái về tư tưởng chính trị, đạo đức, lối sống, những biểu hiện “tự "
      + "diễn biến”, “tự chuyển hóa” trong nội bộ",
    "Chỉ thị số 13-CT/HU ngày 06 tháng 9 năm 2014 của Huyện ủy về tiếp tục đổi mới đẩy mạnh phong trào thi đua yêu nước, "
      + "phát hiện, bồi dưỡng, tổng kết và nhân điển hình tiên tiến",
    "Kế hoạch số 86/KH-UBND ngày 04 tháng 4 năm 2023 của UBND huyện về tuyên truyền gương điển hình tiên tiến giai đoạn "
      + "2022 - 2025 trên địa bàn huyện Tây Sơn",
  ]

  static let taySon = SeedCase(
    example: Example.seeds[2],
    file: "cong-van-tay-son-2023.txt",
    bodyStart: "Để đánh giá kết quả",
    slips: [
      Slip("hội nhập và\n\nphát triển", "hội nhập và phát triển"),
      Slip("khen\n\nthường và gửi", "khen thưởng và gửi"),
      Slip("Trường cụm", "Trưởng cụm"),
      Slip("C₂", "C2"),
    ],
    issuer: ["ỦY BAN NHÂN DÂN", "HUYỆN TÂY SƠN"],
    number: "Số: ␣/UBND-NC",
    date: "Tây Sơn, ngày ␣ tháng ␣ năm 2023",
    subject: "V/v hướng dẫn sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2023",
    addressees: [
      "Các cụm, khối thi đua thuộc huyện;", "Các phòng, ban, ngành, hội, đoàn thể thuộc huyện;",
      "Lực lượng vũ trang huyện;", "Các đơn vị thuộc tỉnh đóng trên địa bàn huyện;", "UBND các xã, thị trấn.",
    ],
    recipients: [
      "Như trên;", "TT Huyện ủy;", "Ủy ban MTTQVN huyện;", "CT, các PCT UBND huyện;", "Phòng Nội vụ huyện;", "CVP, C2;",
    ],
    archive: "Lưu: VT.",
    signature: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
    signer: "Phan Chí Hùng",
    labels: "I. 1. 2. - - - - - 3. 4. - - II. 1. 2. 3. 4.",
    facts: [
      fact(
        Passage.lead,
        nil,
        "đánh giá",
        "kết quả thực hiện nhiệm vụ công tác thi đua, khen thưởng của huyện",
        "6 tháng đầu năm 2023",
        "UBND huyện đề nghị \(asked); chủ tịch UBND các xã, thị trấn",
        "sơ kết phong trào thi đua 6 tháng đầu năm 2023"
      ),
      fact("I", "NỘI DUNG SƠ KẾT"),
      fact(
        "I/1",
        "Công tác lãnh đạo, chỉ đạo",
        "xây dựng và ban hành các văn bản chỉ đạo, hướng dẫn, quy định",
        "tổ chức phong trào thi đua",
        "công tác khen thưởng",
        "\(cited[0]); \(cited[1])."
      ),
      fact("I/2", "Kết quả tổ chức phong trào thi đua"),
      fact(
        "I/2/-1",
        nil,
        "tổng kết thi đua, khen thưởng năm 2022",
        "phát động phong trào thi đua",
        "đăng ký giao ước thi đua năm 2023"
      ),
      fact(
        "I/2/-2",
        nil,
        "kết quả thi đua",
        "nhiệm vụ chính trị của cơ quan, đơn vị, địa phương",
        "chú ý đánh giá theo từng chỉ tiêu, nhiệm vụ của 6 tháng đầu năm"
      ),
      fact("I/2/-3", nil, "phát động trên các lĩnh vực: \(fields.joined(separator: ", "))."),
      fact(
        "I/2/-4",
        nil,
        "09 phong trào thi đua được Thủ tướng Chính phủ, tỉnh, huyện phát động",
        "\(movements.dropLast().joined(separator: "; ")) và \(movements[8]).",
        "gắn với việc thực hiện \(cited[2]); \(cited[3]); \(cited[4])."
      ),
      fact(
        "I/2/-5",
        nil,
        "phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến",
        "phong trào thi đua tại cơ quan, đơn vị, địa phương",
        "\(cited[5]); \(cited[6])."
      ),
      fact(
        "I/3",
        "Công tác khen thưởng",
        "xét, công nhận sáng kiến cấp cơ sở",
        "khen thưởng thành tích năm 2022 (danh hiệu “Lao động tiên tiến”, “Chiến sĩ thi đua cơ sở”, “Tập thể lao động tiên "
          + "tiến”; Giấy khen)",
        "khen thưởng chuyên đề, đột xuất trong 6 tháng đầu năm 2023",
        "tập thể, cá nhân của cơ quan, đơn vị, địa phương",
        "tỷ lệ người lao động trực tiếp",
        "tỷ lệ cán bộ lãnh đạo, quản lý",
        "tặng danh hiệu “Lao động tiên tiến”, “Chiến sĩ thi đua cơ sở”, Giấy khen",
        "đến hết ngày 30 tháng 6 năm 2023"
      ),
      fact("I/4", "Đánh giá chung và phương hướng, nhiệm vụ công tác thi đua, khen thưởng 6 tháng cuối năm"),
      fact(
        "I/4/-1",
        nil,
        "ưu điểm, khuyết điểm",
        "tổ chức các phong trào thi đua",
        "giải pháp",
        "công tác thi đua, khen thưởng",
        "chất lượng"
      ),
      fact(
        "I/4/-2",
        nil,
        "nhiệm vụ, giải pháp 6 tháng cuối năm",
        "rà soát những chỉ tiêu chưa đạt so với kế hoạch",
        "các nhiệm vụ trọng tâm 6 tháng cuối năm còn phải làm",
        "nhiệm vụ mới phát sinh",
        "tiếp tục phát động",
        "các phong trào thi đua",
        "động viên, khích lệ",
        "cán bộ, công chức, viên chức, người lao động",
        "đoàn kết, chủ động, tích cực, năng động, sáng tạo",
        "thắng lợi chỉ tiêu, nhiệm vụ cả năm"
      ),
      fact("II", "TỔ CHỨC THỰC HIỆN"),
      fact(
        "II/1",
        nil,
        "Các phòng, ban, ngành, hội, đoàn thể huyện, lực lượng vũ trang huyện, các đơn vị thuộc tỉnh đóng trên địa bàn huyện",
        "Khối thi đua do huyện tổ chức",
        "UBND các xã, thị trấn",
        "đánh giá công tác thi đua, khen thưởng",
        "gửi Trưởng cụm, khối thi đua báo cáo sơ kết 6 tháng chậm nhất ngày 23 tháng 6 năm 2023",
        bold: ["chậm nhất ngày 23 tháng 6 năm 2023"]
      ),
      fact(
        "II/2",
        nil,
        "Các cụm, khối thi đua thuộc huyện",
        "Hội nghị sơ kết",
        "đánh giá tình hình thực hiện 6 tháng đầu năm",
        "nhiệm vụ 6 tháng cuối năm",
        "báo cáo sơ kết gửi về UBND huyện (qua Phòng Nội vụ huyện - cơ quan Thường trực Hội đồng Thi đua - Khen thưởng "
          + "huyện) chậm nhất ngày 30 tháng 6 năm 2023",
        bold: ["chậm nhất ngày 30 tháng 6 năm 2023"]
      ),
      fact(
        "II/3",
        nil,
        "ngành Giáo dục và Đào tạo huyện (bao gồm Trung tâm GDNN - GDTX huyện)",
        "khẩn trương bình xét",
        "tập thể, cá nhân lập thành tích xuất sắc trong năm học 2022 - 2023",
        "đề nghị Chủ tịch UBND huyện và cấp trên khen thưởng",
        "hồ sơ về Hội đồng Thi đua - Khen thưởng huyện (qua Bộ phận Tiếp nhận và Trả kết quả huyện) chậm nhất ngày 12 tháng "
          + "6 năm 2023",
        bold: ["chậm nhất ngày 12 tháng 6 năm 2023"]
      ),
      fact(
        "II/4",
        nil,
        "giao Phòng Nội vụ huyện - cơ quan Thường trực Hội đồng Thi đua - Khen thưởng huyện",
        "hướng dẫn, đôn đốc",
        "chủ động phối hợp",
        "các cụm, khối thi đua, cơ quan, đơn vị, địa phương",
        "công tác thi đua, khen thưởng",
        "đúng quy định"
      ),
      fact(
        Passage.close,
        nil,
        "đề nghị \(asked) và chủ tịch UBND các xã, thị trấn",
        "nghiêm túc",
        "./."
      ),
    ],
    blanks: ["số": 1, "ngày": 1, "tháng": 1],
    names: cited + movements + [
      fields.joined(separator: ", "),
      asked, "chủ tịch UBND các xã, thị trấn", "UBND các xã, thị trấn", "các cụm, khối thi đua thuộc huyện",
      "Các phòng, ban, ngành, hội, đoàn thể huyện, lực lượng vũ trang huyện, các đơn vị thuộc tỉnh đóng trên địa bàn huyện",
      "Phòng Nội vụ huyện - cơ quan Thường trực Hội đồng Thi đua - Khen thưởng huyện",
      "Hội đồng Thi đua - Khen thưởng huyện", "Bộ phận Tiếp nhận và Trả kết quả huyện",
      "ngành Giáo dục và Đào tạo huyện", "Trung tâm GDNN - GDTX huyện", "Lao động tiên tiến", "Chiến sĩ thi đua cơ sở",
    ]
  )
}
