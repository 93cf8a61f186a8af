package jp.junshu.law.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.law.ClausePath;
import jp.junshu.law.citation.Citation;
import jp.junshu.law.citation.CitationPart.Form;
import jp.junshu.law.citation.Numerals;
import jp.junshu.law.drafting.Address.Step;
import jp.junshu.law.reading.Place;
import jp.junshu.law.wording.MatchKey;

/**
 * Finds what a place says about other places of its regulation: 前項, 同条第2項, 第3第2項第1号, 前各号, 第5条から第7条まで, 別添1. A
 * reference is read from where it stands: a number alone is looked for in the nearest part of the document that has it. What names
 * no place of the regulation is left out, and so is what belongs to another text (法第2条).
 */
final class PlaceReferences {
    private static final String N = "(?:[0-9]{1,4}|[一二三四五六七八九十百]{1,6})";
    private static final String KANA = "[アイウエオカキクケコサシスセソタチツテトロハニホヘリヌル]";
    private static final String BELOW =
            "(?:第" + N + "[項号](?:の" + N + ")*|\\((?:" + N + "|" + KANA + ")\\)|[①-⑳]|" + KANA + "(?=[のにをとか及又並若、)(]|$))";
    private static final String RELATIVE = "(?<word>前各|前" + N + "|前|次|同|本|当該|この|次の各|各)(?<unit>条|項|号)";
    private static final String ABSOLUTE = "第" + N + "(?:[章節条項号](?:の" + N + ")*|(?=第|\\(|[のにをとか及又並若、]))" + BELOW + "*";
    private static final String MARKED = "(?:[①-⑳]|(?<=[上下前]記|事項)(?:" + KANA + "|\\(" + N + "\\))|\\(" + N
            + "\\)(?=[のにかま]|及び|又は|並びに|若しくは)|(?<=事項|及び|又は|から)[0-9]{1,3}\\)(?!\\)))" + BELOW + "*";
    private static final String RANGE_END = "(?<=~)" + N + "[条項号]";
    private static final String ANNEX = "(?:別添|別紙|別表|別記|様式|付紙)第?" + N;
    private static final Pattern REFERENCE = Pattern.compile("(?:" + RELATIVE + "(?<tail>" + BELOW + "*)|(?<absolute>"
            + ABSOLUTE + "|" + MARKED + "|" + RANGE_END + "|" + ANNEX + "))");

    /** What shows that a number is another text's, or no reference at all. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(法|法律|令|政令|省令|府令|訓令|通達|告示|条約|憲法|条例|規程|規則|基準|要領|要綱|指針|契約書|」|』|(法律|令|告示|訓令|規則|達)[^()]{0,20}\\)|」という。\\))$");

    private static final Pattern OWN = Pattern.compile("(この|本|当)(法|規程|規則|基準|要領|要綱|指針|契約|特約条項|条項)$");
    private static final Pattern JOINED = Pattern.compile("^(及び|又は|並びに|若しくは|、|から|~)$");
    private static final List<Form> ARTICLES = List.of(Form.ARTICLE, Form.HEAD);

    /** What lies one step below, in document order; for every step that the document has. */
    private final Map<List<Step>, SequencedSet<List<Step>>> below = new HashMap<>();

    PlaceReferences(List<Place> places) {
        for (Place place : places) {
            List<Step> steps = Address.of(place).steps();
            for (int depth = steps.size(); depth > 0; depth--) {
                below.computeIfAbsent(steps.subList(0, depth - 1), _ -> new LinkedHashSet<>())
                        .add(steps.subList(0, depth));
            }
        }
    }

