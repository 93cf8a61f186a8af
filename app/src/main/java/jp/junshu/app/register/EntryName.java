package jp.junshu.app.register;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.law.catalog.RegisterField;

/** What an entry is called in lists: by its first key, else by its first field with something in it. */
final class EntryName {
    private EntryName() {}

    static String of(Book book, EntryRevision revision) {
        return of(book, revision.values()).orElseGet(() -> revision.entry().toString());
    }

    /** Blank where nothing stands in it. */
    static String of(Book book, EntryDraft draft) {
        return of(book, draft.values()).orElse("");
    }

    private static Optional<String> of(Book book, Map<String, String> values) {
        return book.definition().key().stream()
                .flatMap(id -> book.definition().findField(id).stream())
                .map(field -> shown(field, values))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .or(() -> book.definition().fields().stream()
                        .map(field -> shown(field, values))
                        .filter(text -> !text.isEmpty())
                        .findFirst());
    }

    private static String shown(RegisterField field, Map<String, String> values) {
        return FieldText.shown(field, values.getOrDefault(field.id(), ""), Locale.JAPANESE);
    }
}
