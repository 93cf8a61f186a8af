package jp.junshu.app.register;

import java.util.List;
import java.util.Locale;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.register.web.ShelfLine;

/** Registers of one kind, to stand in the lists of registers with the others. A module contributes it as a bean. */
public interface RegisterShelf {
    /** Those of an engagement. */
    List<ShelfLine> lines(Engagement engagement, Locale locale);
}
