// Tests of CommandLineTool are being written.
