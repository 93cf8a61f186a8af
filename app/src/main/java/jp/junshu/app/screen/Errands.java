package jp.junshu.app.screen;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What waits for the acting person in one module. A module contributes it as a bean; the desk puts them together. */
public interface Errands {
    /**
     * Those of the acting person, in any order.
     *
     * @param permissions what the person may do, by name; nothing is listed that the person could not then do
     */
    List<Errand> list(Set<String> permissions, Locale locale);
}
