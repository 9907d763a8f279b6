/// Parts whose bytes are the same in every file.
extension Part {
  /// Page setting of programs: compatible with 2013 and later, Vietnamese, a comma before decimals.
  static let settings: StaticString = """
    <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/>\
    <w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>\
    <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
    </w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>\
    </w:settings>
    """

  /// Colours and fonts that nothing here uses; a validator calls a file without them incomplete.
  static let theme: StaticString = """
    <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="VB"><a:themeElements>\
    <a:clrScheme name="VB"><a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>\
    <a:dk2><a:srgbClr val="333333"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2><a:accent1>\
    <a:srgbClr val="1F4E79"/></a:accent1><a:accent2><a:srgbClr val="C00000"/></a:accent2><a:accent3>\
    <a:srgbClr val="548235"/></a:accent3><a:accent4><a:srgbClr val="7F6000"/></a:accent4><a:accent5>\
    <a:srgbClr val="2E75B6"/></a:accent5><a:accent6><a:srgbClr val="C55A11"/></a:accent6><a:hlink>\
    <a:srgbClr val="0000FF"/></a:hlink><a:folHlink><a:srgbClr val="800080"/></a:folHlink></a:clrScheme>\
    <a:fontScheme name="VB"><a:majorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/>\
    <a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/>\
    <a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="VB"><a:fillStyleLst><a:solidFill>\
    <a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill>\
    <a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln><a:solidFill>\
    <a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>\
    </a:ln><a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst>\
    <a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle>\
    <a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/>\
    </a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/>\
    </a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>
    """

  /// The number of the page in the middle, from page 2 on.
  static let pageHeader: StaticString = """
    <w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr>\
    <w:pStyle w:val="Header"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>\
    <w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
    <w:r><w:t xml:space="preserve">2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>
    """

  /// Nothing above page 1.
  static let firstHeader: StaticString = """
    <w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr>\
    <w:pStyle w:val="Header"/></w:pPr></w:p></w:hdr>
    """

  /// Nothing at the foot of the first page of an appendix, which otherwise takes over the address block.
  static let emptyFooter: StaticString = """
    <w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr>\
    <w:pStyle w:val="VBKetThuc"/></w:pPr></w:p></w:ftr>
    """

  /// What wrote the file; no version, so that a file is the same whichever wrote it.
  static let application: StaticString = """
    <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
    <Application>vanthu</Application></Properties>
    """
}
