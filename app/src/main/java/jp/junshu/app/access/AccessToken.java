package jp.junshu.app.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.screen.Worded;

/** A personal access token (個人アクセストークン) as its owner sees it afterwards: everything but the token. */
public record AccessToken(
        UUID id,
        String name,
        Instant madeAt,
        Instant expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {

    /** How a token stands. */
    public enum State implements Worded {
        GOOD,
        EXPIRED,
        REVOKED
    }

    public State stateAt(Instant now) {
        if (revokedAt.isPresent()) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.GOOD : State.EXPIRED;
    }
}
