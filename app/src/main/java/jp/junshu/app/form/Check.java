package jp.junshu.app.form;

import jp.junshu.app.screen.Text;
import jp.junshu.app.screen.Worded;

/**
 * A line of the check list beside a form's preview.
 *
 * @param weight how much it matters
 * @param words what is missing or worth a look
 * @param link where it can be mended
 */
public record Check(Weight weight, Text words, String link) {

    /** How much it matters, the heaviest first. */
    public enum Weight implements Worded {
        /** The form cannot be made without it. */
        NEEDED,
        /** The form would have a gap there, and says so. */
        GAP,
        /** Worth a look before it goes out. */
        LOOK
    }
}