    /** The places that a place's own words name, in the order they are named; itself and what contains it may be among them. */
    List<ClausePath> in(String wording, Place place) {
        String text = MatchKey.of(wording);
        Address own = Address.of(place);
        Set<ClausePath> found = new LinkedHashSet<>();
        Optional<List<Step>> last = Optional.empty();
        int end = 0;
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            if (isElsewhere(text, matcher.start())) {
                last = Optional.empty();
                end = matcher.end();
                continue;
            }
            String between = text.substring(end, matcher.start());
            Optional<List<Step>> before = JOINED.matcher(between).matches() ? last : Optional.empty();
            List<List<Step>> named = matcher.group("absolute") == null
                    ? relative(matcher, own, last)
                    : absolute(matcher.group("absolute"), own, before).stream().toList();
            if (!named.isEmpty()) {
                if ((between.equals("から") || between.equals("~")) && before.isPresent()) {
                    between(before.get(), named.getFirst()).forEach(steps -> found.add(path(steps)));
                }
                named.forEach(steps -> found.add(path(steps)));
                last = Optional.of(named.getLast());
            }
            end = matcher.end();
        }
        return List.copyOf(found);
    }

    private static boolean isElsewhere(String text, int at) {
        String before = text.substring(Math.max(0, at - 40), at);
        return ELSEWHERE.matcher(before).find() && !OWN.matcher(before).find();
    }

    private List<List<Step>> relative(Matcher found, Address own, Optional<List<Step>> last) {
        List<Form> forms = switch (found.group("unit")) {
            case "条" -> ARTICLES;
            case "項" -> List.of(Form.PARAGRAPH);
            default -> List.of(Form.ITEM);
        };
        String word = found.group("word");
        if (word.equals("各") || word.equals("次の各")) {
            return List.of(own.steps());
        }
        Address from = word.equals("同") ? last.map(Address::new).orElse(new Address(List.of())) : own;
        int depth = from.depthOf(forms);
        if (depth == 0) {
            return List.of();
        }
        List<Step> here = from.head(depth);
        List<List<Step>> named = word.startsWith("前") || word.equals("次") ? neighbours(word, here) : List.of(here);
        String tail = found.group("tail");
        if (tail.isEmpty() || named.size() != 1) {
            return named;
        }
        return Citation.findIn(tail)
                .flatMap(below -> find(named.getFirst(), Address.of(below).steps()))
                .stream()
                .toList();
    }

    /** 前条, 次条, 前2項, 前各号. */
    private List<List<Step>> neighbours(String word, List<Step> here) {
        List<List<Step>> row = row(here);
        int at = row.indexOf(here);
        if (word.equals("次")) {
            return at + 1 < row.size() ? List.of(row.get(at + 1)) : List.of();
        }
        int count = word.equals("前") ? 1 : Numerals.parse(word.substring(1)).orElse(at);
        return count <= at ? row.subList(at - count, at) : List.of();
    }

    /** The step and its siblings, in document order. */
    private List<List<Step>> row(List<Step> of) {
        return below.getOrDefault(of.subList(0, of.size() - 1), new LinkedHashSet<>()).stream()
                .filter(steps -> steps.getLast().form() == of.getLast().form())
                .toList();
    }

    private Optional<List<Step>> absolute(String words, Address own, Optional<List<Step>> before) {
        Optional<Citation> citation = Citation.findIn(words).or(() -> Citation.findIn("第" + words));
        if (citation.isEmpty()) {
            return Optional.empty();
        }
        List<Step> steps = Address.of(citation.get()).steps();
        return search(steps, own, before).or(() -> search(asCited(steps), own, before));
    }

    /** A reference may write the mark of a place that is cited by its level: (2) for 第2号. */
    private static List<Step> asCited(List<Step> marks) {
        return marks.stream()
                .map(step -> step.form() == Form.PARENTHESISED ? new Step(Form.ITEM, step.segment()) : step)
                .toList();
    }

    private Optional<List<Step>> search(List<Step> steps, Address own, Optional<List<Step>> before) {
        if (steps.getFirst().isArticle()) {
            return find(List.of(), steps);
        }
        Stream<List<Step>> scopes = Stream.concat(scopes(before.orElse(List.of())), scopes(own.steps()));
        return scopes.flatMap(scope -> find(scope, steps).stream()).findFirst();
    }

    /** From the innermost out. */
    private static Stream<List<Step>> scopes(List<Step> from) {
        List<List<Step>> scopes = new ArrayList<>();
        for (int depth = from.size(); depth >= 0; depth--) {
            scopes.add(from.subList(0, depth));
        }
        return scopes.stream();
    }

    /** The steps below the scope, where the document has such a place or something in it. */
    private Optional<List<Step>> find(List<Step> scope, List<Step> below) {
        List<Step> wanted = new ArrayList<>(scope);
        wanted.addAll(below);
        if (has(wanted)) {
            return Optional.of(wanted);
        }
        if (!scope.isEmpty()
                && ARTICLES.contains(scope.getLast().form())
                && below.getFirst().form() == Form.ITEM) {
            wanted.add(scope.size(), new Step(Form.PARAGRAPH, scope.getLast().form() == Form.HEAD ? "0" : "1"));
            return has(wanted) ? Optional.of(wanted) : Optional.empty();
        }
        return Optional.empty();
    }

    private boolean has(List<Step> wanted) {
        return below.getOrDefault(wanted.subList(0, wanted.size() - 1), new LinkedHashSet<>())
                .contains(wanted);
    }

    /** What stands between two siblings. */
    private List<List<Step>> between(List<Step> first, List<Step> last) {
        List<List<Step>> row = row(first);
        int from = row.indexOf(first);
        int to = row.indexOf(last);
        return from >= 0 && from < to ? row.subList(from, to) : List.of();
    }

    private static ClausePath path(List<Step> steps) {
        return new ClausePath(steps.stream().map(Step::segment).toList());
    }
}
