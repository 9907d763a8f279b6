/// The only door to xxHash: a hash that notices whether a file was changed, not one that resists an attacker.
#ifndef VANTHU_CXXHASH_H
#define VANTHU_CXXHASH_H

#include <stddef.h>
#include <stdint.h>
#include <xxhash.h>

/// 128-bit hash of bytes as two halves.
static inline void vanthu_hash(const void *bytes, size_t count, uint64_t *high, uint64_t *low) {
  XXH128_hash_t hash = XXH3_128bits(bytes, count);
  *high = hash.high64;
  *low = hash.low64;
}

#endif
