import Testing

@testable import VanBan

/// Documents in the forms that duties take; bodies and places are invented.
@Suite("Duties")
struct DutyComposerTests {
  /// One duty as `assignees: action`, assignees joined by ` + `, `-` for nobody.
  private func duties(_ text: String) throws -> [String] {
    try StandardExtractor.get().extract(from: text).record.duties.map { duty in
      let names = duty.assignees.isEmpty ? "-" : duty.assignees.joined(separator: " + ")
      return names + ": " + duty.action.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  private func head(_ kind: String) -> String {
    """
    ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    HUYỆN SƠN LẠC                          Độc lập - Tự do - Hạnh phúc

    Số: 12/\(kind == "KẾ HOẠCH" ? "KH" : kind == "CHỈ THỊ" ? "CT" : "QĐ")-UBND                       Sơn Lạc, ngày 05 tháng 3 năm 2024

    \(kind)
    Về công tác thủy lợi năm 2024


    """
  }

  @Test("a lead-in hands its body down to the items below it")
  func leadIn() throws {
    let text =
      head("CHỈ THỊ") + """
        Để phòng, chống hạn, Chủ tịch Ủy ban nhân dân huyện yêu cầu:

        1. Giao Phòng Nông nghiệp:

        - Rà soát các hồ chứa trên địa bàn. Kịp thời báo cáo sự cố.

        - Ngành điện lực bảo đảm điện cho trạm bơm trước ngày 25/12/2024.

        2. Công an huyện tăng cường tuần tra các tuyến kênh.
        """
    #expect(
      try duties(text) == [
        "Phòng Nông nghiệp: Rà soát các hồ chứa trên địa bàn",
        "Phòng Nông nghiệp: Kịp thời báo cáo sự cố",
        "Ngành điện lực: bảo đảm điện cho trạm bơm trước ngày 25/12/2024",
        "Công an huyện: tăng cường tuần tra các tuyến kênh",
      ])
  }

  @Test("a heading that names a body says who acts")
  func headingAgents() throws {
    let text =
      head("KẾ HOẠCH") + """
        I. MỤC ĐÍCH, YÊU CẦU

        - Nâng cao nhận thức của người dân về tiết kiệm nước.

        II. TỔ CHỨC THỰC HIỆN

        1. Phòng Tài chính

        - Bố trí kinh phí cho các trạm bơm.

        2. Trách nhiệm của Hội Nông dân huyện

        - Vận động hội viên nạo vét kênh mương.
        """
    #expect(
      try duties(text) == [
        "Phòng Tài chính: Bố trí kinh phí cho các trạm bơm",
        "Hội Nông dân huyện: Vận động hội viên nạo vét kênh mương",
      ])
  }

  @Test("a performer line names who does what stands above it, a time line until when")
  func performerLine() throws {
    let text =
      head("KẾ HOẠCH") + """
        II. NHIỆM VỤ

        1. Xây dựng phương án điều tiết nước

        - Đơn vị chủ trì: Phòng Nông nghiệp

        - Thời gian hoàn thành: trước ngày 30/6/2024
        """
    let record = try StandardExtractor.get().extract(from: text).record
    #expect(record.duties.map(\.assignees) == [["Phòng Nông nghiệp"]])
    #expect(record.duties.map(\.action) == ["Xây dựng phương án điều tiết nước"])
    #expect(record.duties.first?.deadlines == [0])
    #expect(record.duties.first?.rules.contains("assignee.performer-line") == true)
  }

