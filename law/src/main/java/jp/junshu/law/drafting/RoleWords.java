package jp.junshu.law.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.law.catalog.Role;
import jp.junshu.law.catalog.RoleId;
import jp.junshu.law.catalog.Side;
import jp.junshu.law.wording.MatchKey;

/** Who does something and whom it goes to, by the words for roles: those of the list of roles, and what else they are called. */
final class RoleWords {
    private static final String ORDERER = "担当職員";
    private static final String CONTRACTOR = "受注者";

    /** Other words for the role that the list knows by {@code known}. */
    record Others(String known, List<String> words) {
        Others {
            words = List.copyOf(words);
        }
    }

    static final List<Others> OTHERS = List.of(
            new Others(ORDERER, List.of("甲", "発注者", "委託者", "発注機関", "契約担当官", "支出負担行為担当官", "監督職員", "監督官", "検査職員")),
            new Others(CONTRACTOR, List.of("乙", "受託者", "請負者", "受任者", "契約業者", "契約の相手方", "受託事業者", "受注業者")),
            new Others("業務従事者", List.of("従業員", "従業者", "社員", "要員")),
            new Others("情報取扱者", List.of("取扱者")),
            new Others("代表者", List.of("代表", "代表取締役")));

    private static final List<String> ENDINGS = List.of("等", "たち", "ら", "自身", "自ら");
    private static final List<String> AND = List.of("及び", "並びに", "又は", "若しくは", "、", "・");
    private static final List<String> TO = List.of("に対して", "に対し", "宛てに", "あてに", "に", "へ", "と");

    /** Somebody at the head of a sentence. */
    private static final Pattern PERSON = Pattern.compile("^([^、。はがをに「」]{1,30}(者|官|員|長|担当)(等)?)は、");

    private record Word(String text, RoleId role, Side side) {}

    private final List<Word> words;

    RoleWords(List<Role> roles) {
        List<Word> all = new ArrayList<>();
        for (Role role : roles) {
            Stream.concat(Stream.of(role.title()), role.names().values().stream())
                    .map(name -> MatchKey.of(name.ja()))
                    .distinct()
                    .forEach(name -> all.add(new Word(name, role.id(), role.side())));
        }
        for (Others others : OTHERS) {
            all.stream()
                    .filter(word -> word.text().equals(others.known()))
                    .findFirst()
                    .ifPresent(word ->
                            others.words().forEach(other -> all.add(new Word(other, word.role(), word.side()))));
        }
        words = all.stream()
                .sorted(Comparator.comparingInt((Word word) -> word.text().length())
                        .reversed())
                .toList();
    }

    /** The roles a sentence has as its subject: those whose words stand before は, else before が; empty where none does. */
    Set<RoleId> subjects(String sentence) {
        Set<RoleId> found = before(sentence, "は", false);
        return found.isEmpty() ? before(sentence, "が", false) : found;
    }

    /** The person at the head of a sentence, where the list of roles has no such word. */
    Optional<String> stranger(String sentence) {
        Matcher person = PERSON.matcher(sentence);
        return person.find() && wordBefore(sentence, person.end(1)).isEmpty()
                ? Optional.of(person.group(1))
                : Optional.empty();
    }

    /** Whether the subject of a sentence is the other side. */
    boolean isOfOrderer(String sentence) {
        return !before(sentence, "は", true).isEmpty();
    }

    /** Whether the text speaks of the other side at all. */
    boolean speaksOfOrderer(String text) {
        return words.stream().anyMatch(word -> word.side() == Side.ORDERER && text.contains(word.text()));
    }

    /** The role for the contractor as such, where the list has one. */
    Optional<RoleId> contractor() {
        return words.stream()
                .filter(word -> word.text().equals(CONTRACTOR))
                .map(Word::role)
                .findFirst();
    }

    /** The first role of the other side. */
    Optional<RoleId> orderer() {
        return words.stream()
                .filter(word -> word.text().equals(ORDERER))
                .map(Word::role)
                .findFirst();
    }

    /** Whom something goes to or comes from: the last role before {@code at} that に, へ, と or の follows. */
    Optional<RoleId> receiver(String deed, int at) {
        for (int i = at; i > 0; i--) {
            for (String particle : TO) {
                if (deed.startsWith(particle, i)) {
                    Optional<Word> word = wordBefore(deed, i);
                    if (word.isPresent()) {
                        return Optional.of(word.get().role());
                    }
                }
            }
            if (deed.startsWith("の", i) && i >= at - 8) {
                Optional<Word> word = wordBefore(deed, i);
                if (word.isPresent()) {
                    return Optional.of(word.get().role());
                }
            }
        }
        return Optional.empty();
    }

    private Set<RoleId> before(String sentence, String particle, boolean orderer) {
        Set<RoleId> found = new LinkedHashSet<>();
        for (int i = sentence.indexOf(particle); i > 0 && found.isEmpty(); i = sentence.indexOf(particle, i + 1)) {
            int end = i;
            Optional<Word> word = wordBefore(sentence, end);
            while (word.isPresent()) {
                if ((word.get().side() == Side.ORDERER) == orderer) {
                    found.add(word.get().role());
                }
                end = start(sentence, end, word.get());
                String head = sentence.substring(0, end);
                Optional<String> and = AND.stream().filter(head::endsWith).findFirst();
                end -= and.map(String::length).orElse(0);
                word = and.isPresent() ? wordBefore(sentence, end) : Optional.empty();
            }
        }
        return found;
    }

    private static int start(String text, int end, Word word) {
        return text.lastIndexOf(word.text(), end - word.text().length());
    }

    private Optional<Word> wordBefore(String text, int end) {
        String head = text.substring(0, end);
        for (String ending : ENDINGS) {
            if (head.endsWith(ending)) {
                head = head.substring(0, head.length() - ending.length());
                break;
            }
        }
        String words = head;
        return this.words.stream()
                .filter(word -> words.endsWith(word.text()) && standsAlone(words, word))
                .findFirst();
    }

    /** Whether a word of one character is no part of a longer one (甲 in 装甲). */
    private static boolean standsAlone(String head, Word word) {
        int from = head.length() - word.text().length();
        return word.text().length() > 1 || from == 0 || !Character.isIdeographic(head.charAt(from - 1));
    }
}
