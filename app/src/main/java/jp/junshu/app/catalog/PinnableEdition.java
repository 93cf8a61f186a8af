package jp.junshu.app.catalog;

import jp.junshu.law.catalog.Edition;

/** An edition and its digest: SHA-256 of its canonical form, in lower-case hexadecimal. */
public record PinnableEdition(String digest, Edition edition) {
    private static final String UNDATED = "undated";

    static PinnableEdition of(Edition edition) {
        return new PinnableEdition(edition.canonical().digest(), edition);
    }

    /** Whether the document bears no date: its revision has no name to show. */
    public boolean isUndated() {
        return edition.inForce().isEmpty() && edition.revision().equals(UNDATED);
    }

    public int clauseCount() {
        return edition.clauses().size();
    }

    public int dutyCount() {
        return Math.toIntExact(edition.duties().count());
    }
}
