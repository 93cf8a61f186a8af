package jp.junshu.law.drafting;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.junshu.law.catalog.Act;

/** What passes to another person in a deed, in the text's own word. */
final class ActRules {
    private static final String SENT = "(する|し(?!た)|した(?=上|後)|を行|しなければ)";

    /** One rule: these words tell of that act. */
    record Rule(Act act, Pattern words) {}

    static final List<Rule> RULES = List.of(
            sent(Act.SUBMIT, "提出"),
            sent(Act.REPORT, "報告"),
            sent(Act.SHOW, "再?提示"),
            new Rule(Act.NOTIFY, Pattern.compile("届け?出(る|なければ|をする|を行|ること)|届出を(し|す|行)")),
            got(Act.PERMIT, "許可"),
            got(Act.APPROVE, "承認"),
            got(Act.CONSENT, "(同意|許諾)"),
            new Rule(Act.CONFIRM, Pattern.compile("の確認を(必ず)?(得|受け)")),
            sent(Act.ASK, "相談"),
            new Rule(Act.CONFER, Pattern.compile("協議(する|を求め|し(?!た)|した(?=上|後)|の上|を行|しなければ)")));

    /**
     * An act found.
     *
     * @param at where its word begins
     */
    record Found(Act act, int at) {}

    private ActRules() {}

    private static Rule sent(Act act, String word) {
        return new Rule(act, Pattern.compile(word + SENT));
    }

    private static Rule got(Act act, String word) {
        return new Rule(act, Pattern.compile(word + "(を(必ず|事前に)?(得|受け|経|求め)(?!た(?!上|後|場合|とき))|なく)"));
    }

    /** The act that a deed tells of; of several, the last. */
    static Optional<Found> find(String deed) {
        return RULES.stream()
                .flatMap(rule -> rule.words()
                        .matcher(deed)
                        .results()
                        .map(MatchResult::start)
                        .map(at -> new Found(rule.act(), at)))
                .reduce((one, other) -> other.at() >= one.at() ? other : one);
    }
}
