package jp.junshu.app.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acts, in which organization, and from where. Every transaction has one. */
public sealed interface Actor {
    /** The organization in whose name this acts. */
    OrgId org();

    /** Network address the request came from, or the name of the job. */
    String from();

    /** A signed-in person; the login is what the trail names them by. */
    record Person(OrgId org, AccountId account, PersonId person, String login, String from) implements Actor {}

    /** The program itself: a job, the start of the server, or somebody not yet known who signs in. */
    record Program(OrgId org, String from) implements Actor {}

    /** The account that acts, as it is stored; null for the program. */
    default @Nullable UUID accountOrNull() {
        return switch (this) {
            case Person p -> p.account().value();
            case Program _ -> null;
        };
    }
}
