// Tests of TemplateEngine are being written.
