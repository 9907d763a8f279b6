/// The only door to libzip, which reads ZIP archives.
#ifndef VANTHU_CZIP_H
#define VANTHU_CZIP_H

#include <zip.h>

#endif
