// ICU's C interface is UTF-16 and reports no edits; the C++ one keeps byte offsets exact. This file
// puts it behind C names that do not change with ICU's version.
#include "include/CICU.h"

#include <new>
#include <string>
#include <vector>

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uversion.h>

struct vb_nfc {
  std::string bytes;
  std::vector<vb_edit> edits;
};

static const icu::Normalizer2 *nfc(UErrorCode &status) {
  return icu::Normalizer2::getNFCInstance(status);  // an immutable singleton, safe from any thread
}

extern "C" bool vb_nfc_is_normalized(const uint8_t *bytes, size_t length) {
  if (length > 0x7fffffffu) return false;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *normalizer = nfc(status);
  if (U_FAILURE(status)) return false;
  UBool yes = normalizer->isNormalizedUTF8(
      icu::StringPiece(reinterpret_cast<const char *>(bytes), static_cast<int32_t>(length)),
      status);
  return U_SUCCESS(status) && yes;
}

extern "C" vb_nfc *vb_nfc_normalize(const uint8_t *bytes, size_t length) {
  if (length > 0x7fffffffu) return nullptr;  // ICU counts in int32_t
  try {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *normalizer = nfc(status);
    if (U_FAILURE(status)) return nullptr;
    auto result = new vb_nfc;
    result->bytes.reserve(length + 16);
    icu::StringByteSink<std::string> sink(&result->bytes);
    icu::Edits edits;
    normalizer->normalizeUTF8(
        0, icu::StringPiece(reinterpret_cast<const char *>(bytes), static_cast<int32_t>(length)),
        sink, &edits, status);
    if (U_FAILURE(status)) {
      delete result;
      return nullptr;
    }
    icu::Edits::Iterator it = edits.getFineChangesIterator();
    while (it.next(status)) {
      result->edits.push_back({static_cast<uint32_t>(it.sourceIndex()),
                               static_cast<uint32_t>(it.oldLength()),
                               static_cast<uint32_t>(it.destinationIndex()),
                               static_cast<uint32_t>(it.newLength())});
    }
    if (U_FAILURE(status)) {
      delete result;
      return nullptr;
    }
    return result;
  } catch (...) {
    return nullptr;
  }
}

extern "C" const uint8_t *vb_nfc_bytes(const vb_nfc *result, size_t *length) {
  *length = result->bytes.size();
  return reinterpret_cast<const uint8_t *>(result->bytes.data());
}

extern "C" const vb_edit *vb_nfc_edits(const vb_nfc *result, size_t *count) {
  *count = result->edits.size();
  return result->edits.data();
}

extern "C" void vb_nfc_free(vb_nfc *result) { delete result; }

extern "C" const char *vb_icu_version(void) { return U_ICU_VERSION; }
