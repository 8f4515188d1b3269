#ifndef VANBAN_CPROCESSOR_H
#define VANBAN_CPROCESSOR_H

// What the processor can do and Swift has no words for.

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// Sixteen bytes; Swift sees them as `SIMD16<Int8>`.
typedef signed char vb_bytes __attribute__((ext_vector_type(16)));

/// The highest bit of each byte, that of the first byte lowest.
static inline uint32_t vb_sign_bits(vb_bytes bytes) {
#if defined(__SSE2__)
  return (uint32_t)_mm_movemask_epi8((__m128i)bytes);
#else
  uint64_t halves[2];
  memcpy(halves, &bytes, sizeof halves);
  // The factor moves the lowest bit of each byte into the highest byte; no two meet.
  const uint64_t ones = 0x0101010101010101u, gather = 0x0102040810204080u;
  const uint64_t low = ((halves[0] >> 7 & ones) * gather) >> 56;
  const uint64_t high = ((halves[1] >> 7 & ones) * gather) >> 56;
  return (uint32_t)(low | high << 8);
#endif
}

#endif
