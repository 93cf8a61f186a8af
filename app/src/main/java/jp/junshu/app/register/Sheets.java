package jp.junshu.app.register;

import java.util.List;
import java.util.Map;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes registers as sheets; each is on the trail, since it leaves the house. */
@Service
class Sheets {
    /** What a sheet says of an entry whose change waits for somebody's word. Official sheets are in Japanese. */
    private static final String WAITING = "変更あり（未確定）";

    private final Trail trail;

    Sheets(Trail trail) {
        this.trail = trail;
    }

    @Transactional
    byte[] write(Book book, List<Entry> entries) {
        trail.record(
                Act.REGISTER_EXPORT,
                Subject.of("register", book.id()),
                Outcome.DONE,
                Map.of(
                        "entries", Integer.toString(entries.size()),
                        "engagement", book.engagement().map(Object::toString).orElse("-")));
        return SheetWriter.write(book, entries, WAITING);
    }
}
