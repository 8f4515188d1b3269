/// One line of a file as an old encoding sees it: bytes, each with the bytes of the file it takes.
///
/// In text that was decoded wrongly and saved as UTF-8 a byte takes several bytes of the file, and
/// letters that never were bytes stand between the others.
struct LineUnits {
  /// Below 100 hexadecimal: bytes; from there on: scalars that stay as they are.
  private(set) var units: [UInt32] = []
  /// For each unit its bytes of the file.
  private(set) var lengths: [UInt8] = []

  /// The bytes of a file in an old encoding.
  init(bytes: UnsafeBufferPointer<UInt8>) {
    units = bytes.map { UInt32($0) }
    lengths = [UInt8](repeating: 1, count: bytes.count)
  }

  /// The bytes that UTF-8 text was before it was decoded with a code page of Windows.
  init(misread text: UnsafeBufferPointer<UInt8>, as page: WindowsPage) {
    units.reserveCapacity(text.count)
    lengths.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let (scalar, length) = UTF8Scalar.read(text, at: index)
      units.append(page.byte(for: scalar).map { UInt32($0) } ?? Swift.max(0x100, scalar))
      lengths.append(UInt8(length))
      index += length
    }
  }

  /// Whether there is a letter or mark that never was a byte of the page.
  var hasLetterOutsidePage: Bool {
    LetterTable.table.withUnsafeBufferPointer { table in
      units.contains { $0 >= 0x100 && LetterTable.letter($0, in: table).isLetter }
    }
  }
}
