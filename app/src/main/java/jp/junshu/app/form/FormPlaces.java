package jp.junshu.app.form;

import java.time.LocalDate;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.catalog.FormId;

/** The addresses of one form's pages in an engagement. */
record FormPlaces(EngagementId engagement, FormId form) {
    String all() {
        return "/engagements/" + engagement + "/forms";
    }

    String own() {
        return all() + "/" + form.value();
    }

    /** The preview of a form that speaks of an entry. */
    String preview(String entry) {
        return own() + "?entry=" + entry;
    }

    String preview(LocalDate asOf) {
        return own() + "?as-of=" + asOf;
    }

    String items() {
        return own() + "/items";
    }

    String frozen(FrozenId id) {
        return own() + "/made/" + id;
    }

    /** The page that begins the submission of one, of the module that hands forms in. */
    String submission(FrozenId id) {
        return "/engagements/" + engagement + "/submissions/new?frozen=" + id;
    }

    String file(FrozenId id, FormFormat format) {
        return frozen(id) + "/file." + format.extension();
    }
}
