package jp.junshu.law.catalog;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;
import jp.junshu.law.ClausePath;
import jp.junshu.law.yaml.FaultCode;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Spot;

/** Checks the order of a document's places: parents before children, siblings in their order, no place split in two. */
record PlaceCheck(Map<ClausePath, Spot> places, Faults faults) {
    private static final String GOJUON = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
    private static final Pattern BRANCHED = Pattern.compile("[0-9]+(-[0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    void check() {
        places.forEach(this::checkParent);
        Set<ClausePath> closed = new HashSet<>();
        places.keySet().stream()
                .gather(Gatherers.windowSliding(2))
                .filter(pair -> pair.size() == 2)
                .forEach(pair -> checkOrder(pair.get(0), pair.get(1), closed));
    }

    private void checkParent(ClausePath path, Spot clause) {
        Optional<ClausePath> parent = path.findParent();
        while (parent.isPresent() && parent.get().last().equals("0")) {
            parent = parent.get().findParent();
        }
        parent.filter(needed -> !places.containsKey(needed))
                .filter(needed -> needed.depth() > 1 || places.keySet().stream().anyMatch(any -> any.depth() == 1))
                .ifPresent(needed -> faults.add(id(clause), FaultCode.NO_PARENT, needed));
    }

    private void checkOrder(ClausePath before, ClausePath next, Set<ClausePath> closed) {
        int common = commonDepth(before, next);
        if (common == next.depth()) {
            faults.add(at(next), FaultCode.WRONG_ORDER, next, before);
            return;
        }
        if (common == before.depth()) {
            return;
        }
        closed.add(head(before, common + 1));
        ClausePath entered = head(next, common + 1);
        if (closed.contains(entered)) {
            faults.add(at(next), FaultCode.WRONG_ORDER, next, before);
            return;
        }
        compare(head(before, common + 1), entered, next);
    }

    /** Compares two siblings; names have no order. */
    private void compare(ClausePath elder, ClausePath younger, ClausePath next) {
        String a = elder.last();
        String b = younger.last();
        int distance;
        if (NUMBER.matcher(a).matches() && NUMBER.matcher(b).matches()) {
            distance = new BigInteger(b)
                    .subtract(new BigInteger(a))
                    .min(BigInteger.TWO)
                    .intValue();
        } else if (BRANCHED.matcher(a).matches() && BRANCHED.matcher(b).matches()) {
            distance = compareBranches(a, b) < 0 ? 1 : -1;
        } else {
            String series = series(elder);
            distance = a.length() == 1 && b.length() == 1 && series.contains(a) && series.contains(b)
                    ? series.indexOf(b) - series.indexOf(a)
                    : 1;
        }
        if (distance < 1) {
            faults.add(at(next), FaultCode.WRONG_ORDER, younger, elder);
        } else if (distance > 1) {
            faults.add(at(next), FaultCode.GAP, elder, younger);
        }
    }

    /** Which of the two kana orders the siblings follow: a first イ means イロハ. */
    private String series(ClausePath sibling) {
        return places.keySet().stream()
                        .filter(path -> path.depth() == sibling.depth()
                                && path.findParent().equals(sibling.findParent()))
                        .filter(path -> GOJUON.contains(path.last()))
                        .findFirst()
                        .filter(first -> first.last().equals("イ"))
                        .isPresent()
                ? IROHA
                : GOJUON;
    }

    private static int compareBranches(String a, String b) {
        List<String> left = List.of(a.split("-"));
        List<String> right = List.of(b.split("-"));
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = new BigInteger(left.get(i)).compareTo(new BigInteger(right.get(i)));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int commonDepth(ClausePath a, ClausePath b) {
        int depth = 0;
        while (depth < Math.min(a.depth(), b.depth())
                && a.segments().get(depth).equals(b.segments().get(depth))) {
            depth++;
        }
        return depth;
    }

    private static ClausePath head(ClausePath path, int depth) {
        return new ClausePath(path.segments().subList(0, depth));
    }

    private Spot at(ClausePath path) {
        return id(Optional.ofNullable(places.get(path)).orElseThrow());
    }

    private static Spot id(Spot clause) {
        return clause.get("id").orElse(clause);
    }
}
