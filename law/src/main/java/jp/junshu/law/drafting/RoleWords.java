package jp.junshu.law.drafting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Text;
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

    /** One word for a role. */
    private record Candidate(RoleId role, Side side, boolean title, boolean here) {}

    /**
     * What a word is taken for.
     *
     * @param sure whether it can stand for no other role here
     */
    private record Word(String text, RoleId role, Side side, boolean sure) {}

    /**
     * Roles that were found.
     *
     * @param sure whether each word can stand for no other role here
     */
    record Found(Set<RoleId> roles, boolean sure) {
        Found {
            roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
        }

        boolean isEmpty() {
            return roles.isEmpty();
        }
    }

    /** The longest first. */
    private final List<Word> words;

    private final boolean contract;

    /**
     * The words for roles in a text.
     *
     * @param regulation what the text is: where the list says how this regulation calls a role, that counts
     * @param text whose words for another side tell a contract from a body's own rules
     */
    RoleWords(List<Role> roles, RegulationId regulation, String text) {
        Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
        for (Role role : roles) {
            enter(candidates, role.title(), new Candidate(role.id(), role.side(), true, false));
            role.names().forEach((where, name) -> {
                boolean here = where.equals(regulation);
                enter(
                        candidates,
                        name,
                        new Candidate(
                                role.id(),
                                role.side(),
                                name.ja().equals(role.title().ja()),
                                here));
            });
        }
        for (Others others : OTHERS) {
            Optional<Candidate> known =
                    candidates.getOrDefault(others.known(), List.of()).stream().findFirst();
            known.ifPresent(role -> others.words()
                    .forEach(word -> candidates.merge(
                            word, List.of(role), (listed, one) -> listed.contains(role) ? one : listed)));
        }
        // word by word: a key has no spaces, and a mark before a word would be read as part of it
        List<String> keys = Stream.of(text.split("\\s+")).map(MatchKey::of).toList();
        contract = candidates.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(one -> one.side() == Side.ORDERER))
                .anyMatch(entry -> keys.stream().anyMatch(key -> standsIn(key, entry.getKey())));
        words = candidates.entrySet().stream()
                .map(entry -> word(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Word word) -> word.text().length())
                        .reversed())
                .toList();
    }

    private static void enter(Map<String, List<Candidate>> candidates, Text name, Candidate candidate) {
        candidates
                .computeIfAbsent(MatchKey.of(name.ja()), _ -> new ArrayList<>())
                .add(candidate);
    }

    /** Of several roles with one word, those that the regulation itself calls so, else those that its parties have. */
    private Word word(String text, List<Candidate> candidates) {
        List<Candidate> left = prefer(candidates, Candidate::here);
        left = prefer(left, one -> (one.side() == Side.INSIDE) != contract);
        Candidate first = prefer(left, Candidate::title).getFirst();
        boolean sure = left.stream().map(Candidate::role).distinct().count() == 1;
        return new Word(text, first.role(), first.side(), sure);
    }

    private static List<Candidate> prefer(List<Candidate> candidates, Predicate<Candidate> better) {
        List<Candidate> preferred = candidates.stream().filter(better).toList();
        return preferred.isEmpty() ? candidates : preferred;
    }

    private static boolean standsIn(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (standsAlone(text, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word that begins here is no part of a longer one: 甲 in 装甲, 管理者 in 文書管理者. */
    private static boolean standsAlone(String text, int from) {
        if (from == 0) {
            return true;
        }
        char before = text.charAt(from - 1);
        return "各当該同全本".indexOf(before) >= 0 || !(Character.isIdeographic(before) || (before >= 'ァ' && before <= 'ー'));
    }

    /** Whether none of the roles is the other side's, in a text between two sides. */
    boolean isInside(Found found) {
        return contract
                && words.stream()
                        .filter(word -> word.side() == Side.ORDERER)
                        .noneMatch(word -> found.roles().contains(word.role()));
    }

    /** Whether the text is one between two sides. */
    boolean isContract() {
        return contract;
    }

    /** The roles a sentence has as its subject: those whose words stand before は, else before が; empty where none does. */
    Found subjects(String sentence) {
        Found found = before(sentence, "は", false);
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
    Optional<Found> receiver(String deed, int at) {
        for (int i = at; i > 0; i--) {
            for (String particle : TO) {
                if (deed.startsWith(particle, i)) {
                    Optional<Word> word = wordBefore(deed, i);
                    if (word.isPresent()) {
                        return word.map(RoleWords::found);
                    }
                }
            }
            if (deed.startsWith("の", i) && i >= at - 8) {
                Optional<Word> word = wordBefore(deed, i);
                if (word.isPresent()) {
                    return word.map(RoleWords::found);
                }
            }
        }
        return Optional.empty();
    }

    private static Found found(Word word) {
        return new Found(Set.of(word.role()), word.sure());
    }

    private Found before(String sentence, String particle, boolean orderer) {
        Set<RoleId> found = new LinkedHashSet<>();
        boolean sure = true;
        for (int i = sentence.indexOf(particle); i > 0 && found.isEmpty(); i = sentence.indexOf(particle, i + 1)) {
            int end = i;
            Optional<Word> word = wordBefore(sentence, end);
            while (word.isPresent()) {
                if ((word.get().side() == Side.ORDERER) == orderer) {
                    found.add(word.get().role());
                    sure &= word.get().sure();
                }
                end = start(sentence, end, word.get());
                String head = sentence.substring(0, end);
                Optional<String> and = AND.stream().filter(head::endsWith).findFirst();
                end -= and.map(String::length).orElse(0);
                word = and.isPresent() ? wordBefore(sentence, end) : Optional.empty();
            }
        }
        return new Found(found, sure);
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
                .filter(word -> words.endsWith(word.text())
                        && standsAlone(words, words.length() - word.text().length()))
                .findFirst();
    }
}
