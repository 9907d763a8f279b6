/// The only door to four calls of Linux that Swift's Glibc module leaves out: files that have no name yet, naming them, a
/// rename that never replaces, and one that exchanges two names.
#ifndef VANTHU_CLINUXFILES_H
#define VANTHU_CLINUXFILES_H

/// Opens a new file without a name in a folder, for writing; it is gone with its last descriptor unless it is named.
///
/// Returns the descriptor, or -1 with `errno`: not every file system has such files.
int vanthu_open_unnamed(const char *folder);

/// Gives an unnamed file its first name. Returns 0, or the number of the reason: `EEXIST` when the name is taken.
int vanthu_name(int descriptor, const char *path);

/// Renames a file, never over another. Returns 0, or the number of the reason: `EEXIST` when the name is taken, `EINVAL`
/// or `ENOSYS` when that cannot be promised here.
int vanthu_rename_new(const char *from, const char *to);

/// Exchanges the names of two files. Returns 0, or the number of the reason: `EINVAL` or `ENOSYS` when that cannot be done
/// here.
int vanthu_exchange(const char *first, const char *second);

#endif
