/// The only door to simdjson: the first stage of its parser, which finds every token of a JSON text.
///
/// simdjson checks the UTF-8 and the strings with vector instructions and gives the offset of each bracket, comma,
/// colon, opening quote and first character of a number or word. The grammar is walked in Swift on these offsets, so
/// that numbers keep their characters and every error has its exact place. Nothing is copied and no padding is needed.
#ifndef VANTHU_CSIMDJSON_H
#define VANTHU_CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What the first stage says about a text.
enum vanthu_json_result {
  VANTHU_JSON_INDEXED = 0,
  VANTHU_JSON_EMPTY = 1,
  VANTHU_JSON_NOT_UTF8 = 2,
  /// A control character stands unescaped in a string.
  VANTHU_JSON_CONTROL_IN_STRING = 3,
  VANTHU_JSON_UNCLOSED_STRING = 4,
  /// More than 4 GB.
  VANTHU_JSON_TOO_LONG = 5,
  VANTHU_JSON_OUT_OF_MEMORY = 6,
  VANTHU_JSON_FAILED = 7,
};

/// Memory for the offsets, used again from text to text.
typedef struct vanthu_json_index vanthu_json_index;

/// Makes an index; null when there is no memory.
vanthu_json_index *vanthu_json_index_create(void);

/// Gives an index back.
void vanthu_json_index_destroy(vanthu_json_index *index);

/// Finds the tokens of a text of `length` bytes; one of `vanthu_json_result`.
int vanthu_json_index_run(vanthu_json_index *index, const uint8_t *bytes, size_t length);

/// The offsets of the last text, in order; valid until the next run.
const uint32_t *vanthu_json_index_offsets(const vanthu_json_index *index);

/// How many offsets there are.
size_t vanthu_json_index_count(const vanthu_json_index *index);

#ifdef __cplusplus
}
#endif

#endif
