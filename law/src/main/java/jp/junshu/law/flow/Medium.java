package jp.junshu.law.flow;

import java.util.List;
import jp.junshu.law.Text;

/**
 * A kind of medium that a flow may be about.
 *
 * @param title its word on the flow's forms
 * @param places where such media lie, in the words of the forms
 * @param methods what may be done with them
 * @param others whether the lists of places and methods are open (等), so that other words may stand too
 */
public record Medium(String id, Text title, List<Text> places, List<Text> methods, boolean others) {
    public Medium {
        places = List.copyOf(places);
        methods = List.copyOf(methods);
    }
}
