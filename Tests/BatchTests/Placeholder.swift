// Tests of Batch are being written.
