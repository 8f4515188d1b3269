/// A table that begins where a line of memory does: an element of 64 bytes lies in one line, and
/// costs one way to memory instead of two.
struct AlignedTable<Element: BitwiseCopyable & Sendable>: Sendable {
  private final class Storage: @unchecked Sendable {  // never written after it is made
    let elements: UnsafeBufferPointer<Element>

    init(_ elements: [Element]) {
      let memory = UnsafeMutableRawPointer.allocate(
        byteCount: max(1, elements.count * MemoryLayout<Element>.stride), alignment: 64)
      let base = memory.bindMemory(to: Element.self, capacity: elements.count)
      for (index, element) in elements.enumerated() { (base + index).initialize(to: element) }
      self.elements = UnsafeBufferPointer(start: base, count: elements.count)
    }

    deinit { UnsafeMutableRawPointer(mutating: elements.baseAddress)?.deallocate() }
  }

  private let storage: Storage

  init(_ elements: [Element]) { storage = Storage(elements) }

  func withUnsafeBufferPointer<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result {
    try withExtendedLifetime(storage) { try body(storage.elements) }
  }
}
