#ifndef VANBAN_CICU_H
#define VANBAN_CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One replaced run: `old_length` bytes of the source became `new_length` bytes of the result.
/// Runs that were copied unchanged stand between the edits and are not listed.
typedef struct {
  uint32_t old_start;
  uint32_t old_length;
  uint32_t new_start;
  uint32_t new_length;
} vb_edit;

/// The result of a normalization; owned by the caller, freed with `vb_nfc_free`.
typedef struct vb_nfc vb_nfc;

/// Whether `length` bytes of valid UTF-8 are in Normalization Form C. A false "no" is possible only
/// where ICU reports an error.
bool vb_nfc_is_normalized(const uint8_t *bytes, size_t length);

/// Normalizes valid UTF-8 to NFC and records the edits. NULL where ICU fails (more than 2 GiB, or
/// out of memory).
vb_nfc *vb_nfc_normalize(const uint8_t *bytes, size_t length);

const uint8_t *vb_nfc_bytes(const vb_nfc *result, size_t *length);
const vb_edit *vb_nfc_edits(const vb_nfc *result, size_t *count);
void vb_nfc_free(vb_nfc *result);

/// The version of the ICU library in use, such as "72.1".
const char *vb_icu_version(void);

#ifdef __cplusplus
}
#endif

#endif
