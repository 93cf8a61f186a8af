package jp.junshu.app.catalog.web;

import java.util.List;
import jp.junshu.app.screen.Text;

/**
 * Terms that regulations define, and what else goes by a name: roles, registers, forms.
 *
 * @param kinds what is listed, to choose from
 * @param groups by the first sound, or the first letter
 */
public record GlossaryPage(String kind, List<Choice> kinds, String find, List<Group> groups, int count) {
    public GlossaryPage {
        kinds = List.copyOf(kinds);
        groups = List.copyOf(groups);
    }

    public record Choice(Text label, String link, boolean current, int count) {}

    public record Group(String head, String anchor, List<Term> terms) {
        public Group {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A term.
     *
     * @param reading how its Japanese is read; empty where it is not known
     * @param other its name in the other language
     */
    public record Term(String name, String reading, String other, List<Meaning> meanings) {
        public Term {
            meanings = List.copyOf(meanings);
        }
    }

    /** What a regulation says of it; {@code says} is empty where it only uses the name. */
    public record Meaning(String says, List<ClausePage.Place> places) {
        public Meaning {
            places = List.copyOf(places);
        }
    }
}
