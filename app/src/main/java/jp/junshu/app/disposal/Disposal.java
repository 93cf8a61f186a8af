package jp.junshu.app.disposal;

import java.util.Optional;
import jp.junshu.app.disposal.course.Course;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.register.Entry;
import jp.junshu.app.register.EntryId;
import jp.junshu.law.flow.Flow;

/**
 * A disposal as it stands.
 *
 * @param title what people call it
 * @param course of its newest revision
 */
public record Disposal(Entry entry, EngagementId engagement, String title, Course course) {
    /** Kind of the subject by which forms, answers and the trail name a disposal. */
    public static final String SUBJECT = "disposal";

    public EntryId id() {
        return entry.id();
    }

    public Flow flow() {
        return course.flow();
    }

    /** The revision that counts: what is handed in is a paper of this one. */
    public int revision() {
        return course.plan().revision();
    }

    /** Why the newest revision was made; empty where nobody said. */
    public Optional<String> reason() {
        return Optional.of(entry.newest().reason()).filter(words -> !words.isBlank());
    }
}
