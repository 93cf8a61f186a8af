package jp.junshu.law.export;

import java.util.Optional;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Contribution;
import jp.junshu.law.catalog.Parameter;

/**
 * What a clause sets, in words.
 *
 * @param demand the value with its direction, or that one is to be stated or weighed
 * @param applies where it applies; empty where it always does
 */
public record FigureLine(Text demand, Optional<Text> applies) {

    public static FigureLine of(Contribution set, Parameter parameter, Catalog catalog) {
        Words words = new Words(catalog);
        return new FigureLine(words.demand(set.demand(), parameter), set.when().map(words::condition));
    }
}
