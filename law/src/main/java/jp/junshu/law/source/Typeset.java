package jp.junshu.law.source;

import jp.junshu.law.wording.MatchKey;

/** Undoes what a text layer made of the characters: forms for vertical writing, and radicals in the place of characters. */
final class Typeset {
    private static final String FORMS = "︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰‥︱―︲–︳＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］";

    private Typeset() {}

    /** The characters that are meant. */
    static String plain(String text, boolean vertical) {
        if (text.chars().noneMatch(c -> isRadical(c) || isForm(c))) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int form = vertical && isForm(c) ? FORMS.indexOf(c) : -1;
            if (form >= 0) {
                plain.append(FORMS.charAt(form + 1));
            } else if (isRadical(c)) {
                plain.append(MatchKey.of(Character.toString(c)));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isRadical(int c) {
        return c >= 0x2E80 && c <= 0x2FD5;
    }

    private static boolean isForm(int c) {
        return (c >= 0xFE10 && c <= 0xFE19) || (c >= 0xFE30 && c <= 0xFE48);
    }
}
