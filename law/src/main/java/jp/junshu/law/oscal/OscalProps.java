package jp.junshu.law.oscal;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.drafting.HalfText;

/** The properties of an object of OSCAL. */
record OscalProps(PlacedJson owner) {

    /** The value of a property of ours. */
    Optional<String> ours(String name) {
        return listOurs(name).stream().findFirst();
    }

    /** The value of a property of ours in a language. */
    Optional<String> ours(String name, String language) {
        return owner.items("props").stream()
                .filter(property -> isOurs(property, name)
                        && property.findWords("class").filter(language::equals).isPresent())
                .flatMap(property -> property.findWords("value").stream())
                .findFirst();
    }

    List<String> listOurs(String name) {
        return owner.items("props").stream()
                .filter(property -> isOurs(property, name))
                .flatMap(property -> property.findWords("value").stream())
                .toList();
    }

    private static boolean isOurs(PlacedJson property, String name) {
        return property.findWords("name").filter(name::equals).isPresent()
                && property.findWords("ns").filter(OscalNames.NS::equals).isPresent();
    }

    /** The first value of a property of OSCAL's own; a label in another notation has a class and counts only where there is no other. */
    Optional<String> oscal(String name) {
        List<PlacedJson> found = owner.items("props").stream()
                .filter(property ->
                        property.findWords("name").filter(name::equals).isPresent()
                                && property.findWords("ns")
                                        .filter(ns -> !ns.equals("http://csrc.nist.gov/ns/oscal"))
                                        .isEmpty())
                .toList();
        return found.stream()
                .filter(property -> property.find("class").isEmpty())
                .findFirst()
                .or(() -> found.stream().findFirst())
                .flatMap(property -> property.findWords("value"));
    }

    /** A title, or a name, with its English where a property of ours has that. */
    HalfText title(String words) {
        return ours(OscalNames.TITLE, OscalNames.ENGLISH)
                .map(english -> new HalfText(words, english))
                .orElseGet(() -> spoken(words));
    }

    /** Words of one language: Japanese where there is a kana or a kanji in them. */
    static HalfText spoken(String words) {
        boolean japanese = words.codePoints().anyMatch(c -> {
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            return script == Character.UnicodeScript.HIRAGANA
                    || script == Character.UnicodeScript.KATAKANA
                    || script == Character.UnicodeScript.HAN;
        });
        return japanese ? new HalfText(words, "") : new HalfText("", words);
    }
}
