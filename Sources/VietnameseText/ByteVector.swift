import CProcessor

/// Sixteen bytes of a text at once: what the scans over whole texts are written in.
///
/// Comparisons have vectors on both sides on purpose: with a plain number on the right the compiler
/// goes through the lanes one by one.
typealias ByteVector = SIMD16<UInt8>

extension ByteVector {
  typealias Mask = SIMDMask<SIMD16<Int8>>

  /// The sixteen bytes at `pointer`, which need not be aligned.
  @inline(__always)
  init(at pointer: UnsafePointer<UInt8>) {
    self = UnsafeRawPointer(pointer).loadUnaligned(as: ByteVector.self)
  }

  /// All lanes are `byte`.
  @inline(__always)
  static func all(_ byte: UInt8) -> ByteVector { ByteVector(repeating: byte) }

  /// The lanes that are `byte`.
  @inline(__always)
  func equals(_ byte: UInt8) -> Mask { self .== .all(byte) }

  /// The lanes that are `first` or one of the `count - 1` bytes behind it.
  @inline(__always)
  func isOne(of count: UInt8, from first: UInt8) -> Mask { (self &- .all(first)) .< .all(count) }
}

extension SIMDMask where Storage == SIMD16<Int8> {
  /// Whether any lane is true.
  @inline(__always)
  var hasAny: Bool { bits != 0 }

  /// `byte` in the lanes that are true, 0 in the others.
  @inline(__always)
  func selecting(_ byte: UInt8) -> ByteVector {
    unsafeBitCast(self, to: ByteVector.self) & .all(byte)
  }

  /// One bit a lane, that of the first lane lowest.
  @inline(__always)
  var bits: UInt64 { UInt64(vb_sign_bits(unsafeBitCast(self, to: SIMD16<Int8>.self))) }
}
