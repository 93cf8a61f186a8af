package jp.junshu.law.attaching;

import jp.junshu.law.ClausePath;
import jp.junshu.law.wording.Fingerprint;

/**
 * One place as a user's copy has it. Lines that the sheet broke are one again.
 *
 * @param cite as the copy's numbering cites it
 * @param wording its own words, without its mark and without what lies below; empty where it has none
 * @param whole its words and everything below it in reading order, the places below with their marks
 */
public record CopiedPlace(ClausePath path, String cite, String wording, String whole) {

    /** The fingerprint of its own words. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(wording);
    }
}
