/// What a ``LetterScan`` sees of sixteen bytes.
struct LetterClasses {
  /// The first bytes of plain letters; of those of two or three bytes; of those of three.
  let leads: ByteVector.Mask
  let longLeads: ByteVector.Mask
  let tripleLeads: ByteVector.Mask
  /// The first bytes of capitals.
  let capitals: ByteVector.Mask

  /// Reads the sixteen bytes at `pointer` with the two before and the two behind them, and folds
  /// them in place. The two before may be folded already: no lead ever changes.
  @inline(__always)
  init(at pointer: UnsafeMutablePointer<UInt8>) {
    let byte = ByteVector(at: pointer)
    let second = ByteVector(at: pointer + 1)
    let third = ByteVector(at: pointer + 2)

    let isASCII = (byte | .all(0x20)).isOne(of: 26, from: 0x61)
    let isC3 = byte.equals(0xC3) .& .!(second | .all(0x20)).equals(0xB7)  // not × and ÷
    // In these rows capitals and small letters alternate.
    let isPaired =
      byte.equals(0xC4) .& second.isOne(of: 0x38, from: 0x80)
      .| byte.equals(0xC5) .& second.isOne(of: 0x2E, from: 0x8A)
    // Ơ C6 A0, ơ C6 A1, Ư C6 AF, ư C6 B0.
    let isHornedCapital = byte.equals(0xC6) .& (second.equals(0xA0) .| second.equals(0xAF))
    let isHornedSmall = byte.equals(0xC6) .& (second.equals(0xA1) .| second.equals(0xB0))
    let isTriple =
      byte.equals(0xE1)
      .& (second.equals(0xBB) .| second.equals(0xBA) .& third.isOne(of: 0x20, from: 0xA0))
    let isLong = isC3 .| isPaired .| isHornedCapital .| isHornedSmall .| isTriple
    let isLead = isASCII .| isLong
    longLeads = isLong
    leads = isLead
    tripleLeads = isTriple

    let isASCIICapital = byte.isOne(of: 26, from: 0x41)
    let one = ByteVector.all(1)
    let zero = ByteVector.all(0)
    let isCapital =
      isASCIICapital .| isC3 .& second.isOne(of: 0x1F, from: 0x80)
      .| isPaired .& ((second & one) .== zero) .| isHornedCapital
      .| isTriple .& ((third & one) .== zero)
    capitals = isCapital

    let before = ByteVector(at: pointer - 1)
    let secondBefore = ByteVector(at: pointer - 2)
    let smallBits =
      isASCIICapital.selecting(0x20) | before.equals(0xC3).selecting(0x20)
      | ((before & .all(0xFE)).equals(0xC4) .| secondBefore.equals(0xE1)).selecting(1)
    let isHorned = before.equals(0xC6) .& (byte.equals(0xA0) .| byte.equals(0xAF))
    let folded = (byte | smallBits) &+ isHorned.selecting(1)
    UnsafeMutableRawPointer(pointer).storeBytes(of: folded, as: ByteVector.self)
  }
}
