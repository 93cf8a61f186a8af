package jp.junshu.app.trail.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.screen.Text;
import jp.junshu.app.trail.TrailRow;

/**
 * The newest rows of the trail.
 *
 * @param older where the rows before these begin; empty when these are the last
 */
public record TrailPage(List<Line> lines, Optional<String> older) {
    /** What the id of a row about several things ends with. */
    private static final String ROWS = " rows";

    public TrailPage {
        lines = List.copyOf(lines);
    }

    /** One row as it is shown. */
    public record Line(
            Instant at,
            Optional<String> by,
            String from,
            Text act,
            Text subject,
            Optional<Text> count,
            String id,
            Text outcome,
            String details) {}

    public static Line line(TrailRow row) {
        String details = row.content().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        return new Line(
                row.at(),
                row.by(),
                row.from(),
                word(row.act()),
                word(row.subject().kind()),
                count(row.subject()),
                row.subject().id(),
                word(row.outcome()),
                details);
    }

    /** How many things were seen at once, where the row is of several. */
    private static Optional<Text> count(Subject subject) {
        return subject.id().endsWith(ROWS)
                ? Optional.of(Text.of(
                        "trail.subject.count",
                        Long.parseLong(subject.id().substring(0, subject.id().length() - ROWS.length()))))
                : Optional.empty();
    }

    /** The kind in words; a kind without words as it is stored. */
    private static Text word(String kind) {
        return switch (kind) {
            case "account" -> Text.of("trail.subject.account");
            case "appointment" -> Text.of("trail.subject.appointment");
            case "blob" -> Text.of("trail.subject.blob");
            case "disposal" -> Text.of("trail.subject.disposal");
            case "disposal-separation" -> Text.of("trail.subject.disposal-separation");
            case "edition" -> Text.of("trail.subject.edition");
            case "endpoint" -> Text.of("trail.subject.endpoint");
            case "engagement" -> Text.of("trail.subject.engagement");
            case "entry" -> Text.of("trail.subject.entry");
            case "evidence" -> Text.of("trail.subject.evidence");
            case "frozen" -> Text.of("trail.subject.frozen");
            case "occurrence" -> Text.of("trail.subject.occurrence");
            case "organization" -> Text.of("trail.subject.organization");
            case "person" -> Text.of("trail.subject.person");
            case "policy-decision" -> Text.of("trail.subject.policy-decision");
            case "policy-hold" -> Text.of("trail.subject.policy-hold");
            case "register" -> Text.of("trail.subject.register");
            case "register-change" -> Text.of("trail.subject.register-change");
            case "regulation-work" -> Text.of("trail.subject.regulation-work");
            case "ruling" -> Text.of("trail.subject.ruling");
            case "stated" -> Text.of("trail.subject.stated");
            case "submission" -> Text.of("trail.subject.submission");
            case "trail" -> Text.of("trail.subject.trail");
            case "wording" -> Text.of("trail.subject.wording");
            default -> Text.of("trail.subject.other", kind);
        };
    }

