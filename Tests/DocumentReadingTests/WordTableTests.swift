import Testing

@testable import DocumentReading

@Suite("Tables of words")
struct WordTableTests {
  private let head =
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

  @Test("the table of tesseract")
  func tesseract() throws {
    let table =
      head + """
        1\t1\t0\t0\t0\t0\t0\t0\t1654\t2339\t-1\t
        4\t1\t1\t1\t1\t0\t300\t200\t400\t40\t-1\t
        5\t1\t1\t1\t1\t1\t300\t200\t54\t36\t92.5\tSố:
        5\t1\t1\t1\t1\t2\t370\t202\t80\t27\t40\t\u{A0}15/QĐ
        5\t1\t1\t1\t1\t3\t460\t202\t80\t27\t95\t
        5\t1\t1\t1\t2\t1\t300\t260\t80\t27\t-1\tngày
        """
    let page = try #require(WordTable.pages(from: Array(table.utf8)).first)
    #expect((page.width, page.height) == (1654, 2339))
    #expect(page.words.map(\.text) == ["Số:", "15/QĐ", "ngày"])
    #expect(page.words.map(\.confidence) == [0.925, 0.4, 0])
    #expect(page.words.map(\.line) == [0, 0, 1])
    #expect(page.words[0].box.left == 300)
  }

  @Test("the table of pdftotext, with pages without words")
  func pdftotext() {
    let table =
      head + """
        1\t1\t0\t0\t0\t0\t0.000000\t0.000000\t595.28\t841.89\t-1\t###PAGE###
        3\t1\t0\t0\t0\t0\t56.0\t40.0\t100.0\t20.0\t-1\t###FLOW###
        4\t1\t0\t0\t0\t0\t56.0\t40.0\t100.0\t20.0\t-1\t###LINE###
        5\t1\t0\t0\t0\t0\t56.00\t40.50\t27.30\t7.20\t100\tTÂN
        1\t2\t0\t0\t0\t0\t0.000000\t0.000000\t595.28\t841.89\t-1\t###PAGE###
        """
    let pages = WordTable.pages(from: Array(table.utf8))
    #expect(pages.map(\.number) == [1, 2])
    #expect(pages.map(\.words.count) == [1, 0])
    #expect(pages[0].words[0].box.top == 40.5)
  }

  @Test(
    "rows that are not as expected are left out",
    arguments: ["", "5\t1", "x\ty\n", "5\t1\t0\t0\t0\t0\tnan\t0\t1\t1\t9\tA"])
  func junk(_ table: String) {
    #expect(WordTable.pages(from: Array(table.utf8)).isEmpty)
  }
}
