package jp.junshu.law.reading;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.reading.PlaceTree.Node;
import jp.junshu.law.wording.MatchKey;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose an unnumbered paragraph is that stands after a place. Mostly it is the place's own; it is a higher one's when the
 * profile says so, when it speaks of 本条 or 本事項, when the list before it is one of mere names which only the place above can go on
 * about, or when it is a note in parentheses that closes a list.
 */
final class Ownership {
    private static final List<String> LEADS = List.of("なお、", "また、", "ただし、", "この場合", "なお,", "また,", "ただし,");

    private final Optional<NumberingProfile> profile;
    private final List<@Nullable Node> nodes;

    Ownership(Optional<NumberingProfile> profile, List<@Nullable Node> nodes) {
        this.profile = profile;
        this.nodes = nodes;
    }

    /**
     * The owner of a paragraph; empty where it belongs to the place it stands in.
     *
     * @param key the match key of the paragraph's beginning
     * @param whole whether all of it stands in one pair of parentheses
     * @param before the last char before it that is no blank
     * @param node the place it stands in
     * @param ended whether the list of that place ends here
     */
    Optional<Node> findOwner(String key, boolean whole, char before, Node node, boolean ended) {
        if (profile.isPresent()) {
            for (NumberingProfile.Paragraph rule : profile.get().paragraphs()) {
                if (key.startsWith(MatchKey.of(rule.begins()))) {
                    return nodes.stream()
                            .flatMap(n -> Optional.ofNullable(n).stream())
                            .filter(n -> n.path.equals(rule.of()))
                            .findFirst();
                }
            }
        }
        if (!ended) {
            return Optional.empty();
        }
        boolean sentence = Chars.endsSentence(before) || Chars.isClose(before) || before == '」' || before == '>';
        if (whole && sentence) {
            return above(node);
        }
        if (LEADS.stream().noneMatch(key::startsWith)) {
            return Optional.empty();
        }
        Optional<Node> spokenOf = spokenOf(key, node);
        if (spokenOf.isPresent()) {
            return spokenOf;
        }
        return sentence ? Optional.empty() : above(node);
    }

    private static Optional<Node> above(Node node) {
        return Optional.ofNullable(node.parent).map(Node::place);
    }

    /** The nearest place above that bears the name the paragraph uses of itself: なお、本事項は…. */
    private static Optional<Node> spokenOf(String key, Node node) {
        for (Node up = node; up != null; up = up.parent) {
            String name = name(up);
            if (!name.isEmpty() && key.indexOf("本" + name) == key.indexOf('、') + 1) {
                return Optional.of(up);
            }
        }
        return Optional.empty();
    }

    private static String name(Node node) {
        if (node.opened.level() != null) {
            return node.opened.level().name().orElse("");
        }
        return switch (node.citation.parts().getLast().form()) {
            case PARAGRAPH -> "項";
            case ITEM -> "号";
            default -> "";
        };
    }
}