    private static Text word(Act act) {
        return switch (act) {
            case EDITION_LOAD -> Text.of("trail.act.edition-load");
            case ORGANIZATION_CREATE -> Text.of("trail.act.organization-create");
            case ACCOUNT_CREATE -> Text.of("trail.act.account-create");
            case GRANT -> Text.of("trail.act.grant");
            case SIGN_IN_PASSWORD -> Text.of("trail.act.sign-in-password");
            case SIGN_IN_CODE -> Text.of("trail.act.sign-in-code");
            case SIGN_OUT -> Text.of("trail.act.sign-out");
            case ACCESS_REFUSED -> Text.of("trail.act.access-refused");
            case FACTOR_ENROL -> Text.of("trail.act.factor-enrol");
            case PASSWORD_CHANGE -> Text.of("trail.act.password-change");
            case ENGAGEMENT_REGISTER -> Text.of("trail.act.engagement-register");
            case EDITION_PIN -> Text.of("trail.act.edition-pin");
            case TOKEN_CREATE -> Text.of("trail.act.token-create");
            case TOKEN_REVOKE -> Text.of("trail.act.token-revoke");
            case TOKEN_USE -> Text.of("trail.act.token-use");
            case APPROVAL -> Text.of("trail.act.approval");
            case PERSON_ADD -> Text.of("trail.act.person-add");
            case PERSON_LEAVE -> Text.of("trail.act.person-leave");
            case PROFILE_CHANGE -> Text.of("trail.act.profile-change");
            case ENGAGEMENT_REVISE -> Text.of("trail.act.engagement-revise");
            case ANSWER_GIVE -> Text.of("trail.act.answer-give");
            case POLICY_JOIN -> Text.of("trail.act.policy-join");
            case POLICY_DECIDE -> Text.of("trail.act.policy-decide");
            case POLICY_RELEASE_ASK -> Text.of("trail.act.policy-release-ask");
            case POLICY_RELEASE -> Text.of("trail.act.policy-release");
            case FIGURE_STATE -> Text.of("trail.act.figure-state");
            case OFFICER_NAME -> Text.of("trail.act.officer-name");
            case APPOINT -> Text.of("trail.act.appoint");
            case APPOINTMENT_END -> Text.of("trail.act.appointment-end");
            case EVIDENCE_ADD -> Text.of("trail.act.evidence-add");
            case EVIDENCE_ATTACH -> Text.of("trail.act.evidence-attach");
            case EVIDENCE_SUPERSEDE -> Text.of("trail.act.evidence-supersede");
            case EVENT_RECORD -> Text.of("trail.act.event-record");
            case OCCURRENCE_DERIVE -> Text.of("trail.act.occurrence-derive");
            case OCCURRENCE_STEP -> Text.of("trail.act.occurrence-step");
            case RULING_MAKE -> Text.of("trail.act.ruling-make");
            case STATEMENT_WRITE -> Text.of("trail.act.statement-write");
            case ITEM_AGREE -> Text.of("trail.act.item-agree");
            case FORM_FREEZE -> Text.of("trail.act.form-freeze");
            case FORM_RENDER -> Text.of("trail.act.form-render");
            case ENTRY_ADD -> Text.of("trail.act.entry-add");
            case ENTRY_REVISE -> Text.of("trail.act.entry-revise");
            case ENTRY_WITHDRAW -> Text.of("trail.act.entry-withdraw");
            case ENTRY_EFFECT -> Text.of("trail.act.entry-effect");
            case ENTRY_MOVE -> Text.of("trail.act.entry-move");
            case REGISTER_APPLY -> Text.of("trail.act.register-apply");
            case REGISTER_REVIEW -> Text.of("trail.act.register-review");
            case REGISTER_EXPORT -> Text.of("trail.act.register-export");
            case REGISTER_IMPORT -> Text.of("trail.act.register-import");
            case WORDING_READ -> Text.of("trail.act.wording-read");
            case WORDING_ATTACH -> Text.of("trail.act.wording-attach");
            case WORDING_DISCARD -> Text.of("trail.act.wording-discard");
            case REGULATION_DRAFT -> Text.of("trail.act.regulation-draft");
            case REGULATION_CHECK -> Text.of("trail.act.regulation-check");
            case REGULATION_DISCARD -> Text.of("trail.act.regulation-discard");
            case SUBMISSION_PREPARE -> Text.of("trail.act.submission-prepare");
            case SUBMISSION_SEND -> Text.of("trail.act.submission-send");
            case SUBMISSION_ANSWER -> Text.of("trail.act.submission-answer");
            case SUBMISSION_WITHDRAW -> Text.of("trail.act.submission-withdraw");
            case DISPOSAL_STEP -> Text.of("trail.act.disposal-step");
            case DISPOSAL_SEPARATION -> Text.of("trail.act.disposal-separation");
            case READ -> Text.of("trail.act.read");
        };
    }

    private static Text word(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Text.of("trail.outcome.done");
            case REFUSED -> Text.of("trail.outcome.refused");
        };
    }
}