  @Test("an order of one sentence may have several bodies, each with its own task")
  func severalSubjects() throws {
    let text =
      head("QUYẾT ĐỊNH") + """
        Điều 1. Giao Phòng Nội vụ lập danh sách; giao Phòng Tài chính cấp kinh phí.

        Điều 2. Chánh Văn phòng, Trưởng phòng Nội vụ chịu trách nhiệm thi hành Quyết định này./.
        """
    #expect(
      try duties(text) == [
        "Phòng Nội vụ: lập danh sách", "Phòng Tài chính: cấp kinh phí",
        "Chánh Văn phòng + Trưởng phòng Nội vụ: chịu trách nhiệm thi hành Quyết định này",
      ])
  }

  @Test("a table of tasks says in its columns who does what with whom until when")
  func table() throws {
    let text =
      head("KẾ HOẠCH") + """
        II. NHIỆM VỤ

        | TT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Sản phẩm |
        |---|---|---|---|---|---|
        | 1 | Rà soát các trạm bơm | Phòng Nông nghiệp | Ủy ban nhân dân các xã | Quý II/2024 | Báo cáo |
        | 2 | Danh mục hồ chứa cần sửa | Phòng Tài chính | | trước ngày 30/9/2024 | Danh mục |
        """
    let record = try StandardExtractor.get().extract(from: text).record
    #expect(record.duties.map(\.assignees) == [["Phòng Nông nghiệp"], ["Phòng Tài chính"]])
    #expect(
      record.duties.map(\.action) == ["Rà soát các trạm bơm", "Danh mục hồ chứa cần sửa"])
    #expect(record.duties.first?.collaborators == ["Ủy ban nhân dân các xã"])
    #expect(record.deadlines.map(\.due) == ["2024-09-30"])
    #expect(record.duties.map(\.deadlines) == [[], [0]])
  }

  @Test("what then has to be done stands behind a condition")
  func conditions() throws {
    let text =
      head("QUYẾT ĐỊNH") + """
        Điều 4. Phòng Tư pháp hoàn tất các thủ tục theo quy định.

        Điều 5. Xử lý hồ sơ

        1. Trường hợp hồ sơ chưa đủ điều kiện thì Phòng Nội vụ phải trả lời bằng văn bản.

        2. Đối với kiến nghị đã giải quyết mà cử tri vẫn kiến nghị thì Văn phòng huyện chủ trì, phối hợp \
        với các phòng rà soát.

        3. Phòng Y tế có trách nhiệm hướng dẫn; các xã lập danh sách.

        4. Hội Khuyến học huyện thực hiện quy chế chung và có trách nhiệm báo cáo hằng năm.
        """
    #expect(
      try duties(text) == [
        "Phòng Tư pháp: hoàn tất các thủ tục theo quy định",
        "Phòng Nội vụ: trả lời bằng văn bản",
        "Văn phòng huyện: chủ trì, phối hợp với các phòng rà soát",
        "Phòng Y tế: hướng dẫn", "các xã: lập danh sách",
        "Hội Khuyến học huyện: thực hiện quy chế chung và có trách nhiệm báo cáo hằng năm",
      ])
  }

  @Test("reports, grounds, norms and traffic order nothing")
  func noOrders() throws {
    let text = """
      Tin trong huyện

      Ngày 05/3/2024, Phòng Nông nghiệp đã tổ chức kiểm tra các hồ chứa. Ủy ban nhân dân huyện đã giao \
      nhiệm vụ cho các xã. An toàn giao thông được giữ vững. Nhằm nâng cao chất lượng nước, nhiều xã tham gia.
      """
    #expect(try duties(text) == [])
  }

  @Test("a deadline that opens the sentence binds what the party behind it has to do")
  func openingDeadline() throws {
    let text =
      head("QUYẾT ĐỊNH") + """
        1. Trong thời hạn 05 ngày làm việc, kể từ ngày nhận được thông báo thu hồi chữ ký số công vụ, \
        Phòng Nội vụ có trách nhiệm thu hồi thiết bị.

        2. Chậm nhất 05 ngày kể từ ngày nhận hồ sơ, đơn vị tiếp nhận phải trả lời bằng văn bản.

        3. Định kỳ hằng quý, trước ngày 15 của tháng cuối quý, Phòng Tài chính gửi báo cáo về tỉnh.

        4. Ngay sau khi các xã tổ chức xong, mọi việc trở lại bình thường.
        """
    #expect(
      try duties(text) == [
        "Phòng Nội vụ: thu hồi thiết bị",
        "đơn vị tiếp nhận: trả lời bằng văn bản",
        "Phòng Tài chính: gửi báo cáo về tỉnh",
      ])
    let record = try StandardExtractor.get().extract(from: text).record
    #expect(record.duties.map(\.deadlines) == [[0], [1], [2]])
  }

  @Test("a dispatch speaks to all of a class, and asks whoever meets a difficulty")
  func addressedClass() throws {
    let text =
      head("CHỈ THỊ") + """
        Các đơn vị cử cán bộ tham dự tập huấn, danh sách gửi về Phòng Nội vụ trước ngày 10/4/2024.

        Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ với Phòng Nội vụ.
        """
    #expect(
      try duties(text) == [
        "Các đơn vị: cử cán bộ tham dự tập huấn, danh sách gửi về Phòng Nội vụ trước ngày 10/4/2024",
        "-: liên hệ với Phòng Nội vụ",
      ])
  }

  @Test("a matter is seen to by the body behind `do`; who belongs to a body in no list acts, too")
  func performedMatter() throws {
    let text =
      head("QUYẾT ĐỊNH") + """
        1. Việc thanh lý tài sản do Phòng Tài chính chủ trì, phối hợp với Công an huyện thực hiện.

        2. Hội nghị do Phòng Tài chính chủ trì.

        Điều 3. Thủ trưởng các đơn vị trực thuộc Kiểm định vùng và các tổ chức, cá nhân có liên quan \
        chịu trách nhiệm thi hành Quyết định này.
        """
    #expect(
      try duties(text) == [
        "Phòng Tài chính: chủ trì, phối hợp với Công an huyện thực hiện",
        "Thủ trưởng các đơn vị trực thuộc Kiểm định vùng + các tổ chức, cá nhân có liên quan: "
          + "chịu trách nhiệm thi hành Quyết định này",
      ])
  }

  @Test("a body that agrees to something orders nothing by it, but by what follows")
  func agreement() throws {
    let text =
      head("THÔNG BÁO") + """
        1. Ban Thường vụ Huyện ủy thống nhất chủ trương xây trụ sở; giao Ủy ban nhân dân huyện hoàn \
        thiện hồ sơ trước ngày 20/4/2024.

        2. Đồng chí Nguyễn Văn Bình, Phó Bí thư Huyện ủy trực tiếp chỉ đạo việc rà soát.
        """
    #expect(
      try duties(text) == [
        "Ủy ban nhân dân huyện: hoàn thiện hồ sơ trước ngày 20/4/2024",
        "Nguyễn Văn Bình: trực tiếp chỉ đạo việc rà soát",
      ])
  }

  @Test("an item says what a certain body does; what it is or decides by its powers is no task")
  func functions() throws {
    let text =
      head("QUY CHẾ") + """
        Điều 5. Chế độ họp

        1. Phòng Nội vụ ghi biên bản cuộc họp.

        2. Phòng Nội vụ là cơ quan giúp việc của Tổ công tác.

        3. Văn phòng huyện không phải nộp phí.

        4. Nếu có vướng mắc hoặc cần sửa đổi, Phòng Tư pháp tổng hợp, báo cáo Ủy ban nhân dân huyện.
        """
    #expect(
      try duties(text) == [
        "Phòng Nội vụ: ghi biên bản cuộc họp",
        "Phòng Tư pháp: tổng hợp, báo cáo Ủy ban nhân dân huyện",
      ])
  }

  @Test("a party with a condition and a limit before `có trách nhiệm:` leads in")
  func limitedLeadIn() throws {
    let text =
      head("QUY ĐỊNH") + """
        Điều 7. Trình tự giải quyết

        1. Ủy ban nhân dân xã: Khi nhận hồ sơ của hộ dân, trong thời hạn 15 ngày làm việc kể từ ngày \
        nhận hồ sơ có trách nhiệm:

        a) Xác minh từng hồ sơ.

        b) Trường hợp được miễn, giảm phí, Ủy ban nhân dân xã lập văn bản đề nghị gửi Phòng Tài chính.
        """
    #expect(
      try duties(text) == [
        "Ủy ban nhân dân xã: Xác minh từng hồ sơ",
        "Ủy ban nhân dân xã: lập văn bản đề nghị gửi Phòng Tài chính",
      ])
    let record = try StandardExtractor.get().extract(from: text).record
    #expect(record.duties.first?.deadlines.count == 1)
  }

  @Test("an office of a regulation acts; another body behind a semicolon and a condition, too")
  func offices() throws {
    let text =
      head("QUY CHẾ") + """
        Điều 5. Cuộc họp

        1. Thư ký Tổ công tác ghi biên bản cuộc họp.

        2. Phòng Nội vụ là cơ quan thường trực của Tổ công tác có nhiệm vụ sau:

        a) Chuẩn bị tài liệu họp.

        3. Nếu có vướng mắc, Phòng Nội vụ tổng hợp, báo cáo Phòng Tư pháp; trường hợp phức tạp Phòng \
        Tư pháp báo cáo Ủy ban nhân dân huyện.

        4. Phòng Nội vụ: Trường hợp hồ sơ được miễn, giảm phí thì có văn bản trả lời.
        """
    #expect(
      try duties(text) == [
        "Thư ký Tổ công tác: ghi biên bản cuộc họp",
        "Phòng Nội vụ: Chuẩn bị tài liệu họp",
        "Phòng Nội vụ: tổng hợp, báo cáo Phòng Tư pháp",
        "Phòng Tư pháp: báo cáo Ủy ban nhân dân huyện",
        "Phòng Nội vụ: có văn bản trả lời",
      ])
  }

  @Test("whoever is addressed as `quý` is asked; what bodies are told of is no task")
  func addressed() throws {
    let text =
      head("THÔNG BÁO") + """
        Văn phòng huyện đề nghị quý Công ty khẩn trương báo cáo tình hình.

        Văn phòng huyện thông báo đến các xã một số nội dung như sau:

        - Mức vay tối đa là năm trăm triệu đồng một hộ.

        - Điện thoại liên hệ của Văn phòng huyện trong giờ hành chính.
        """
    #expect(try duties(text) == ["quý Công ty: khẩn trương báo cáo tình hình"])
  }
}
