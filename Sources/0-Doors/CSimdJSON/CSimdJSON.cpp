#include "CSimdJSON.h"

#include <memory>
#include <new>

#include <simdjson.h>

struct vanthu_json_index {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
};

namespace {

// Room is made in steps, so that texts of much the same length do not allocate anew.
constexpr size_t smallest_capacity = 64 * 1024;

int result_of(simdjson::error_code error) noexcept {
  switch (error) {
    case simdjson::SUCCESS: return VANTHU_JSON_INDEXED;
    case simdjson::EMPTY: return VANTHU_JSON_EMPTY;
    case simdjson::UTF8_ERROR: return VANTHU_JSON_NOT_UTF8;
    case simdjson::UNESCAPED_CHARS: return VANTHU_JSON_CONTROL_IN_STRING;
    case simdjson::UNCLOSED_STRING: return VANTHU_JSON_UNCLOSED_STRING;
    case simdjson::CAPACITY: return VANTHU_JSON_TOO_LONG;
    case simdjson::MEMALLOC: return VANTHU_JSON_OUT_OF_MEMORY;
    default: return VANTHU_JSON_FAILED;
  }
}

simdjson::error_code make_room(vanthu_json_index &index, size_t length) noexcept {
  if (index.parser && index.parser->capacity() >= length) return simdjson::SUCCESS;
  if (length > simdjson::SIMDJSON_MAXSIZE_BYTES) return simdjson::CAPACITY;
  size_t capacity = smallest_capacity;
  while (capacity < length) capacity *= 2;
  if (capacity > simdjson::SIMDJSON_MAXSIZE_BYTES) capacity = simdjson::SIMDJSON_MAXSIZE_BYTES;
  if (index.parser) return index.parser->set_capacity(capacity);
  return simdjson::get_active_implementation()->create_dom_parser_implementation(
      capacity, simdjson::DEFAULT_MAX_DEPTH, index.parser);
}

}  // namespace

extern "C" {

vanthu_json_index *vanthu_json_index_create(void) { return new (std::nothrow) vanthu_json_index; }

void vanthu_json_index_destroy(vanthu_json_index *index) { delete index; }

int vanthu_json_index_run(vanthu_json_index *index, const uint8_t *bytes, size_t length) {
  if (length == 0) return VANTHU_JSON_EMPTY;
  const simdjson::error_code error = make_room(*index, length);
  if (error != simdjson::SUCCESS) return result_of(error);
  index->parser->n_structural_indexes = 0;
  return result_of(index->parser->stage1(bytes, length, simdjson::stage1_mode::regular));
}

const uint32_t *vanthu_json_index_offsets(const vanthu_json_index *index) {
  return index->parser ? index->parser->structural_indexes.get() : nullptr;
}

size_t vanthu_json_index_count(const vanthu_json_index *index) {
  return index->parser ? index->parser->n_structural_indexes : 0;
}

}  // extern "C"
