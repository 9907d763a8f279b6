/// The only door to utf8proc.
#ifndef VANTHU_CUTF8PROC_H
#define VANTHU_CUTF8PROC_H

#include <stdlib.h>
#include <utf8proc.h>

/// Gives back a string that `utf8proc_map` allocated.
static inline void vanthu_utf8proc_free(utf8proc_uint8_t *text) { free(text); }

#endif
