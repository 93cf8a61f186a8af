package jp.junshu.app.screen;

import java.util.List;

/** What is worth trying on a first visit. Whoever brings sample data contributes it as a bean; without any, home offers nothing. */
public interface Trials {
    /** For the acting person, in the order of trying; empty where the organization has no sample data. */
    List<Trial> list();

    /** One thing to try: what it is, what one will see, and where it begins. */
    record Trial(Text title, Text text, String link) {}
}
