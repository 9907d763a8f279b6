// Tests of Diagnostics are being written.
