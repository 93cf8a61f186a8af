package jp.junshu.law.source;

import jp.junshu.law.wording.MatchKey;

/** Undoes what a text layer made of the characters: forms for vertical writing, and radicals in the place of characters. */
final class Typeset {
    private static final String FORMS = "︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰‥︱―︲–︳＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］";

    private Typeset() {}

    /** The characters that are meant. */
    static String plain(String text, boolean vertical) {
        String plain = MatchKey.foldRadicals(text);
        if (!vertical || plain.chars().noneMatch(Typeset::isForm)) {
            return plain;
        }
        StringBuilder upright = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            int form = isForm(c) ? FORMS.indexOf(c) : -1;
            upright.append(form >= 0 ? FORMS.charAt(form + 1) : c);
        }
        return upright.toString();
    }

    private static boolean isForm(int c) {
        return (c >= 0xFE10 && c <= 0xFE19) || (c >= 0xFE30 && c <= 0xFE48);
    }
}
