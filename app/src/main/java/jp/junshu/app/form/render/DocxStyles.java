package jp.junshu.app.form.render;

/** The parts of a DOCX that are the same in every form. Sizes are half points, lengths twentieths of a point. */
final class DocxStyles {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** Compatible with Word 2013 and later; half-width and full-width marks keep their widths. */
    static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:settings xmlns:w="%s"><w:zoom w:percent="100"/><w:defaultTabStop w:val="840"/>\
            <w:characterSpacingControl w:val="doNotCompress"/>\
            <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" \
            w:val="15"/></w:compat><w:themeFontLang w:val="ja-JP" w:eastAsia="ja-JP"/></w:settings>
            """.formatted(NAMESPACE);

    static final String STYLES = """
            <w:styles xmlns:w="%s">
            <w:docDefaults>
             <w:rPrDefault><w:rPr><w:rFonts w:ascii="%s" w:hAnsi="%s" w:eastAsia="%s" w:cs="%s"/>
              <w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="ja-JP" w:eastAsia="ja-JP" w:bidi="ar-SA"/>
             </w:rPr></w:rPrDefault>
             <w:pPrDefault><w:pPr><w:kinsoku/><w:wordWrap/><w:overflowPunct/>
              <w:spacing w:before="0" w:after="0" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault>
            </w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
            %s%s%s
            <w:style w:type="paragraph" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/>
             <w:pPr><w:spacing w:line="270" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>
            </w:style>
            <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/>
             <w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
            </w:styles>
            """.formatted(
                    NAMESPACE,
                    OfficeFile.MINCHO,
                    OfficeFile.MINCHO,
                    OfficeFile.MINCHO,
                    OfficeFile.MINCHO,
                    heading(1, 28, 480, 360, "center"),
                    heading(2, 21, 360, 120, "left"),
                    heading(3, 21, 240, 80, "left"));

    private DocxStyles() {}

    private static String heading(int level, int size, int before, int after, String align) {
        return """
                <w:style w:type="paragraph" w:styleId="Heading%d"><w:name w:val="heading %d"/><w:basedOn w:val="Normal"/>
                 <w:next w:val="Normal"/><w:qFormat/>
                 <w:pPr><w:keepNext/><w:spacing w:before="%d" w:after="%d"/><w:jc w:val="%s"/><w:outlineLvl w:val="%d"/></w:pPr>
                 <w:rPr><w:rFonts w:ascii="%s" w:hAnsi="%s" w:eastAsia="%s" w:cs="%s"/><w:sz w:val="%d"/><w:szCs w:val="%d"/></w:rPr>
                </w:style>
                """.formatted(
                        level,
                        level,
                        before,
                        after,
                        align,
                        level - 1,
                        OfficeFile.GOTHIC,
                        OfficeFile.GOTHIC,
                        OfficeFile.GOTHIC,
                        OfficeFile.GOTHIC,
                        size,
                        size);
    }
}
