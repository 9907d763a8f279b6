// Tests of FileWriting are being written.
