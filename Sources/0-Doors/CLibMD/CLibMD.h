/// The only door to libmd: SHA-256, so that people can check a folder with `sha256sum -c`.
#ifndef VANTHU_CLIBMD_H
#define VANTHU_CLIBMD_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <sha2.h>

/// SHA-256 of bytes as 64 hexadecimal digits and a closing zero.
static inline void vanthu_sha256(const void *bytes, size_t count, char digits[65]) {
  SHA256Data((const uint8_t *)bytes, count, digits);
}

#endif
