#include "CZip.h"

#include <dlfcn.h>
#include <stddef.h>

int vanthu_zip_load(vanthu_zip *library) {
  // The names of Debian 13 and of Debian 12; the functions that are used are the same in both.
  void *handle = dlopen("libzip.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!handle) handle = dlopen("libzip.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return 0;
#define VANTHU_ZIP_FIND(name)                                 \
  library->name = (__typeof__(&name))dlsym(handle, #name); \
  if (!library->name) return 0;
  VANTHU_ZIP_FUNCTIONS(VANTHU_ZIP_FIND)
#undef VANTHU_ZIP_FIND
  return 1;
}
