package jp.junshu.law.drafting;

import java.util.ArrayList;
import java.util.List;
import jp.junshu.law.ClausePath;
import jp.junshu.law.citation.Citation;
import jp.junshu.law.citation.CitationPart;
import jp.junshu.law.citation.CitationPart.Form;
import jp.junshu.law.reading.Place;

/** The way down to a place, with how each of its steps is written. */
record Address(List<Step> steps) {
    record Step(Form form, String segment) {
        boolean isArticle() {
            return form == Form.ARTICLE || form == Form.HEAD;
        }
    }

    Address {
        steps = List.copyOf(steps);
    }

    /** The address that a citation spells out, the steps that ids add included. */
    static Address of(Citation citation) {
        List<Step> steps = new ArrayList<>();
        Form before = null;
        for (CitationPart part : citation.parts()) {
            List<String> segments = new Citation(List.of(part)).path().segments();
            if (part.form() == Form.ITEM && (before == Form.HEAD || before == Form.ARTICLE)) {
                steps.add(new Step(Form.PARAGRAPH, before == Form.HEAD ? "0" : "1"));
            }
            segments.forEach(segment -> steps.add(new Step(part.form(), segment)));
            before = part.form();
        }
        return new Address(steps);
    }

    /** The address of a place; where its id counts what its citation names, its steps are names. */
    static Address of(Place place) {
        Address cited = of(place.citation());
        ClausePath path = place.id().path();
        return cited.path().equals(path)
                ? cited
                : new Address(path.segments().stream()
                        .map(segment -> new Step(Form.NAME, segment))
                        .toList());
    }

    ClausePath path() {
        return new ClausePath(steps.stream().map(Step::segment).toList());
    }

    List<Step> head(int depth) {
        return steps.subList(0, depth);
    }

    /** The depth of the innermost step of one of the forms, 0 where there is none. */
    int depthOf(List<Form> forms) {
        for (int depth = steps.size(); depth > 0; depth--) {
            if (forms.contains(steps.get(depth - 1).form())) {
                return depth;
            }
        }
        return 0;
    }
}
