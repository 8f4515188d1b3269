/// Bytes that grow at the end: what a writer of many small pieces appends to.
///
/// A plain pointer that its copies share: an array in a class would be checked for exclusive access
/// and counted at every byte. Who makes one also ends it.
struct ByteBuffer {
  private let state: UnsafeMutablePointer<State>

  private struct State {
    var base: UnsafeMutablePointer<UInt8>
    var count: Int
    var capacity: Int
  }

  init(capacity: Int = 4096) {
    let base = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    state = .allocate(capacity: 1)
    state.initialize(to: State(base: base, count: 0, capacity: capacity))
  }

  /// Gives the memory back; neither this nor a copy may be used again.
  func deallocate() {
    state.pointee.base.deallocate()
    state.deallocate()
  }

  /// A copy of the bytes so far.
  var bytes: [UInt8] {
    Array(UnsafeBufferPointer(start: state.pointee.base, count: state.pointee.count))
  }

  @inline(__always)
  func append(_ byte: UInt8) {
    let count = state.pointee.count
    if count == state.pointee.capacity { grow(by: 1) }
    state.pointee.base[count] = byte
    state.pointee.count = count &+ 1
  }

  @inline(__always)
  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    let count = state.pointee.count
    if state.pointee.capacity - count < bytes.count { grow(by: bytes.count) }
    (state.pointee.base + count).update(from: source, count: bytes.count)
    state.pointee.count = count + bytes.count
  }

  /// `"key":`, with room looked for once.
  @inline(__always)
  func append(key: UnsafeBufferPointer<UInt8>) {
    append(count: key.count + 3) { bytes in
      bytes[0] = UInt8(ascii: "\"")
      if let source = key.baseAddress { (bytes + 1).update(from: source, count: key.count) }
      bytes[key.count + 1] = UInt8(ascii: "\"")
      bytes[key.count + 2] = UInt8(ascii: ":")
    }
  }

  /// So many bytes, all of which `write` writes.
  @inline(__always)
  func append(count: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Void) {
    let end = state.pointee.count
    if state.pointee.capacity - end < count { grow(by: count) }
    write(state.pointee.base + end)
    state.pointee.count = end &+ count
  }

  /// `"text"`, unless eight of its bytes at a time are refused; then nothing is appended.
  @inline(__always)
  func appendQuoted(
    _ text: UnsafeBufferPointer<UInt8>, unless isRefused: (UInt64) -> Bool
  ) -> Bool {
    let count = text.count
    let end = state.pointee.count
    if state.pointee.capacity - end < count + 2 { grow(by: count + 2) }
    let target = UnsafeMutableRawPointer(state.pointee.base + end)
    target.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
    if let source = UnsafeRawPointer(text.baseAddress) {
      var index = 0
      while index &+ 8 <= count {
        let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if isRefused(word) { return false }
        target.storeBytes(of: word, toByteOffset: index &+ 1, as: UInt64.self)
        index &+= 8
      }
      // The last bytes, with letters that are refused by nobody before them.
      var rest: UInt64 = 0x2020_2020_2020_2020
      while index < count {
        let byte = source.load(fromByteOffset: index, as: UInt8.self)
        rest = rest << 8 | UInt64(byte)
        target.storeBytes(of: byte, toByteOffset: index &+ 1, as: UInt8.self)
        index &+= 1
      }
      if isRefused(rest) { return false }
    }
    target.storeBytes(of: UInt8(ascii: "\""), toByteOffset: count &+ 1, as: UInt8.self)
    state.pointee.count = end &+ count &+ 2
    return true
  }

  @inline(never)
  private func grow(by count: Int) {
    let capacity = Swift.max(state.pointee.capacity * 2, state.pointee.count + count)
    let base = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    base.update(from: state.pointee.base, count: state.pointee.count)
    state.pointee.base.deallocate()
    state.pointee.base = base
    state.pointee.capacity = capacity
  }
}
