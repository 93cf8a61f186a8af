package jp.junshu.app.exchange.flow;

import java.util.Locale;
import java.util.Set;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Act;

/**
 * Where a submission stands, and what was last recorded of it: each record brings it to one of these. The names are stored:
 * never rename one.
 */
public enum State {
    /** A version is frozen and not sent yet (下書き). */
    DRAFT,
    /** It went to the other side (提出, 申請, 申入れ). */
    SENT,
    /** The other side has taken it in to look at it (受付). */
    RECEIVED,
    /** It came back with reasons (差戻し): a new version may follow. */
    RETURNED,
    /** The other side answered, and it is not agreed yet (回答). */
    REPLIED,
    /** Taken in (受理), given the word that was asked for (承認 …), or agreed (合意). */
    GRANTED,
    /** Refused (却下). */
    REFUSED,
    /** Taken back (取下げ). */
    WITHDRAWN;

    /** Whether something may still follow. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFT, SENT, RECEIVED, RETURNED, REPLIED -> true;
            case GRANTED, REFUSED, WITHDRAWN -> false;
        };
    }

    /** Whether the other side has it and has to answer. */
    public boolean isAwaiting() {
        return this == SENT || this == RECEIVED;
    }

    /** Whether it is the other side's doing, and so may have a paper. */
    public boolean isAnswer() {
        return switch (this) {
            case RECEIVED, RETURNED, REPLIED, GRANTED, REFUSED -> true;
            case DRAFT, SENT, WITHDRAWN -> false;
        };
    }

    /** What may follow for an act. 受付 may be left out, since nobody tells of it where the other side has no seat here. */
    public Set<State> next(Act act) {
        return switch (this) {
            case DRAFT -> Set.of(DRAFT, SENT, WITHDRAWN);
            case SENT ->
                switch (act.answer()) {
                    case RECEIPT -> Set.of(RECEIVED, RETURNED, GRANTED, WITHDRAWN);
                    case DECISION -> Set.of(RECEIVED, RETURNED, REFUSED, GRANTED, WITHDRAWN);
                    case AGREEMENT -> Set.of(REPLIED, GRANTED, WITHDRAWN);
                };
            case RECEIVED ->
                switch (act.answer()) {
                    case RECEIPT -> Set.of(RETURNED, GRANTED, WITHDRAWN);
                    case DECISION -> Set.of(RETURNED, REFUSED, GRANTED, WITHDRAWN);
                    case AGREEMENT -> Set.of();
                };
            case RETURNED -> Set.of(DRAFT, WITHDRAWN);
            case REPLIED -> Set.of(DRAFT, GRANTED, WITHDRAWN);
            case GRANTED, REFUSED, WITHDRAWN -> Set.of();
        };
    }

    /** The clause's own word for coming to this state: it is stored, and shown in every language. */
    public String word(Act act) {
        return switch (this) {
            case DRAFT -> "下書き";
            case SENT ->
                switch (act.answer()) {
                    case RECEIPT -> act.spelling();
                    case DECISION -> "申請";
                    case AGREEMENT -> "申入れ";
                };
            case RECEIVED -> "受付";
            case RETURNED -> "差戻し";
            case REPLIED -> "回答";
            case GRANTED ->
                switch (act.answer()) {
                    case RECEIPT -> "受理";
                    case DECISION -> act.spelling();
                    case AGREEMENT -> "合意";
                };
            case REFUSED -> "却下";
            case WITHDRAWN -> "取下げ";
        };
    }

    /** A word that was stored, with what it means where the reader may not know it. */
    public Text said(String word) {
        return switch (this) {
            case DRAFT -> Text.of("exchange.state.draft", word);
            case SENT -> Text.of("exchange.state.sent", word);
            case RECEIVED -> Text.of("exchange.state.received", word);
            case RETURNED -> Text.of("exchange.state.returned", word);
            case REPLIED -> Text.of("exchange.state.replied", word);
            case GRANTED -> Text.of("exchange.state.granted", word);
            case REFUSED -> Text.of("exchange.state.refused", word);
            case WITHDRAWN -> Text.of("exchange.state.withdrawn", word);
        };
    }

    /** What stands beside the word, so that colour is not alone in telling them apart. */
    public String shape() {
        return switch (this) {
            case DRAFT -> "○";
            case SENT, RECEIVED -> "◐";
            case RETURNED, REPLIED -> "▲";
            case GRANTED -> "●";
            case REFUSED -> "■";
            case WITHDRAWN -> "－";
        };
    }

    /** The state in class names. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
