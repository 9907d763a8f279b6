/// The only door to libzip, which reads ZIP archives.
///
/// It is loaded when an archive is first read: it brings the cryptography of OpenSSL along, and loading that takes a fifth of the
/// time the whole program needs to start.
#ifndef VANTHU_CZIP_H
#define VANTHU_CZIP_H

#include <zip.h>

/// The functions of libzip that are used.
#define VANTHU_ZIP_FUNCTIONS(each) \
  each(zip_discard) each(zip_error_code_zip) each(zip_error_fini) each(zip_error_init) each(zip_fclose) \
  each(zip_fopen_index) each(zip_fread) each(zip_get_error) each(zip_get_name) each(zip_get_num_entries) \
  each(zip_open_from_source) each(zip_source_buffer_create) each(zip_source_free) each(zip_stat_index) \
  each(zip_stat_init)

/// libzip, loaded; its functions as its own header declares them.
typedef struct vanthu_zip {
#define VANTHU_ZIP_MEMBER(name) __typeof__(&name) name;
  VANTHU_ZIP_FUNCTIONS(VANTHU_ZIP_MEMBER)
#undef VANTHU_ZIP_MEMBER
} vanthu_zip;

/// Loads libzip into `library`; 0 when the machine has none that can be used.
int vanthu_zip_load(vanthu_zip *library);

#endif
