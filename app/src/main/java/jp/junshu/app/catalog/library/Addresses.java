package jp.junshu.app.catalog.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import jp.junshu.law.ClauseId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.MeasureId;

/** Where things are looked up. */
public final class Addresses {
    static final String REGULATIONS = "/regulations";
    static final String SEARCH = REGULATIONS + "/search";
    static final String COMPARE = REGULATIONS + "/compare";
    static final String CROSSWALK = "/crosswalk";
    static final String GLOSSARY = "/glossary";

    private Addresses() {}

    static String regulation(RegulationId id) {
        return REGULATIONS + "/" + encode(id.value());
    }

    /** The page of a clause, whatever contracts there are. */
    public static String clause(ClauseId id) {
        return regulation(id.regulation()) + "/clauses/" + encode(id.path().toString());
    }

    static String measure(MeasureId id) {
        return "/measures/" + encode(id.value());
    }

    /** A path with a query; parameters without a value are left out. */
    static String with(String path, List<Entry<String, String>> parameters) {
        String query = parameters.stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
