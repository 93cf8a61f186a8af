package jp.junshu.app.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.law.catalog.FormId;

/**
 * A form as it was made: what it was filled with, as of which day, when and by whom.
 *
 * @param subject what it was made of, where that is not the engagement alone
 * @param digest SHA-256 of the data, in lower-case hexadecimal
 */
public record Frozen(
        FrozenId id,
        FormId form,
        Optional<FormSubject> subject,
        LocalDate asOf,
        String digest,
        Instant madeAt,
        Optional<AccountId> by) {}
